using AccessPortal.UseCases;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AccessPortal.Documents;

/// <summary>Registers and maps the printed forms: plain documents without scripts of the framework, outside the shell.</summary>
internal static class DocumentRegistration
{
    public static IServiceCollection AddDocuments(this IServiceCollection services) =>
        services.AddSingleton<PaperText>().AddRateLimiter(o => o.AddPolicy<string, CheckLimit>(nameof(CheckLimit)));

    public static void MapDocuments(this WebApplication app)
    {
        app.UseRateLimiter();
        app.MapGet("/permintaan/{number}/cetak", Print).RequireAuthorization();
        app.MapGet("/penghapusan/{number}/cetak", PrintRevoked).RequireAuthorization();
        app.MapGet("/formulir/fr-01", Blank).RequireAuthorization();
        app.MapGet("/periksa/{token}", Check).AllowAnonymous().RequireRateLimiting(nameof(CheckLimit));
    }

    private static async Task<IResult> Print(string number, string? kertas, IDesk desk, HttpContext http, CancellationToken ct)
    {
        var answer = await desk.Send(new PrintRequest.Command(number), ct);
        if (!answer.Ok) return Results.NotFound();
        KeepPrivate(http);
        return Page<RequestSheet>(new { Printed = answer.Value, CheckAddress = CheckAddress(http, answer.Value.Token), Paper = PaperSizes.Of(kertas) });
    }

    private static async Task<IResult> PrintRevoked(string number, string? kertas, IDesk desk, HttpContext http, CancellationToken ct)
    {
        var answer = await desk.Send(new PrintRevocation.Command(number), ct);
        if (!answer.Ok) return Results.NotFound();
        KeepPrivate(http);
        return Page<RevocationSheet>(new { Printed = answer.Value, CheckAddress = CheckAddress(http, answer.Value.Token), Paper = PaperSizes.Of(kertas) });
    }

    private static string CheckAddress(HttpContext http, string token) => $"{http.Request.Scheme}://{http.Request.Host}/periksa/{token}";

    private static RazorComponentResult<RequestSheet> Blank(string? kertas) => Page<RequestSheet>(new { Paper = PaperSizes.Of(kertas) });

    private static async Task<IResult> Check(string token, IDesk desk, HttpContext http, CancellationToken ct)
    {
        var answer = await desk.Send(new CheckForm.Query(token), ct);
        KeepPrivate(http);
        return answer.Ok
            ? Page<CheckSheet>(new { Form = answer.Value })
            : Page<CheckNotice>(new { Title = "CheckUnknownTitle", Text = "CheckUnknownText" }, StatusCodes.Status404NotFound);
    }

    private static void KeepPrivate(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
    }

    internal static RazorComponentResult<T> Page<T>(object parameters, int status = StatusCodes.Status200OK) where T : Microsoft.AspNetCore.Components.IComponent =>
        new(parameters) { StatusCode = status, PreventStreamingRendering = true };
}
