namespace AccessPortal.Revocations;

/// <summary>Words of revocations, as resources.</summary>
public sealed class RevocationWords;
