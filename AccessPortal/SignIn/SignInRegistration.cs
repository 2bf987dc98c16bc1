using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace AccessPortal.SignIn;

/// <summary>Registers and maps sign-in.</summary>
internal static class SignInRegistration
{
    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddCascadingAuthenticationState();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie =>
        {
            (cookie.LoginPath, cookie.AccessDeniedPath, cookie.LogoutPath) = ("/masuk", "/masuk", "/keluar");
            cookie.Cookie.Name = "portal";
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            (cookie.ExpireTimeSpan, cookie.SlidingExpiration) = (Session.Longest, false);
            cookie.Events.OnSigningIn = Begin;
            cookie.Events.OnValidatePrincipal = Check;
            cookie.Events.OnSigningOut = context => End(context.HttpContext);
        });
        // A page that forgets to say who may open it is closed to strangers.
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddScoped<IUserClaimsPrincipalFactory<PortalUser>, PersonClaims>();
        return services.AddSingleton<SetUpLink>().AddHostedService(sp => sp.GetRequiredService<SetUpLink>()).AddSingleton<KnownDevices>();
    }

    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/keluar", Leave);
        routes.MapPost("/sesi/kegiatan", Act).RequireAuthorization();
    }

    // Every way to sign in ends here. Who signs in anew in the same browser leaves no open tab behind in the name of before.
    private static async Task Begin(CookieSigningInContext context)
    {
        await End(context.HttpContext);
        var who = context.Principal!;
        var secret = await context.HttpContext.RequestServices.GetRequiredService<SessionDoor>().Begin(
            Guid.Parse(who.FindFirstValue(PortalClaims.Person)!), Guid.Parse(who.FindFirstValue(ClaimTypes.NameIdentifier)!),
            who.FindFirstValue(new ClaimsIdentityOptions().SecurityStampClaimType)!, context.HttpContext.RequestAborted);
        ((ClaimsIdentity)who.Identity!).AddClaim(new(PortalClaims.Session, secret));
    }

    // In place of Identity's own look at the stamp, which comes only every half hour.
    private static async Task Check(CookieValidatePrincipalContext context)
    {
        var door = context.HttpContext.RequestServices.GetRequiredService<SessionDoor>();
        var state = await door.Look(context.Principal?.FindFirstValue(PortalClaims.Session), context.HttpContext.RequestAborted);
        if (!state.IsOver) return;
        context.HttpContext.Items[nameof(SessionEnd)] = state.Cause;
        context.RejectPrincipal();
    }

    private static Task End(HttpContext http) => http.User.FindFirstValue(PortalClaims.Session) is { } secret
        ? http.RequestServices.GetRequiredService<SessionDoor>().End(secret, SessionEnd.SignedOut, CancellationToken.None)
        : Task.CompletedTask;

    // Told again with the next key: what the database could not take costs nobody their session at once.
    private static async Task<IResult> Act(ClaimsPrincipal who, SessionDoor door, ReadStorageFault read, CancellationToken ct)
    {
        try
        {
            await door.Act(who.FindFirstValue(PortalClaims.Session)!, ct);
            return Results.NoContent();
        }
        catch (Exception fault) when (read(fault) is not null)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static async Task<IResult> Leave(HttpContext http, IAntiforgery antiforgery, SignInManager<PortalUser> signIn)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return Results.LocalRedirect("/");
        await signIn.SignOutAsync();
        return Results.LocalRedirect("/masuk");
    }

    private sealed class PersonClaims(UserManager<PortalUser> users, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<PortalUser>(users, options)
    {
        protected override async Task<ClaimsIdentity> GenerateClaimsAsync(PortalUser user)
        {
            var identity = await base.GenerateClaimsAsync(user);
            identity.AddClaim(new(PortalClaims.Person, user.PersonId.ToString()));
            return identity;
        }
    }
}
