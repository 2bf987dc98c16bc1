namespace AccessPortal.Data.Demo;

/// <summary>The government units of the demo regency: the secretariat and twelve OPD.</summary>
internal static class DemoUnits
{
    /// <summary>A unit.</summary>
    /// <param name="Key">Its name in the demo's tables.</param>
    /// <param name="Name">Full name.</param>
    /// <param name="ShortName">Short name.</param>
    /// <param name="Head">Title of its head.</param>
    internal sealed record Row(string Key, string Name, string ShortName, string Head);

    internal static readonly IReadOnlyList<Row> Rows =
    [
        new("setda", "Sekretariat Daerah", "Setda", "Sekretaris Daerah"),
        new("diskominfo", "Dinas Komunikasi dan Informatika", "Diskominfo", "Kepala Dinas Komunikasi dan Informatika"),
        new("disdikbud", "Dinas Pendidikan dan Kebudayaan", "Disdikbud", "Kepala Dinas Pendidikan dan Kebudayaan"),
        new("dinkes", "Dinas Kesehatan", "Dinkes", "Kepala Dinas Kesehatan"),
        new("disdukcapil", "Dinas Kependudukan dan Pencatatan Sipil", "Disdukcapil", "Kepala Dinas Kependudukan dan Pencatatan Sipil"),
        new("dpmptsp", "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "DPMPTSP", "Kepala DPMPTSP"),
        new("dpupr", "Dinas Pekerjaan Umum dan Penataan Ruang", "DPUPR", "Kepala DPUPR"),
        new("dinsos", "Dinas Sosial", "Dinsos", "Kepala Dinas Sosial"),
        new("bkpsdm", "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "BKPSDM", "Kepala BKPSDM"),
        new("bapperida", "Badan Perencanaan Pembangunan, Riset, dan Inovasi Daerah", "Bapperida", "Kepala Bapperida"),
        new("bapenda", "Badan Pendapatan Daerah", "Bapenda", "Kepala Badan Pendapatan Daerah"),
        new("inspektorat", "Inspektorat Daerah", "Inspektorat", "Inspektur Daerah"),
        new("tirtakencana", "Kecamatan Tirta Kencana", "Kec. Tirta Kencana", "Camat Tirta Kencana"),
    ];

    /// <summary>The units whose staff ask for access and whose posts follow one pattern.</summary>
    internal static IEnumerable<Row> Served => Rows.Where(r => r.Key is not ("setda" or "diskominfo"));

    internal static IEnumerable<GovernmentUnit> All() => Rows.Select(r => new GovernmentUnit(DemoOffice.UnitId(r.Key), r.Name, r.ShortName));
}
