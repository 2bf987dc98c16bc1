namespace AccessPortal.Office;

/// <summary>Registers the office's time and records.</summary>
public static class OfficeRegistration
{
    /// <summary>Adds the clock that writes instants, the calendar and the posts as they stand.</summary>
    public static IServiceCollection AddOffice(this IServiceCollection services) =>
        services.AddScoped<OfficeToday>().AddScoped<WorkingTime>().AddSingleton<OfficeRecords>();
}
