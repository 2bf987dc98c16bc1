namespace AccessPortal.Tests.House;

/// <summary>A file of the house.</summary>
/// <param name="Path">From the repository's root, with slashes.</param>
/// <param name="Text">What stands in it.</param>
internal sealed record Source(string Path, string Text)
{
    /// <summary>The feature folder it lies in, or "".</summary>
    public string Room => Path.Split('/') is ["AccessPortal", var room, _, ..] ? room : "";
}

/// <summary>Every file that somebody wrote.</summary>
internal static class Sources
{
    private static readonly string[] s_projects = ["AccessPortal", "AccessPortal.Domain", "AccessPortal.Tests", "bench"];
    private static readonly string[] s_kinds = [".cs", ".razor", ".css", ".js", ".resx", ".csproj"];
    private static readonly string[] s_made = ["/bin/", "/obj/", "/Migrations/", "/data/"];

    public static readonly string Root = FindRoot();

    public static readonly IReadOnlyList<Source> All = [.. s_projects.SelectMany(Read)];

    private static IEnumerable<Source> Read(string project) =>
        from file in Directory.EnumerateFiles(System.IO.Path.Combine(Root, project), "*", SearchOption.AllDirectories)
        let path = System.IO.Path.GetRelativePath(Root, file).Replace('\\', '/')
        where s_kinds.Contains(System.IO.Path.GetExtension(path)) && !s_made.Any(m => path.Contains(m, StringComparison.Ordinal))
        select new Source(path, File.ReadAllText(file));

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(directory.FullName, "AccessPortal.sln"))) directory = directory.Parent!;
        return directory.FullName;
    }
}
