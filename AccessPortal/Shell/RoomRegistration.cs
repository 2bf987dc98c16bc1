using AccessPortal.Backups;
using AccessPortal.Cases;
using AccessPortal.Documents;
using AccessPortal.Hub;
using AccessPortal.Intake;
using AccessPortal.Leavers;
using AccessPortal.Personnel;
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
        services.AddPortalData(settings.ConnectionString).AddUseCases().AddLive().AddOffice().AddStatusHub().AddCases(settings.FilesDirectory);
        services.AddBackups(new(settings.ConnectionString, settings.FilesDirectory), settings.Backups);
        services.AddRequests().AddIntake().AddReviews().AddRevocations().AddRegister().AddWebsites().AddReconciliations().AddLeavers().AddPersonnel().AddAccounts().AddWork();
        // What one room draws in another's list is put together here, where all are known.
        services.AddSingleton(new InlineSheet(StepFacts.Disposition, typeof(QuickDisposition))).AddSingleton(new InlineSheet(StepFacts.PanelAct, typeof(PanelActForm)));
        return services.AddScoped<PrintedSheets>();
    }
}
