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
        app.MapGet("/review/{number}/cetak", PrintReviewForm).RequireAuthorization();
        app.MapGet("/review/{number}/berita-acara", PrintMinutes).RequireAuthorization();
        app.MapGet("/penghapusan/{number}/cetak", PrintRevoked).RequireAuthorization();
        app.MapGet("/formulir/fr-01", Blank).RequireAuthorization();
        app.MapGet("/daftar/cetak", RegisterPaper.Print).RequireAuthorization();
        // Lists on F4 unless asked otherwise: that is what offices file them on.
        app.MapGet("/formulir/fr-02", (string? kertas) => BlankOf(Document.AccessRegisterForm, kertas ?? "f4")).RequireAuthorization();
        app.MapGet("/formulir/fr-03", (string? kertas) => BlankOf(Document.AccessReviewForm, kertas ?? "f4")).RequireAuthorization();
        app.MapGet("/formulir/fr-04", (string? kertas) => BlankOf(Document.RevocationForm, kertas)).RequireAuthorization();
        app.MapGet("/periksa/{token}", Check).AllowAnonymous().RequireRateLimiting(nameof(CheckLimit));
    }

    private static async Task<IResult> Print(string number, string? kertas, IDesk desk, RefusalText text, HttpContext http, CancellationToken ct)
    {
        var answer = await desk.Send(new PrintRequest.Command(number), ct);
        if (!answer.Ok) return text.Answer(answer.Refusal);
        KeepPrivate(http);
        return Page<RequestSheet>(new { Printed = answer.Value, CheckAddress = CheckAddress(http, answer.Value.Token), Paper = PaperSizes.Of(kertas) });
    }

    private static async Task<IResult> PrintReviewForm(string number, IDesk desk, RefusalText text, HttpContext http, CancellationToken ct)
    {
        var answer = await desk.Send(new PrintReview.Command(number, Minutes: false), ct);
        if (!answer.Ok) return text.Answer(answer.Refusal);
        KeepPrivate(http);
        return Page<ReviewForm>(new { Printed = answer.Value, CheckAddress = CheckAddress(http, answer.Value.Token) });
    }

    private static async Task<IResult> PrintMinutes(string number, string? kertas, IDesk desk, RefusalText text, HttpContext http, CancellationToken ct)
    {
        var answer = await desk.Send(new PrintReview.Command(number, Minutes: true), ct);
        if (!answer.Ok) return text.Answer(answer.Refusal);
        KeepPrivate(http);
        return Page<ReviewMinutes>(new { Printed = answer.Value, CheckAddress = CheckAddress(http, answer.Value.Token), Size = PaperSizes.Of(kertas) });
    }

    private static async Task<IResult> PrintRevoked(string number, string? kertas, IDesk desk, RefusalText text, HttpContext http, CancellationToken ct)
    {
        var answer = await desk.Send(new PrintRevocation.Command(number), ct);
        if (!answer.Ok) return text.Answer(answer.Refusal);
        KeepPrivate(http);
        return Page<RevocationSheet>(new { Printed = answer.Value, CheckAddress = CheckAddress(http, answer.Value.Token), Paper = PaperSizes.Of(kertas) });
    }

    private static string CheckAddress(HttpContext http, string token) => $"{http.Request.Scheme}://{http.Request.Host}/periksa/{token}";

    private static RazorComponentResult<RequestSheet> Blank(string? kertas) => Page<RequestSheet>(new { Paper = PaperSizes.Of(kertas) });

    private static RazorComponentResult<BlankSheet> BlankOf(Document form, string? kertas) => Page<BlankSheet>(new { Form = form, Paper = PaperSizes.Of(kertas) });

    private static async Task<IResult> Check(string token, IDesk desk, RefusalText text, HttpContext http, CancellationToken ct)
    {
        var answer = await desk.Send(new CheckForm.Query(token), ct);
        KeepPrivate(http);
        if (answer.Refusal is { Kind: RefusalKind.Unavailable } refusal) return text.Answer(refusal);
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
