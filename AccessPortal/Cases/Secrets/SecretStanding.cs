namespace AccessPortal.Cases;

/// <summary>How a secret stands, without the secret.</summary>
/// <param name="Kind">Activation link or password.</param>
/// <param name="State">What became of it.</param>
/// <param name="ExpiresAt">Until when it can be opened; null before it is released.</param>
public sealed record SecretStanding(SecretKind Kind, SecretState State, DateTimeOffset? ExpiresAt)
{
    /// <summary>The standing of a case's secret; null when it has none.</summary>
    public static SecretStanding? Of(InitialSecret? secret) => secret is null ? null : new(secret.Kind, secret.State, secret.ExpiresAt);

    /// <summary>Whether it could be opened at an instant.</summary>
    public bool IsOpenAt(DateTimeOffset at) => State is SecretState.Ready && ExpiresAt > at;
}
