using AccessPortal.Shell;
using Microsoft.Extensions.Configuration;

namespace AccessPortal.Tests.Shell;

public sealed class PortalSettingsTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("portal-settings");

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void Relative_paths_count_from_the_content_root()
    {
        var settings = Read();

        Assert.Equal($"Data Source={Path.Combine(_root.FullName, "data", "portal.db")}", settings.ConnectionString);
        Assert.Equal(Path.Combine(_root.FullName, "keys"), settings.KeysDirectory);
    }

    [Fact]
    public void A_database_in_memory_stays_in_memory() =>
        Assert.Equal("Data Source=:memory:", Read(("Database:ConnectionString", "Data Source=:memory:")).ConnectionString);

    [Fact]
    public void Keys_are_for_the_portals_own_user_only()
    {
        if (OperatingSystem.IsWindows()) return;
        Directory.CreateDirectory(Path.Combine(_root.FullName, "keys"), (UnixFileMode)0b111_101_101);

        var mode = File.GetUnixFileMode(Read().KeysDirectory);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, mode);
    }

    [Theory]
    [InlineData("Urls", "localhost:5080", "Setting Urls: 'localhost:5080' is not an http or https address without a path.")]
    [InlineData("Urls", "http://localhost:99999", "Setting Urls: 'http://localhost:99999' is not an http or https address without a path.")]
    [InlineData("Urls", "http://localhost:5080/portal", "Setting Urls: 'http://localhost:5080/portal' is not an http or https address without a path.")]
    [InlineData("Urls", "http://localhost:5080?a=b", "Setting Urls: 'http://localhost:5080?a=b' is not an http or https address without a path.")]
    [InlineData("Office:PublicAddress", "akses.contohkab.go.id", "Setting Office:PublicAddress: 'akses.contohkab.go.id' is not an http or https address without a path.")]
    [InlineData("Office:PublicAddress", "https://akses.contohkab.go.id/portal", "Setting Office:PublicAddress: 'https://akses.contohkab.go.id/portal' is not an http or https address without a path.")]
    [InlineData("Office:PublicAddress", "https://siapa@akses.contohkab.go.id", "Setting Office:PublicAddress: 'https://siapa@akses.contohkab.go.id' is not an http or https address without a path.")]
    [InlineData("Database:Provider", "PostgreSql", "Setting Database:Provider: PostgreSql is not yet available; use Sqlite.")]
    [InlineData("Database:Provider", "Oracle", "Setting Database:Provider: 'Oracle' is unknown; use Sqlite.")]
    [InlineData("Database:ConnectionString", "", "Setting Database:ConnectionString: a Data Source is missing.")]
    [InlineData("Keys:Directory", "", "Setting Keys:Directory: a directory is missing.")]
    [InlineData("Proxy:Known:0", "proxy.contohkab.go.id", "Setting Proxy:Known: 'proxy.contohkab.go.id' is not an IP address.")]
    [InlineData("Backup:Keep", "0", "Setting Backup:Keep: '0' is not a whole number from 1 to 1000.")]
    [InlineData("Backup:At", "24", "Setting Backup:At: '24' is not a whole number from 0 to 23.")]
    [InlineData("Office:TimeZone", "Asia/Arunika", "Setting Office:TimeZone: 'Asia/Arunika' is not a known time zone, e.g. Asia/Jakarta.")]
    public void A_wrong_value_is_told_in_one_sentence(string key, string value, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<SettingsFault>(() => Read((key, value))).Message);

    [Theory]
    [InlineData("https://Akses.Contohkab.go.id:443/", "https://akses.contohkab.go.id")]
    [InlineData("http://[::1]:5080", "http://[::1]:5080")]
    [InlineData(" ", null)]
    public void The_public_address_is_kept_as_browsers_write_it(string address, string? origin) => Assert.Equal(origin, Read(("Office:PublicAddress", address)).PublicAddress);

    [Theory]
    [InlineData("Database:ConnectionString", "Host=db;Username=portal")]
    [InlineData("Database:ConnectionString", "portal.db")]
    [InlineData("Keys:Directory", "/dev/null/keys")]
    [InlineData("Backup:Directory", "/dev/null/backups")]
    public void What_cannot_be_used_names_its_setting_on_one_line(string key, string value)
    {
        var sentence = Assert.Throws<SettingsFault>(() => Read((key, value))).Message;

        Assert.StartsWith($"Setting {key}: ", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', sentence);
    }

    private PortalSettings Read(params (string Key, string Value)[] changes)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Urls"] = "http://*:5080;https://localhost:5443",
            ["Database:Provider"] = "Sqlite",
            ["Database:ConnectionString"] = "Data Source=data/portal.db",
            ["Keys:Directory"] = "keys",
            ["Files:Directory"] = "files",
            ["Office:TimeZone"] = "Asia/Jakarta",
        };
        foreach (var (key, value) in changes) values[key] = value;
        return PortalSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build(), _root.FullName);
    }
}
