using static AccessPortal.Domain.Register.AccessLevel;
using static AccessPortal.Domain.Register.AccessTypes;

namespace AccessPortal.Data.Demo;

/// <summary>The demo's requests as a table: who asks for what, how far the request has come and how long ago it last moved.</summary>
internal static class DemoRequests
{
    /// <summary>A request.</summary>
    /// <param name="Key">Its name here.</param>
    /// <param name="By">The applicant.</param>
    /// <param name="Site">The website.</param>
    /// <param name="Types">Jenis akses.</param>
    /// <param name="Level">Tingkat.</param>
    /// <param name="Purpose">Keperluan.</param>
    /// <param name="StopAt">The step that waits in the end; empty when it runs to its end.</param>
    /// <param name="Age">Working minutes since it last moved.</param>
    internal sealed record Row(string Key, string By, string Site, AccessTypes Types, AccessLevel Level, string Purpose, string StopAt, int Age)
    {
        /// <summary>Working minutes between two acts.</summary>
        public int Pace { get; init; } = 55;

        public (string Step, string Why)? Refused { get; init; }

        public (string Step, string Why)? Returned { get; init; }

        /// <summary>The step decided on paper and recorded by helpdesk.</summary>
        public string? OnPaper { get; init; }

        /// <summary>Why privileged access is asked for.</summary>
        public string Privilege { get; init; } = "";

        /// <summary>The user name of the applicant's account that is to change.</summary>
        public string? Changes { get; init; }

        /// <summary>Whether the decree lies with it.</summary>
        public bool HasDecree { get; init; } = true;

        /// <summary>Whether it passes P1-7b.</summary>
        public bool IsPrivileged => new AccessScope(Types, Level).IsPrivileged;
    }

    internal static readonly IReadOnlyList<Row> Rows =
    [
        new("selesai", "dinkes.staf1", "rsud", Files, Edit, "Memperbarui jadwal dokter dan pengumuman layanan pada situs RSUD.", "", 1900) { Pace = 140 },
        new("ditolak", "dinkes.staf2", "dinkes", FullControl, Full, "Menulis dan mengunggah berita kegiatan dinas setiap pekan.", "", 1300)
        {
            Pace = 120, Privilege = "Agar semua menu dapat dibuka saat menulis berita.",
            Refused = ("P1-6", "Kontrol Penuh tidak diperlukan untuk menulis berita. Silakan ajukan Pengelola Berkas dengan tingkat Ubah."),
        },
        new("aktif", "pemohon", "ppdb", Files | Statistics, Edit, "Mengunggah pengumuman dan jadwal penerimaan peserta didik baru.", "P1-11", 300),
        new("atasan", "pemohon", "disdikbud", Files | Statistics | Mail, Edit, "Menambah pengelolaan e-mail redaksi untuk menjawab pertanyaan masyarakat.", "P1-2b", 60) { Changes = "kirana" },
        new("dikembalikan", "pemohon", "www", Files, Edit, "Mengisi rubrik pendidikan pada portal utama kabupaten.", "", 130)
        {
            HasDecree = false, Returned = ("P1-6", "SK penunjukan pengelola situs belum dilampirkan. Mohon Bapak/Ibu mengunggahnya lalu mengajukan kembali."),
        },
        new("kadis.terlambat", "bkpsdm.staf1", "bapperida", Files, Edit, "Menayangkan peta jabatan bersama pada situs Bapperida.", "P1-3", 420),
        new("kadis", "dpmptsp.staf2", "dpmptsp", Files | Statistics, Edit, "Memperbarui daftar persyaratan izin pada halaman layanan.", "P1-3", 20),
        new("kabid", "bapenda.staf1", "bkpsdm", Database, Read, "Membaca data pegawai untuk tagihan PBB bersama BKPSDM.", "P1-4", 45) { OnPaper = "P1-3" },
        new("kasi.sumberdaya", "disdukcapil.staf1", "antrian-dukcapil", Application | Cron, Manage, "Memperbaiki antrean daring yang berhenti setiap tengah malam.", "P1-5", 30),
        new("verifikasi", "dpmptsp.staf1", "perizinan", Files | Database, Manage, "Memelihara formulir izin dan basis data pemohon izin.", "P1-6", 50),
        new("pihak.ketiga", "dinkes.vendor", "rsud", Files | Ftp | Database | Application | Backup, Manage, "Menambah cadangan basis data sebelum pembaruan SIMRS akhir tahun.", "P1-6", 35) { Changes = "rendra" },
        new("persetujuan", "bapperida.staf1", "satudata", Database | Backup, Manage, "Memuat kumpulan data triwulan dan membuat cadangannya.", "P1-7a", 25),
        new("istimewa", "disdukcapil.staf2", "disdukcapil", Ssh | Backup, Manage, "Memindahkan berkas arsip situs ke peladen baru.", "P1-7b", 15)
        {
            Privilege = "Pemindahan 40 GB arsip hanya dapat dilakukan melalui SSH.",
        },
        new("akun", "tirtakencana.staf2", "tirtakencana", Mail, Manage, "Membuat alamat e-mail kelurahan di bawah domain kecamatan.", "P1-8", 40),
        new("pemberitahuan", "inspektorat.staf1", "inspektorat", Database, Full, "Mengekspor seluruh basis data situs untuk bahan laporan.", "P1-9", 10)
        {
            Privilege = "Ekspor memerlukan semua tabel tanpa kecuali.",
            Refused = ("P1-7a", "Ekspor dilakukan oleh Technical Support atas permintaan; akses penuh ke basis data tidak diberikan."),
        },
        new("pencatatan", "inspektorat.staf2", "inspektorat", Files, Edit, "Mengunggah laporan hasil pengawasan yang bersifat terbuka.", "P1-10", 20),
        new("sekretaris", "humas.portal", "statistik", Files, Edit, "Menyunting siaran pers statistik daerah bersama Statistisi.", "P1-2b", 90),
        new("administrator", "administrator", "statistik", Files | Backup, Manage, "Menyiapkan cadangan berkala situs statistik daerah.", "P1-11", 500),
    ];
}
