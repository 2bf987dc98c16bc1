namespace AccessPortal.Office;

/// <summary>What stands on the letterhead and in the portal's bar.</summary>
public sealed class OfficeProfile
{
    /// <summary>The government the office belongs to.</summary>
    public string Government { get; set; } = "";

    /// <summary>The office.</summary>
    public string Name { get; set; } = "";

    public string Address { get; set; } = "";

    /// <summary>Where browsers reach the portal; nothing where it has no address of its own yet.</summary>
    public string PublicAddress { get; set; } = "";

    /// <summary>Endings of official mail addresses.</summary>
    public IReadOnlyList<string> MailSuffixes { get; set; } = [];

    /// <summary>Domains under which websites are registered.</summary>
    public IReadOnlyList<string> SiteDomains { get; set; } = [];
}
