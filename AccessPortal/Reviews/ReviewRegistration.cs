namespace AccessPortal.Reviews;

/// <summary>Registers the room of reviews.</summary>
public static class ReviewRegistration
{
    /// <summary>Adds what its use cases share.</summary>
    public static IServiceCollection AddReviews(this IServiceCollection services) =>
        services.AddScoped<ReviewRights>().AddScoped<SupplyingRuns>().AddScoped<ReviewFollowUps>();
}
