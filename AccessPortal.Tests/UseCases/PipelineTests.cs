using System.Reflection;
using AccessPortal.Domain.Sop;
using AccessPortal.Requests;
using AccessPortal.UseCases;
using AccessPortal.Work;
using MediatR;

namespace AccessPortal.Tests.UseCases;

public sealed class PipelineTests(TestOffice office) : IClassFixture<TestOffice>
{
    [Fact]
    public void A_message_without_audience_stops_the_start()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => UseCaseRegistration.EnsureAudiences([typeof(Silent), typeof(Spoken)]));

        Assert.Contains(nameof(Silent), fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(nameof(Spoken), fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_message_of_the_portal_has_an_audience() =>
        UseCaseRegistration.EnsureAudiences(typeof(UseCaseRegistration).Assembly.GetTypes());

    [Fact]
    public async Task A_stranger_is_denied()
    {
        Assert.Equal(RefusalKind.Denied, (await office.Refused("tidak.ada", new StartRequest.Command())).Kind);
        Assert.Equal(RefusalKind.Denied, (await office.Refused("tidak.ada", new WorkCount.Query())).Kind);
    }

    [Fact]
    public async Task Somebody_who_has_left_is_a_stranger() =>
        Assert.Equal(RefusalKind.Denied, (await office.Refused("dpupr.staf1", new StartRequest.Command())).Kind);

    [Theory]
    [InlineData("pemohon", false)]
    [InlineData("administrator", false)]
    [InlineData("kadis", false)]
    [InlineData("teknis", true)]
    [InlineData("teknis.kedua", true)]
    public async Task A_message_for_a_role_is_for_its_holders(string account, bool isLetIn)
    {
        // The case does not exist: who is let in is told just that.
        var refusal = await office.Refused(account, new ReissueSecret.Command(Guid.NewGuid(), 1, Domain.Register.SecretKind.Password, new("Rahasia-Baru-2026!")));

        Assert.Equal(isLetIn ? RefusalKind.NotFound : RefusalKind.Denied, refusal.Kind);
    }

    [Theory, InlineData("kadis"), InlineData("admin")]
    public async Task Nobody_but_the_portal_moves_its_clock(string account) =>
        Assert.Equal(RefusalKind.Denied, (await office.Refused(account, new AdvanceClock.Command(Guid.NewGuid()))).Kind);

    [Fact]
    public void A_message_open_to_strangers_is_an_exception_that_is_named_here()
    {
        var open = typeof(UseCaseRegistration).Assembly.GetTypes().Where(t => t.GetCustomAttribute<AudienceAttribute>() is { Anyone: true });

        Assert.Equal(["AcceptInvitation", "CheckForm", "CreateAdministrator", "InvitationSheet", "JudgeSignIn"], open.Select(t => t.DeclaringType!.Name).Order(StringComparer.Ordinal));
    }

    private sealed record Silent : IRequest<Unit>;

    [Audience(Role.Auditor)]
    private sealed record Spoken : IRequest<Unit>;
}
