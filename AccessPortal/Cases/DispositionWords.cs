namespace AccessPortal.Cases;

/// <summary>Words for the disposition sheet, as resources.</summary>
public sealed class DispositionWords;
