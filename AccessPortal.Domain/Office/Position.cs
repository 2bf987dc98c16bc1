using AccessPortal.Domain.Sop;

namespace AccessPortal.Domain.Office;

/// <summary>What kind of post.</summary>
public enum PositionKind
{
    /// <summary>Struktural.</summary>
    Structural,
    /// <summary>Ketua tim, subkoordinator: by yearly decree of the head, with an end.</summary>
    TeamLead,
    /// <summary>Pelaksana.</summary>
    Staff,
}

/// <summary>What the directory says of a post.</summary>
/// <param name="Title">The title as it stands on paper.</param>
/// <param name="Kind">What kind.</param>
/// <param name="UnitId">The unit it belongs to.</param>
/// <param name="Role">The part it plays in the procedure; null for posts that only ask for access.</param>
/// <param name="SuperiorId">The post above; null at the top.</param>
public sealed record PositionFacts(string Title, PositionKind Kind, Guid UnitId, Role? Role, Guid? SuperiorId);

/// <summary>A post of the office. Titles change with every reorganisation; the SOP role it carries is separate from its title.</summary>
public sealed class Position
{
    private Position() { }

    /// <summary>Creates a post.</summary>
    public Position(Guid id, string title, Guid unitId, Role? role = null, Guid? superiorId = null, PositionKind kind = PositionKind.Structural) =>
        (Id, Title, UnitId, Role, SuperiorId, Kind) = (id, title, unitId, role, superiorId, kind);

    /// <summary>Key.</summary>
    public Guid Id { get; private set; }

    /// <summary>The title as it stands on paper.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What kind.</summary>
    public PositionKind Kind { get; private set; }

    /// <summary>The unit it belongs to.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>The part it plays in the procedure; null for posts that only ask for access.</summary>
    public Role? Role { get; private set; }

    /// <summary>The post above; null at the top.</summary>
    public Guid? SuperiorId { get; private set; }

    /// <summary>When it was abolished; null while it exists.</summary>
    public DateTimeOffset? AbolishedAt { get; private set; }

    /// <summary>Grows with each change.</summary>
    public int Version { get; private set; }

    /// <summary>What the directory says of it now.</summary>
    public PositionFacts Facts => new(Title, Kind, UnitId, Role, SuperiorId);

    /// <summary>Changes the post; who holds it goes on holding it.</summary>
    public void Change(PositionFacts facts)
    {
        (Title, Kind, UnitId, Role, SuperiorId) = (facts.Title, facts.Kind, facts.UnitId, facts.Role, facts.SuperiorId);
        Version++;
    }

    /// <summary>Abolishes the post: no work waits for it any longer, and it is nobody's superior.</summary>
    public void Abolish(DateTimeOffset at)
    {
        AbolishedAt = at;
        Version++;
    }
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

/// <summary>What a holding rests on.</summary>
/// <param name="Kind">SK or Surat Perintah.</param>
/// <param name="Number">Its number.</param>
/// <param name="Day">The day it was signed; null for holdings of before.</param>
/// <param name="Signatory">Title of the office that signed it.</param>
public sealed record HoldingOrder(OrderKind Kind, string Number, DateOnly? Day = null, string Signatory = "");

/// <summary>What kind of order.</summary>
public enum OrderKind
{
    /// <summary>Surat Keputusan.</summary>
    Decree,
    /// <summary>Surat Perintah: names acting officials.</summary>
    Warrant,
}

/// <summary>Who holds a post from when until when, and by which order. A post can have several holders at once.</summary>
public sealed class Holding
{
    private Holding() { }

    /// <summary>Enters a holding. It gives authority from its entry on: what an order dates earlier is history and decides nothing after the fact.</summary>
    /// <param name="id">Key.</param>
    /// <param name="positionId">The post.</param>
    /// <param name="personId">The holder.</param>
    /// <param name="kind">Appointed or acting.</param>
    /// <param name="term">First instant by the order, and the first no longer held.</param>
    /// <param name="order">What it rests on.</param>
    /// <param name="enteredAt">When it is entered.</param>
    public static Holding Enter(Guid id, Guid positionId, Guid personId, HoldingKind kind, (DateTimeOffset From, DateTimeOffset? Until) term, HoldingOrder order, DateTimeOffset enteredAt) =>
        new(id, positionId, personId, term.From > enteredAt ? term.From : enteredAt, term.Until, kind, order.Number)
        {
            OrderedFrom = term.From, OrderKind = order.Kind, OrderDay = order.Day, Signatory = order.Signatory,
        };

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

    /// <summary>First instant by the order, where it was entered later; null when nobody said.</summary>
    public DateTimeOffset? OrderedFrom { get; private set; }

    /// <summary>Decree or warrant.</summary>
    public OrderKind OrderKind { get; private set; }

    /// <summary>The day the order was signed.</summary>
    public DateOnly? OrderDay { get; private set; }

    /// <summary>Who signed the order, by title.</summary>
    public string Signatory { get; private set; } = "";

    /// <summary>Ends it at <paramref name="at"/>, at the latest when it would have ended anyway.</summary>
    public void End(DateTimeOffset at) => Until = Until is { } until && until < at ? until : at;

    /// <summary>Whether it is in force at an instant.</summary>
    public bool IsInForce(DateTimeOffset at) => From <= at && (Until is null || at < Until);
}
