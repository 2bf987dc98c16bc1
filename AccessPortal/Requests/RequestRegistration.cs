using AccessPortal.Cases;

namespace AccessPortal.Requests;

/// <summary>Registers the room of requests.</summary>
public static class RequestRegistration
{
    /// <summary>Adds what begins drafts.</summary>
    public static IServiceCollection AddRequests(this IServiceCollection services) =>
        services.AddScoped<FreshDrafts>().AddScoped<ChangeDrafts>().AddScoped<StartChangeDraft>(sp => sp.GetRequiredService<ChangeDrafts>().Start);
}
