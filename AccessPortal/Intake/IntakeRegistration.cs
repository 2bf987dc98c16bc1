namespace AccessPortal.Intake;

/// <summary>Registers helpdesk's intake.</summary>
public static class IntakeRegistration
{
    /// <summary>Adds agenda numbers and the holders of posts on a day.</summary>
    public static IServiceCollection AddIntake(this IServiceCollection services) =>
        services.AddScoped<AgendaNumbers>().AddScoped<PaperDeciders.Holders>();
}
