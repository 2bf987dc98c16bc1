namespace AccessPortal.SopPages;

/// <summary>Marks the words of the SOP page.</summary>
public sealed class SopWords;
