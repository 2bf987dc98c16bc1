using AccessPortal.Hub;
using AccessPortal.Reports;
using AccessPortal.Cases;
using AccessPortal.Documents;
using AccessPortal.Intake;
using AccessPortal.Leavers;
using AccessPortal.Reconciliations;
using AccessPortal.Register;
using AccessPortal.Requests;
using AccessPortal.Reviews;
using AccessPortal.Revocations;
using AccessPortal.Websites;
using AccessPortal.Work;

namespace AccessPortal.Shell;

/// <summary>Registers every room behind the pages; tests build the same office from it.</summary>
public static class RoomRegistration
{
    /// <summary>Adds database, use cases, live events, cases, requests and the clock.</summary>
    public static IServiceCollection AddRooms(this IServiceCollection services, PortalSettings settings)
    {
        services.AddLocalization();
        services.AddSingleton(settings).AddSingleton(settings.Zone).AddSingleton<OfficeClock>();
        services.AddSingleton(new InstallationKey(settings.KeysDirectory));
        services.AddPortalData(settings.ConnectionString).AddUseCases().AddLive().AddOffice().AddStatusHub().AddCases(settings.FilesDirectory).AddIntake();
        services.AddSingleton<KeepFile>(sp => sp.GetRequiredService<AttachmentStore>().Save);
        services.AddSingleton<SecretBox>().AddSingleton(new InlineSheet(StepFacts.Disposition, typeof(QuickDisposition)));
        services.AddScoped<FreshDrafts>().AddScoped<ChangeDrafts>().AddScoped<StartChangeDraft>(sp => sp.GetRequiredService<ChangeDrafts>().Start);
        services.AddScoped<ReviewRights>().AddScoped<SupplyingRuns>().AddScoped<ReviewFollowUps>().AddScoped<PrintedSheets>();
        services.AddScoped<SiteAccounts>().AddScoped<PanelMatching>().AddScoped<TakenInRights>().AddScoped<LeaverFiling>();
        services.AddRevocations().AddSingleton(new InlineSheet(StepFacts.PanelAct, typeof(PanelActForm)));
        return services.AddRegister().AddScoped<ReviewClock>().AddScoped<LeftWork>().AddSingleton<PortalClock>();
    }
}
