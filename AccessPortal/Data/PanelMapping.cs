namespace AccessPortal.Data;

/// <summary>Which column of a platform's account list means what, as the Administrator said it last.</summary>
public sealed class PanelMapping
{
    public required PanelPlatform Platform { get; init; }

    /// <summary>Meanings and headings, as JSON.</summary>
    public required string Columns { get; set; }
}
