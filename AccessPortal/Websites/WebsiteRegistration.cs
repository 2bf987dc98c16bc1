namespace AccessPortal.Websites;

/// <summary>Registers the room of websites.</summary>
public static class WebsiteRegistration
{
    /// <summary>Adds what its use cases share.</summary>
    public static IServiceCollection AddWebsites(this IServiceCollection services) =>
        services.AddScoped<SiteAccounts>();
}
