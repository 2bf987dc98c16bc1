namespace AccessPortal.Work;

/// <summary>Words of the inbox, as resources.</summary>
public sealed class WorkWords;
