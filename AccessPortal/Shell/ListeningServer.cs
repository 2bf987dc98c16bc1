using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AccessPortal.Shell;

/// <summary>The web server; where it cannot listen, the start is refused in one sentence, and the host logs no more.</summary>
internal sealed class ListeningServer(IServer server, Action refused) : IServer
{
    private static readonly string[] s_host = ["Microsoft.Extensions.Hosting.Internal.Host", "Microsoft.Hosting.Lifetime"];

    public IFeatureCollection Features => server.Features;

    /// <summary>Puts it before the server that the builder has chosen.</summary>
    public static void Put(WebApplicationBuilder builder)
    {
        var chosen = builder.Services.Last(s => s.ServiceType == typeof(IServer)).ImplementationType!;
        var isRefused = false;
        foreach (var category in s_host) builder.Logging.AddFilter(category, level => level >= LogLevel.Information && !isRefused);
        builder.Services.Replace(ServiceDescriptor.Singleton<IServer>(services =>
            new ListeningServer((IServer)ActivatorUtilities.CreateInstance(services, chosen), () => isRefused = true)));
    }

    /// <exception cref="SettingsFault">Somebody else listens there, it is no address of this machine, or a certificate is missing.</exception>
    public async Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        // The server forgets them when it begins to bind.
        var addresses = string.Join(';', Features.Get<IServerAddressesFeature>()?.Addresses ?? []);
        try
        {
            await server.StartAsync(application, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            refused();
            throw new SettingsFault($"Setting Urls: {Sentence(fault, addresses)}");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => server.StopAsync(cancellationToken);

    public void Dispose() => server.Dispose();

    // Only for an address in use does the server name it.
    private static string Sentence(Exception fault, string addresses)
    {
        var message = fault.Message.ReplaceLineEndings(" ");
        return fault.InnerException is AddressInUseException ? message : $"the portal cannot listen on {addresses}: {message}";
    }
}
