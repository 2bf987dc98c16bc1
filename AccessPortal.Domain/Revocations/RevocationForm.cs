using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Register;

namespace AccessPortal.Domain.Revocations;

/// <summary>Alasan of FR-04.</summary>
public enum RevocationReason
{
    /// <summary>Mutasi.</summary>
    Transfer,
    /// <summary>Promosi atau alih tugas.</summary>
    Promotion,
    /// <summary>Pensiun.</summary>
    Retirement,
    /// <summary>Berhenti atau diberhentikan.</summary>
    Resignation,
    /// <summary>Meninggal dunia.</summary>
    Death,
    /// <summary>Kontrak pihak ketiga selesai.</summary>
    ContractEnded,
    /// <summary>Masa berlaku habis.</summary>
    Expired,
    /// <summary>Akun ganda atau tidak dipakai.</summary>
    Unused,
    /// <summary>Hasil review.</summary>
    ReviewResult,
    /// <summary>Insiden keamanan.</summary>
    Incident,
    /// <summary>Website ditutup.</summary>
    SiteClosed,
    /// <summary>Lainnya: needs an explanation.</summary>
    Other,
}

/// <summary>FR-04 as submitted. Immutable: a correction submits a new revision.</summary>
public sealed record RevocationForm
{
    /// <summary>Key.</summary>
    public long Id { get; internal init; }

    /// <summary>Which submission this is, from 1.</summary>
    public int Revision { get; internal set; }

    /// <summary>When it was submitted.</summary>
    public DateTimeOffset SubmittedAt { get; internal set; }

    /// <summary>Alasan.</summary>
    public required RevocationReason Reason { get; init; }

    /// <summary>Keterangan alasan.</summary>
    public string Explanation { get; init; } = "";

    /// <summary>Dasar: Nomor SK.</summary>
    public string DecreeNumber { get; init; } = "";

    /// <summary>Dasar: TMT, from when the decree takes effect.</summary>
    public DateOnly? DecreeEffectiveOn { get; init; }

    /// <summary>Tanggal Efektif: the account is not disabled before.</summary>
    public required DateOnly EffectiveOn { get; init; }

    /// <summary>Sifat.</summary>
    public Urgency Urgency { get; init; }

    /// <summary>Cakupan sebagian: the types that stay; null when all is taken away.</summary>
    public AccessTypes? RemainingTypes { get; init; }

    /// <summary>Cakupan sebagian: the level that stays.</summary>
    public AccessLevel? RemainingLevel { get; init; }

    /// <summary>Pengalihan berkas/e-mail kepada.</summary>
    public string HandOverTo { get; init; } = "";

    /// <summary>Pengganti diusulkan.</summary>
    public string Successor { get; init; } = "";

    /// <summary>Who follows the website's last administrator: somebody who holds, or asks for, access to it; null where none was needed.</summary>
    public Guid? SuccessorId { get; init; }

    /// <summary>What stays of the right; null when all is taken away.</summary>
    public AccessScope? Remaining => RemainingTypes is { } types && RemainingLevel is { } level ? new(types, level) : null;
}
