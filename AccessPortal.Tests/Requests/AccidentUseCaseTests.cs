using AccessPortal.Cases;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Requests;
using AccessPortal.Domain.Sop;
using AccessPortal.Requests;
using AccessPortal.Tests.UseCases;
using AccessPortal.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.Requests;

public sealed class AccidentUseCaseTests(TestOffice office) : IClassFixture<TestOffice>
{
    [Fact]
    public async Task A_foreign_request_looks_like_one_that_does_not_exist()
    {
        var number = await office.Read(db => db.Requests.Where(r => r.Id == DemoOffice.RequestId("selesai")).Select(r => r.Number!).SingleAsync());

        var foreign = await office.Refused("pemohon", new ReadRequest.Query(number));
        var unknown = await office.Refused("pemohon", new ReadRequest.Query("HA-2026-9999"));

        Assert.Equal(RefusalKind.NotFound, foreign.Kind);
        Assert.Equal((unknown.Kind, unknown.Code), (foreign.Kind, foreign.Code));
        Assert.Equal(Say(unknown).Replace("HA-2026-9999", number, StringComparison.Ordinal), Say(foreign));
    }

    [Fact]
    public async Task Acting_on_a_foreign_request_looks_like_acting_on_none()
    {
        var foreign = await office.Refused("pemohon", new CompleteStep.Command(DemoOffice.RequestId("verifikasi"), 7, "P1-6", Verdict.Accept, ""));
        var unknown = await office.Refused("pemohon", new CompleteStep.Command(Guid.NewGuid(), 7, "P1-6", Verdict.Accept, ""));

        Assert.Equal((RefusalKind.NotFound, unknown.Code), (foreign.Kind, foreign.Code));
    }

    [Fact]
    public async Task A_step_out_of_turn_is_refused_and_names_the_one_that_waits()
    {
        var filed = await office.File();

        var refusal = await office.Refused("atasan", new CompleteStep.Command(filed.CaseId, filed.Version, "P1-5", Verdict.Forward, ""));

        Assert.Equal((RefusalKind.Rule, nameof(SopRule.StepNotOpen)), (refusal.Kind, refusal.Code));
        Assert.Equal(["P1-5", "P1-2b"], refusal.Facts);
    }

    [Fact]
    public async Task A_step_that_waits_for_somebody_else_is_refused()
    {
        var filed = await office.File();

        Assert.Equal(nameof(SopRule.NotYourTask), (await office.Refused("kadis", Acts.Complete(filed, Verdict.Accept))).Code);
    }

    [Fact]
    public async Task Of_a_double_click_one_is_carried_out_and_the_other_told_who_did_what()
    {
        var filed = await office.File();
        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => office.Send("atasan", Acts.Complete(filed, Verdict.Accept)))));

        var refusal = Assert.Single(answers, a => !a.Ok).Refusal!;
        Assert.Equal(RefusalKind.Stale, refusal.Kind);
        Assert.Equal([await office.NameOf("atasan"), "P1-2b"], refusal.Facts.Take(2));
        Assert.Equal(1, await office.Read(db => db.Journal.CountAsync(j => j.CaseId == filed.CaseId && j.StepCode == "P1-2b")));
    }

    [Fact]
    public async Task Of_two_clicks_on_submit_one_gets_a_number()
    {
        var (id, input) = await office.Draft();

        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () => await office.Send("pemohon", new SubmitRequest.Command(id, await office.Mark(id), input)))));

        Assert.Equal(nameof(SopRule.AlreadySubmitted), Assert.Single(answers, a => !a.Ok).Refusal!.Code);
    }

    [Fact]
    public async Task Of_two_deciders_at_once_one_wins_and_the_other_is_told_who()
    {
        var waiting = await office.At(Granting.CreateAccount);
        string[] deciders = ["teknis", "teknis.kedua"];

        var answers = await Task.WhenAll(deciders.Select(d => Task.Run(() => office.Send(d, Acts.CreateAccount(waiting)))));

        var winner = deciders[Array.FindIndex(answers, a => a.Ok)];
        var refusal = Assert.Single(answers, a => !a.Ok).Refusal!;
        Assert.Equal((RefusalKind.Stale, await office.NameOf(winner), "P1-8"), (refusal.Kind, refusal.Facts[0], refusal.Facts[1]));
        Assert.Equal(1, await office.Read(db => db.Grants.CountAsync(g => db.Requests.Any(r => r.Id == waiting.CaseId && r.Grant == g))));
    }

    [Fact]
    public async Task A_stale_page_is_told_who_acted_in_which_step_and_when()
    {
        var filed = await office.File();
        await office.Next(filed);

        var refusal = await office.Refused("pemohon", new WithdrawRequest.Command(filed.CaseId, filed.Version, ""));

        Assert.Equal(RefusalKind.Stale, refusal.Kind);
        Assert.Contains(await office.NameOf("atasan"), Say(refusal), StringComparison.Ordinal);
        Assert.Contains("P1-2b", Say(refusal), StringComparison.Ordinal);
        Assert.Contains("WIB", Say(refusal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verification_with_an_open_point_is_not_accepted()
    {
        var waiting = await office.At(Granting.Verify);
        var points = VerificationChecklist.Complete.Points & ~VerificationPoint.Owner;

        var refusal = await office.Refused("kasi.layanan", new VerifyRequest.Command(waiting.CaseId, waiting.Version, Verdict.Accept, points, ""));

        Assert.Equal((nameof(SopRule.ChecklistOpen), nameof(VerificationPoint.Owner)), (refusal.Code, Assert.Single(refusal.Facts)));
    }

    private string Say(Refusal refusal) => office.Services.GetRequiredService<RefusalText>().Say(refusal);
}
