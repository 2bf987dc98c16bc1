namespace AccessPortal.Documents;

/// <summary>What stands on FR-01 when it is printed: the form, the marks of those who acted and what the office filled in.</summary>
public sealed record PaperRequest
{
    /// <summary>Nomor Formulir.</summary>
    public required string Number { get; init; }

    /// <summary>How the request stands.</summary>
    public required CaseOutcome Outcome { get; init; }

    /// <summary>Nomor Agenda; empty until the secretariat gives one.</summary>
    public required string AgendaNumber { get; init; }

    /// <summary>The form as submitted last.</summary>
    public required RequestForm Form { get; init; }

    /// <summary>Perangkat Daerah.</summary>
    public required string Unit { get; init; }

    /// <summary>The website's panel; null while it is neither registered nor proposed with one.</summary>
    public PanelPlatform? Platform { get; init; }

    /// <summary>Alamat URL of the panel; empty when unknown.</summary>
    public string PanelUrl { get; init; } = "";

    /// <summary>Penanggung Jawab; empty until named.</summary>
    public string Owner { get; init; } = "";

    /// <summary>User name of the account that a change or renewal is about; empty for a new one.</summary>
    public string AlteredAccount { get; init; } = "";

    /// <summary>User name of the account that came of it; empty before P1-8. Never a password.</summary>
    public string UserName { get; init; } = "";

    /// <summary>P1-6: the points found in order; null before.</summary>
    public VerificationPoint? VerifiedPoints { get; init; }

    /// <summary>True when the procedure ended without the applicant's confirmation.</summary>
    public bool EndedUnconfirmed { get; init; }

    /// <summary>Who signed which step, in the table's order.</summary>
    public required IReadOnlyList<PaperMark> Marks { get; init; }

    /// <summary>Disposition sheets that still count, in order.</summary>
    public required IReadOnlyList<DispositionSheet> Dispositions { get; init; }

    /// <summary>True once somebody refused it.</summary>
    public bool IsRefused => Marks.Any(m => m.Verdict is Verdict.Refuse);

    /// <summary>True when it leads to no account any more.</summary>
    public bool IsOver => IsRefused || Outcome is CaseOutcome.Withdrawn or CaseOutcome.Lapsed;

    /// <summary>The mark under a step; null while it has not been reached.</summary>
    public PaperMark? MarkOf(Step step) => Marks.FirstOrDefault(m => m.StepCode == step.Code);

    /// <summary>The disposition written in a step.</summary>
    public DispositionSheet? DispositionOf(Step step) => Dispositions.FirstOrDefault(d => d.StepCode == step.Code);
}

/// <summary>An electronic approval as it stands in a signature block.</summary>
/// <param name="StepCode">The step.</param>
/// <param name="Name">Who decided.</param>
/// <param name="Nip">Their number; null for people without one.</param>
/// <param name="Title">Their post at the time; their job for those who act as themselves.</param>
/// <param name="Capacity">In which capacity.</param>
/// <param name="Verdict">What was decided.</param>
/// <param name="Note">Reason or remark.</param>
/// <param name="At">When.</param>
/// <param name="RecordedBy">Who recorded a decision made on paper; empty when the decider acted.</param>
public sealed record PaperMark(string StepCode, string Name, Nip? Nip, string Title, Capacity Capacity, Verdict? Verdict, string Note, DateTimeOffset At, string RecordedBy)
{
    /// <summary>The date on the paper, when it was decided there.</summary>
    public DateOnly? PaperDate { get; init; }
}
