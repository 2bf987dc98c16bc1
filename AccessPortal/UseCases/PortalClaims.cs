namespace AccessPortal.UseCases;

/// <summary>Claims of a sign-in.</summary>
public static class PortalClaims
{
    /// <summary>The key of the person who signed in.</summary>
    public const string Person = "person";

    /// <summary>The secret of the session that the sign-in began.</summary>
    public const string Session = "session";
}
