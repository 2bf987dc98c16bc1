namespace AccessPortal.Data;

/// <summary>A demo account and what it plays.</summary>
/// <param name="UserName">Name for signing in.</param>
/// <param name="Label">Its part in the procedure, in Indonesian.</param>
public sealed record DemoAccount(string UserName, string Label);

/// <summary>The demo office's accounts; Development only.</summary>
public static class DemoAccounts
{
    /// <summary>The password of all of them.</summary>
    public const string Password = "Contoh-2026!";

    /// <summary>The accounts, in the order of the procedure.</summary>
    public static readonly IReadOnlyList<DemoAccount> All =
    [
        new("pemohon", "Pemohon"), new("atasan", "Atasan langsung"), new("kadis", "Kepala Dinas"), new("sekretaris", "Sekretaris Dinas"),
        new("kabid", "Kabid E-Government"), new("kasi.sumberdaya", "Kasi Pengembangan SD TIK"), new("kasi.layanan", "Kasi Layanan Infrastruktur"),
        new("teknis", "Technical Support"), new("administrator", "Administrator"), new("pj", "Penanggung Jawab"), new("helpdesk", "Helpdesk"),
        new("auditor", "Auditor Inspektorat"), new("admin", "Pengelola Portal"),
    ];
}
