using System.Security.Cryptography;
using System.Text;

namespace AccessPortal.Data;

/// <summary>Why a session is over, or what will end it.</summary>
public enum SessionEnd
{
    /// <summary>Its person signed out, or signed in anew in the same browser.</summary>
    SignedOut = 1,
    /// <summary>Its person has left.</summary>
    Left,
    /// <summary>The account's password or another proof changed since, or the account is gone.</summary>
    ProofChanged,
    Expired,
    /// <summary><see cref="Session.IdleAfter"/> passed without an act.</summary>
    Idle,
}

/// <summary>A sign-in in one browser, from its beginning to its end. The browser holds a secret; here stands only what it hashes to.</summary>
/// <param name="Id">SHA-256 of the secret, hexadecimal; the key.</param>
/// <param name="PersonId">Who signed in.</param>
/// <param name="UserId">The account they did it by.</param>
/// <param name="Stamp">The account's security stamp then: it changes with the password.</param>
/// <param name="BeganAt">When.</param>
/// <param name="ActedAt">The last key, pointer or form event, stored at most once a minute.</param>
public sealed record Session(string Id, Guid PersonId, Guid UserId, string Stamp, DateTimeOffset BeganAt, DateTimeOffset ActedAt)
{
    /// <summary>How long a session lasts at most.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>How long it lasts without an act.</summary>
    public static readonly TimeSpan IdleAfter = TimeSpan.FromMinutes(30);

    /// <summary>When it was ended; null while nothing but time can end it.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Why it was ended.</summary>
    public SessionEnd? End { get; private set; }

    /// <summary>A secret for a browser's cookie: 256 random bits.</summary>
    public static string NewSecret() => RandomNumberGenerator.GetHexString(64, lowercase: true);

    /// <summary>The key under which a secret's session stands.</summary>
    public static string KeyOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(secret)));
}
