using System.Net;
using AccessPortal.Backups;
using Microsoft.Data.Sqlite;

namespace AccessPortal.Shell;

/// <summary>A setting that makes a start impossible; the message is the one sentence the operator reads.</summary>
public sealed class SettingsFault(string message) : Exception(message);

/// <summary>What the portal needs to know to start, checked once.</summary>
/// <param name="ConnectionString">SQLite connection string with an absolute path.</param>
/// <param name="KeysDirectory">Absolute directory of the encryption keys.</param>
/// <param name="FilesDirectory">Absolute directory of attachments, outside the web root.</param>
/// <param name="Zone">The office's zone.</param>
/// <param name="PublicAddress">The origin under which browsers see the portal, as they write it; null when it is seen on this machine alone.</param>
/// <param name="Ports">The ports of <c>Urls</c>.</param>
/// <param name="Proxies">Reverse proxies on other machines, whose word on a request's scheme and sender is taken.</param>
/// <param name="Backups">The portal's own backups; null when it makes none.</param>
public sealed record PortalSettings(
    string ConnectionString, string KeysDirectory, string FilesDirectory, OfficeZone Zone, string? PublicAddress, IReadOnlyList<int> Ports,
    IReadOnlyList<IPAddress> Proxies, BackupPlan? Backups)
{
    /// <summary>Reads and checks the settings; relative paths count from <paramref name="contentRoot"/>.</summary>
    /// <exception cref="SettingsFault">A value is missing or wrong.</exception>
    public static PortalSettings Read(IConfiguration configuration, string contentRoot)
    {
        List<int> ports = [.. Urls(configuration["Urls"])];
        CheckProvider(configuration["Database:Provider"]);
        return new(
            Connection(configuration["Database:ConnectionString"], contentRoot),
            Directory(configuration, "Keys:Directory", contentRoot),
            Directory(configuration, "Files:Directory", contentRoot),
            ZoneOf(configuration["Office:TimeZone"]),
            PublicOrigin(configuration["Office:PublicAddress"]),
            ports,
            [.. configuration.GetSection("Proxy:Known").GetChildren().Select(c => ProxyOf(c.Value))],
            BackupsOf(configuration, contentRoot));
    }

    /// <summary>Keeps restores off the database until disposed.</summary>
    /// <exception cref="SettingsFault">One is under way.</exception>
    public IDisposable? EnsureNoRestore()
    {
        var database = new SqliteConnectionStringBuilder(ConnectionString).DataSource;
        if (!Path.IsPathRooted(database)) return null;
        try
        {
            return PortalLock.Share(database) ?? throw new SettingsFault($"A restore of '{database}' is under way; wait for its end.");
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new SettingsFault($"Setting Database:ConnectionString: the database cannot be used: {fault.Message}");
        }
    }

    /// <summary>Whether an address is on the machine that asks it.</summary>
    public static bool IsLoopback(Uri uri) => uri.Host is "localhost" || (IPAddress.TryParse(uri.Host, out var address) && IPAddress.IsLoopback(address));

    private static IEnumerable<int> Urls(string? urls)
    {
        foreach (var url in (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var named = url.Replace("//*", "//localhost", StringComparison.Ordinal).Replace("//+", "//localhost", StringComparison.Ordinal);
            yield return (OriginOf(named) ?? throw new SettingsFault($"Setting Urls: '{url}' is not an http or https address without a path.")).Port;
        }
    }

    // As a browser writes it in its Origin header: small letters, no default port, no closing slash.
    private static string? PublicOrigin(string? address)
    {
        if (string.IsNullOrWhiteSpace(address)) return null;
        var uri = OriginOf(address.Trim()) ?? throw new SettingsFault($"Setting Office:PublicAddress: '{address}' is not an http or https address without a path.");
        return new UriBuilder(uri.Scheme, uri.IdnHost, uri.IsDefaultPort ? -1 : uri.Port).Uri.GetLeftPart(UriPartial.Authority);
    }

    private static Uri? OriginOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https", PathAndQuery: "/", Fragment: "", UserInfo: "" } ? uri : null;

    private static void CheckProvider(string? provider)
    {
        if (string.Equals(provider, "PostgreSql", StringComparison.OrdinalIgnoreCase))
            throw new SettingsFault("Setting Database:Provider: PostgreSql is not yet available; use Sqlite.");
        if (!string.Equals(provider, "Sqlite", StringComparison.OrdinalIgnoreCase))
            throw new SettingsFault($"Setting Database:Provider: '{provider}' is unknown; use Sqlite.");
    }

    private static string Connection(string? text, string contentRoot)
    {
        try
        {
            var builder = new SqliteConnectionStringBuilder(text);
            if (string.IsNullOrWhiteSpace(builder.DataSource)) throw new SettingsFault("Setting Database:ConnectionString: a Data Source is missing.");
            if (builder.Mode is SqliteOpenMode.Memory || builder.DataSource is ":memory:") return builder.ConnectionString;
            builder.DataSource = Path.GetFullPath(builder.DataSource, contentRoot);
            Create("Database:ConnectionString", Path.GetDirectoryName(builder.DataSource)!);
            return builder.ConnectionString;
        }
        catch (ArgumentException fault)
        {
            throw new SettingsFault($"Setting Database:ConnectionString: {fault.Message}");
        }
    }

    private static string Directory(IConfiguration configuration, string key, string contentRoot)
    {
        var value = configuration[key];
        if (string.IsNullOrWhiteSpace(value)) throw new SettingsFault($"Setting {key}: a directory is missing.");
        return Create(key, Path.TrimEndingDirectorySeparator(Path.GetFullPath(value, contentRoot)));
    }

    private static string Create(string key, string path)
    {
        try
        {
            OwnerOnly.CreateDirectory(path);
            // Keys may have been put into a folder that was open to others.
            if (key is "Keys:Directory" && !OperatingSystem.IsWindows())
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            return path;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SettingsFault($"Setting {key}: the directory '{path}' cannot be created: {fault.Message}");
        }
    }

    private static IPAddress ProxyOf(string? text) =>
        IPAddress.TryParse(text, out var address) ? address : throw new SettingsFault($"Setting Proxy:Known: '{text}' is not an IP address.");

    private static BackupPlan? BackupsOf(IConfiguration configuration, string contentRoot)
    {
        var (keep, hour) = (Number(configuration, "Backup:Keep", 1, 1000), Number(configuration, "Backup:At", 0, 23));
        if (string.IsNullOrWhiteSpace(configuration["Backup:Directory"])) return null;
        return new(Directory(configuration, "Backup:Directory", contentRoot), keep ?? 14, hour ?? 2);
    }

    private static int? Number(IConfiguration configuration, string key, int least, int most)
    {
        if (configuration[key] is not { Length: > 0 } text) return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number : throw new SettingsFault($"Setting {key}: '{text}' is not a whole number from {least} to {most}.");
    }

    private static OfficeZone ZoneOf(string? id) =>
        id is not null && TimeZoneInfo.TryFindSystemTimeZoneById(id, out _)
            ? new(id)
            : throw new SettingsFault($"Setting Office:TimeZone: '{id}' is not a known time zone, e.g. Asia/Jakarta.");
}
