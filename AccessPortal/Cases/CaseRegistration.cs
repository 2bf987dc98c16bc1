namespace AccessPortal.Cases;

/// <summary>Registers what all three procedures share.</summary>
public static class CaseRegistration
{
    /// <summary>Adds case files and the store of attachments.</summary>
    public static IServiceCollection AddCases(this IServiceCollection services, string filesDirectory) =>
        services.AddScoped<CaseFile>().AddScoped<CaseReading>().AddSingleton<CaseSentence>().AddSingleton(new AttachmentStore(filesDirectory));
}
