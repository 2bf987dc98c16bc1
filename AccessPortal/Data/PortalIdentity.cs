using Microsoft.AspNetCore.Identity;

namespace AccessPortal.Data;

/// <summary>The one place that says how sign-ins are kept; the app, the tests and the design-time factory all use it.</summary>
public static class PortalIdentity
{
    /// <summary>Adds Identity over <see cref="PortalDb"/>: at least twelve characters of any kind, lock-out after five failures.</summary>
    public static IServiceCollection AddPortalIdentity(this IServiceCollection services)
    {
        services.AddIdentityCore<PortalUser>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                options.Password.RequiredLength = 12;
                options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddEntityFrameworkStores<PortalDb>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        return services;
    }
}
