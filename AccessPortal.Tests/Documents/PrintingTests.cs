using AccessPortal.Cases;
using AccessPortal.Data.Demo;
using AccessPortal.Documents;
using AccessPortal.Domain.Audit;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Sop;
using AccessPortal.Tests.Revocations;
using AccessPortal.UseCases;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Documents;

public sealed class PrintingTests(TestOffice office) : IClassFixture<TestOffice>
{
    // Waits for the line manager of the first demo applicant.
    private static readonly Guid s_atManager = DemoOffice.RequestId("atasan");

    [Fact]
    public async Task The_same_version_prints_under_the_same_token_until_the_case_moves_on()
    {
        var number = await NumberOf(s_atManager);
        var first = await office.Done("pemohon", new PrintRequest.Command(number));
        var again = await office.Done("kadis", new PrintRequest.Command(number));
        Assert.Equal((first.Token, first.Digest, first.PrintedAt), (again.Token, again.Digest, again.PrintedAt));
        Assert.Matches("^[0-9a-f]{32}$", first.Token);

        await Endorse();
        var moved = await office.Done("pemohon", new PrintRequest.Command(number));

        Assert.NotEqual(first.Token, moved.Token);
        Assert.NotEqual(first.Digest, moved.Digest);
        Assert.Equal((true, first.Digest), await Check(first));
        Assert.Equal((false, moved.Digest), await Check(moved));
    }

    [Fact]
    public async Task A_stranger_reads_neither_a_name_nor_a_website()
    {
        var printed = await office.Done("auditor", new PrintRequest.Command(await NumberOf(DemoOffice.RequestId("selesai"))));
        var answer = await office.Stranger(new CheckForm.Query(printed.Token));

        var said = answer.Value!.ToString();
        Assert.All(printed.Paper.Marks, m => Assert.DoesNotContain(m.Name, said, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(printed.Paper.Form.SiteLabel, said, StringComparison.OrdinalIgnoreCase);
        Assert.Equal((printed.Paper.Number, CaseOutcome.Completed), (answer.Value.Number, answer.Value.Outcome));
    }

    [Theory, InlineData(""), InlineData("00000000000000000000000000000000"), InlineData("' OR 1=1 --")]
    public async Task An_unknown_token_is_not_found(string token) =>
        Assert.Equal(RefusalKind.NotFound, (await office.Stranger(new CheckForm.Query(token))).Refusal?.Kind);

    [Theory, InlineData("HA-2026-9999"), InlineData(null)]
    public async Task Who_may_not_see_a_request_cannot_print_it(string? number)
    {
        number ??= await NumberOf(DemoOffice.RequestId("selesai"));
        Assert.Equal(RefusalKind.NotFound, (await office.Refused("pemohon", new PrintRequest.Command(number))).Kind);
    }

    [Fact]
    public async Task Printing_is_audited_under_the_number()
    {
        var number = await NumberOf(DemoOffice.RequestId("ditolak"));
        await office.Done("auditor", new PrintRequest.Command(number));

        Assert.True(await office.Read(db => db.AuditEntries.AnyAsync(e => e.Command == nameof(PrintRequest) && e.Subject == number && e.Result == AuditResult.Done)));
    }

    [Fact]
    public async Task A_decision_on_paper_names_the_decider_and_who_recorded_it()
    {
        var printed = await office.Done("helpdesk", new PrintRequest.Command(await NumberOf(DemoOffice.RequestId("kabid"))));
        var (decider, recorder) = await office.Read(async db => (
            await db.People.SingleAsync(p => p.Id == DemoOffice.PersonId("kadis")), await db.People.SingleAsync(p => p.Id == DemoOffice.PersonId("helpdesk"))));

        var mark = printed.Paper.MarkOf(Granting.DisposeToDivision)!;
        Assert.Equal((decider.FullName, recorder.FullName), (mark.Name, mark.RecordedBy));
    }

    private async Task Endorse()
    {
        var version = await office.Read(db => db.Requests.Where(r => r.Id == s_atManager).Select(r => r.Version).SingleAsync());
        await office.Done("atasan", new CompleteStep.Command(s_atManager, version, Granting.Endorse.Code, Verdict.Accept, ""));
    }

    [Fact]
    public async Task A_printed_revocation_is_checked_by_its_code_until_the_case_moves_on()
    {
        var filed = await office.FileRevocation();
        var printed = await office.Done("pj", new PrintRevocation.Command(filed.Number!));
        Assert.Equal((printed.Token, "kirana"), ((await office.Done("kasi.layanan", new PrintRevocation.Command(filed.Number!))).Token, printed.Paper.Lines[0].UserName));
        Assert.False((await office.Done("pj", new CheckForm.Query(printed.Token))).MovedOn);

        await office.Onward(filed);

        var found = await office.Done("pj", new CheckForm.Query(printed.Token));
        Assert.Equal((true, printed.Digest), (found.MovedOn, found.Digest));
    }

    private async Task<(bool MovedOn, string Digest)> Check(PrintedRequest printed)
    {
        var form = (await office.Stranger(new CheckForm.Query(printed.Token))).Value!;
        return (form.MovedOn, form.Digest);
    }

    private Task<string> NumberOf(Guid id) => office.Read(db => db.Requests.Where(r => r.Id == id).Select(r => r.Number!).SingleAsync());
}
