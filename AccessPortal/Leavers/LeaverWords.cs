namespace AccessPortal.Leavers;

/// <summary>Words of the leavers' room, as resources.</summary>
public sealed class LeaverWords;
