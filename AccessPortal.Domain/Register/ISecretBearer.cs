using AccessPortal.Domain.Office;

namespace AccessPortal.Domain.Register;

/// <summary>A case on whose way a secret reaches the holder of an account: a request for access, a password reset.</summary>
public interface ISecretBearer
{
    /// <summary>The account; null before there is one.</summary>
    AccessGrant? Grant { get; }

    /// <summary>The secret of this case; null when it has none, or when a later case has replaced it.</summary>
    InitialSecret? Secret { get; }

    /// <summary>The holder opens the secret, once; what is left is the cipher text in the caller's hands.</summary>
    /// <exception cref="Sop.SopViolation">Somebody else asks, or it is not open.</exception>
    byte[] OpenSecret(Actor by, OfficeNow now);

    /// <summary>The clock: what follows when a secret was not opened in time.</summary>
    void ExpireSecret(OfficeNow now);
}
