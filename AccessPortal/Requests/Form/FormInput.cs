namespace AccessPortal.Requests;

/// <summary>FR-01 as it is being typed: every field as entered, right or wrong, so that a draft loses nothing.</summary>
public sealed class FormInput
{
    /// <summary>Jenis permintaan.</summary>
    public RequestKind Kind { get; set; }

    /// <summary>The account to change or renew.</summary>
    public Guid? GrantId { get; set; }

    /// <summary>Nomor surat pengantar.</summary>
    public string LetterNumber { get; set; } = "";

    /// <summary>Tanggal surat pengantar.</summary>
    public DateOnly? LetterDate { get; set; }

    /// <summary>Nama lengkap.</summary>
    public string FullName { get; set; } = "";

    /// <summary>Status kepegawaian.</summary>
    public EmploymentStatus? Status { get; set; }

    /// <summary>NIP as typed.</summary>
    public string Nip { get; set; } = "";

    /// <summary>NIK as typed.</summary>
    public string Nik { get; set; } = "";

    /// <summary>Akhir kontrak; asked of third parties.</summary>
    public DateOnly? ContractEnd { get; set; }

    /// <summary>Pangkat/golongan.</summary>
    public string Rank { get; set; } = "";

    /// <summary>Jabatan.</summary>
    public string JobTitle { get; set; } = "";

    /// <summary>Perangkat daerah.</summary>
    public Guid? UnitId { get; set; }

    /// <summary>Unit kerja/bidang.</summary>
    public string Division { get; set; } = "";

    /// <summary>Mail address as typed.</summary>
    public string Email { get; set; } = "";

    /// <summary>Why it is a private one.</summary>
    public string PrivateMailReason { get; set; } = "";

    /// <summary>Phone as typed.</summary>
    public string Phone { get; set; } = "";

    /// <summary>The registered website.</summary>
    public Guid? WebsiteId { get; set; }

    /// <summary>Situs belum terdaftar: a website is proposed instead.</summary>
    public bool ProposesSite { get; set; }

    /// <summary>The proposed host name as typed.</summary>
    public string ProposedSite { get; set; } = "";

    /// <summary>The proposed site's panel.</summary>
    public PanelPlatform? ProposedPlatform { get; set; }

    /// <summary>Jenis akses.</summary>
    public AccessTypes Types { get; set; }

    /// <summary>Tingkat.</summary>
    public AccessLevel? Level { get; set; }

    /// <summary>Why privileged access is needed.</summary>
    public string PrivilegeReason { get; set; } = "";

    /// <summary>Jenis akun.</summary>
    public AccountType AccountType { get; set; }

    /// <summary>Keperluan.</summary>
    public string Purpose { get; set; } = "";

    /// <summary>Mulai.</summary>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>Sampai.</summary>
    public DateOnly? ValidUntil { get; set; }

    /// <summary>Nomor SK/surat tugas.</summary>
    public string DecreeNumber { get; set; } = "";

    /// <summary>Tanggal SK/surat tugas.</summary>
    public DateOnly? DecreeDate { get; set; }

    /// <summary>Also reset the password of the account that is changed.</summary>
    public bool ResetSecret { get; set; }

    /// <summary>Pernyataan accepted.</summary>
    public bool Undertaking { get; set; }

    /// <summary>Whether what is asked for is privileged.</summary>
    public bool IsPrivileged => new AccessScope(Types, Level ?? AccessLevel.Read).IsPrivileged;

    /// <summary>Whether somebody of this status has a NIP or NI PPPK; the others are known by their NIK.</summary>
    public bool HasNip => Status is EmploymentStatus.CivilServant or EmploymentStatus.ContractCivilServant or EmploymentStatus.PartTimeContractCivilServant;

    /// <summary>Whether somebody of this status works under a contract that limits the access.</summary>
    public bool HasContract => Status is EmploymentStatus.ThirdParty;

    /// <summary>The last day of access for so many months from a day, or the contract's end where that comes first.</summary>
    public DateOnly UntilAfter(DateOnly from, int months)
    {
        var until = DaySpan.Procedure.After(from, months);
        return HasContract && ContractEnd is { } end && end > from && end < until ? end : until;
    }

    /// <summary>The last day that can be asked for: the contract's end, or the longest period; null while neither is known.</summary>
    public DateOnly? LatestUntil
    {
        get
        {
            var most = DaySpan.Procedure.Of(ValidFrom)?.AddYears(FormRules.MaxYears);
            return HasContract && ContractEnd is { } end && !(end > most) ? end : most;
        }
    }

    private SiteName? Site => SiteName.TryParse(ProposedSite, out var site) ? site : null;

    /// <summary>The typed form of a valid input; website facts come from the register.</summary>
    internal RequestForm ToForm(string siteLabel, Guid? ownerId) => new()
    {
        Kind = Kind, GrantId = Kind is RequestKind.New ? null : GrantId,
        LetterNumber = LetterNumber.Trim(), LetterDate = LetterDate, FullName = FullName.Trim(), Status = Status!.Value,
        Nip = HasNip && Domain.Office.Nip.TryParse(Nip, out var nip) ? nip : null, Nik = !HasNip && Domain.Office.Nik.TryParse(Nik, out var nik) ? nik : null,
        Rank = Rank.Trim(), JobTitle = JobTitle.Trim(), UnitId = UnitId!.Value, Division = Division.Trim(),
        Email = OfficialEmail.TryParse(Email, out var mail) ? mail : default, PrivateMailReason = PrivateMailReason.Trim(), Phone = PhoneNumber.TryParse(Phone, out var phone) ? phone : default,
        WebsiteId = ProposesSite ? null : WebsiteId, ProposedSite = ProposesSite ? Site : null,
        ProposedPlatform = ProposesSite ? ProposedPlatform : null, SiteLabel = siteLabel,
        Types = Types, Level = Level!.Value, PrivilegeReason = PrivilegeReason.Trim(), AccountType = AccountType, Purpose = Purpose.Trim(),
        ValidFrom = ValidFrom!.Value, ValidUntil = ValidUntil!.Value, ContractEnd = HasContract ? ContractEnd : null,
        DecreeNumber = DecreeNumber.Trim(), DecreeDate = DecreeDate!.Value,
        OwnerId = ownerId, UndertakingVersion = Undertaking ? Requests.Undertaking.Version : 0, ResetSecret = Kind is RequestKind.Change && ResetSecret,
    };

    /// <summary>A form filled in with what the directory knows of a person; the post's title where no job stands there.</summary>
    public static FormInput Of(Person person, string post = "") => new()
    {
        FullName = person.FullName, Status = person.Status, Nip = person.Nip?.Display ?? "", Rank = person.Rank, UnitId = person.UnitId,
        JobTitle = person.JobTitle.Length > 0 ? person.JobTitle : post, Email = person.Email, Phone = person.Phone,
    };
}

/// <summary>The undertaking (pakta) on the form; its text stands in the resources under this version.</summary>
public static class Undertaking
{
    /// <summary>Version of the text in force.</summary>
    public const int Version = 1;
}
