namespace AccessPortal.Reconciliations;

/// <summary>Registers the room of reconciliations.</summary>
public static class ReconciliationRegistration
{
    /// <summary>Adds what its use cases share.</summary>
    public static IServiceCollection AddReconciliations(this IServiceCollection services) =>
        services.AddScoped<PanelMatching>().AddScoped<TakenInRights>();
}
