namespace AccessPortal.Shell;

/// <summary>Words of the landing page, as resources.</summary>
public sealed class LandingWords;
