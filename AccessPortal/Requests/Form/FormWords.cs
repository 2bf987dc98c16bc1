namespace AccessPortal.Requests;

/// <summary>Words of the form FR-01, as resources.</summary>
public sealed class FormWords;
