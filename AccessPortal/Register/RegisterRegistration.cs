namespace AccessPortal.Register;

/// <summary>Registers the register's room and maps its downloads.</summary>
internal static class RegisterRegistration
{
    public static IServiceCollection AddRegister(this IServiceCollection services) =>
        services.AddScoped<RegisterPaths>().AddScoped<RegisterComparing>().AddScoped<RegisterStream>().AddScoped<FilterNames>().AddScoped<RegisterTakings>().AddSingleton<RegisterWording>().AddSingleton<DifferenceWording>().AddSingleton<ExportProgress>();

    public static void MapRegister(this WebApplication app)
    {
        app.MapGet("/daftar/unduh.csv", (HttpContext http, IDesk desk, CancellationToken ct) => Export(http, desk, RegisterFormat.Csv, ct)).RequireAuthorization();
        app.MapGet("/daftar/unduh.xlsx", (HttpContext http, IDesk desk, CancellationToken ct) => Export(http, desk, RegisterFormat.Xlsx, ct)).RequireAuthorization();
    }

    private static async Task Export(HttpContext http, IDesk desk, RegisterFormat format, CancellationToken ct)
    {
        var (services, state) = (http.RequestServices, RegisterState.Read(http.Request.QueryString.Value).Afresh());
        var asked = await desk.Send(new ExportRegister.Query(state, format), ct);
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
        var (progress, key) = (services.GetRequiredService<ExportProgress>(), Guid.TryParse(http.Request.Query["kemajuan"], out var id) ? id : Guid.NewGuid());
        progress.Begin(key, asked.Value);
        try
        {
            await Write(http, format, services.GetRequiredService<RegisterTakings>().File(state, done => progress.Tell(key, done), ct), ct);
        }
        finally
        {
            progress.End(key);
            if (!http.Request.Query.ContainsKey("kemajuan")) progress.Forget(key);
        }
    }

    private static async Task Write(HttpContext http, RegisterFormat format, RegisterTaking taking, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (format is RegisterFormat.Csv)
        {
            http.Response.ContentType = "text/csv; charset=utf-8";
            http.Response.Headers.ContentDisposition = $"attachment; filename={taking.Name}.csv";
            await RegisterFiles.WriteCsv(http.Response.Body, taking, ct);
            return;
        }
        // A workbook is packed at its end: it grows in a file that nobody else sees and that goes when it is closed.
        await using var file = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        await RegisterFiles.WriteXlsx(file, taking, ct);
        http.Response.ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        http.Response.Headers.ContentDisposition = $"attachment; filename={taking.Name}.xlsx";
        (http.Response.ContentLength, file.Position) = (file.Length, 0);
        await file.CopyToAsync(http.Response.Body, ct);
    }
}
