namespace AccessPortal.Live;

/// <summary>Registers the live room.</summary>
public static class LiveRegistration
{
    /// <summary>Adds the feed, the pump, the door of sessions.</summary>
    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddSingleton<StatusFeed>();
        services.AddSingleton<RegisterFeed>().AddScoped<RegisterNews>();
        services.AddSingleton<StatusPump>();
        services.AddHostedService(sp => sp.GetRequiredService<StatusPump>());
        return services.AddSingleton<SessionDoor>().AddHostedService(sp => sp.GetRequiredService<SessionDoor>());
    }
}
