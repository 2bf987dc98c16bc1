using Microsoft.AspNetCore.Identity;

namespace AccessPortal.Data;

/// <summary>A sign-in. Who the person is and what they may do stands with the person and their dated holdings, never here.</summary>
public sealed class PortalUser : IdentityUser<Guid>
{
    /// <summary>The person who signs in by this account.</summary>
    public Guid PersonId { get; set; }

    /// <summary>SHA-256 of the one-time link by which its person sets a password, hexadecimal; null without one.</summary>
    public string? LinkHash { get; set; }

    /// <summary>When the link ends.</summary>
    public DateTimeOffset? LinkEndsAt { get; set; }

    /// <summary>When it was closed by an administrator; null while it is open.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>Whether its person can sign in by it now.</summary>
    public bool IsOpen => PasswordHash is not null && DisabledAt is null;

    /// <summary>Takes the password away and gives a one-time link for a new one; answers its token, of which only the hash stays.</summary>
    public string Invite(DateTimeOffset endsAt)
    {
        var token = Session.NewSecret();
        (LinkHash, LinkEndsAt, PasswordHash) = (Session.KeyOf(token), endsAt, null);
        return token;
    }
}
