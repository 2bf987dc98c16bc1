namespace AccessPortal.Documents;

/// <summary>What stands on FR-03 and on the minutes of a review when they are printed.</summary>
public sealed record PaperReview
{
    /// <summary>Nomor Review.</summary>
    public required string Number { get; init; }

    /// <summary>Its title, which names the period.</summary>
    public required string Title { get; init; }

    /// <summary>How it stands.</summary>
    public required CaseOutcome Outcome { get; init; }

    /// <summary>Tanggal Daftar.</summary>
    public required DateTimeOffset ListedAt { get; init; }

    /// <summary>When it ended; null while it runs.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>One part for each website, in the list's order.</summary>
    public required IReadOnlyList<PaperReviewPart> Parts { get; init; }

    /// <summary>Who signed P2-1 to P2-6; of P2-4 nobody: each part has its own.</summary>
    public required IReadOnlyList<PaperMark> Marks { get; init; }

    public IEnumerable<PaperReviewLine> Lines => Parts.SelectMany(p => p.Lines);

    /// <summary>Lines that wait for something after the review: what the minutes list.</summary>
    public IEnumerable<PaperReviewLine> OpenPoints => Lines.Where(l => l.Result is not (null or ReviewResult.Valid));

    /// <summary>The mark under a step; null while it has not been reached.</summary>
    public PaperMark? MarkOf(Step step) => Marks.LastOrDefault(m => m.StepCode == step.Code);
}

/// <summary>One website's part of FR-03.</summary>
/// <param name="Host">Website.</param>
/// <param name="Unit">Perangkat Daerah.</param>
/// <param name="Owner">The owner's mark: who sent the sheet; null while nobody has.</param>
/// <param name="AskedName">Whom the sheet waits for, or waited for.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Pace">A run of like answers that came faster than anybody can read; null where there was none.</param>
public sealed record PaperReviewPart(string Host, string Unit, PaperMark? Owner, string AskedName, IReadOnlyList<PaperReviewLine> Lines, AnswerPace? Pace = null);

/// <summary>One line of FR-03.</summary>
/// <param name="Number">No.</param>
/// <param name="Host">Website.</param>
/// <param name="Name">Nama.</param>
/// <param name="Nip">NIP.</param>
/// <param name="UserName">Username.</param>
/// <param name="Scope">Jenis dan tingkat akses.</param>
/// <param name="LastLoginAt">Login terakhir.</param>
/// <param name="StillServes">Masih bertugas; null where it was not asked: it is of what is found not valid.</param>
/// <param name="Answer">What the owner answered.</param>
/// <param name="Determination">What the Kasi determined.</param>
/// <param name="Reason">Alasan.</param>
/// <param name="AnsweredAt">Tanggal verifikasi.</param>
/// <param name="FollowUp">Tindak Lanjut: number of the case; empty while it has none.</param>
/// <param name="DueAt">By when it is due.</param>
/// <param name="Silent">Whether the time to answer ran out.</param>
public sealed record PaperReviewLine(
    int Number, string Host, string Name, Nip? Nip, string UserName, AccessScope Scope, DateTimeOffset? LastLoginAt, bool? StillServes,
    ReviewResult? Answer, ReviewResult? Determination, string Reason, DateTimeOffset? AnsweredAt, string FollowUp, DateTimeOffset? DueAt, bool Silent)
{
    /// <summary>Hasil: the determination, else the answer.</summary>
    public ReviewResult? Result => Determination ?? Answer;

    /// <summary>Akses sesuai tugas; null where nobody said so: only what is to be changed says it, the other way.</summary>
    public bool? Fits => Result is ReviewResult.Change ? false : null;

    /// <summary>Haknya sendiri: its holder was among those asked to answer.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Who answered it; empty while nobody has.</summary>
    public string AnsweredBy { get; init; } = "";

    /// <summary>How many lines the same act answered; 0 while nobody has.</summary>
    public int Together { get; init; }
}
