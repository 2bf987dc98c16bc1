using AccessPortal.Domain.Office;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Domain.Cases;

/// <summary>How a case stands; with the open steps it is the whole of its state.</summary>
public enum CaseOutcome
{
    /// <summary>Draf: being filled in, without a number.</summary>
    Draft,
    /// <summary>Berjalan.</summary>
    Running,
    /// <summary>Dikembalikan: waits for the one who filed it.</summary>
    Returned,
    /// <summary>Selesai.</summary>
    Completed,
    /// <summary>Ditolak.</summary>
    Refused,
    /// <summary>Dibatalkan.</summary>
    Withdrawn,
    /// <summary>Gugur: nobody refused it, but what it asked for can no longer be given.</summary>
    Lapsed,
    /// <summary>Akses tetap: what it would have taken away stays.</summary>
    Kept,
}

/// <summary>
/// One run of a procedure, the only thing that moves. It reads the procedure's table for what may happen next; its kinds add the
/// verbs whose steps carry facts of their own.
/// </summary>
public abstract partial class Case
{
    // One that has just been opened has no key yet: it is the newest.
    private readonly Ordered<WorkItem> _items = new(i => i.Id == 0 ? long.MaxValue : i.Id);
    private readonly Ordered<JournalEntry> _journal = new(e => e.Sequence);
    private readonly List<CaseParty> _parties = [];
    private readonly List<CaseEvent> _events = [];
    private readonly List<NoticeRequest> _noticeRequests = [];

    /// <summary>For the database.</summary>
    protected Case() { }

    /// <summary>Begins a case under the SOP version in force.</summary>
    protected Case(Guid id, ProcedureCode code, SopVersion sop, Guid requesterId, Guid? unitId, DateTimeOffset now)
    {
        (Id, ProcedureCode, Sop, RequesterId, UnitId) = (id, code, sop, requesterId, unitId);
        (OpenedAt, ChangedAt, Outcome) = (now, now, CaseOutcome.Draft);
        Admit(requesterId);
    }

    /// <summary>Key.</summary>
    public Guid Id { get; private set; }

    /// <summary>Ticket number, e.g. HA-2026-0001; null while a draft.</summary>
    public string? Number { get; private set; }

    /// <summary>Which procedure it runs.</summary>
    public ProcedureCode ProcedureCode { get; private set; }

    /// <summary>The SOP version it began under.</summary>
    public SopVersion Sop { get; private set; } = null!;

    /// <summary>Who filed it; empty for the portal itself.</summary>
    public Guid RequesterId { get; private set; }

    /// <summary>The government unit concerned.</summary>
    public Guid? UnitId { get; protected set; }

    /// <summary>The website concerned, where it is one.</summary>
    public Guid? WebsiteId { get; protected set; }

    /// <summary>What lists show: the website's name or the review's title.</summary>
    public string Subject { get; protected set; } = "";

    /// <summary>How it stands.</summary>
    public CaseOutcome Outcome { get; private set; }

    /// <summary>When it began.</summary>
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>When it last moved; lists sort by it.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Counts the acts; a page sends the one it showed.</summary>
    public int Version { get; private set; }

    /// <summary>All that waits or waited.</summary>
    public IReadOnlyList<WorkItem> Items => _items;

    /// <summary>What happened, in order.</summary>
    public IReadOnlyList<JournalEntry> Journal => _journal;

    /// <summary>Who may see it beside the roles that see all.</summary>
    public IReadOnlyList<CaseParty> SeenBy => _parties;

    /// <summary>The procedure as it holds for this case.</summary>
    public abstract Procedure Procedure { get; }

    /// <summary>Codes of the steps that wait, in the table's order.</summary>
    public IReadOnlyList<string> OpenSteps =>
        [.. Open.Select(i => i.StepCode).Distinct().OrderBy(Procedure.IndexOf)];

    /// <summary>True until the case has ended.</summary>
    public bool IsAlive => Outcome is CaseOutcome.Draft or CaseOutcome.Running or CaseOutcome.Returned;

    /// <summary>The items that wait.</summary>
    protected IEnumerable<WorkItem> Open => _items.Where(i => i.IsOpen);

    /// <summary>Requester, holder and owner, by whom addressees are resolved and duties separated.</summary>
    protected abstract Parties Parties { get; }

    /// <summary>Whether rows for privileged access apply.</summary>
    protected virtual bool Privileged => false;

    /// <summary>The events since the last call; returned once, so that a second save does not tell them again.</summary>
    public IReadOnlyList<CaseEvent> DrainEvents() => Take(_events);

    /// <summary>What to tell whom since the last call; returned once.</summary>
    public IReadOnlyList<NoticeRequest> DrainNotices() => Take(_noticeRequests);

    private static List<T> Take<T>(List<T> list)
    {
        List<T> taken = [.. list];
        list.Clear();
        return taken;
    }

    /// <summary>Refuses an act by somebody whose page showed an older version; names who acted since.</summary>
    public void EnsureFresh(int version)
    {
        if (version == Version) return;
        var last = _journal.LastOrDefault(e => e.Detour != Opened);
        throw new SopViolation(SopRule.Stale, last?.PersonId.ToString() ?? "", last?.StepCode ?? "", (last?.At ?? ChangedAt).ToString("O"));
    }

    /// <summary>Tells somebody who would fill in or file the form once more who filed it, under which number, and when. Needs the journal.</summary>
    public SopViolation Filed()
    {
        var act = _journal.LastOrDefault(e => e.Kind is JournalKind.Step && Procedure[e.StepCode].Facts is StepFacts.RequestForm or StepFacts.RevocationForm) ?? _journal.FirstOrDefault();
        return new(SopRule.AlreadySubmitted, Number ?? "", $"{act?.RecordedBy ?? act?.PersonId}", $"{act?.At ?? ChangedAt:O}");
    }

    /// <summary>Lets a person see the case.</summary>
    protected void Admit(Guid personId)
    {
        if (personId != Guid.Empty && !_parties.Exists(p => p.PersonId == personId)) _parties.Add(new CaseParty(Id, personId, null));
    }

    private void Admit(Addressee to)
    {
        if (to.DeputyId is { } deputy) Admit(deputy);
        if (to.PersonId is { } person) Admit(person);
        else if (to.PositionId is { } post && !_parties.Exists(p => p.PositionId == post)) _parties.Add(new CaseParty(Id, null, post));
    }

    /// <summary>Gives the number; once, at submission.</summary>
    protected void Enter(string number) => (Number, Outcome) = (number, CaseOutcome.Running);

    /// <summary>Adds a telling.</summary>
    protected void Notify(NoticeKind kind, Addressee to, string stepCode) => _noticeRequests.Add(new(kind, to, stepCode));

    /// <summary>Tells the one who filed the case.</summary>
    protected void NotifyRequester(NoticeKind kind, string stepCode) => Notify(kind, Filer, stepCode);

    /// <summary>Who hears as the one who filed it.</summary>
    protected virtual Addressee Filer => new(Role.Requester, null, RequesterId);
}

/// <summary>One who may see a case: a person or whoever holds a post.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="PersonId">The person.</param>
/// <param name="PositionId">The post.</param>
public sealed record CaseParty(Guid CaseId, Guid? PersonId, Guid? PositionId)
{
    /// <summary>Key.</summary>
    public long Id { get; private set; }
}
