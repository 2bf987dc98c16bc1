using AccessPortal.Domain.Register;

namespace AccessPortal.Tests.Register;

public class AccessScopeTests
{
    [Fact]
    public void A_scope_names_its_single_types() =>
        Assert.Equal([AccessTypes.Files, AccessTypes.Mail], new AccessScope(AccessTypes.Mail | AccessTypes.Files, AccessLevel.Edit).Each);

    [Fact]
    public void A_right_from_paper_is_active_with_its_past()
    {
        var grant = Given.Grant();

        var change = Assert.Single(grant.Changes);
        Assert.Equal((GrantState.Active, ChangeCause.PaperRegister, 1), (change.State, change.Cause, change.Sequence));
        Assert.Equal((change.State, change.Types, change.Level, change.ValidUntil), (grant.State, grant.Types, grant.Level, grant.ValidUntil));
    }

    [Fact]
    public void A_provisional_right_is_not_altered()
    {
        var grant = Given.Request().At(Domain.Sop.Granting.Record).Grant!;

        Given.Refuses(Domain.Sop.SopRule.GrantState, () => grant.Alter(grant.Scope, null, new(ChangeCause.Clock, null, "", Guid.Empty), Given.Monday.Instant));
    }
}
