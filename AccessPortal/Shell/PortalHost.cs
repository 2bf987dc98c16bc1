using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.FileProviders;

namespace AccessPortal.Shell;

/// <summary>Makes the host: where its content lies and which settings file it reads.</summary>
internal static class PortalHost
{
    /// <summary>The content root is the project under <c>dotnet run</c>, else the folder of the assembly, wherever it was started from.</summary>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var here = Directory.GetCurrentDirectory();
        var root = File.Exists(Path.Combine(here, "AccessPortal.csproj")) ? here : AppContext.BaseDirectory;
        try
        {
            var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = root });
            ReadSettingsBesideAssembly(builder.Configuration.Sources);
            // The files as they were built, compressed, in Development too; else they would be read anew and sent at full length.
            builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = [new("ReloadStaticAssetsAtRuntime", "false")] });
            ListeningServer.Put(builder);
            return builder;
        }
        catch (InvalidDataException fault)
        {
            throw new SettingsFault($"{fault.Message} {fault.GetBaseException().Message}");
        }
    }

    /// <summary>Runs the portal until it is told to stop.</summary>
    /// <exception cref="SettingsFault">It cannot listen; what had begun before it tried has come to its end.</exception>
    public static async Task Listen(this WebApplication app)
    {
        await using (app)
        {
            try
            {
                await app.StartAsync();
            }
            catch (SettingsFault)
            {
                // The host would take the services away from under those that work in the background, and these would log that.
                await app.StopAsync();
                throw;
            }
            await app.WaitForShutdownAsync();
        }
    }

    // The one appsettings.json stands at the repository root and is copied beside the assembly; the usual order stays.
    private static void ReadSettingsBesideAssembly(IList<IConfigurationSource> sources)
    {
        for (var i = 0; i < sources.Count; i++)
            if (sources[i] is JsonConfigurationSource { Path: { } path } json && path.StartsWith("appsettings", StringComparison.Ordinal))
                sources[i] = new JsonConfigurationSource { Path = path, Optional = json.Optional, FileProvider = new PhysicalFileProvider(AppContext.BaseDirectory) };
    }
}
