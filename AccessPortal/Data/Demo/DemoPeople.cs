namespace AccessPortal.Data.Demo;

/// <summary>Makes people of the table's rows: NIP sequence from 901, phones 0811-0000-00xx, mail under the invented domain.</summary>
internal static class DemoPeople
{
    /// <summary>When DPUPR's site admin moved away; his account stayed.</summary>
    private static readonly DateTimeOffset s_moved = new(2026, 10, 5, 0, 0, 0, TimeSpan.Zero);

    internal static IReadOnlyList<Person> All() => [.. DemoStaff.Rows.Select(Make)];

    /// <summary>First name in lower case, as panels' user names begin.</summary>
    internal static string FirstName(string fullName) => BareWords(fullName)[0];

    private static Person Make(DemoStaff.Row row, int at)
    {
        var (before, name, after) = Titles.Split(row.Name);
        var person = new Person(DemoOffice.PersonId(row.Key), new(name, row.Status, DemoOffice.UnitId(row.Unit))
        {
            TitleBefore = before,
            TitleAfter = after,
            Nip = row.Number.Length == 0 ? null : Nip.From($"{row.Number}{901 + at}"),
            Rank = row.Rank,
            JobTitle = row.Job,
            Email = $"{string.Join('.', BareWords(row.Name).Take(2))}@{DemoWebsites.Domain}",
            Phone = $"+62811000000{at + 1:00}",
        });
        if (row.Key == "dpupr.staf1") person.Leave(s_moved);
        return person;
    }

    private static string[] BareWords(string fullName) =>
        [.. fullName.Split(',')[0].Split(' ').Where(w => !w.Contains('.', StringComparison.Ordinal)).Select(w => w.ToLowerInvariant())];
}
