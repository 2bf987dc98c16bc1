namespace AccessPortal.Websites;

/// <summary>Words of the websites' room, as resources.</summary>
public sealed class WebsiteWords;
