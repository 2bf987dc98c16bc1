using AccessPortal.Data.Demo;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Register;
using AccessPortal.UseCases;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using static AccessPortal.Domain.Register.GrantDifference;

namespace AccessPortal.Tests.Register;

/// <summary>The register at any day is the fold of its changes until then, and the difference of two days is the difference of two folds.</summary>
public sealed class RegisterPastTests(TestOffice office) : IClassFixture<TestOffice>
{
    private static readonly OfficeZone s_zone = new("Asia/Jakarta");
    private static readonly DateOnly s_first = new(2026, 1, 1);
    private static readonly CauseOfChange s_cause = new(ChangeCause.Case, null, "HP-2026-7777", Guid.Empty);

    private sealed record Turn(int Which, int Verb, int Days, int Value);

    [Fact]
    public async Task At_any_day_the_register_is_the_fold_of_its_changes()
    {
        var turns = Gen.Select(Gen.Int[0, 6], Gen.Int[0, 8], Gen.Int[0, 20], Gen.Int[1, 4095], (which, verb, days, value) => new Turn(which, verb, days, value)).Array[10, 40];
        await turns.SampleAsync(async history =>
        {
            await Live(history);
            for (var day = s_first; day < s_first.AddDays(320); day = day.AddDays(37)) await IsFold(day);
            await Differs(s_first.AddDays(40), s_first.AddDays(150));
        }, iter: 10, threads: 1);
    }

    [Fact]
    public async Task A_right_that_was_given_and_taken_away_in_between_is_told_as_such()
    {
        var at = Given.Wib(2025, 3, 3, 9);
        var grant = OnPaper("sebentar", at);
        grant.Disable(s_cause, at.AddDays(2));
        await Keep(grant);

        Assert.Equal(Passing, await Kind(grant, new(2025, 3, 1), new(2025, 3, 31)));
        Assert.Equal(GrantDifference.Given, await Kind(grant, new(2025, 3, 1), new(2025, 3, 3)));
        Assert.Equal(TakenAway, await Kind(grant, new(2025, 3, 3), new(2025, 3, 31)));
        Assert.Null(await Kind(grant, new(2025, 4, 1), new(2025, 4, 30)));
    }

    [Fact]
    public async Task A_comparison_looks_only_among_what_the_words_find()
    {
        var (from, to) = (new DateOnly(2023, 12, 31), new DateOnly(2024, 1, 31));
        await Keep(OnPaper("dicari", Given.Wib(2024, 1, 8, 9)), OnPaper("lainnya", Given.Wib(2024, 1, 8, 9)));

        var found = (await office.Done("helpdesk", new RegisterDifferences.Query(from, to, new() { Text = "dicar" }))).Rows;

        Assert.Equal(["dicari"], found.Select(r => r.After.UserName));
        Assert.Contains(await Compare(from, to), r => r.After.UserName == "lainnya");
        Assert.Empty((await office.Done("helpdesk", new RegisterDifferences.Query(from, to, new() { Text = "tiadabernama" }))).Rows);
    }

    private async Task<GrantDifference?> Kind(AccessGrant grant, DateOnly from, DateOnly to) =>
        (await Compare(from, to)).FirstOrDefault(r => r.After.Id == grant.Id)?.Kind;

    private async Task<IReadOnlyList<RegisterDifferences.Difference>> Compare(DateOnly from, DateOnly to) => (await office.Done("helpdesk", new RegisterDifferences.Query(from, to, new()))).Rows;

    private async Task IsFold(DateOnly day)
    {
        var folded = Fold(await Changes(), s_zone.EndOf(day)).Values.Select(c => Told(c.GrantId, c.State, new(c.Types, c.Level), c.ValidUntil, c.LastReviewedAt, c.LastReview));
        List<RegisterRow> shown = [];
        AccessRegister.Page page;
        do
        {
            page = await office.Done("helpdesk", new AccessRegister.Query(new(), After: shown.LastOrDefault()?.Id, Take: 40, On: day));
            shown.AddRange(page.Rows);
        }
        while (page.More);
        Assert.Equal(folded.Order(), shown.Select(r => Told(r.Id, r.State, r.Scope, r.ValidUntil, r.LastReviewedAt, r.LastReview)).Order());
        var active = await office.Done("helpdesk", new AccessRegister.Query(new() { State = GrantState.Active }, Take: AccessRegister.Most, On: day));
        Assert.Equal(shown.Where(r => r.State is GrantState.Active).Select(r => r.Id).Order(), active.Rows.Select(r => r.Id).Order());
    }

