using AccessPortal.Domain.Sop;

namespace AccessPortal.Domain.Office;

/// <summary>A post of the office. Titles change with every reorganisation; the SOP role it carries is separate from its title.</summary>
public sealed class Position
{
    private Position() { }

    /// <summary>Creates a post.</summary>
    public Position(Guid id, string title, Guid unitId, Role? role = null, Guid? superiorId = null) =>
        (Id, Title, UnitId, Role, SuperiorId) = (id, title, unitId, role, superiorId);

    /// <summary>Key.</summary>
    public Guid Id { get; private set; }

    /// <summary>The title as it stands on paper.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The unit it belongs to.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>The part it plays in the procedure; null for posts that only ask for access.</summary>
    public Role? Role { get; private set; }

    /// <summary>The post above; null at the top.</summary>
    public Guid? SuperiorId { get; private set; }
}

/// <summary>How somebody holds a post.</summary>
public enum HoldingKind
{
    /// <summary>Appointed.</summary>
    Appointed,
    /// <summary>Plt.: the post is vacant.</summary>
    ActingVacancy,
    /// <summary>Plh.: the appointed holder is absent.</summary>
    ActingAbsence,
}

/// <summary>Who holds a post from when until when, and by which decree. A post can have several holders at once.</summary>
public sealed class Holding
{
    private Holding() { }

    /// <summary>Creates a holding, open-ended unless <paramref name="until"/> is given (exclusive).</summary>
    public Holding(Guid id, Guid positionId, Guid personId, DateTimeOffset from, DateTimeOffset? until = null, HoldingKind kind = HoldingKind.Appointed, string decree = "") =>
        (Id, PositionId, PersonId, From, Until, Kind, Decree) = (id, positionId, personId, from, until, kind, decree);

    /// <summary>Key.</summary>
    public Guid Id { get; private set; }

    /// <summary>The post.</summary>
    public Guid PositionId { get; private set; }

    /// <summary>The holder.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>First instant.</summary>
    public DateTimeOffset From { get; private set; }

    /// <summary>First instant no longer held; null while open-ended.</summary>
    public DateTimeOffset? Until { get; private set; }

    /// <summary>Appointed or acting.</summary>
    public HoldingKind Kind { get; private set; }

    /// <summary>Number of the decree or order (SK/SP).</summary>
    public string Decree { get; private set; } = "";

    /// <summary>Whether it is in force at an instant.</summary>
    public bool IsInForce(DateTimeOffset at) => From <= at && (Until is null || at < Until);
}
