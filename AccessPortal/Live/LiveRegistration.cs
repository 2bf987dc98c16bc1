using Microsoft.AspNetCore.Mvc;

namespace AccessPortal.Live;

/// <summary>Registers the live room.</summary>
public static class LiveRegistration
{
    /// <summary>Adds the feed, the pump, the door of sessions and the hub's relay.</summary>
    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddSignalR();
        services.AddSingleton<StatusFeed>();
        services.AddSingleton<RegisterFeed>().AddScoped<RegisterNews>();
        services.AddSingleton<StatusPump>();
        services.AddHostedService(sp => sp.GetRequiredService<StatusPump>());
        services.AddSingleton<SessionDoor>().AddHostedService(sp => sp.GetRequiredService<SessionDoor>());
        return services.AddScoped<HubRelay>();
    }

    /// <summary>Maps <c>/hubs/status</c>; a program that is turned away reads the status code, not a page.</summary>
    public static void MapLive(this IEndpointRouteBuilder routes) =>
        routes.MapHub<StatusHub>("/hubs/status").WithMetadata(new SkipStatusCodePagesAttribute());
}
