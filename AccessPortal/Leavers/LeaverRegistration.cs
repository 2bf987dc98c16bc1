namespace AccessPortal.Leavers;

/// <summary>Registers the room of leavers.</summary>
public static class LeaverRegistration
{
    /// <summary>Adds the filing that one person and a list share.</summary>
    public static IServiceCollection AddLeavers(this IServiceCollection services) =>
        services.AddScoped<LeaverFiling>();
}
