namespace AccessPortal.Domain.Register;

/// <summary>What a run compares: the list, where it came from, and by whom.</summary>
/// <param name="Number">RK-2026-0001.</param>
/// <param name="WebsiteId">The website; null for the list of a whole server.</param>
/// <param name="Platform">The panel.</param>
/// <param name="FileName">The name the list came with; empty when it was pasted.</param>
/// <param name="Sha256">Digest of the list as it came, hexadecimal.</param>
public sealed record ReconciliationSource(string Number, Guid? WebsiteId, PanelPlatform Platform, string FileName, string Sha256);

/// <summary>
/// A run of comparing a panel's own list with the register. A stored record: who, when, which list, what was found, and how each
/// difference was settled; a review or a confirmation may cite its number.
/// </summary>
public sealed class Reconciliation
{
    private readonly List<ReconciliationLine> _lines = [];

    private Reconciliation() { }

    /// <summary>Records a run with what it found.</summary>
    public Reconciliation(Guid id, ReconciliationSource source, IEnumerable<ReconciliationLine> lines, Guid byId, DateTimeOffset now)
    {
        (Id, Number, WebsiteId, Platform, FileName, Sha256, ById, At) = (id, source.Number, source.WebsiteId, source.Platform, source.FileName, source.Sha256, byId, now);
        _lines.AddRange(lines);
        Matched = _lines.Count(l => l.Finding is Finding.Matched);
        Orphans = _lines.Count(l => l.Finding is Finding.Orphan);
        Ghosts = _lines.Count(l => l.Finding is Finding.Ghost);
        Changed = _lines.Count - Matched - Orphans - Ghosts;
        Count();
    }

    /// <summary>Key.</summary>
    public Guid Id { get; private set; }

    /// <summary>RK-2026-0001.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The website; null for the list of a whole server.</summary>
    public Guid? WebsiteId { get; private set; }

    /// <summary>The panel.</summary>
    public PanelPlatform Platform { get; private set; }

    /// <summary>The name the list came with; empty when it was pasted.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>Digest of the list, hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Who ran it.</summary>
    public Guid ById { get; private set; }

    /// <summary>When.</summary>
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

    /// <summary>Counts the settlements, so that of two at once one wins.</summary>
    public int Version { get; private set; }

    /// <summary>Its lines, as far as loaded.</summary>
    public IReadOnlyList<ReconciliationLine> Lines => _lines;

    /// <summary>What a change of the register names as its cause.</summary>
    public CauseOfChange Cause(Guid byId) => new(ChangeCause.Reconciliation, null, Number, byId);

    /// <summary>Settles one line; needs all lines loaded.</summary>
    /// <returns>The line.</returns>
    /// <exception cref="Sop.SopViolation">It has been settled already, cannot be settled like this, or a reason is missing.</exception>
    public ReconciliationLine Settle(int number, Settlement how, string reason, Guid byId, DateTimeOffset now)
    {
        var line = _lines.Single(l => l.Number == number);
        line.Settle(how, reason, byId, now);
        Version++;
        Count();
        return line;
    }

    private void Count() => OpenLines = _lines.Count(l => l.IsOpen);
}
