using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;

namespace AccessPortal.Domain.Requests;

/// <summary>Jenis permintaan.</summary>
public enum RequestKind
{
    /// <summary>Baru: a new account.</summary>
    New,
    /// <summary>Perubahan: other types or level on an existing account.</summary>
    Change,
    /// <summary>Perpanjangan: a later end on an existing account.</summary>
    Renewal,
}

/// <summary>
/// FR-01 as submitted. Immutable: a correction submits a new revision, and the decider sees what changed between the two.
/// </summary>
public sealed record RequestForm
{
    /// <summary>Key.</summary>
    public long Id { get; internal init; }

    /// <summary>Which submission this is, from 1.</summary>
    public int Revision { get; internal set; }

    /// <summary>When it was submitted.</summary>
    public DateTimeOffset SubmittedAt { get; internal set; }

    /// <summary>Baru, Perubahan or Perpanjangan.</summary>
    public required RequestKind Kind { get; init; }

    /// <summary>The existing account, for a change or renewal.</summary>
    public Guid? GrantId { get; init; }

    /// <summary>Nomor Surat Pengantar; optional.</summary>
    public string LetterNumber { get; init; } = "";

    /// <summary>Tanggal Surat Pengantar.</summary>
    public DateOnly? LetterDate { get; init; }

    /// <summary>Nama Lengkap (dengan gelar).</summary>
    public required string FullName { get; init; }

    /// <summary>Status Kepegawaian.</summary>
    public required EmploymentStatus Status { get; init; }

    /// <summary>NIP or NI PPPK; required for PNS and PPPK.</summary>
    public Nip? Nip { get; init; }

    /// <summary>NIK; only of people without NIP.</summary>
    public Nik? Nik { get; init; }

    /// <summary>Pangkat/Golongan Ruang; optional.</summary>
    public string Rank { get; init; } = "";

    /// <summary>Jabatan.</summary>
    public required string JobTitle { get; init; }

    /// <summary>Perangkat Daerah.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>Unit Kerja/Bidang.</summary>
    public string Division { get; init; } = "";

    /// <summary>Email Dinas.</summary>
    public required OfficialEmail Email { get; init; }

    /// <summary>Why a private mail address is given; empty with an official one.</summary>
    public string PrivateMailReason { get; init; } = "";

    /// <summary>No. HP/WhatsApp.</summary>
    public required PhoneNumber Phone { get; init; }

    /// <summary>The registered website; null while <see cref="ProposedSite"/> waits for registration.</summary>
    public Guid? WebsiteId { get; init; }

    /// <summary>Situs belum terdaftar: the host name proposed.</summary>
    public SiteName? ProposedSite { get; init; }

    /// <summary>The proposed site's panel.</summary>
    public PanelPlatform? ProposedPlatform { get; init; }

    /// <summary>What lists show as the website's name.</summary>
    public required string SiteLabel { get; init; }

    /// <summary>Jenis Akses yang Dimohon.</summary>
    public required AccessTypes Types { get; init; }

    /// <summary>Tingkat.</summary>
    public required AccessLevel Level { get; init; }

    /// <summary>Why privileged access is needed; empty otherwise.</summary>
    public string PrivilegeReason { get; init; } = "";

    /// <summary>Jenis akun.</summary>
    public AccountType AccountType { get; init; }

    /// <summary>Keperluan/Alasan.</summary>
    public required string Purpose { get; init; }

    /// <summary>Masa Berlaku: first day.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Masa Berlaku: last day.</summary>
    public required DateOnly ValidUntil { get; init; }

    /// <summary>Akhir kontrak of a third party: access ends with the contract at the latest; null for everybody else.</summary>
    public DateOnly? ContractEnd { get; init; }

    /// <summary>Nomor SK/Surat Tugas.</summary>
    public required string DecreeNumber { get; init; }

    /// <summary>Tanggal SK/Surat Tugas.</summary>
    public required DateOnly DecreeDate { get; init; }

    /// <summary>Penanggung Jawab Hak Akses of the website; null until one is named.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>Version of the undertaking (pakta) that was accepted; 0 when it was not.</summary>
    public int UndertakingVersion { get; init; }

    /// <summary>For a change: whether the account also needs a new initial secret.</summary>
    public bool ResetSecret { get; init; }

    /// <summary>Types and level together.</summary>
    public AccessScope Scope => new(Types, Level);

    /// <summary>
    /// Whether this revision asks for more than <paramref name="before"/> did, so that it needs the line manager's approval anew:
    /// another website, other types or level, or a longer period. A later end of the contract alone asks for nothing more: it only
    /// allows a longer period, which counts by itself.
    /// </summary>
    public bool Escalates(RequestForm before) =>
        (WebsiteId, ProposedSite, Types, Level) != (before.WebsiteId, before.ProposedSite, before.Types, before.Level)
        || ValidFrom < before.ValidFrom || ValidUntil > before.ValidUntil;
}
