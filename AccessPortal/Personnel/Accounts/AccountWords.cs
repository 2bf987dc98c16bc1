namespace AccessPortal.Personnel;

/// <summary>Words of accounts and of what waits for a second administrator, as resources.</summary>
public sealed class AccountWords;
