namespace AccessPortal.Documents;

/// <summary>What stands on FR-04 when it is printed: the form, the accounts with what was done, and the marks of those who acted.</summary>
public sealed record PaperRevocation
{
    /// <summary>Nomor.</summary>
    public required string Number { get; init; }

    /// <summary>How the revocation stands.</summary>
    public required CaseOutcome Outcome { get; init; }

    /// <summary>What set it going.</summary>
    public required OriginKind Origin { get; init; }

    /// <summary>Pengaju: name; empty for the portal.</summary>
    public required string Filer { get; init; }

    /// <summary>Pengaju: NIP as it is written; empty without one.</summary>
    public string FilerNip { get; init; } = "";

    /// <summary>Pengaju: Jabatan.</summary>
    public string FilerTitle { get; init; } = "";

    /// <summary>Perangkat Daerah of the one who filed it.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The website.</summary>
    public required string Site { get; init; }

    /// <summary>Penanggung Jawab; empty until named.</summary>
    public string Owner { get; init; } = "";

    /// <summary>The form as submitted last.</summary>
    public required RevocationForm Form { get; init; }

    public required IReadOnlyList<PaperAccount> Lines { get; init; }

    /// <summary>P3-6: the evidence; null before.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>Who signed which step, in the table's order.</summary>
    public required IReadOnlyList<PaperMark> Marks { get; init; }

    /// <summary>The mark under a step; null while it has not been reached.</summary>
    public PaperMark? MarkOf(Step step) => Marks.FirstOrDefault(m => m.StepCode == step.Code);
}

/// <summary>An account on FR-04.</summary>
/// <param name="Holder">Pemilik akses.</param>
/// <param name="Nip">Their NIP as it is written; empty without one.</param>
/// <param name="UserName">Username on the panel.</param>
/// <param name="Scope">Jenis akses.</param>
/// <param name="State">State in the register.</param>
/// <param name="Done">What was done, and when.</param>
public sealed record PaperAccount(string Holder, string Nip, string UserName, AccessScope Scope, GrantState State, RevocationLine Done);
