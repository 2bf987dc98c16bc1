using System.Globalization;
using AccessPortal.Tests.Requests;
using AccessPortal.UseCases;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MudBlazor.Services;

namespace AccessPortal.Tests;

/// <summary>A component by itself on Tuesday, 24 November 2026, 10.00 WIB, with a desk that the test tells what to answer.</summary>
public abstract class RoomContext : BunitContext, IAsyncLifetime
{
    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;

    protected RoomContext()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new("id-ID");
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLocalization().AddMudServices(o => o.PopoverOptions.CheckForPopoverProvider = false);
        Services.AddSingleton<TimeProvider>(Time).AddSingleton(new OfficeZone("Asia/Jakarta")).AddSingleton<OfficeClock>();
        Services.AddSingleton<RefusalText>().AddSingleton<IDesk>(Desk);
    }

    internal FormDesk Desk { get; } = new();

    /// <summary>The clock that the test moves.</summary>
    protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero));

    public Task InitializeAsync() => Task.CompletedTask;

    // Some of MudBlazor's services can be disposed of only asynchronously.
    async Task IAsyncLifetime.DisposeAsync()
    {
        CultureInfo.CurrentUICulture = _before;
        await DisposeAsync();
    }

    /// <summary>The one message of its kind that was sent.</summary>
    protected T Sent<T>() => Assert.Single(Desk.Sent.OfType<T>());
}
