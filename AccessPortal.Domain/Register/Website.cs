using AccessPortal.Domain.Office;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Domain.Register;

/// <summary>The control panel a website runs on.</summary>
public enum PanelPlatform
{
    /// <summary>cPanel/WHM.</summary>
    CPanel,
    /// <summary>Plesk.</summary>
    Plesk,
    /// <summary>DirectAdmin.</summary>
    DirectAdmin,
    /// <summary>CyberPanel.</summary>
    CyberPanel,
    /// <summary>aaPanel.</summary>
    AaPanel,
    /// <summary>Hestia or VestaCP.</summary>
    Hestia,
    /// <summary>Webmin/Virtualmin.</summary>
    Virtualmin,
    /// <summary>A content system's own administration, e.g. WordPress.</summary>
    ContentSystem,
}

/// <summary>A website whose control panel the office gives access to.</summary>
public sealed class Website
{
    private readonly Ordered<WebsiteChange> _changes = new(c => c.Sequence);

    private Website() { }

    private Website(Guid id, SiteName name, Guid unitId) => (Id, Name, UnitId) = (id, name, unitId);

    /// <summary>Key.</summary>
    public Guid Id { get; private set; }

    /// <summary>Host name.</summary>
    public SiteName Name { get; private set; }

    /// <summary>The panel.</summary>
    public PanelPlatform Platform { get; private set; }

    /// <summary>Where the panel is reached; empty when unknown.</summary>
    public string PanelUrl { get; private set; } = "";

    /// <summary>The unit whose site it is.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>Penanggung Jawab; null until named.</summary>
    public Guid? OwnerId { get; private set; }

    /// <summary>The owner's deputy.</summary>
    public Guid? DeputyId { get; private set; }

    /// <summary>When it was closed; null while in service.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>When a panel's list that tells logins last covered it; null before, when nobody knows who never logged in.</summary>
    public DateTimeOffset? LoginsListedAt { get; private set; }

    /// <summary>Counts the changes; a page sends the one it showed.</summary>
    public int Version { get; private set; }

    /// <summary>Its history, as far as loaded.</summary>
    public IReadOnlyList<WebsiteChange> Changes => _changes;

    /// <summary>Enters a website into the register.</summary>
    public static Website Register(Guid id, SiteName name, SitePanel panel, Guid unitId, SiteKeepers keepers, Guid byId, DateTimeOffset now, string reason = "")
    {
        var site = new Website(id, name, unitId);
        (site.Platform, site.PanelUrl, site.OwnerId, site.DeputyId) = (panel.Platform, panel.Url, keepers.OwnerId, keepers.DeputyId);
        site.Append(WebsiteChangeKind.Registered, reason, byId, now);
        return site;
    }

    /// <summary>Names or releases owner and deputy; each that changes has an entry of its own.</summary>
    /// <returns>Whether anything changed.</returns>
    /// <exception cref="SopViolation">The website is closed, or one person would be both.</exception>
    public bool Entrust(SiteKeepers keepers, string reason, Guid byId, DateTimeOffset now)
    {
        EnsureOpen();
        if (keepers.OwnerId is not null && keepers.OwnerId == keepers.DeputyId) throw new SopViolation(SopRule.OwnerIsDeputy);
        var before = Version;
        if (keepers.OwnerId != OwnerId)
        {
            OwnerId = keepers.OwnerId;
            Append(WebsiteChangeKind.Owner, reason, byId, now);
        }
        if (keepers.DeputyId != DeputyId)
        {
            DeputyId = keepers.DeputyId;
            Append(WebsiteChangeKind.Deputy, reason, byId, now);
        }
        return Version != before;
    }

    /// <summary>The website has moved to another panel or the panel to another address.</summary>
    /// <exception cref="SopViolation">The website is closed.</exception>
    public void MoveTo(SitePanel panel, Guid byId, DateTimeOffset now)
    {
        EnsureOpen();
        if (panel == new SitePanel(Platform, PanelUrl)) return;
        (Platform, PanelUrl) = (panel.Platform, panel.Url);
        Append(WebsiteChangeKind.Panel, "", byId, now);
    }

    /// <summary>Its unit was merged into another, or the website was handed over.</summary>
    public void PassToUnit(Guid unitId, Guid byId, DateTimeOffset now)
    {
        UnitId = unitId;
        Append(WebsiteChangeKind.Unit, "", byId, now);
    }

    /// <summary>Takes the website out of service; what hangs on it is for the caller to end.</summary>
    /// <exception cref="SopViolation">It is closed already, or no reason is given.</exception>
    public void Close(string reason, Guid byId, DateTimeOffset now)
    {
        EnsureOpen();
        if (string.IsNullOrWhiteSpace(reason)) throw new SopViolation(SopRule.ReasonMissing);
        ClosedAt = now;
        Append(WebsiteChangeKind.Closed, reason, byId, now);
    }

    /// <summary>A panel's list that tells logins was compared; no change of the website, and so without a trace in its history.</summary>
    public void RecordLoginList(DateTimeOffset at) => LoginsListedAt = at;

    /// <summary>Refuses a change by somebody whose page showed an older version; names who changed it since. Needs the last entry of the history.</summary>
    public void EnsureFresh(int version)
    {
        if (version != Version) throw ChangedMeanwhile();
    }

    /// <summary>Tells somebody whose page showed the website otherwise who changed it last, and when. Needs the last entry of the history.</summary>
    public SopViolation ChangedMeanwhile() => new(SopRule.Stale, _changes[^1].ById.ToString(), "", _changes[^1].At.ToString("O"));

    private void EnsureOpen()
    {
        if (ClosedAt is not null) throw new SopViolation(SopRule.WebsiteClosed, Name.Value);
    }

    private void Append(WebsiteChangeKind kind, string reason, Guid byId, DateTimeOffset now)
    {
        Version++;
        _changes.Add(new(this, kind, reason, byId, now));
    }
}

/// <summary>The control panel of a website.</summary>
/// <param name="Platform">Which panel.</param>
/// <param name="Url">Where it is reached; empty when unknown.</param>
public sealed record SitePanel(PanelPlatform Platform, string Url = "");

/// <summary>Who is named for a website.</summary>
/// <param name="OwnerId">Penanggung Jawab; null while none is named.</param>
/// <param name="DeputyId">The deputy; null while none is named.</param>
public sealed record SiteKeepers(Guid? OwnerId, Guid? DeputyId = null);
