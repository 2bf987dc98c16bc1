namespace AccessPortal.Work;

/// <summary>Registers the room of work.</summary>
public static class WorkRegistration
{
    /// <summary>Adds the portal's clock and what it sees to.</summary>
    public static IServiceCollection AddWork(this IServiceCollection services) =>
        services.AddScoped<ReviewClock>().AddScoped<LeftWork>().AddSingleton<PortalClock>();
}
