using AccessPortal.Shell;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;

namespace AccessPortal.Tests.Shell;

public sealed class PortalHostTests
{
    [Fact]
    public void Settings_come_from_the_file_beside_the_portal_and_the_command_line_has_the_last_word()
    {
        var settings = PortalHost.CreateBuilder(["--Office:Name=Dinas Kominfo"]).Configuration;

        Assert.Equal("Dinas Kominfo", settings["Office:Name"]);
        Assert.Equal(("http://localhost:5080", "Sqlite", "Asia/Jakarta"), (settings["Urls"], settings["Database:Provider"], settings["Office:TimeZone"]));
    }

    [Fact]
    public void Settings_are_read_in_the_usual_order()
    {
        var sources = ((IConfigurationBuilder)PortalHost.CreateBuilder(["--environment=Production", "--Urls=http://localhost:5081"]).Configuration).Sources.ToList();

        int[] order =
        [
            sources.FindIndex(s => s is JsonConfigurationSource { Path: "appsettings.json" }),
            sources.FindIndex(s => s is JsonConfigurationSource { Path: "appsettings.Production.json" }),
            sources.FindLastIndex(s => s is EnvironmentVariablesConfigurationSource { Prefix: null or "" }),
            sources.FindLastIndex(s => s is CommandLineConfigurationSource),
        ];
        Assert.DoesNotContain(-1, order);
        Assert.Equal(order.Order(), order);
    }
}
