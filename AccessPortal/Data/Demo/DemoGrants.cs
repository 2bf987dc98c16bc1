using static AccessPortal.Domain.Register.AccessLevel;
using static AccessPortal.Domain.Register.AccessTypes;

namespace AccessPortal.Data.Demo;

/// <summary>Rights taken over from the paper register; those that requests brought about come with them.</summary>
internal static class DemoGrants
{
    private const AccessTypes News = Files | Statistics, Site = Files | Ftp | Database | Application, Whole = FullControl;

    /// <param name="Site">The website.</param>
    /// <param name="Holder">The holder.</param>
    /// <param name="Types">What it reaches.</param>
    /// <param name="Level">How far.</param>
    /// <param name="Account">User name, where it is not the holder's first name.</param>
    /// <param name="Type">Kind of account.</param>
    /// <param name="Idle">Days since the last login.</param>
    /// <param name="Ends">Days until it ends; null for a year and more.</param>
    private sealed record Row(string Site, string Holder, AccessTypes Types, AccessLevel Level, string? Account = null, AccountType Type = AccountType.Individual, int Idle = 3, int? Ends = null);

    private static readonly Row[] s_rows =
    [
        new("www", "humas.portal", News, Manage), new("www", "humas.ppid", News, Edit), new("www", "teknis", Whole, Full, Idle: 1),
        new("diskominfo", "humas.portal", News, Manage), new("diskominfo", "administrator", Whole, Full, Idle: 2),
        new("ppid", "humas.ppid", News, Manage, Idle: 6),
        new("statistik", "statistisi", Files | Database, Manage), new("statistik", "teknis", Ssh | Backup, Manage, Idle: 20),
        new("disdikbud", "pemohon", News, Edit, Idle: 1), new("disdikbud", "disdikbud.staf2", Site, Manage),
        new("disdikbud", "disdikbud.staf2", News, Edit, "redaksi", AccountType.Shared),
        new("ppdb", "disdikbud.staf2", Site, Manage, Idle: 40), new("ppdb", "pj", Statistics, Read, Idle: 60),
        new("dinkes", "dinkes.staf1", News, Edit), new("dinkes", "dinkes.staf2", Mail, Manage, Idle: 9),
        new("rsud", "dinkes.vendor", Site, Manage, Type: AccountType.ThirdParty), new("rsud", "dinkes.staf2", News, Edit, Idle: 12),
        new("disdukcapil", "disdukcapil.staf1", Site, Manage), new("disdukcapil", "disdukcapil.staf2", Database, Edit, Idle: 4),
        new("antrian-dukcapil", "disdukcapil.staf2", Whole, Full, Idle: 15), new("antrian-dukcapil", "disdukcapil.staf1", News, Edit, "loket", AccountType.Shared),
        new("dpmptsp", "dpmptsp.staf1", Site, Manage), new("dpmptsp", "dpmptsp.staf2", Statistics, Read, Idle: 33),
        new("perizinan", "dpmptsp.staf2", News, Edit), new("perizinan", "dpmptsp.staf2", Files, Edit, "petugas", AccountType.Shared, 7),
        new("dpupr", "dpupr.staf1", News, Manage, Idle: 49), new("dpupr", "dpupr.staf2", News, Edit, Idle: 5),
        new("dinsos", "dinsos.staf1", News, Manage, Idle: 426), new("dinsos", "dinsos.staf2", News, Edit, Idle: 431),
        new("bkpsdm", "bkpsdm.staf1", Files | Database, Manage), new("bkpsdm", "bkpsdm.staf2", News, Edit, Ends: 12),
        new("bapperida", "bapperida.staf1", News, Manage), new("bapperida", "bapperida.staf2", News, Edit, Idle: 118),
        new("satudata", "bapperida.staf2", Ssh | Site, Manage, Idle: 8), new("satudata", "bapperida.staf1", News | Backup, Manage, "peta"),
        new("bapenda", "bapenda.staf1", Site, Manage), new("bapenda", "bapenda.staf2", Mail, Edit, Idle: 97),
        new("inspektorat", "inspektorat.staf1", News, Manage),
        new("tirtakencana", "tirtakencana.staf1", News, Manage, Idle: 11), new("tirtakencana", "tirtakencana.staf2", News, Edit, Idle: 26, Ends: 25),
    ];

    internal static IEnumerable<AccessGrant> All(DateTimeOffset now, DateOnly today) => s_rows.Select((row, at) => Make(row, at, now, today));

    /// <summary>What the panels' lists tell of the last logins at an instant.</summary>
    internal static void RecordLogins(IEnumerable<AccessGrant> grants, DateTimeOffset at)
    {
        var idle = s_rows.ToDictionary(r => KeyOf(r.Site, UserOf(r)), r => r.Idle);
        foreach (var grant in grants) grant.RecordLogin(at.AddDays(-idle[grant.Id]));
    }

    internal static Guid KeyOf(string site, string userName) => DemoOffice.Key("grant", $"{site}/{userName}");

    private static string UserOf(Row row) => row.Account ?? DemoPeople.FirstName(DemoStaff.Rows.First(p => p.Key == row.Holder).Name);

    private static AccessGrant Make(Row row, int at, DateTimeOffset now, DateOnly today)
    {
        var user = UserOf(row);
        var until = row switch
        {
            { Type: AccountType.ThirdParty } => DemoOffice.ContractEnd(today),
            { Ends: { } days } => today.AddDays(days),
            _ => today.AddDays(370 + (11 * at)),
        };
        // Given one after the other, the dormant ones long before they fell asleep.
        var given = now.AddDays(-460 - (9 * (s_rows.Length - at)));
        return AccessGrant.FromPaper(
            KeyOf(row.Site, user), DemoOffice.WebsiteId(row.Site), DemoOffice.PersonId(row.Holder), PanelUserName.From(user), row.Type,
            new(row.Types, row.Level), until, $"500.12/{at + 101}/DISKOMINFO/2025", DemoOffice.PersonId("administrator"), given);
    }
}
