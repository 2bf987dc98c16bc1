namespace AccessPortal.Cases;

/// <summary>Words for the way a secret takes to its holder, as resources.</summary>
public sealed class SecretWords;
