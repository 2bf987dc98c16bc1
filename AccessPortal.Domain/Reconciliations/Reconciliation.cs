using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Domain.Reconciliations;

/// <summary>What a run compares: the list and where it came from.</summary>
/// <param name="Number">RK-2026-0001.</param>
/// <param name="WebsiteId">The website; null for the list of a whole server.</param>
/// <param name="Subject">The website's name, or the panel's for a whole server.</param>
/// <param name="Platform">The panel.</param>
/// <param name="FileName">The name the list came with; empty when it was pasted.</param>
/// <param name="Sha256">Digest of the list as it came, hexadecimal.</param>
public sealed record ReconciliationSource(string Number, Guid? WebsiteId, string Subject, PanelPlatform Platform, string FileName, string Sha256);

/// <summary>
/// A run of comparing a panel's own list with the register. A stored record: who, when, which list, what was found, and how each
/// difference was settled; a review or a confirmation may cite its number. What is ordered on the panel waits as R-A.
/// </summary>
public sealed class Reconciliation : Case
{
    private readonly Ordered<ReconciliationLine> _lines = new(l => l.Number);
    private Procedure? _procedure;

    private Reconciliation() { }

    /// <summary>R-1: records a run with what it found. One without a difference is at its end at once.</summary>
    public Reconciliation(Guid id, SopVersion sop, ReconciliationSource source, IEnumerable<ReconciliationLine> lines, Actor by, OfficeNow now)
        : base(id, ProcedureCode.Reconciling, sop, by.PersonId, null, now.Instant)
    {
        (WebsiteId, Subject, Platform, FileName, Sha256, At) = (source.WebsiteId, source.Subject, source.Platform, source.FileName, source.Sha256, now.Instant);
        _lines.AddRange(lines);
        Matched = _lines.Count(l => l.Finding is Finding.Matched);
        Orphans = _lines.Count(l => l.Finding is Finding.Orphan);
        Ghosts = _lines.Count(l => l.Finding is Finding.Ghost);
        Changed = _lines.Count - Matched - Orphans - Ghosts;
        Enter(source.Number);
        Write(JournalKind.Step, Procedure[Reconciling.Compare.Code], by, Verdict.Done, "", now);
        Count(now);
        RaiseEvent(Procedure[Reconciling.Compare.Code], Verdict.Done, now);
    }

    /// <inheritdoc/>
    public override Procedure Procedure => _procedure ??= Reconciling.Under(Sop);

    /// <summary>The panel.</summary>
    public PanelPlatform Platform { get; private set; }

    /// <summary>The name the list came with; empty when it was pasted.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>Digest of the list, hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>When it was compared; lists sort by it.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Accounts on which both agree.</summary>
    public int Matched { get; private set; }

    /// <summary>Accounts unknown to the register.</summary>
    public int Orphans { get; private set; }

    /// <summary>Accounts gone from the panel.</summary>
    public int Ghosts { get; private set; }

    /// <summary>Accounts whose state differs.</summary>
    public int Changed { get; private set; }

    /// <summary>Differences that somebody still has to do something about.</summary>
    public int OpenLines { get; private set; }

    /// <summary>Its lines, as far as loaded.</summary>
    public IReadOnlyList<ReconciliationLine> Lines => _lines;

    // A comparison is nobody's own request: no party is kept from acting on it.
    /// <inheritdoc/>
    protected override Parties Parties { get; } = new(Guid.Empty, Guid.Empty);

    /// <summary>What a change of the register names as its cause.</summary>
    public CauseOfChange Cause(Guid byId) => new(ChangeCause.Reconciliation, Id, Number!, byId);

    /// <summary>
    /// Settles one line; needs all lines loaded. An ordered removal waits as R-A of its website, an account taken in as R-B; what is done
    /// about the last one of a website completes the step.
    /// </summary>
    /// <param name="number">The line.</param>
    /// <param name="how">The act.</param>
    /// <param name="reason">Why; the decree that the Kasi saw.</param>
    /// <param name="by">Who settles it.</param>
    /// <param name="now">The office now.</param>
    /// <param name="doneAt">When it was done on the panel; only for <see cref="Settlement.RemovalDone"/>.</param>
    /// <param name="holders">Who holds what is taken in on the website and undecided after this act: nobody decides on their own.</param>
    /// <returns>The line.</returns>
    /// <exception cref="SopViolation">It has been settled already, cannot be settled like this, a reason is missing, or the time lies before the order or ahead.</exception>
    public ReconciliationLine Settle(
        int number, Settlement how, string reason, Actor by, OfficeNow now, DateTimeOffset? doneAt = null,
        IReadOnlyCollection<Guid>? holders = null)
    {
        var line = _lines.Single(l => l.Number == number);
        var (step, ordered) = (Procedure[StepOf(how)], line.Settlement);
        if (ordered is not null && line.Choices.Contains(how)) Ensure(step, by, line.WebsiteId);
        line.Settle(how, reason, by.PersonId, now.Instant, doneAt);
        var note = line.Reason.Length > 0 ? $"{line.UserName}: {line.Reason}" : line.UserName;
        if (ordered is not null && !_lines.Exists(l => l.WebsiteId == line.WebsiteId && l.Settlement == ordered))
            Complete(step, by, Verdict.Done, note, now, line.WebsiteId).Detour = how is Settlement.RemovalDone ? "" : "Reconciliation." + how;
        else Note(step, line, note, by, holders ?? [], now);
        Count(now);
        RaiseEvent(step, null, now);
        return line;
    }

    /// <summary>By when what is taken in now is to be regularised: its own time, however long others have waited.</summary>
    public DateTimeOffset RegulariseBy(OfficeNow now) =>
        TimeStandard.DueFrom(Procedure[Reconciling.Regularise.Code], now.Instant, now.Calendar) ?? now.Instant;

    private static string StepOf(Settlement how) => how switch
    {
        Settlement.RemovalOrdered or Settlement.RemovalDone => Reconciling.RemoveAccounts.Code,
        Settlement.TakenIn or Settlement.Adopted or Settlement.RequestAsked or Settlement.RevocationAsked => Reconciling.Regularise.Code,
        _ => Reconciling.Compare.Code,
    };

    // Where Kasi and Kabid hold one each, it stays with the Kasi, as the chart says: what is left once the Kabid's is decided is the
    // Kabid's to decide.
    private void Note(Step step, ReconciliationLine line, string note, Actor by, IReadOnlyCollection<Guid> holders, OfficeNow now)
    {
        var entry = Write(JournalKind.Remark, step, by, null, note, now);
        entry.Detour = "Reconciliation." + line.Settlement;
        var to = now.Chart.For(step, Parties, holders);
        var waits = Open.FirstOrDefault(i => i.StepCode == step.Code && i.ScopeId == line.WebsiteId);
        if (waits is not null && waits.Addressee != to) Readdress(waits, to, now);
        if (waits is null && line.Settlement is Settlement.RemovalOrdered or Settlement.TakenIn)
            entry.NextStepIs(OpenStep(step, to, now, scopeId: line.WebsiteId));
    }

    private void Count(OfficeNow now)
    {
        OpenLines = _lines.Count(l => l.IsOpen);
        if (OpenLines == 0) Close(CaseOutcome.Completed, now);
    }
}
