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

/// <summary>What types cannot show: walls that are read in the text. Who uses whom: <see cref="RoomWalls"/>.</summary>
internal static class Walls
{
    public static readonly IReadOnlyList<Wall> All =
    [
        new("The domain knows no framework, clock or culture", new("^AccessPortal.Domain/"),
            new(@"using (Microsoft|System\.(Net|IO|Threading))|TimeProvider|CurrentCulture|CurrentUICulture|CultureInfo\.GetCulture"),
            new("AccessPortal.Domain/Sop/A.cs", "using Microsoft.EntityFrameworkCore;")),
        new("The rooms behind know no widgets", new("^AccessPortal/(UseCases|Live|Office|Data)/"), new("MudBlazor|<Mud"), new("AccessPortal/Live/A.razor", "<MudIcon />")),
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
        new("No raw input stands outside Forms", new(@"^AccessPortal/(?!Forms/).*\.razor$"),
            new("""<(input|select|textarea|InputFile)\b(?!.*\btype="hidden")"""),
            new("AccessPortal/Work/A.razor", """<input type="text" />""")),
        new("Nobody sleeps", new(@"\.(cs|razor)$"), new(@"\bThread\s*\.\s*Sleep\b"), new("AccessPortal/Work/A.cs", string.Concat("Thread", ".Sleep(1)"))),
        new("Types are named by what they are", new(@"\.cs$"), new(@"\b(class|record|struct|interface)\s+\w*(Manager|Service|Helper|Dto|Base)\b"),
            new("AccessPortal/Work/A.cs", "class Work" + "Helper")),
    ];
}
