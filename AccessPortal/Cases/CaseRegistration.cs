namespace AccessPortal.Cases;

/// <summary>Registers what all three procedures share.</summary>
public static class CaseRegistration
{
    /// <summary>Adds case files, numbers, owners, secrets and the store of attachments.</summary>
    public static IServiceCollection AddCases(this IServiceCollection services, string filesDirectory) =>
        services.AddScoped<CaseFile>().AddScoped<CaseNumbers>().AddScoped<WebsiteOwners>().AddScoped<OwnerTasks>().AddScoped<CaseOffice>()
            .AddScoped<ExpiryProposals>().AddScoped<RevocationTargets>().AddScoped<CaseReading>().AddSingleton<CaseSentence>()
            .AddSingleton<SecretBox>().AddSingleton(new AttachmentStore(filesDirectory)).AddSingleton<KeepFile>(sp => sp.GetRequiredService<AttachmentStore>().Save);
}
