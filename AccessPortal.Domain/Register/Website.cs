using AccessPortal.Domain.Office;

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
    private Website() { }

    /// <summary>Registers a website.</summary>
    public Website(Guid id, SiteName name, PanelPlatform platform, Guid unitId, Guid? ownerId = null, Guid? deputyId = null) =>
        (Id, Name, Platform, UnitId, OwnerId, DeputyId) = (id, name, platform, unitId, ownerId, deputyId);

    /// <summary>Key.</summary>
    public Guid Id { get; private set; }

    /// <summary>Host name.</summary>
    public SiteName Name { get; private set; }

    /// <summary>The panel.</summary>
    public PanelPlatform Platform { get; private set; }

    /// <summary>Where the panel is reached; empty when unknown.</summary>
    public string PanelUrl { get; init; } = "";

    /// <summary>The unit whose site it is.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>Penanggung Jawab; null until named.</summary>
    public Guid? OwnerId { get; private set; }

    /// <summary>The owner's deputy.</summary>
    public Guid? DeputyId { get; private set; }

    /// <summary>When it was closed; null while in service.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Names owner and deputy.</summary>
    public void Entrust(SiteKeepers keepers) => (OwnerId, DeputyId) = (keepers.OwnerId, keepers.DeputyId);
}

/// <summary>Who answers for a website.</summary>
/// <param name="OwnerId">Penanggung Jawab; null when none is named.</param>
/// <param name="DeputyId">The owner's deputy.</param>
public sealed record SiteKeepers(Guid? OwnerId, Guid? DeputyId = null);
