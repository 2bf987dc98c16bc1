namespace AccessPortal.Domain.Office;

/// <summary>What the directory says of a unit.</summary>
/// <param name="Name">Full name, e.g. "Dinas Komunikasi dan Informatika".</param>
/// <param name="ShortName">Short name, e.g. "Diskominfo".</param>
/// <param name="Code">Key by which lists from outside name it (UNOR); empty when none is known.</param>
/// <param name="ParentId">The unit above; null for a unit of its own.</param>
public sealed record UnitFacts(string Name, string ShortName, string Code, Guid? ParentId);

/// <summary>Perangkat Daerah (OPD) or a unit inside one.</summary>
public sealed class GovernmentUnit
{
    private GovernmentUnit() { }

    /// <summary>Enters a unit.</summary>
    public GovernmentUnit(Guid id, string name, string shortName, Guid? parentId = null, string code = "") =>
        (Id, Name, ShortName, ParentId, Code) = (id, name, shortName, parentId, code);

    /// <summary>Key.</summary>
    public Guid Id { get; private set; }

    /// <summary>Full name, e.g. "Dinas Komunikasi dan Informatika".</summary>
    public string Name { get; private set; } = "";

    /// <summary>Short name, e.g. "Diskominfo".</summary>
    public string ShortName { get; private set; } = "";

    /// <summary>Key by which lists from outside name it; empty when none is known.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The unit above; null for a unit of its own.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>When it was closed; null while it exists.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>The unit that took over what hung on it.</summary>
    public Guid? SuccessorId { get; private set; }

    /// <summary>Grows with each change.</summary>
    public int Version { get; private set; }

    /// <summary>What the directory says of it now.</summary>
    public UnitFacts Facts => new(Name, ShortName, Code, ParentId);

    /// <summary>Corrects or renames; what was printed before keeps the name of then.</summary>
    public void Correct(UnitFacts facts)
    {
        (Name, ShortName, Code, ParentId) = (facts.Name, facts.ShortName, facts.Code, facts.ParentId);
        Version++;
    }

    /// <summary>Ends the unit; <paramref name="successorId"/> is the unit that takes over, null where nothing hangs on it.</summary>
    public void Close(DateTimeOffset at, Guid? successorId)
    {
        (ClosedAt, SuccessorId) = (at, successorId);
        Version++;
    }
}
