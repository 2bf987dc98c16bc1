namespace AccessPortal.UseCases;

/// <summary>Claims of a sign-in.</summary>
public static class PortalClaims
{
    /// <summary>The key of the person who signed in.</summary>
    public const string Person = "person";
}