    private async Task Differs(DateOnly from, DateOnly to)
    {
        var (before, after) = (Standing(Fold(await Changes(), s_zone.EndOf(from))), Standing(Fold(await Changes(), s_zone.EndOf(to))));
        var found = await Compare(from, to);
        Assert.Equal(after.Keys.Except(before.Keys).Order(), Of(GrantDifference.Given));
        Assert.Equal(before.Keys.Except(after.Keys).Order(), Of(TakenAway));
        Assert.Equal(before.Keys.Where(k => after.TryGetValue(k, out var now) && now != before[k]).Order(), Of(Changed));

        IEnumerable<Guid> Of(GrantDifference kind) => found.Where(r => r.Kind == kind).Select(r => r.After.Id).Order();
    }

    private static Dictionary<Guid, string> Standing(Dictionary<Guid, GrantChange> fold) =>
        fold.Values.Where(c => c.State < GrantState.Disabled).ToDictionary(c => c.GrantId, c => $"{c.State} {c.Types} {c.Level} {c.ValidUntil}");

    // The plainest reading there is: later changes overwrite earlier ones, right by right.
    private static Dictionary<Guid, GrantChange> Fold(IEnumerable<GrantChange> changes, DateTimeOffset until)
    {
        Dictionary<Guid, GrantChange> state = [];
        foreach (var change in changes.Where(c => c.At < until).OrderBy(c => c.Sequence)) state[change.GrantId] = change;
        return state;
    }

    private Task<List<GrantChange>> Changes() => office.Read(db => db.GrantChanges.AsNoTracking().ToListAsync());

    private static string Told(Guid id, GrantState state, AccessScope scope, DateOnly? until, DateTimeOffset? reviewed, ReviewResult? result) => $"{id} {state} {scope} {until:O} {reviewed:O} {result}";

    private async Task Live(Turn[] history)
    {
        var now = Given.Wib(2026, 1, 2, 9);
        Dictionary<int, AccessGrant> grants = [];
        foreach (var turn in history)
        {
            now = now.AddDays(turn.Days);
            if (!grants.TryGetValue(turn.Which, out var grant)) grants[turn.Which] = New(turn, now);
            else Act(grant, turn, now);
        }
        await Keep([.. grants.Values]);
    }

    private async Task Keep(params AccessGrant[] grants) => await office.Read(db =>
    {
        db.Grants.AddRange(grants);
        return db.SaveChangesAsync();
    });

    private static AccessGrant New(Turn turn, DateTimeOffset now) => AccessGrant.Create(
        Guid.NewGuid(), DemoOffice.WebsiteId("dinsos"), DemoOffice.PersonId("pj"), PanelUserName.From($"uji{turn.Value}"), AccountType.Individual, ScopeOf(turn), null, s_cause, now);

    private static AccessGrant OnPaper(string name, DateTimeOffset at) => AccessGrant.FromPaper(
        Guid.NewGuid(), DemoOffice.WebsiteId("dinsos"), DemoOffice.PersonId("pj"), PanelUserName.From(name), AccountType.Individual, new(AccessTypes.Ftp, AccessLevel.Edit), null, "1/2025", Guid.Empty, at);

    private static AccessScope ScopeOf(Turn turn) => new((AccessTypes)turn.Value, (AccessLevel)(1 + (turn.Value % 4)));

    private static void Act(AccessGrant grant, Turn turn, DateTimeOffset now)
    {
        Action<CauseOfChange, DateTimeOffset> act = (turn.Verb, grant.State) switch
        {
            (0, GrantState.Provisional) => grant.Activate,
            (1 or 2, GrantState.Active) => (c, at) => grant.Alter(ScopeOf(turn), s_first.AddDays(turn.Value), c, at),
            (3, GrantState.Active or GrantState.Provisional) => grant.OrderSuspension,
            (4, < GrantState.Suspended) => grant.ConfirmSuspension,
            (5, GrantState.Suspended) => (c, at) => grant.Reinstate(c, Given.Monday with { Instant = at }, new(2099, 12, 31)),
            (6, < GrantState.Disabled) => grant.Disable,
            (7, GrantState.Disabled) => grant.Remove,
            _ => (c, at) => grant.RecordReview((ReviewResult)(turn.Value % 3), c, at),
        };
        act(s_cause, now);
    }
}
