using System.Globalization;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Sop;
using AccessPortal.Live;
using AccessPortal.UseCases;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace AccessPortal.Tests.Register;

/// <summary>Pages that somebody has open at the demo office: real components on a real database, and the office's own live feeds.</summary>
public abstract class OpenPages : BunitContext, IAsyncLifetime
{
    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;

    protected TestOffice Office { get; } = new();

    protected Me Me { get; } = new(DemoOffice.PersonId("helpdesk"), "Putri Senjarekana", ["Petugas Helpdesk"], [], [Role.Helpdesk], true);

    public async Task InitializeAsync()
    {
        await Office.InitializeAsync();
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLocalization().AddMudServices(o => o.PopoverOptions.CheckForPopoverProvider = false);
        Services.AddSingleton<TimeProvider>(Office.Time).AddSingleton(new OfficeZone("Asia/Jakarta")).AddSingleton<OfficeClock>().AddSingleton<RefusalText>();
        Services.AddSingleton(Office.Services.GetRequiredService<RegisterFeed>()).AddSingleton(Office.Services.GetRequiredService<StatusFeed>());
        Services.AddSingleton<IDesk>(_ => Office.DeskOf("helpdesk"));
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        // MudBlazor's popovers let go in their own time.
        await base.DisposeAsync();
        await Office.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        CultureInfo.CurrentUICulture = _before;
        base.Dispose(disposing);
    }

    /// <summary>Opens a component in Indonesian, as Helpdesk.</summary>
    protected IRenderedComponent<T> Open<T>(Action<ComponentParameterCollectionBuilder<T>> with) where T : Microsoft.AspNetCore.Components.IComponent
    {
        CultureInfo.CurrentUICulture = new("id-ID");
        return Render<T>(p =>
        {
            with(p);
            p.AddCascadingValue(Me);
        });
    }

    /// <summary>What is on the page once what is awaited has come.</summary>
    protected static void Comes<T>(IRenderedComponent<T> page, Action what) where T : Microsoft.AspNetCore.Components.IComponent => page.WaitForAssertion(what, TimeSpan.FromSeconds(10));
}
