namespace AccessPortal.Live;

/// <summary>Registers the live room.</summary>
public static class LiveRegistration
{
    /// <summary>Adds the feed, the pump and the hub's relay.</summary>
    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddSignalR();
        services.AddSingleton<StatusFeed>();
        services.AddSingleton<StatusPump>();
        services.AddHostedService(sp => sp.GetRequiredService<StatusPump>());
        return services.AddScoped<HubRelay>();
    }

    /// <summary>Maps <c>/hubs/status</c>.</summary>
    public static void MapLive(this IEndpointRouteBuilder routes) => routes.MapHub<StatusHub>("/hubs/status");
}
