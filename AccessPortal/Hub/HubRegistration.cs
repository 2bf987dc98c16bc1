using Microsoft.AspNetCore.Mvc;

namespace AccessPortal.Hub;

/// <summary>Registers the hub for clients outside a circuit.</summary>
public static class HubRegistration
{
    /// <summary>Adds the hub and what hands events on to it.</summary>
    public static IServiceCollection AddStatusHub(this IServiceCollection services)
    {
        services.AddSignalR();
        return services.AddScoped<IEventRelay, HubRelay>();
    }

    /// <summary>Maps <c>/hubs/status</c>; a program that is turned away reads the status code, not a page.</summary>
    public static void MapStatusHub(this IEndpointRouteBuilder routes) =>
        routes.MapHub<StatusHub>("/hubs/status").WithMetadata(new SkipStatusCodePagesAttribute());
}
