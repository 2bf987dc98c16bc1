namespace AccessPortal.Documents;

/// <summary>Words of the printed forms and of the page that checks them, as resources.</summary>
public sealed class DocumentWords;
