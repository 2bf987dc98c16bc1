using AccessPortal.Cases;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Requests;
using AccessPortal.Domain.Sop;
using AccessPortal.Requests;
using AccessPortal.Tests.UseCases;
using AccessPortal.UseCases;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Requests;

/// <summary>One form FR-01, open twice.</summary>
public sealed class TwoTabsTests : IAsyncLifetime
{
    private readonly TestOffice _office = new();

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task The_tab_that_saves_later_is_told_who_saved_and_when_and_overwrites_nothing()
    {
        var (id, input) = await _office.Draft();
        var (first, second) = (await _office.Mark(id), await _office.Mark(id));
        input.Purpose = "Yang diketik di tab pertama.";
        var saved = await _office.Done("pemohon", new SaveDraft.Command(id, first, input));

        input.Purpose = "Yang diketik di tab kedua.";
        var refusal = await _office.Refused("pemohon", new SaveDraft.Command(id, second, input));

        Assert.Equal((RefusalKind.Stale, await _office.NameOf("pemohon"), saved), (refusal.Kind, refusal.Facts[0], DateTimeOffset.Parse(refusal.Facts[2], null)));
        Assert.Equal("Yang diketik di tab pertama.", (await Opened(id)).Input.Purpose);
    }

    [Fact]
    public async Task Two_savings_of_one_instant_are_told_apart()
    {
        var (id, input) = await _office.Draft();
        var first = await _office.Done("pemohon", new SaveDraft.Command(id, await _office.Mark(id), input));
        var second = await _office.Done("pemohon", new SaveDraft.Command(id, await _office.Mark(id), input));

        Assert.True(second > first);
        Assert.Equal(RefusalKind.Stale, (await _office.Refused("pemohon", new SaveDraft.Command(id, new(0, first), input))).Kind);
    }

    [Fact]
    public async Task Of_many_tabs_that_save_at_once_one_wins_and_the_others_are_told()
    {
        var (id, input) = await _office.Draft();
        var seen = await _office.Mark(id);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _office.Send("pemohon", new SaveDraft.Command(id, seen, input)))));

        Assert.Single(answers, a => a.Ok);
        Assert.All(answers.Where(a => !a.Ok), a => Assert.Equal(RefusalKind.Stale, a.Refusal!.Kind));
    }

    [Fact]
    public async Task The_first_saving_of_a_returned_form_is_not_overwritten_either()
    {
        var at = await Returned(await _office.File());
        var (seen, input) = (await _office.Mark(at.CaseId), (await Opened(at.CaseId)).Input);
        await _office.Done("pemohon", new SaveDraft.Command(at.CaseId, seen, input));

        Assert.Equal(RefusalKind.Stale, (await _office.Refused("pemohon", new SaveDraft.Command(at.CaseId, seen, input))).Kind);
    }

    [Fact]
    public async Task A_page_left_open_since_an_earlier_return_files_nothing()
    {
        var at = await Returned(await _office.File());
        var (leftOpen, input) = (await _office.Mark(at.CaseId), (await Opened(at.CaseId)).Input);
        input.Purpose = "Yang diperbaiki pada pengembalian pertama.";
        at = await _office.Done("pemohon", new SubmitRequest.Command(at.CaseId, leftOpen, input));
        await Returned(at);

        input.Purpose = "Yang masih terbuka sejak pengembalian pertama.";
        var refusals = new[] { await _office.Refused("pemohon", new SubmitRequest.Command(at.CaseId, leftOpen, input)), await _office.Refused("pemohon", new SaveDraft.Command(at.CaseId, leftOpen, input)) };

        Assert.All(refusals, r => Assert.Equal((RefusalKind.Stale, "P1-2b"), (r.Kind, r.Facts[1])));
        Assert.Equal(await _office.NameOf("atasan"), refusals[0].Facts[0]);
        Assert.Equal("Yang diperbaiki pada pengembalian pertama.", (await Opened(at.CaseId)).Input.Purpose);
    }

    [Fact]
    public async Task A_draft_that_another_tab_has_saved_since_is_neither_filed_nor_thrown_away()
    {
        var (id, input) = await _office.Draft();
        var seen = await _office.Mark(id);
        await _office.Done("pemohon", new SaveDraft.Command(id, seen, input));

        Assert.Equal(RefusalKind.Stale, (await _office.Refused("pemohon", new SubmitRequest.Command(id, seen, input))).Kind);
        Assert.Equal(RefusalKind.Stale, (await _office.Refused("pemohon", new DiscardDraft.Command(id, seen))).Kind);
    }

    [Fact]
    public async Task The_tab_that_comes_after_the_filing_is_told_by_whom_and_under_which_number_whatever_it_does()
    {
        var (id, input) = await _office.Draft();
        var seen = await _office.Mark(id);
        var filed = await _office.Done("pemohon", new SubmitRequest.Command(id, seen, input));

        var refusals = new[]
        {
            await _office.Refused("pemohon", new SaveDraft.Command(id, seen, input)), await _office.Refused("pemohon", new SubmitRequest.Command(id, seen, input)),
            await _office.Refused("pemohon", new DiscardDraft.Command(id, seen)),
        };

        var who = await _office.NameOf("pemohon");
        Assert.All(refusals, r => Assert.Equal((nameof(SopRule.AlreadySubmitted), filed.Number, who), (r.Code, r.Facts[0], r.Facts[1])));
    }

    [Fact]
    public async Task A_colleague_at_helpdesk_who_saved_since_is_named()
    {
        var (id, input) = await _office.TakeIn();
        var seen = await _office.Mark(id);
        await _office.Done("arsip", new SaveDraft.Command(id, seen, input));

        Assert.Equal(await _office.NameOf("arsip"), (await _office.Refused("helpdesk", new SaveDraft.Command(id, seen, input))).Facts[0]);
    }

    [Fact]
    public async Task A_renewal_taken_up_again_does_not_take_it_from_the_tab_that_has_it_open()
    {
        var grant = await _office.Read(db => db.Grants.Where(g => g.HolderId == DemoOffice.PersonId("pemohon") && g.State == Domain.Register.GrantState.Active).Select(g => g.Id).FirstAsync());
        var place = await _office.Done("pemohon", new StartRenewal.Command(grant));
        var seen = await _office.Mark(place.RequestId);

        Assert.Equal(place, await _office.Done("pemohon", new StartRenewal.Command(grant)));
        Assert.Equal(seen, await _office.Mark(place.RequestId));
    }

    private async Task<CaseStanding> Returned(CaseStanding at) => await _office.Done("atasan", Acts.Complete(at, Verdict.Return, "Perjelas keperluannya."));

    private Task<DraftForm.View> Opened(Guid id) => _office.Done("pemohon", new DraftForm.Query(id));
}
