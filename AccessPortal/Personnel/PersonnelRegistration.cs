namespace AccessPortal.Personnel;

/// <summary>Registers the directory.</summary>
public static class PersonnelRegistration
{
    /// <summary>Adds what its use cases share.</summary>
    public static IServiceCollection AddPersonnel(this IServiceCollection services) =>
        services.AddScoped<DirectoryFile>().AddScoped<PostTasks>().AddScoped<HoldingRows>().AddProposable<EnterHolding.Command>();
}
