using System.Security.Claims;
using AccessPortal.Data;
using AccessPortal.UseCases;
using Microsoft.AspNetCore.Antiforgery;
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
            cookie.ExpireTimeSpan = TimeSpan.FromHours(9);
            cookie.SlidingExpiration = true;
        });
        // A page that forgets to say who may open it is closed to strangers.
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddScoped<IUserClaimsPrincipalFactory<PortalUser>, PersonClaims>();
        return services.AddSingleton<SetUpLink>().AddSingleton<KnownDevices>();
    }

    public static void MapSignIn(this IEndpointRouteBuilder routes) => routes.MapPost("/keluar", Leave);

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
