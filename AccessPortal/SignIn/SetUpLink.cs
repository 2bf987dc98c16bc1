using System.Security.Cryptography;
using System.Text;
using AccessPortal.Shell;

namespace AccessPortal.SignIn;

/// <summary>
/// The one-time link by which a portal administrator is made: printed at the first start or by a command on the machine, void after an hour or
/// after use. Only its hash is kept, beside the keys, where the running portal and the command both see it.
/// </summary>
public sealed class SetUpLink(
    IServiceScopeFactory scopes, PortalSettings settings, IConfiguration configuration, TimeProvider time, PortalDesk desk, ReadStorageFault read) : IHostedLifecycleService
{
    private static readonly TimeSpan s_life = TimeSpan.FromHours(1);
    private readonly string _file = Path.Combine(settings.KeysDirectory, "setup.link");

    /// <summary>What the audit trail keeps of a link that the machine's command line made.</summary>
    /// <param name="Origin">Where it was asked for.</param>
    /// <param name="Until">When it ends.</param>
    internal sealed record LinkFromCommandLine(string Origin, DateTimeOffset Until);

    /// <summary>Prints a link when nobody can sign in yet; not before the portal listens, for a start may be refused.</summary>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<PortalDb>().Users.AnyAsync(cancellationToken)) return;
        await Print("Set up the first administrator", time.GetUtcNow() + s_life);
    }

    /// <summary>Prints a link, whoever can sign in already; for the machine's command line. The one before is void.</summary>
    /// <exception cref="SettingsFault">The database is of another version of the portal, or not begun.</exception>
    public async Task Renew(CancellationToken ct)
    {
        await using (var scope = scopes.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
            await db.EnsureFree(mayBegin: false, ct);
            if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
                throw new SettingsFault("The database is not of this version; start the portal once before.");
        }
        var until = time.GetUtcNow() + s_life;
        var origin = $"Command line of {Environment.MachineName}, user {Environment.UserName}";
        await desk.Audit(new LinkFromCommandLine(origin, until), AuditResult.Done, "", ct);
        await Print("Set up an administrator", until);
    }

    /// <summary>Whether the token opens the set-up page.</summary>
    public bool Opens(string token)
    {
        Span<byte> bytes = stackalloc byte[16];
        if (token.Length != 32 || Convert.FromHexString(token, bytes, out _, out _) is not System.Buffers.OperationStatus.Done) return false;
        return Kept() is [var hash, var until] && time.GetUtcNow() < DateTimeOffset.Parse(until, CultureInfo.InvariantCulture)
            && CryptographicOperations.FixedTimeEquals(Convert.FromHexString(hash), SHA256.HashData(bytes));
    }

    /// <summary>Ends the link.</summary>
    public void Void() => File.Delete(_file);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private string[] Kept()
    {
        try
        {
            return File.ReadAllLines(_file);
        }
        catch (Exception fault) when (read(fault) is not null)
        {
            return [];
        }
    }

    private async Task Print(string what, DateTimeOffset until)
    {
        var token = RandomNumberGenerator.GetHexString(32, lowercase: true);
        OwnerOnly.Write(_file, Encoding.ASCII.GetBytes($"{Convert.ToHexString(SHA256.HashData(Convert.FromHexString(token)))}\n{until:O}\n"));
        // A form is taken only from the portal's own address.
        var address = settings.PublicAddress ?? (configuration["Urls"] ?? "http://localhost:5080").Split(';')[0].TrimEnd('/');
        // To the console only: a log is kept and copied, and this link makes an administrator.
        await Console.Out.WriteLineAsync($"{what} (once, within an hour): {address}/persiapan/{token}");
    }
}
