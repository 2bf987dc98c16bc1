using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Sop;
using AccessPortal.Tests.Cases;
using CsCheck;

namespace AccessPortal.Tests.Revocations;

public sealed class RevocationProperties
{
    private const int Iterations = 1500, KeptIterations = 15;

    [Fact]
    public void Random_acts_never_reach_a_state_that_the_table_forbids_nor_one_that_nobody_reported() =>
        Gen.Select(RandomRevocation.Beginnings, RandomRevocation.Stirs).Sample((beginning, stirs) =>
        {
            var random = new RandomRevocation(beginning);
            foreach (var stir in stirs)
            {
                random.Make(stir);
                AssertStands(random.Revocation);
            }
        }, iter: Iterations);

    [Fact]
    public void A_case_that_is_read_back_between_its_acts_is_the_case_that_stayed_in_memory()
    {
        using var shelf = new Shelf(Given.Sop);
        Gen.Select(RandomRevocation.Beginnings, RandomRevocation.Stirs).Sample((beginning, stirs) =>
        {
            var random = new RandomRevocation(beginning, shelf);
            foreach (var stir in stirs)
            {
                random.Make(stir);
                AssertStands(random.Revocation);
            }
        }, iter: KeptIterations, threads: 1);
    }

    [Fact]
    public void From_wherever_a_revocation_and_its_rights_stand_somebody_has_a_way_to_the_end() =>
        Gen.Select(RandomRevocation.Beginnings, RandomRevocation.Stirs, RandomRevocation.Events).Sample((beginning, stirs, events) =>
        {
            var random = new RandomRevocation(beginning);
            foreach (var stir in events.Aggregate(stirs, (all, e) => [.. all[..(e.Pick % all.Length)], e, .. all[(e.Pick % all.Length)..]])) random.Make(stir);
            random.BringToItsEnd();
        }, iter: Iterations);

    [Fact]
    public void Random_acts_travel_the_whole_procedure()
    {
        var reached = new System.Collections.Concurrent.ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        Gen.Select(RandomRevocation.Beginnings, RandomRevocation.Stirs).Sample((beginning, stirs) =>
        {
            var random = new RandomRevocation(beginning);
            foreach (var stir in stirs) random.Make(stir);
            foreach (var mark in random.Revocation.Journal.Where(e => e.Kind is JournalKind.Step).Select(e => e.StepCode).Append(random.Revocation.Outcome.ToString())) reached.AddOrUpdate(mark, 1, (_, n) => n + 1);
        }, iter: Iterations);

        string[] expected =
        [
            .. Revoking.Procedure.Steps.Concat(Revoking.Procedure.Asides).Select(s => s.Code),
            nameof(CaseOutcome.Completed), nameof(CaseOutcome.Kept), nameof(CaseOutcome.Returned), nameof(CaseOutcome.Withdrawn),
        ];
        Assert.Superset(expected.ToHashSet(StringComparer.Ordinal), reached.Keys.ToHashSet(StringComparer.Ordinal));
    }

    private static void AssertStands(Domain.Revocations.Revocation revocation)
    {
        var open = revocation.OpenSteps.Select(code => revocation.Procedure[code]).ToList();
        Assert.Equal(revocation.IsAlive ? 1 : 0, open.Count(s => !s.Aside));
        Assert.Equal(open.Count, revocation.Items.Count(i => i.IsOpen));
        Assert.Equal(Enumerable.Range(1, revocation.Journal.Count), revocation.Journal.Select(e => e.Sequence));
        // That somebody has opened it is no act.
        Assert.Equal(revocation.Version, revocation.Journal.Count(e => e.Detour != "Remark.Opened"));
        Assert.Equal(revocation.Outcome is CaseOutcome.Returned, open.Exists(s => s.Code == Revoking.Submit.Code));
        foreach (var line in revocation.Lines) Assert.Equal((line.Grant.Changes[^1].State, line.DeletedAt is not null), (line.Grant.State, line.Grant.State is GrantState.Removed));
    }
}
