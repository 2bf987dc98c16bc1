namespace AccessPortal.Data.Demo;

/// <summary>Posts, who is above whom, and who holds them since when.</summary>
internal static class DemoPosts
{
    private sealed record Row(string Key, string Title, string Unit, Role? Role, string? Above, params string[] Holders);

    private static readonly DateTimeOffset s_since = new(2025, 1, 1, 17, 0, 0, TimeSpan.Zero);

    private static readonly Row[] s_office =
    [
        new("sekda", "Sekretaris Daerah", "setda", null, null, "setda.kepala"),
        new("kadis", "Kepala Dinas Komunikasi dan Informatika", "diskominfo", Role.HeadOfOffice, "sekda", "kadis"),
        new("sekretaris", "Sekretaris Dinas Komunikasi dan Informatika", "diskominfo", Role.Secretary, "kadis", "sekretaris"),
        new("kabid", "Kepala Bidang E-Government dan Statistik", "diskominfo", Role.DivisionHead, "kadis", "kabid"),
        new("kasi.sumberdaya", "Kepala Seksi Pengembangan Sumber Daya TIK", "diskominfo", Role.ResourceSectionHead, "kabid", "kasi.sumberdaya"),
        new("kasi.layanan", "Kepala Seksi Layanan Infrastruktur TIK", "diskominfo", Role.InfrastructureSectionHead, "kabid", "kasi.layanan"),
        new("teknis", "Technical Support", "diskominfo", Role.TechnicalSupport, "kasi.layanan", "teknis", "teknis.kedua"),
        new("administrator", "Administrator Control Panel", "diskominfo", Role.Administrator, "kasi.layanan", "administrator"),
        new("helpdesk", "Petugas Helpdesk", "diskominfo", Role.Helpdesk, "kasi.sumberdaya", "helpdesk"),
        new("arsip", "Pengadministrasi Umum (Agendaris)", "diskominfo", Role.Helpdesk, "sekretaris", "arsip"),
        new("admin", "Administrator Portal", "diskominfo", Role.PortalAdministrator, "sekretaris", "admin"),
        new("humas", "Pranata Humas", "diskominfo", null, "sekretaris", "humas.portal", "humas.ppid"),
        new("statistisi", "Statistisi", "diskominfo", null, "kabid", "statistisi"),
        new("dinkes.penyedia", "Penyedia Pihak Ketiga Dinkes", "dinkes", null, "dinkes.kepala", "dinkes.vendor"),
        new("auditor", "Auditor", "inspektorat", Role.Auditor, "inspektorat.kepala", "auditor"),
    ];

    private static readonly Row[] s_all = [.. s_office, .. DemoUnits.Served.SelectMany(ServedPosts)];

    internal static IEnumerable<Position> Positions() =>
        s_all.Select(r => new Position(DemoOffice.PositionId(r.Key), r.Title, DemoOffice.UnitId(r.Unit), r.Role, r.Above is null ? null : DemoOffice.PositionId(r.Above)));

    internal static IEnumerable<Holding> Holdings() =>
        [.. s_all.SelectMany(r => r.Holders.Select(h => Held(r.Key, h))), PastActing()];

    private static IEnumerable<Row> ServedPosts(DemoUnits.Row unit)
    {
        var (head, second) = (HeadOf(unit.Key), SecretaryOf(unit.Key));
        yield return new($"{unit.Key}.kepala", unit.Head, unit.Key, null, "sekda", head);
        yield return new($"{unit.Key}.sekretaris", $"Sekretaris {unit.ShortName}", unit.Key, null, $"{unit.Key}.kepala", second);
        var staff = DemoStaff.Rows.Where(p => p.Unit == unit.Key && p.Status is not EmploymentStatus.ThirdParty).Select(p => p.Key);
        yield return new($"{unit.Key}.pengelola", $"Pengelola Situs {unit.ShortName}", unit.Key, null, $"{unit.Key}.kepala", [.. staff.Except([head, second, "auditor"])]);
    }

    internal static string HeadOf(string unit) => unit == "disdikbud" ? "atasan" : $"{unit}.kepala";

    internal static string SecretaryOf(string unit) => unit == "disdikbud" ? "pj" : $"{unit}.sekretaris";

    private static Holding Held(string post, string person) => new(
        DemoOffice.Key("holding", $"{post}/{person}"), DemoOffice.PositionId(post), DemoOffice.PersonId(person), s_since,
        person == "dpupr.staf1" ? new DateTimeOffset(2026, 10, 4, 17, 0, 0, TimeSpan.Zero) : null, decree: "800.1.3.3/0917/BKPSDM/2024");

    // Laksmi acted for the head from 1 to 14 December 2025; both ends at midnight WIB.
    private static Holding PastActing() => new(
        DemoOffice.Key("holding", "plh"), DemoOffice.PositionId("kadis"), DemoOffice.PersonId("sekretaris"),
        new(2025, 11, 30, 17, 0, 0, TimeSpan.Zero), new DateTimeOffset(2025, 12, 14, 17, 0, 0, TimeSpan.Zero), HoldingKind.ActingAbsence, "800.1.11.1/0931/SETDA/2025");
}
