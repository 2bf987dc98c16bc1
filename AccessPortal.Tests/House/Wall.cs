using System.Text.RegularExpressions;

namespace AccessPortal.Tests.House;

/// <summary>What must not stand in a room.</summary>
/// <param name="Name">The wall, as a sentence.</param>
/// <param name="Room">The paths it goes round.</param>
/// <param name="Never">What must not be mentioned there.</param>
/// <param name="Breach">A path and a line that break it: each wall proves on it that it stands.</param>
internal sealed record Wall(string Name, Regex Room, Regex Never, Source Breach)
{
    public IEnumerable<string> BreachesIn(IEnumerable<Source> sources) =>
        from source in sources
        where Room.IsMatch(source.Path)
        from line in source.Text.Split('\n')
        where Never.IsMatch(line)
        select $"{source.Path}: {line.Trim()}";
}

/// <summary>The walls of the house; see "Floors and rooms" in the developers' guide.</summary>
internal static class Walls
{
    // Rooms behind or around the features; every other folder of the portal is a feature.
    private static readonly string[] s_floors = ["Cases", "Data", "Forms", "Live", "Properties", "Shell", "SignIn", "UseCases", "wwwroot", "bin", "obj"];

    private static readonly string[] s_features =
        [.. Directory.EnumerateDirectories(Path.Combine(Sources.Root, "AccessPortal")).Select(d => Path.GetFileName(d)!).Except(s_floors, StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    // A printed field is called what the screen calls it: see docs/adr on borrowed words.
    private static readonly (string, string)[] s_borrowed = [("Documents", "Requests"), ("Documents", "Revocations"), ("Documents", "Register")];

    public static readonly IReadOnlyList<Wall> All =
    [
        Domain("Sop", "Office", "Cases", "Register", "Requests", "Reviews", "Revocations", "Resets", "Reconciliations", "Audit"),
        Domain("Office", "Cases", "Register", "Requests", "Reviews", "Revocations", "Resets", "Reconciliations", "Audit"),
        Domain("Cases", "Register", "Requests", "Reviews", "Revocations", "Resets", "Reconciliations", "Audit"),
        Domain("Register", "Cases", "Requests", "Reviews", "Revocations", "Resets", "Reconciliations", "Audit"),
        Domain("Requests", "Reviews", "Revocations", "Resets", "Reconciliations", "Audit"),
        Domain("Reviews", "Requests", "Revocations", "Resets", "Reconciliations", "Audit"),
        Domain("Revocations", "Requests", "Reviews", "Resets", "Reconciliations", "Audit"),
        Domain("Resets", "Requests", "Reviews", "Revocations", "Reconciliations", "Audit"),
        Domain("Reconciliations", "Requests", "Reviews", "Revocations", "Resets", "Audit"),
        Domain("Audit", "Sop", "Office", "Cases", "Register", "Requests", "Reviews", "Revocations", "Resets", "Reconciliations"),
        new("The domain knows no framework, clock or culture", new("^AccessPortal.Domain/"),
            new(@"using (Microsoft|System\.(Net|IO|Threading))|TimeProvider|CurrentCulture|CurrentUICulture|CultureInfo\.GetCulture"),
            new("AccessPortal.Domain/Sop/A.cs", "using Microsoft.EntityFrameworkCore;")),
        .. new[] { "UseCases", "Live", "Data" }.Select(room => Portal(room, [.. s_features, "Cases", "Shell", "SignIn"])),
        new("The rooms behind know no widgets", new("^AccessPortal/(UseCases|Live|Data)/"), new("MudBlazor|<Mud"), new("AccessPortal/Live/A.razor", "<MudIcon />")),
        Portal("Cases", [.. s_features, "Shell", "SignIn"]),
        Portal("Forms", [.. s_features, "Cases", "Data", "Live", "Shell", "SignIn"]),
        .. s_features.Select(feature => Portal(feature, [.. s_features.Where(f => f != feature && !s_borrowed.Contains((feature, f))), "Shell", "SignIn"])),
        new("The shell asks, it does not act", new("^AccessPortal/Shell/"), new(@"\bPortalDb\b|IRequestHandler|ICommand<"), new("AccessPortal/Shell/A.cs", "PortalDb db")),
        new("Components have one door", new(@"\.razor$"), new(@"\b(PortalDb|DbContext|IMediator|TimeProvider)\b"), new("AccessPortal/Work/A.razor", "@inject PortalDb Db")),
        new("What only one database understands stands in its room", new("^AccessPortal/(?!Data/(Sqlite|Postgres)/)"),
            new("FromSql|ExecuteSql|SqlQuery|PRAGMA|UseSqlite|UseNpgsql"), new("AccessPortal/Data/A.cs", "db.Database.ExecuteSqlRaw")),
        new("Time comes from the clock that is handed in", new(@"\.(cs|razor)$"), new(@"\bDateTime(Offset)?\s*\.\s*(Utc)?Now\b|\bDateTime\s*\.\s*Today\b"),
            new("AccessPortal/Work/A.cs", string.Concat("DateTime", ".UtcNow"))),
        new("A tick says its state: told twice, as after a lost connection, it stays", new(@"\.razor$"), new(@"\^=|\s\^\s"),
            new("AccessPortal/Work/A.razor", "@onchange=\"@(() => _points ^= point)\"")),
        new("A select holds its value: an option that the user has touched no longer follows its mark", new(@"\.razor$"), new("""\bselected="@"""),
            new("AccessPortal/Work/A.razor", """<option value="@i" selected="@(i == At)">""")),
        new("Nobody sleeps", new(@"\.(cs|razor)$"), new(@"\bThread\s*\.\s*Sleep\b"), new("AccessPortal/Work/A.cs", string.Concat("Thread", ".Sleep(1)"))),
        new("Types are named by what they are", new(@"\.cs$"), new(@"\b(class|record|struct|interface)\s+\w*(Manager|Service|Helper|Dto|Base)\b"),
            new("AccessPortal/Work/A.cs", "class Work" + "Helper")),
    ];

    private static Wall Domain(string room, params string[] never) => new(
        $"Domain/{room} never uses {string.Join(", ", never)}", new($"^AccessPortal.Domain/{room}/"), Mentions(never),
        new($"AccessPortal.Domain/{room}/A.cs", $"using AccessPortal.Domain.{never[^1]};"));

    private static Wall Portal(string room, params string[] never) => new(
        $"{room} never uses {string.Join(", ", never)}", new($"^AccessPortal/{room}/"), Mentions(never, @"AccessPortal\."),
        new($"AccessPortal/{room}/A.razor", $"@using AccessPortal.{never[^1]}"));

    // By its full name, or from the parent namespace by its own; `Office.Value` is an option that a page injected.
    private static Regex Mentions(string[] rooms, string parent = @"AccessPortal\.Domain\.")
    {
        var any = string.Join('|', rooms);
        return new($@"\b{parent}({any})\b|(?<![\w.])({any})\.(?!Value\b)[A-Z]\w+");
    }
}
