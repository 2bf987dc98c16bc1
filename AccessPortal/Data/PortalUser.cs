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
}
