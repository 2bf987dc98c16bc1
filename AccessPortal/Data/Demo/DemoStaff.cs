using static AccessPortal.Domain.Office.EmploymentStatus;

namespace AccessPortal.Data.Demo;

/// <summary>The people of the demo regency as a table; all names are invented.</summary>
internal static class DemoStaff
{
    /// <summary>A person.</summary>
    /// <param name="Key">The account's name where there is one, else unit and part.</param>
    /// <param name="Name">Full name with titles.</param>
    /// <param name="Unit">The unit.</param>
    /// <param name="Number">First fifteen digits of the NIP (birth, start, sex); empty for people without one.</param>
    /// <param name="Status">Status Kepegawaian.</param>
    /// <param name="Rank">Pangkat/Golongan.</param>
    /// <param name="Job">Jabatan.</param>
    internal sealed record Row(string Key, string Name, string Unit, string Number, EmploymentStatus Status, string Rank, string Job);

    internal static readonly IReadOnlyList<Row> Rows =
    [
        new("setda.kepala", "Dr. H. Surya Mahawira, M.Si.", "setda", "196904121994031", CivilServant, "Pembina Utama Madya (IV/d)", "Sekretaris Daerah"),

        new("kadis", "Drs. Wiratama Arunikawan, M.Si.", "diskominfo", "197106151996031", CivilServant, "Pembina Utama Muda (IV/c)", "Kepala Dinas Komunikasi dan Informatika"),
        new("sekretaris", "Ir. Laksmi Purwarekana, M.T.", "diskominfo", "197309201999032", CivilServant, "Pembina Tingkat I (IV/b)", "Sekretaris Dinas Komunikasi dan Informatika"),
        new("kabid", "Bagas Nirmalaya, S.Kom., M.T.", "diskominfo", "197902112005011", CivilServant, "Pembina (IV/a)", "Kepala Bidang E-Government dan Statistik"),
        new("kasi.sumberdaya", "Sekar Tirtarekana, S.T.", "diskominfo", "198505172010012", CivilServant, "Penata Tingkat I (III/d)", "Kepala Seksi Pengembangan Sumber Daya TIK"),
        new("kasi.layanan", "Damar Wanasurya, S.Kom.", "diskominfo", "198609262015051", CivilServant, "Penata (III/c)", "Kepala Seksi Layanan Infrastruktur TIK"),
        new("teknis", "Rangga Jalarekana, A.Md.Kom.", "diskominfo", "199403082019031", CivilServant, "Pengatur (II/c)", "Pranata Komputer Terampil"),
        new("teknis.kedua", "Yudha Langitjaya, A.Md.Kom.", "diskominfo", "199611232022031", CivilServant, "Pengatur (II/c)", "Pranata Komputer Terampil"),
        new("administrator", "Nayla Cakrabuana, S.Kom.", "diskominfo", "199507142023212", ContractCivilServant, "IX", "Pranata Komputer Ahli Pertama"),
        new("helpdesk", "Putri Senjarekana", "diskominfo", "199801052024212", ContractCivilServant, "V", "Operator Layanan Operasional"),
        new("arsip", "Joko Arsipan", "diskominfo", "198103032008011", CivilServant, "Pengatur Tingkat I (II/d)", "Pengadministrasi Umum"),
        new("admin", "Intan Lentera, S.T.", "diskominfo", "199010192018012", CivilServant, "Penata Muda Tingkat I (III/b)", "Analis Sistem Informasi"),
        new("humas.portal", "Galih Wartajaya, S.I.Kom.", "diskominfo", "199204252019031", CivilServant, "Penata Muda (III/a)", "Pranata Humas Ahli Pertama"),
        new("humas.ppid", "Tiara Kabarrini, S.Sos.", "diskominfo", "199306122022212", ContractCivilServant, "IX", "Pranata Humas Ahli Pertama"),
        new("statistisi", "Bram Angkasuta, S.Si.", "diskominfo", "199108302020121", CivilServant, "Penata Muda (III/a)", "Statistisi Ahli Pertama"),

        new("atasan", "Dr. Mahesa Widyasastra, M.Pd.", "disdikbud", "197004101995121", CivilServant, "Pembina Utama Muda (IV/c)", "Kepala Dinas Pendidikan dan Kebudayaan"),
        new("pj", "Rini Pustakarekana, S.Pd., M.M.", "disdikbud", "197608222003122", CivilServant, "Pembina (IV/a)", "Sekretaris Dinas Pendidikan dan Kebudayaan"),
        new("pemohon", "Kirana Bumiwarta, S.I.Kom.", "disdikbud", "199402182023212", ContractCivilServant, "IX", "Pranata Humas Ahli Pertama"),
        new("disdikbud.staf2", "Arya Tintajaya, S.Kom.", "disdikbud", "199005092019031", CivilServant, "Penata Muda (III/a)", "Pranata Komputer Ahli Pertama"),

        new("dinkes.kepala", "dr. Nirmala Husadarini, M.Kes.", "dinkes", "197203181999032", CivilServant, "Pembina Tingkat I (IV/b)", "Kepala Dinas Kesehatan"),
        new("dinkes.sekretaris", "Teguh Warasjaya, S.K.M., M.Kes.", "dinkes", "197801272002121", CivilServant, "Pembina (IV/a)", "Sekretaris Dinas Kesehatan"),
        new("dinkes.staf1", "Melati Usadawati, S.K.M.", "dinkes", "199507212022212", ContractCivilServant, "IX", "Penata Layanan Operasional"),
        new("dinkes.staf2", "Fajar Kasenjaya", "dinkes", "198811152014061", CivilServant, "Pengatur (II/c)", "Pengadministrasi Perkantoran"),
        new("dinkes.vendor", "Rendra Citrapixel", "dinkes", "", ThirdParty, "", "Pengembang SIMRS, CV Citra Piksel Nusarekana"),

        new("disdukcapil.kepala", "Drs. Anggana Wargajaya, M.M.", "disdukcapil", "197005051993031", CivilServant, "Pembina Tingkat I (IV/b)", "Kepala Dinas Kependudukan dan Pencatatan Sipil"),
        new("disdukcapil.sekretaris", "Wulan Catatrini, S.H.", "disdukcapil", "197910042006042", CivilServant, "Pembina (IV/a)", "Sekretaris Disdukcapil"),
        new("disdukcapil.staf1", "Bayu Kartajiwa, S.Kom.", "disdukcapil", "199306072020121", CivilServant, "Penata Muda (III/a)", "Administrator Database Kependudukan"),
        new("disdukcapil.staf2", "Ajeng Lumbungdata, S.Kom.", "disdukcapil", "199609112023212", ContractCivilServant, "IX", "Pranata Komputer Ahli Pertama"),

        new("dpmptsp.kepala", "Ir. Candra Izinusa, M.T.", "dpmptsp", "197102211998031", CivilServant, "Pembina Tingkat I (IV/b)", "Kepala DPMPTSP"),
        new("dpmptsp.sekretaris", "Dewi Lancarsari, S.E., M.M.", "dpmptsp", "198003162005012", CivilServant, "Pembina (IV/a)", "Sekretaris DPMPTSP"),
        new("dpmptsp.staf1", "Hendra Pintujaya, S.Kom.", "dpmptsp", "199112022019031", CivilServant, "Penata Muda (III/a)", "Pranata Komputer Ahli Pertama"),
        new("dpmptsp.staf2", "Sinta Loketrini", "dpmptsp", "199904242024212", PartTimeContractCivilServant, "V", "Operator Layanan Operasional"),

        new("dpupr.kepala", "Ir. Panji Jalanbuana, M.T.", "dpupr", "196907301997031", CivilServant, "Pembina Utama Muda (IV/c)", "Kepala DPUPR"),
        new("dpupr.sekretaris", "Ratna Tatarupa, S.T., M.Si.", "dpupr", "197706132003122", CivilServant, "Pembina (IV/a)", "Sekretaris DPUPR"),
        new("dpupr.staf1", "Gilang Betonjaya, S.T.", "dpupr", "198907192015051", CivilServant, "Penata (III/c)", "Pengelola Data dan Informasi (mutasi Oktober 2026)"),
        new("dpupr.staf2", "Lestari Petawangi, A.Md.", "dpupr", "199703282022032", CivilServant, "Pengatur (II/c)", "Pranata Komputer Terampil"),

        new("dinsos.kepala", "Dra. Hastuti Welasrini, M.Si.", "dinsos", "197001141994032", CivilServant, "Pembina Tingkat I (IV/b)", "Kepala Dinas Sosial"),
        new("dinsos.sekretaris", "Slamet Darmajaya, S.Sos.", "dinsos", "197812092007011", CivilServant, "Pembina (IV/a)", "Sekretaris Dinas Sosial"),
        new("dinsos.staf1", "Umar Tepasalira", "dinsos", "198606012009031", CivilServant, "Pengatur Tingkat I (II/d)", "Pengadministrasi Perkantoran"),
        new("dinsos.staf2", "Desi Asihlestari", "dinsos", "", NonCivilServant, "", "Tenaga Kontrak Pengelola Situs"),

        new("bkpsdm.kepala", "Drs. Bima Karyasena, M.AP.", "bkpsdm", "197109081995031", CivilServant, "Pembina Utama Muda (IV/c)", "Kepala BKPSDM"),
        new("bkpsdm.sekretaris", "Yuni Kariernusa, S.Psi., M.M.", "bkpsdm", "198106252006042", CivilServant, "Pembina (IV/a)", "Sekretaris BKPSDM"),
        new("bkpsdm.staf1", "Rizal Berkasjaya, S.Kom.", "bkpsdm", "199209132019031", CivilServant, "Penata Muda (III/a)", "Pranata Komputer Ahli Pertama"),
        new("bkpsdm.staf2", "Nadia Pangkatrini, S.I.Kom.", "bkpsdm", "199801202024212", ContractCivilServant, "IX", "Penata Layanan Operasional"),

        new("bapperida.kepala", "Dr. Ir. Satria Rencanabhakti, M.Sc.", "bapperida", "197003031996031", CivilServant, "Pembina Utama Muda (IV/c)", "Kepala Bapperida"),
        new("bapperida.sekretaris", "Endah Risetrini, S.E., M.Si.", "bapperida", "197911182005012", CivilServant, "Pembina (IV/a)", "Sekretaris Bapperida"),
        new("bapperida.staf1", "Dimas Petanusa, S.Si.", "bapperida", "199305262020121", CivilServant, "Penata Muda (III/a)", "Perencana Ahli Pertama"),
        new("bapperida.staf2", "Hana Datawangi, S.Kom.", "bapperida", "199607172023212", ContractCivilServant, "IX", "Pranata Komputer Ahli Pertama"),

        new("bapenda.kepala", "Drs. Kusuma Pajakwira, Ak., M.M.", "bapenda", "197008271995031", CivilServant, "Pembina Utama Muda (IV/c)", "Kepala Badan Pendapatan Daerah"),
        new("bapenda.sekretaris", "Maya Retribusari, S.E.", "bapenda", "198010102006042", CivilServant, "Pembina (IV/a)", "Sekretaris Badan Pendapatan Daerah"),
        new("bapenda.staf1", "Iqbal Setorjaya, S.Kom.", "bapenda", "199112292019031", CivilServant, "Penata Muda (III/a)", "Pranata Komputer Ahli Pertama"),
        new("bapenda.staf2", "Vina Kasnusa", "bapenda", "199903152024212", PartTimeContractCivilServant, "V", "Operator Layanan Operasional"),

        new("inspektorat.kepala", "Dr. Wisnu Telitijaya, S.H., M.H.", "inspektorat", "196912121995031", CivilServant, "Pembina Utama Muda (IV/c)", "Inspektur Daerah"),
        new("inspektorat.sekretaris", "Asri Cermatrini, S.E., Ak.", "inspektorat", "197907072005012", CivilServant, "Pembina (IV/a)", "Sekretaris Inspektorat Daerah"),
        new("auditor", "Ratih Telitiwati, S.E.", "inspektorat", "198804172014062", CivilServant, "Penata (III/c)", "Auditor Ahli Muda"),
        new("inspektorat.staf1", "Naufal Wawasjaya, S.I.Kom.", "inspektorat", "199410282022031", CivilServant, "Penata Muda (III/a)", "Pranata Humas Ahli Pertama"),
        new("inspektorat.staf2", "Citra Simakrini, A.Md.", "inspektorat", "199802062024212", ContractCivilServant, "VII", "Pengelola Layanan Operasional"),

        new("tirtakencana.kepala", "Gunawan Desajaya, S.STP., M.Si.", "tirtakencana", "198203092002121", CivilServant, "Pembina (IV/a)", "Camat Tirta Kencana"),
        // Born in December 1968: retires at 58, on 1 January 2027.
        new("tirtakencana.sekretaris", "Marni Kencanawati, S.Sos.", "tirtakencana", "196812101991032", CivilServant, "Penata Tingkat I (III/d)", "Sekretaris Kecamatan Tirta Kencana"),
        new("tirtakencana.staf1", "Tono Dukuhjaya", "tirtakencana", "199501302022211", ContractCivilServant, "V", "Operator Layanan Operasional"),
        new("tirtakencana.staf2", "Ika Sawahrini", "tirtakencana", "199905182024212", PartTimeContractCivilServant, "V", "Operator Layanan Operasional"),
    ];
}
