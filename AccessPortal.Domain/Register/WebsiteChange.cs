namespace AccessPortal.Domain.Register;

/// <summary>What was changed about a website.</summary>
public enum WebsiteChangeKind
{
    /// <summary>Entered into the register.</summary>
    Registered,
    /// <summary>Penanggung Jawab named, changed or released.</summary>
    Owner,
    /// <summary>The owner's deputy named, changed or released.</summary>
    Deputy,
    /// <summary>Platform or address of the panel.</summary>
    Panel,
    /// <summary>Closed.</summary>
    Closed,
    /// <summary>Handed over to another unit.</summary>
    Unit,
}

/// <summary>
/// A website as it stands from an instant on, whole, with who changed it and why. Appended, never changed: from it comes who named
/// whom, and when.
/// </summary>
public sealed class WebsiteChange
{
    private WebsiteChange() { }

    internal WebsiteChange(Website site, WebsiteChangeKind kind, string reason, Guid byId, DateTimeOffset at)
    {
        (WebsiteId, Sequence, Kind, Reason, ById, At) = (site.Id, site.Version, kind, reason.Trim(), byId, at);
        (OwnerId, DeputyId, Platform, PanelUrl) = (site.OwnerId, site.DeputyId, site.Platform, site.PanelUrl);
    }

    /// <summary>Key.</summary>
    public long Id { get; private set; }

    /// <summary>The website.</summary>
    public Guid WebsiteId { get; private set; }

    /// <summary>Order within the website, from 1; the website's version after it.</summary>
    public int Sequence { get; private set; }

    /// <summary>What was changed.</summary>
    public WebsiteChangeKind Kind { get; private set; }

    /// <summary>Penanggung Jawab from then on.</summary>
    public Guid? OwnerId { get; private set; }

    /// <summary>The deputy from then on.</summary>
    public Guid? DeputyId { get; private set; }

    /// <summary>The panel from then on.</summary>
    public PanelPlatform Platform { get; private set; }

    /// <summary>Where the panel was reached from then on.</summary>
    public string PanelUrl { get; private set; } = "";

    /// <summary>Why; the decree's number, where there is one.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who did it; empty for what stood on paper before the portal.</summary>
    public Guid ById { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }
}
