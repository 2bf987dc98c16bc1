namespace AccessPortal.Revocations;

/// <summary>Registers what the handlers of revocations share.</summary>
public static class RevocationRegistration
{
    /// <summary>Adds how a revocation is opened and checked.</summary>
    public static IServiceCollection AddRevocations(this IServiceCollection services) => services.AddScoped<RevocationFile>().AddScoped<RevocationChecks>().AddScoped<FormAnswers>().AddScoped<ConfirmationEvidence>();
}
