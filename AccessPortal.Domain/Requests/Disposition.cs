using AccessPortal.Domain.Cases;

namespace AccessPortal.Domain.Requests;

/// <summary>"Dengan hormat harap": instructions to tick on a disposition sheet, several at once.</summary>
[Flags]
public enum DispositionInstructions
{
    /// <summary>None.</summary>
    None = 0,
    /// <summary>Proses lebih lanjut.</summary>
    Process = 1,
    /// <summary>Tanggapan dan saran.</summary>
    Advise = 2,
    /// <summary>Koordinasi/konfirmasikan.</summary>
    Coordinate = 4,
    /// <summary>Untuk diketahui.</summary>
    Note = 8,
    /// <summary>Tindak lanjuti.</summary>
    FollowUp = 16,
    /// <summary>Pelajari/telaah.</summary>
    Study = 32,
    /// <summary>Selesaikan sesuai ketentuan.</summary>
    SettleByRule = 64,
    /// <summary>Arsip.</summary>
    File = 128,
}

/// <summary>Lembar disposisi of P1-3 and P1-4.</summary>
/// <param name="Instructions">What to do; at least one.</param>
/// <param name="Urgency">How soon.</param>
/// <param name="Confidentiality">Who may read it.</param>
/// <param name="DueDate">By when; null when the step's own due time is enough.</param>
/// <param name="Note">Catatan.</param>
public sealed record DispositionSheet(DispositionInstructions Instructions, Urgency Urgency, Confidentiality Confidentiality, DateOnly? DueDate, string Note)
{
    /// <summary>Key.</summary>
    public long Id { get; private set; }

    /// <summary>The step it was written in.</summary>
    public string StepCode { get; internal set; } = "";

    /// <summary>The journal entry it belongs to.</summary>
    public int JournalSequence { get; internal set; }

    /// <summary>The single instructions.</summary>
    public IReadOnlyList<DispositionInstructions> Each =>
        [.. Enum.GetValues<DispositionInstructions>().Where(i => i is not DispositionInstructions.None && Instructions.HasFlag(i))];
}
