using AccessPortal.Domain.Reconciliations;
using AccessPortal.Domain.Register;
using AccessPortal.Reconciliations.PanelLists;

namespace AccessPortal.Tests.Reconciliations;

public sealed class PanelComparisonTests
{
    private static readonly Guid s_site = Guid.NewGuid();

    [Theory]
    [InlineData(GrantState.Active, false, Finding.Matched), InlineData(GrantState.Active, true, Finding.SuspendedOnPanel), InlineData(GrantState.Provisional, false, Finding.Matched)]
    [InlineData(GrantState.SuspensionRequested, false, Finding.Matched), InlineData(GrantState.SuspensionRequested, true, Finding.SuspendedOnPanel)]
    [InlineData(GrantState.Suspended, true, Finding.Matched), InlineData(GrantState.Suspended, false, Finding.ActiveOnPanel)]
    [InlineData(GrantState.Disabled, true, Finding.Matched), InlineData(GrantState.Disabled, false, Finding.ActiveOnPanel)]
    public void A_listed_account_is_judged_by_both_states(GrantState registered, bool suspended, Finding finding) =>
        Assert.Equal(finding, Assert.Single(Compare([new("kirana", IsSuspended: suspended)], new RegisteredAccount(s_site, "kirana", registered))).Finding);

    [Fact]
    public void An_account_that_only_the_panel_knows_is_an_orphan() => Assert.Equal(Finding.Orphan, Assert.Single(Compare([new("tamu")])).Finding);

    [Theory]
    [InlineData(GrantState.Active, 1), InlineData(GrantState.Suspended, 1), InlineData(GrantState.Disabled, 0)]
    public void An_account_gone_from_the_panel_is_a_ghost_unless_it_was_disabled(GrantState state, int ghosts) =>
        Assert.Equal(ghosts, Compare([new("lain")], new RegisteredAccount(s_site, "kirana", state)).Count(l => l.Finding is Finding.Ghost));

    [Fact]
    public void A_shared_account_is_one_line_and_active_by_one_holder()
    {
        var line = Assert.Single(Compare([new("redaksi")], new RegisteredAccount(s_site, "redaksi", GrantState.Disabled), new(s_site, "redaksi", GrantState.Active)));

        Assert.Equal((Finding.Matched, GrantState.Active), (line.Finding, line.RegisterState));
    }

    [Fact]
    public void Capitals_make_no_other_account_and_a_name_listed_twice_is_one() =>
        Assert.Equal([Finding.Matched], Compare([new("Kirana", IsSuspended: true), new("kirana")], new RegisteredAccount(s_site, "kirana", GrantState.Active)).Select(l => l.Finding));

    [Fact]
    public void Accounts_of_websites_that_the_register_does_not_have_are_left_out_and_named()
    {
        var compared = PanelComparison.Compare([new("a", "lain.go.id"), new("b", "lain.go.id")], [], _ => null);

        Assert.Empty(compared.Lines);
        Assert.Equal(["lain.go.id"], compared.UnknownSites);
    }

    private static IReadOnlyList<ReconciliationLine> Compare(IReadOnlyList<PanelAccount> listed, params IReadOnlyList<RegisteredAccount> registered) =>
        PanelComparison.Compare(listed, registered, _ => s_site).Lines;
}
