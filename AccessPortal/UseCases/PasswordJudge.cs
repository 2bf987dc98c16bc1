using Microsoft.AspNetCore.Identity;

namespace AccessPortal.UseCases;

/// <summary>What came of a password.</summary>
public enum PasswordVerdict
{
    /// <summary>It is the account's.</summary>
    Right,
    /// <summary>It is not, or nobody has that account.</summary>
    Wrong,
    /// <summary>It was not looked at: too many were wrong before.</summary>
    TooMany,
}

/// <summary>
/// Judges passwords, the one place that does. Each is counted in a transaction of its own before it is judged: whoever sends a hundred at once has
/// no more of them judged than whoever sends them one by one.
/// </summary>
public sealed class PasswordJudge(IServiceScopeFactory scopes, InstallationKey key, TimeProvider time)
{
    private string? _nobodys;

    /// <summary>Judges one password.</summary>
    /// <param name="whose">Under which words its tries are counted; kept as a keyed hash only.</param>
    /// <param name="find">Finds the account.</param>
    /// <param name="password">What was typed.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The verdict, and the account when it is right.</returns>
    public async Task<(PasswordVerdict Verdict, PortalUser? User)> Judge(string whose, Func<UserManager<PortalUser>, Task<PortalUser?>> find, string password, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, users) = (scope.ServiceProvider.GetRequiredService<PortalDb>(), scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>());
        var hash = key.Hash(whose);
        if (!await Count(db, hash, ct)) return (PasswordVerdict.TooMany, null);
        var user = await find(users);
        if (!await IsRight(users, user, password) || user!.DisabledAt is not null || await users.IsLockedOutAsync(user)) return (PasswordVerdict.Wrong, null);
        await db.PasswordTries.Where(t => t.Key == hash).ExecuteDeleteAsync(ct);
        return (PasswordVerdict.Right, user);
    }

    private async Task<bool> Count(PortalDb db, string hash, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await using var transaction = await db.BeginWrite(ct);
        var forgotten = now - PasswordTries.Longest * 2;
        await db.PasswordTries.Where(t => t.JudgedAt < forgotten).ExecuteDeleteAsync(ct);
        var tries = await db.PasswordTries.SingleOrDefaultAsync(t => t.Key == hash, ct) ?? db.PasswordTries.Add(new() { Key = hash }).Entity;
        if (!tries.Take(now)) return false;
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    // A name that nobody has costs a hash as well, so that the time it takes tells nothing.
    private async Task<bool> IsRight(UserManager<PortalUser> users, PortalUser? user, string password)
    {
        if (user is { PasswordHash: not null }) return await users.CheckPasswordAsync(user, password);
        users.PasswordHasher.VerifyHashedPassword(new(), _nobodys ??= users.PasswordHasher.HashPassword(new(), Guid.NewGuid().ToString()), password);
        return false;
    }
}
