using AccessPortal.Cases;
using AccessPortal.Data;
using AccessPortal.Documents;
using AccessPortal.Domain.Sop;
using AccessPortal.Live;
using AccessPortal.Requests;
using AccessPortal.Revocations;
using AccessPortal.UseCases;
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
        services.AddPortalData(settings.ConnectionString).AddUseCases().AddLive().AddCases(settings.FilesDirectory);
        services.AddSingleton<KeepFile>(sp => sp.GetRequiredService<AttachmentStore>().Save);
        services.AddSingleton<SecretBox>().AddSingleton(new InlineSheet(StepFacts.Disposition, typeof(QuickDisposition)));
        services.AddScoped<PrintedSheets>();
        services.AddRevocations().AddSingleton(new InlineSheet(StepFacts.PanelAct, typeof(PanelActForm)));
        return services.AddSingleton<PortalClock>();
    }
}
