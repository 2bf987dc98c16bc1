namespace AccessPortal.Forms;

/// <summary>Words of the controls themselves, as resources.</summary>
public sealed class FieldWords;
