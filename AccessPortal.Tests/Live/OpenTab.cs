using System.Security.Claims;
using AccessPortal.Data;
using AccessPortal.Data.Demo;
using AccessPortal.Live;
using AccessPortal.UseCases;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.Live;

/// <summary>A circuit of a signed-in person: the desk as the portal builds it, over the sign-in that the circuit began with.</summary>
internal sealed class OpenTab : AuthenticationStateProvider
{
    private readonly AuthenticationState _state;

    private OpenTab(TestOffice office, string account, string? secret)
    {
        Claim[] claims = [new(PortalClaims.Person, DemoOffice.PersonId(account).ToString()), .. secret is null ? Array.Empty<Claim>() : [new(PortalClaims.Session, secret)]];
        _state = new(new(new ClaimsIdentity(claims, "cookie")));
        Secret = secret ?? "";
        Desk = new Desk(office.Services.GetRequiredService<IServiceScopeFactory>(), new SignedInIdentity(this, new HttpContextAccessor()), office.Services.GetRequiredService<SharedReads>());
    }

    /// <summary>What the browser's cookie carries.</summary>
    public string Secret { get; }

    /// <summary>The circuit's desk.</summary>
    public IDesk Desk { get; }

    /// <summary>Signs in and opens a page.</summary>
    public static async Task<OpenTab> Of(TestOffice office, string account)
    {
        var user = await office.Read(db => Task.FromResult(db.Users.Single(u => u.UserName == account)));
        return new(office, account, await office.Services.GetRequiredService<SessionDoor>().Begin(user.PersonId, user.Id, user.SecurityStamp!, CancellationToken.None));
    }

    /// <summary>A page that a sign-in without a session opened.</summary>
    public static OpenTab WithoutSession(TestOffice office, string account) => new(office, account, null);

    public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(_state);
}
