using static AccessPortal.Domain.Register.PanelPlatform;

namespace AccessPortal.Data.Demo;

/// <summary>The twenty websites, their panels and owners.</summary>
internal static class DemoWebsites
{
    /// <summary>Invented; no mail is ever sent to it.</summary>
    internal const string Domain = "arunikarayakab.go.id";

    private sealed record Row(string Site, string Unit, PanelPlatform Panel, string? Owner, string? Deputy);

    private static readonly Row[] s_rows =
    [
        new("www", "diskominfo", CPanel, "sekretaris", "humas.portal"),
        new("diskominfo", "diskominfo", CPanel, "sekretaris", "humas.portal"),
        new("ppid", "diskominfo", CPanel, "sekretaris", "humas.ppid"),
        new("statistik", "diskominfo", Hestia, "kabid", "statistisi"),
        new("disdikbud", "disdikbud", CPanel, "pj", "disdikbud.staf2"),
        new("ppdb", "disdikbud", Plesk, "pj", "disdikbud.staf2"),
        new("dinkes", "dinkes", CPanel, "dinkes.sekretaris", "dinkes.staf2"),
        new("rsud", "dinkes", Plesk, "dinkes.sekretaris", "dinkes.staf2"),
        new("disdukcapil", "disdukcapil", CPanel, "disdukcapil.sekretaris", "disdukcapil.staf1"),
        new("antrian-dukcapil", "disdukcapil", AaPanel, "disdukcapil.sekretaris", "disdukcapil.staf2"),
        new("dpmptsp", "dpmptsp", CPanel, "dpmptsp.sekretaris", "dpmptsp.staf1"),
        new("perizinan", "dpmptsp", DirectAdmin, "dpmptsp.sekretaris", "dpmptsp.staf1"),
        new("dpupr", "dpupr", CPanel, "dpupr.sekretaris", null),
        new("dinsos", "dinsos", CPanel, null, null),
        new("bkpsdm", "bkpsdm", CPanel, "bkpsdm.sekretaris", "bkpsdm.staf1"),
        new("bapperida", "bapperida", CPanel, "bapperida.sekretaris", "bapperida.staf1"),
        new("satudata", "bapperida", CyberPanel, "bapperida.sekretaris", "bapperida.staf2"),
        new("bapenda", "bapenda", Plesk, "bapenda.sekretaris", "bapenda.staf1"),
        new("inspektorat", "inspektorat", CPanel, "inspektorat.sekretaris", "inspektorat.staf1"),
        new("tirtakencana", "tirtakencana", CPanel, "tirtakencana.sekretaris", null),
    ];

    private static readonly DateTimeOffset s_since = new(2025, 1, 6, 1, 0, 0, TimeSpan.Zero);

    internal static IReadOnlyList<Website> All() => [.. s_rows.Select(Make)];

    private static Website Make(Row row)
    {
        var host = $"{row.Site}.{Domain}";
        return Website.Register(
            DemoOffice.WebsiteId(row.Site), SiteName.From(host), new(row.Panel, $"https://{host}:{PortOf(row.Panel)}"), DemoOffice.UnitId(row.Unit),
            new(Person(row.Owner), Person(row.Deputy)), DemoOffice.PersonId("administrator"), s_since, "500.12/100/DISKOMINFO/2025");
    }

    private static Guid? Person(string? key) => key is null ? null : DemoOffice.PersonId(key);

    private static int PortOf(PanelPlatform panel) => panel switch
    {
        CPanel => 2083,
        Plesk => 8443,
        DirectAdmin => 2222,
        CyberPanel => 8090,
        AaPanel => 7800,
        Hestia => 8083,
        Virtualmin => 10000,
        _ => 443,
    };
}
