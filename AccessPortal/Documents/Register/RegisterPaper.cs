using System.Net;
using System.Text;
using AccessPortal.Register;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace AccessPortal.Documents;

/// <summary>Sends FR-02 to the browser row by row: what stands around the rows is rendered once and parted where they belong.</summary>
internal static class RegisterPaper
{
    /// <summary>The place of the rows.</summary>
    public const string RowsGoHere = "<!--rows-->";

    private const int AtOnce = 1 << 16;

    public static async Task Print(HttpContext http, string? kertas, IDesk desk, ILoggerFactory logs, CancellationToken ct)
    {
        var (services, state) = (http.RequestServices, RegisterState.Read(http.Request.QueryString.Value).Afresh());
        var asked = await desk.Send(new PrintRegister.Query(state), ct);
        if (asked.Refusal is { Kind: RefusalKind.Unavailable } refusal)
        {
            await services.GetRequiredService<RefusalText>().Answer(refusal).ExecuteAsync(http);
            return;
        }
        if (!asked.Ok)
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        var taking = services.GetRequiredService<RegisterTakings>().Paper(state, ct);
        var parts = (await Around(services, logs, state, asked.Value, taking.Heads, PaperSizes.Of(kertas))).Split(RowsGoHere);
        await http.Response.WriteAsync(parts[0], ct);
        await WriteRows(http, taking.Rows, ct);
        await http.Response.WriteAsync(parts[1], ct);
    }

    private static async Task<string> Around(IServiceProvider services, ILoggerFactory logs, RegisterState state, PrintRegister.Sheet sheet, IReadOnlyList<string> heads, PaperSize paper)
    {
        await using var renderer = new HtmlRenderer(services, logs);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["State"] = state, ["Sheet"] = sheet, ["Heads"] = heads, ["Paper"] = paper });
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<RegisterSheet>(parameters)).ToHtmlString());
    }

    private static async Task WriteRows(HttpContext http, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken ct)
    {
        var (text, clock) = (new StringBuilder(), http.RequestServices.GetRequiredService<OfficeClock>());
        await foreach (var row in rows)
        {
            text.Append("<tr>");
            foreach (var cell in row) text.Append("<td>").Append(WebUtility.HtmlEncode(cell is DateOnly day ? clock.Date(day) : $"{cell}")).Append("</td>");
            text.Append("</tr>\n");
            if (text.Length < AtOnce) continue;
            await http.Response.WriteAsync(text.ToString(), ct);
            text.Clear();
        }
        await http.Response.WriteAsync(text.ToString(), ct);
    }
}
