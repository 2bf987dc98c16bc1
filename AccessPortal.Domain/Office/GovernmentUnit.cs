namespace AccessPortal.Domain.Office;

/// <summary>Perangkat Daerah (OPD) or a unit inside one.</summary>
public sealed class GovernmentUnit
{
    private GovernmentUnit() { }

    /// <summary>Enters a unit.</summary>
    public GovernmentUnit(Guid id, string name, string shortName, Guid? parentId = null) =>
        (Id, Name, ShortName, ParentId) = (id, name, shortName, parentId);

    /// <summary>Key.</summary>
    public Guid Id { get; private set; }

    /// <summary>Full name, e.g. "Dinas Komunikasi dan Informatika".</summary>
    public string Name { get; private set; } = "";

    /// <summary>Short name, e.g. "Diskominfo".</summary>
    public string ShortName { get; private set; } = "";

    /// <summary>The unit above; null for a unit of its own.</summary>
    public Guid? ParentId { get; private set; }
}
