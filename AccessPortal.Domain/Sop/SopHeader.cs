namespace AccessPortal.Domain.Sop;

/// <summary>A sentence of the SOP as it stands there.</summary>
/// <param name="Text">The SOP's words; obvious slips of the scan are mended.</param>
/// <param name="Sic">What the portal remarks on the wording, in Indonesian; empty when there is nothing to remark.</param>
public sealed record SopText(string Text, string Sic = "")
{
    /// <summary>A sentence without a remark.</summary>
    public static implicit operator SopText(string text) => new(text);
}

/// <summary>Who carries the procedure out, and what they must be able to do.</summary>
/// <param name="Who">The executor.</param>
/// <param name="Abilities">The abilities, in the SOP's order.</param>
public sealed record SopQualification(string Who, IReadOnlyList<SopText> Abilities);

/// <summary>The identity block of the SOP (Permenpan RB 35/2012): what the procedure says about itself, beside what a <see cref="SopVersion"/> fills in.</summary>
public static class SopHeader
{
    private const string Aware = "Memahami alur proses pengelolaan akses Control Panel Website";

    /// <summary>The working unit whose SOP it is.</summary>
    public const string Office = "Dinas Komunikasi dan Informatika";

    /// <summary>Nama SOP.</summary>
    public const string Name = "Hak Akses Control Panel Website";

    /// <summary>Dasar Hukum.</summary>
    public static IReadOnlyList<SopText> LegalBasis { get; } =
    [
        "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi RI No 35 Tahun 2012 tentang Pedoman Penyusunan SOP Administrasi Pemerintahan",
        new("Peraturan Menteri Dalam Negeri No 52 tahun 2011", "(sic) tahun terpotong pada naskah"),
    ];

    /// <summary>Kualifikasi Pelaksana.</summary>
    public static IReadOnlyList<SopQualification> Qualifications { get; } =
    [
        new("Helpdesk", [new("Memiliki kemampuan intrapersonal yang baik", "(sic) maksudnya interpersonal"), Aware]),
        new("Penanggung jawab Hak Akses Control Panel Website", ["Memiliki kemampuan teknis yang baik", Aware]),
    ];

    /// <summary>Keterkaitan; the SOP leaves it empty.</summary>
    public static IReadOnlyList<SopText> Related { get; } = [];

    /// <summary>Peralatan/Perlengkapan: the four forms.</summary>
    public static IReadOnlyList<SopText> Equipment { get; } =
    [
        "Formulir Permintaan Hak akses Control Panel Website",
        "Formulir Daftar Hak akses Control Panel Website",
        "Formulir Review Hak Akses Control Panel Website",
        "Formulir Permintaan Penghapusan Hak akses Control Panel Website",
    ];

    /// <summary>Peringatan.</summary>
    public static IReadOnlyList<SopText> Warning { get; } =
        ["Apabila prosedur ini tidak dijalankan dengan baik, maka mekanisme Hak Akses Control Panel Website tidak berjalan optimal."];

    /// <summary>Pencatatan dan Pendataan.</summary>
    public static IReadOnlyList<SopText> Records { get; } = [.. Equipment.Select(form => new SopText($"Mengisi {form.Text}"))];
}
