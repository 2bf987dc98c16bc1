using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Requests;
using CsCheck;

namespace AccessPortal.Tests.Cases;

public class CaseProperties
{
    private const int Iterations = 1500, KeptIterations = 20;

    [Fact]
    public void Random_acts_never_reach_a_state_that_the_table_forbids() =>
        Gen.Select(RandomCase.Scenarios, RandomCase.Moves).Sample((scenario, moves) =>
        {
            var random = new RandomCase(scenario);
            foreach (var move in moves)
            {
                random.Make(move);
                AssertStands(random.Request, Replay.Of(random.Request));
            }
        }, iter: Iterations);

    [Fact]
    public void Every_journal_replays_to_the_same_open_items() =>
        Gen.Select(RandomCase.Scenarios, RandomCase.Moves).Sample((scenario, moves) =>
        {
            var random = new RandomCase(scenario);
            foreach (var move in moves) random.Make(move);
            var replay = Replay.Of(random.Request);
            Assert.Equal(replay.Open is { } open ? [open] : [], random.Request.Items.Where(i => i.IsOpen).Select(i => i.StepCode));
        }, iter: Iterations);

    [Fact]
    public void A_case_that_is_read_back_between_its_acts_is_the_case_that_stayed_in_memory()
    {
        using var shelf = new Shelf(RandomCase.Versions);
        Gen.Select(RandomCase.Scenarios, RandomCase.Moves).Sample((scenario, moves) =>
        {
            var random = new RandomCase(scenario, shelf);
            foreach (var move in moves)
            {
                random.Make(move);
                AssertStands(random.Request, Replay.Of(random.Request));
            }
        }, iter: KeptIterations, threads: 1);
    }

    [Fact]
    public void From_wherever_a_request_and_its_right_stand_somebody_has_a_way_to_the_end() =>
        Gen.Select(RandomCase.Scenarios, Gen.Enum<RequestKind>(), RandomCase.Moves, RandomCase.Events).Sample((scenario, kind, moves, events) =>
        {
            var random = new RandomCase(scenario with { Kind = kind });
            foreach (var move in events.Aggregate(moves, (all, e) => [.. all[..(e.Pick % all.Length)], e, .. all[(e.Pick % all.Length)..]])) random.Make(move);
            random.BringToItsEnd();
        }, iter: Iterations);

    [Fact]
    public void Random_acts_travel_the_whole_procedure()
    {
        var reached = new System.Collections.Concurrent.ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        Gen.Select(RandomCase.Scenarios, RandomCase.Moves).Sample((scenario, moves) =>
        {
            var random = new RandomCase(scenario);
            foreach (var move in moves) random.Make(move);
            foreach (var mark in random.Request.Journal.Select(e => e.Kind is JournalKind.Step ? e.StepCode : e.Kind.ToString()).Append(random.Request.Outcome.ToString()))
                reached.AddOrUpdate(mark, 1, (_, n) => n + 1);
        }, iter: Iterations);

        string[] expected =
        [
            .. Domain.Sop.Granting.Procedure.Steps.Select(s => s.Code), nameof(JournalKind.Undone), nameof(JournalKind.Withdrawn), nameof(JournalKind.Remark),
            nameof(JournalKind.Unconfirmed), nameof(CaseOutcome.Completed), nameof(CaseOutcome.Refused), nameof(CaseOutcome.Returned),
        ];
        Assert.Superset(expected.ToHashSet(StringComparer.Ordinal), reached.Keys.ToHashSet(StringComparer.Ordinal));
    }

    private static void AssertStands(AccessRequest request, Replay replay)
    {
        var open = request.Items.Where(i => i.IsOpen).ToList();
        Assert.True(open.Count <= 1, "More than one item waits.");
        Assert.Equal((replay.Open, replay.Outcome), (open.FirstOrDefault()?.StepCode, request.Outcome));
        Assert.Equal(replay.AccountExists, request.Grant is not null);
        Assert.Equal(replay.Recorded, request.Grant?.State is GrantState.Active);
        Assert.Equal(replay.Refused, request.RefusedAt is not null || request.Outcome is CaseOutcome.Refused);
        Assert.Equal(Enumerable.Range(1, request.Journal.Count), request.Journal.Select(e => e.Sequence));
        // That somebody has opened it is no act.
        Assert.Equal(request.Version, request.Journal.Count(e => e.Detour != "Remark.Opened"));
    }
}
