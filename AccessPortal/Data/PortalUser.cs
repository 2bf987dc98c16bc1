using Microsoft.AspNetCore.Identity;

namespace AccessPortal.Data;

/// <summary>A sign-in. Who the person is and what they may do stands with the person and their dated holdings, never here.</summary>
public sealed class PortalUser : IdentityUser<Guid>
{
    /// <summary>The person who signs in by this account.</summary>
    public Guid PersonId { get; set; }
}
