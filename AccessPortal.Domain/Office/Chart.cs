using AccessPortal.Domain.Sop;

namespace AccessPortal.Domain.Office;

/// <summary>Whom a piece of work is for: a post, or a person where the role is a person's own (applicant, owner).</summary>
/// <param name="Role">The role it was resolved from.</param>
/// <param name="PositionId">The post; null for a person, or when no post carries the role.</param>
/// <param name="PersonId">The person; null for a post.</param>
/// <param name="DeputyId">Who may do it in the person's place; null when nobody may.</param>
public sealed record Addressee(Role Role, Guid? PositionId, Guid? PersonId, Guid? DeputyId = null);

/// <summary>Who answers for a website: its owner, else the deputy, else the head of its unit as stand-in.</summary>
/// <param name="OwnerId">Penanggung Jawab; null while none is named or when they have left.</param>
/// <param name="DeputyId">The deputy; answers too.</param>
/// <param name="StandInPostId">The post of the unit's head; counts only where there is neither owner nor deputy.</param>
public sealed record Ownership(Guid? OwnerId, Guid? DeputyId = null, Guid? StandInPostId = null)
{
    /// <summary>Nobody.</summary>
    public static readonly Ownership None = new(OwnerId: null);

    /// <summary>Whether somebody answers.</summary>
    public bool IsKnown => OwnerId is not null || DeputyId is not null || StandInPostId is not null;

    /// <summary>The same without one person.</summary>
    public Ownership Without(Guid personId) => this with { OwnerId = OwnerId == personId ? null : OwnerId, DeputyId = DeputyId == personId ? null : DeputyId };

    /// <summary>Whom work for the owner is for.</summary>
    public Addressee Addressee => (OwnerId ?? DeputyId) is { } person
        ? new(Role.AccessOwner, null, person, DeputyId == person ? null : DeputyId)
        : new(Role.AccessOwner, StandInPostId, null);
}

/// <summary>Who stands in a case so that nobody decides on their own access.</summary>
/// <param name="RequesterId">Who asked.</param>
/// <param name="HolderId">Who would hold, or holds, the account.</param>
/// <param name="Owner">Who answers for the website; null when it does not matter.</param>
public sealed record Parties(Guid RequesterId, Guid HolderId, Ownership? Owner = null)
{
    /// <summary>True for the people who may not decide here.</summary>
    public bool Concern(Guid personId) => personId == RequesterId || personId == HolderId;

    /// <summary>Those of them who may not do a step: where the table names who stands in for them, nobody decides on what is their own.</summary>
    public IReadOnlyList<Guid> BarredFrom(Step step) => step.Substitute is null ? [] : [RequesterId, HolderId];
}

/// <summary>The posts that matter for a case and who holds them at one instant.</summary>
public sealed class Chart
{
    private readonly Dictionary<Guid, Position> _positions;
    private readonly ILookup<Guid, Holding> _holders;
    private readonly ILookup<Guid, Holding> _held;

    /// <summary>Takes the posts and those holdings of them that are in force.</summary>
    public Chart(IEnumerable<Position> positions, IEnumerable<Holding> inForce)
    {
        var holdings = inForce.ToList();
        _positions = positions.ToDictionary(p => p.Id);
        _holders = holdings.ToLookup(h => h.PositionId);
        _held = holdings.ToLookup(h => h.PersonId);
    }

    /// <summary>Who holds a post now.</summary>
    public IEnumerable<Guid> HoldersOf(Guid positionId) => _holders[positionId].Select(h => h.PersonId);

    /// <summary>Who holds a post with this role now.</summary>
    public IEnumerable<Guid> HoldersOf(Role role) => WithRole(role).SelectMany(p => HoldersOf(p.Id));

    /// <summary>What a person holds now.</summary>
    public IEnumerable<Holding> HeldBy(Guid personId) => _held[personId];

    /// <summary>A post, or null when the chart does not cover it.</summary>
    public Position? Find(Guid positionId) => _positions.GetValueOrDefault(positionId);

    /// <summary>
    /// Whom a step waits for. Where every holder of the regular post is barred, the substitute takes it; where the substitute is barred
    /// too, it stays with the regular post until an acting official is assigned.
    /// </summary>
    /// <param name="step">The step as it holds for the case.</param>
    /// <param name="parties">Requester, holder and owner.</param>
    /// <param name="barred">Who else may not do this step.</param>
    public Addressee For(Step step, Parties parties, IReadOnlyCollection<Guid> barred)
    {
        if (step.Actor is Role.Requester) return new(step.Actor, null, parties.RequesterId);
        if (step.Actor is Role.AccessOwner) return (parties.Owner ?? Ownership.None).Addressee;
        // A vacant post keeps its work: the official appointed to it will find it there.
        List<Guid> hindered = [.. barred, .. parties.BarredFrom(step)];
        bool Free(Position p) => !HoldersOf(p.Id).Any() || IsManned(p.Id, hindered);
        var regular = step.Actor is Role.LineManager ? Superiors(parties.HolderId).ToList() : WithRole(step.Actor).ToList();
        var chosen = regular.Find(Free) ?? Substitutes(step).FirstOrDefault(Free) ?? regular.FirstOrDefault();
        return new(step.Actor, chosen?.Id, null);
    }

    /// <summary>Whether somebody holds the post now who is not barred.</summary>
    public bool IsManned(Guid positionId, IReadOnlyCollection<Guid> barred) => HoldersOf(positionId).Any(h => !barred.Contains(h));

    private IEnumerable<Position> WithRole(Role role) =>
        _positions.Values.Where(p => p.Role == role && p.AbolishedAt is null).OrderBy(p => p.Title, StringComparer.Ordinal);

    private IEnumerable<Position> Substitutes(Step step) =>
        step.Substitute is { } role && role != step.Actor ? WithRole(role) : [];

    private IEnumerable<Position> Superiors(Guid personId)
    {
        var seen = new HashSet<Guid>();
        var post = _held[personId].OrderBy(h => h.Kind).Select(h => Find(h.PositionId)).OfType<Position>().FirstOrDefault();
        while (post?.SuperiorId is { } above && seen.Add(above) && Find(above) is { } superior)
        {
            post = superior;
            // What was abolished leads on to the post above it.
            if (post.AbolishedAt is null) yield return post;
        }
    }
}

/// <summary>The office as it stands at an instant: the clock, who holds which post, and the working calendar. What a verb needs to know of the world.</summary>
/// <param name="Instant">Now, in UTC.</param>
/// <param name="Chart">Posts and holders.</param>
/// <param name="Calendar">Working hours and holidays.</param>
public sealed record OfficeNow(DateTimeOffset Instant, Chart Chart, WorkingCalendar Calendar);
