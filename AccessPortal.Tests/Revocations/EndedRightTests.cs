using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Revocations;
using AccessPortal.Domain.Sop;
using static AccessPortal.Tests.Revocations.RevocationBuilder;

namespace AccessPortal.Tests.Revocations;

/// <summary>A right whose last day, 31 December 2026, is over: every way on which it could stand again.</summary>
public sealed class EndedRightTests
{
    private static readonly OfficeNow s_after = Given.At(2027, 1, 4, 8);

    [Fact]
    public void No_answer_keeps_it()
    {
        var proposed = Revocation().Proposed();
        var silent = Revocation().Proposed(OriginKind.Expiry, Actor.Portal);
        silent.Advance([], Given.At(2026, 11, 25, 16));
        var filed = Revocation().Filed();

        Given.Refuses(SopRule.RightEnded, () => proposed.DeclineProposal(Owner, "Masih bertugas", s_after));
        Given.Refuses(SopRule.RightEnded, () => silent.Drop(People.Damar, "Tetap", s_after));
        Given.Refuses(SopRule.RightEnded, () => filed.Withdraw(Owner, "Keliru", s_after));
        Assert.All([proposed, silent, filed], r => Assert.True(r.IsAlive));
    }

    [Fact]
    public void An_owner_who_declines_what_the_portal_proposed_is_told_so_too()
    {
        var revocation = Revocation().Proposed(OriginKind.Expiry, Actor.Portal);

        Given.Refuses(SopRule.RightEnded, () => revocation.DeclineProposal(Owner, "Masih bertugas", s_after));
    }

    [Fact]
    public void What_was_to_be_lifted_and_ended_meanwhile_stays_suspended()
    {
        var revocation = Revocation().Proposed();
        revocation.OrderSuspension(People.Damar, [], Given.Monday);
        revocation.ReportPanelAct("P3-S", People.Nayla, Given.Monday.Instant, "", Given.Monday);
        revocation.DeclineProposal(Owner, "Masih bertugas", Given.Monday);

        Given.Refuses(SopRule.RightEnded, () => revocation.ReportPanelAct("P3-R", People.Nayla, s_after.Instant, "", s_after));
        revocation.LeaveSuspended(s_after);

        Assert.Empty(revocation.OpenSteps);
        Assert.Equal((GrantState.Suspended, "Remark.EndedSuspended"), (revocation.Lines[0].Grant.State, revocation.Journal[^1].Detour));
    }

    [Fact]
    public void A_renewal_gives_it_a_new_end_and_a_day_on_which_that_is_looked_at()
    {
        var revocation = Revocation().Proposed(OriginKind.Expiry, Actor.Portal);
        revocation.OrderSuspension(Actor.Portal, [], s_after);
        while (revocation.Lines[0].Grant.LookAtEnd(new(2027, 1, 4)) is not null) Assert.Equal(GrantState.SuspensionRequested, revocation.Lines[0].Grant.State);

        Assert.True(revocation.LapseByRenewal(People.Damar, "HA-2027-0001", new(2027, 12, 31), s_after));

        var grant = revocation.Lines[0].Grant;
        Assert.Equal((GrantState.Active, new DateOnly(2027, 12, 31), new DateOnly(2027, 12, 1)), (grant.State, grant.ValidUntil!.Value, grant.EndLookOn!.Value));
    }

    [Fact]
    public void Of_two_rights_the_one_that_ended_is_left_for_the_clock_to_propose_anew()
    {
        var lasting = AccessGrant.FromPaper(Guid.NewGuid(), Given.WebsiteId, People.Wulan.PersonId, PanelUserName.From("lama"), AccountType.Individual,
            new(AccessTypes.Files, AccessLevel.Read), new(2027, 6, 30), "HA-lama", Guid.NewGuid(), Given.Wib(2025, 1, 6, 9));
        var ended = Given.Grant();
        var revocation = Revocation().Of(ended, lasting).Proposed();
        revocation.OrderSuspension(People.Damar, [], Given.Monday);

        revocation.DeclineProposal(Owner, "Masih bertugas", s_after);

        Assert.Equal((GrantState.Active, GrantState.SuspensionRequested), (lasting.State, ended.State));
        Assert.Equal(-4, ended.LookAtEnd(new(2027, 1, 4)));
        var anew = Revocation().Of(ended).Proposed(OriginKind.Expiry, Actor.Portal);
        anew.OrderSuspension(Actor.Portal, [], s_after);
        Assert.Contains("P3-S", anew.OpenSteps);
    }

    [Fact]
    public void What_the_portal_proposed_is_nobodys_to_take_back_and_has_no_filer()
    {
        var revocation = Revocation().Proposed(OriginKind.Expiry, Actor.Portal);

        Assert.Equal(Guid.Empty, revocation.RequesterId);
        Assert.False(revocation.CanWithdraw(Owner));
        Assert.DoesNotContain(revocation.SeenBy, p => p.PersonId == Guid.Empty);
    }
}
