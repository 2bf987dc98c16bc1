using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Revocations;
using AccessPortal.Revocations;
using Bunit;

namespace AccessPortal.Tests.Revocations;

/// <summary>P3-4: the checklist of one account.</summary>
public sealed class DeactivationPointsTests : RoomContext
{
    private readonly DeactivationAnswers _answers = new(DeactivationPoint.None, DeactivationPoint.None);

    [Fact]
    public void Nothing_is_answered_before_somebody_does()
    {
        var points = Render(AccountType.Individual);

        Assert.Empty(points.FindAll("input[checked]"));
        Assert.Equal(4, _answers.Open);
    }

    [Fact]
    public void Each_point_is_answered_for_itself()
    {
        var points = Render(AccountType.Individual);

        points.FindAll("[data-point=Ftp] input")[0].Change("on");
        points.FindAll("[data-point=ApiKeys] input")[1].Change("on");

        Assert.Equal((DeactivationPoint.Ftp, DeactivationPoint.ApiKeys, 2), (_answers.Revoked, _answers.Absent, _answers.Open));
    }

    [Theory]
    [InlineData(AccountType.Individual, 0), InlineData(AccountType.Shared, 1)]
    public void Only_a_shared_account_is_asked_for_its_password(AccountType type, int asked) =>
        Assert.Equal(asked, Render(type).FindAll("[data-point=SharedPassword]").Count);

    [Fact]
    public void The_same_for_all_leaves_each_shared_password_its_own_answer()
    {
        var other = new DeactivationAnswers(DeactivationPoint.None, DeactivationPoint.SharedPassword);
        other.Take(new(DeactivationPoint.Ftp | DeactivationPoint.SharedPassword, DeactivationPoint.ApiKeys));

        Assert.Equal((DeactivationPoint.Ftp, DeactivationPoint.ApiKeys | DeactivationPoint.SharedPassword), (other.Revoked, other.Absent));
    }

    private IRenderedComponent<DeactivationPoints> Render(AccountType type)
    {
        var grant = AccessGrant.FromPaper(Guid.NewGuid(), Given.WebsiteId, People.Wulan.PersonId, PanelUserName.From("akun"), type,
            new(AccessTypes.Files, AccessLevel.Edit), null, "HA-lama", Guid.NewGuid(), Given.Wib(2025, 1, 6, 9));
        var line = RevocationBuilder.Revocation().Of(grant).Filed().Lines[0];
        return Render<DeactivationPoints>(p => p.Add(c => c.Answers, _answers)
            .Add(c => c.Line, new LineView(1, grant.Id, "Wulan", "akun", grant.Scope, type, grant.State, line, false)));
    }
}
