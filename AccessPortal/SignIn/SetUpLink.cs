using System.Security.Cryptography;
using AccessPortal.Shell;

namespace AccessPortal.SignIn;

/// <summary>The one-time link by which the first portal administrator is made: printed at the start, held in memory, void after use.</summary>
public sealed class SetUpLink(IServiceScopeFactory scopes, PortalSettings settings, IConfiguration configuration) : IHostedLifecycleService
{
    private byte[]? _hash;

    /// <summary>Prints the link when nobody can sign in yet; not before the portal listens, for a start may be refused.</summary>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<PortalDb>().Users.AnyAsync(cancellationToken)) return;
        var token = RandomNumberGenerator.GetHexString(32, lowercase: true);
        _hash = SHA256.HashData(Convert.FromHexString(token));
        // A form is taken only from the portal's own address.
        var address = settings.PublicAddress ?? (configuration["Urls"] ?? "http://localhost:5080").Split(';')[0].TrimEnd('/');
        // To the console only: a log is kept and copied, and this link makes an administrator.
        await Console.Out.WriteLineAsync($"Set up the first administrator (once): {address}/persiapan/{token}");
    }

    /// <summary>Whether the token opens the set-up page.</summary>
    public bool Opens(string token)
    {
        Span<byte> bytes = stackalloc byte[16];
        return _hash is { } hash && token.Length == 32 && Convert.FromHexString(token, bytes, out _, out _) is System.Buffers.OperationStatus.Done
            && CryptographicOperations.FixedTimeEquals(hash, SHA256.HashData(bytes));
    }

    /// <summary>Ends the link.</summary>
    public void Void() => _hash = null;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
