namespace AccessPortal.Resets;

/// <summary>Words of password resets, as resources.</summary>
public sealed class ResetWords;
