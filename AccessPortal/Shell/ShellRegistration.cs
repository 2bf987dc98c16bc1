using System.Net.Mime;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Localization;
using MudBlazor;
using MudBlazor.Services;

namespace AccessPortal.Shell;

/// <summary>Registers and maps the shell: components, languages, keys, headers.</summary>
internal static class ShellRegistration
{
    public static IServiceCollection AddShell(this IServiceCollection services, PortalSettings settings, IConfiguration configuration)
    {
        services.AddTransport(settings);
        services.AddResponseCompression(o => (o.EnableForHttps, o.MimeTypes) = (true, [MediaTypeNames.Text.Html]));
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddMudServices(o =>
        {
            o.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomRight;
            o.SnackbarConfiguration.PreventDuplicates = true;
            o.SnackbarConfiguration.VisibleStateDuration = 6000;
        });
        // SecurityHeaders forbids every frame; antiforgery would allow our own.
        services.AddAntiforgery(o => o.SuppressXFrameOptionsHeader = true);
        services.Configure<RequestLocalizationOptions>(Languages.Configure);
        services.Configure<OfficeProfile>(configuration.GetSection("Office"));
        services.AddSingleton(TimeProvider.System);
        services.AddDataProtection().SetApplicationName("AccessPortal").PersistKeysToFileSystem(new(settings.KeysDirectory));
        return services;
    }

    public static void UseShell(this WebApplication app)
    {
        // First: everything after it asks for scheme and sender as the browser has them.
        app.UseForwardedHeaders();
        app.UseExceptionHandler("/galat", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/tidak-ditemukan", createScopeForStatusCodePages: true);
        app.UseMiddleware<SecurityHeaders>();
        // What carries a person's data is no component's page, but a document or a circuit's: docs/adr/0014-compressed-pages.md.
        app.UseWhen(http => http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null, page => page.UseResponseCompression());
        app.UseRequestLocalization();
        app.UseMiddleware<ForeignPages>();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseMiddleware<StaleForm>();
    }

    public static void MapShell(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapGet("/bahasa/{culture}", Languages.Switch).AllowAnonymous();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(o =>
        {
            o.ContentSecurityFrameAncestorsPolicy = null;
            // Two compression windows a circuit are a third of a megabyte, for batches of a few hundred bytes; and secrets are opened over it.
            o.DisableWebSocketCompression = true;
        });
    }
}

/// <summary>The languages on offer.</summary>
internal static class Languages
{
    /// <summary>Indonesian first.</summary>
    public static readonly IReadOnlyList<CultureInfo> All = [CultureInfo.GetCultureInfo("id-ID"), CultureInfo.GetCultureInfo("en-GB")];

    public static void Configure(RequestLocalizationOptions options)
    {
        options.DefaultRequestCulture = new RequestCulture(All[0]);
        options.SupportedCultures = [.. All];
        options.SupportedUICultures = [.. All];
        // The user's choice, else Indonesian; a browser's own setting is not asked.
        options.RequestCultureProviders = [new CookieRequestCultureProvider()];
    }

    public static IResult Switch(string culture, string? returnUrl, HttpContext http)
    {
        if (All.FirstOrDefault(c => c.Name == culture) is { } chosen)
            http.Response.Cookies.Append(CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(new(chosen)),
                new() { MaxAge = TimeSpan.FromDays(365), IsEssential = true, SameSite = SameSiteMode.Lax, HttpOnly = true });
        return Results.LocalRedirect(LocalUrl.Or(returnUrl, "/"));
    }
}
