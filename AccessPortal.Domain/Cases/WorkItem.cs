using AccessPortal.Domain.Office;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Domain.Cases;

/// <summary>
/// One thing that waits: a step of a case, for a post or a person, until when. Inboxes, counts, clocks and claims read only these.
/// </summary>
public sealed class WorkItem
{
    /// <summary>How long an opened task shows as being worked on by somebody.</summary>
    public static readonly TimeSpan ClaimLasts = TimeSpan.FromMinutes(15);

    private WorkItem() { }

    internal WorkItem(Guid caseId, Step step, Addressee to, DateTimeOffset openedAt, DateTimeOffset? dueAt, Guid? scopeId = null)
    {
        (CaseId, StepCode, ScopeId, OpenedAt, DueAt) = (caseId, step.Code, scopeId, openedAt, dueAt);
        Readdress(to);
    }

    /// <summary>Key.</summary>
    public long Id { get; private set; }

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The step that waits.</summary>
    public string StepCode { get; private set; } = "";

    /// <summary>The website or line in question, where a step waits on several.</summary>
    public Guid? ScopeId { get; private set; }

    /// <summary>The role it was resolved from.</summary>
    public Role Role { get; private set; }

    /// <summary>The post it waits for.</summary>
    public Guid? PositionId { get; private set; }

    /// <summary>The person it waits for, where the role is a person's own.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>Who may do it in the person's place.</summary>
    public Guid? DeputyId { get; private set; }

    /// <summary>Since when.</summary>
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>Batas waktu; null when nobody waits for it.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>When the clock marked it late; once.</summary>
    public DateTimeOffset? LateAt { get; private set; }

    /// <summary>Who has it open on the screen; see <see cref="ClaimantAt"/>.</summary>
    public Guid? ClaimedBy { get; private set; }

    /// <summary>Since when.</summary>
    public DateTimeOffset? ClaimedAt { get; private set; }

    /// <summary>When it was done, or fell away.</summary>
    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>Who did it; null while open or when it fell away.</summary>
    public Guid? DoneBy { get; private set; }

    /// <summary>True while it waits.</summary>
    public bool IsOpen => DoneAt is null;

    /// <summary>Who is handling it at an instant; a claim lapses after <see cref="ClaimLasts"/>.</summary>
    public Guid? ClaimantAt(DateTimeOffset at) => IsOpen && ClaimedAt + ClaimLasts > at ? ClaimedBy : null;

    /// <summary>Whether the actor is the one it waits for.</summary>
    public bool IsFor(Actor actor) => PersonId is { } person
        ? person == actor.PersonId || DeputyId == actor.PersonId
        : PositionId is { } post && post == actor.PositionId;

    /// <summary>Whether it waits for the actor, and nobody may do it in their place.</summary>
    public bool IsOnlyFor(Actor actor) => IsFor(actor) && (PersonId is null || DeputyId is null);

    /// <summary>Whom it waits for.</summary>
    public Addressee Addressee => new(Role, PositionId, PersonId, DeputyId);

    internal void Claim(Guid personId, DateTimeOffset at) => (ClaimedBy, ClaimedAt) = (personId, at);

    internal void Release() => (ClaimedBy, ClaimedAt) = (null, null);

    internal void Finish(Guid? by, DateTimeOffset at)
    {
        (DoneAt, DoneBy) = (at, by);
        Release();
    }

    internal void MarkLate(DateTimeOffset at) => LateAt ??= at;

    /// <summary>Whoever it waits for from now on has the whole time.</summary>
    internal void BeginAnew(DateTimeOffset now, DateTimeOffset? dueAt) => (OpenedAt, DueAt, LateAt) = (now, dueAt, null);

    internal void Readdress(Addressee to) => (Role, PositionId, PersonId, DeputyId) = (to.Role, to.PositionId, to.PersonId, to.DeputyId);
}
