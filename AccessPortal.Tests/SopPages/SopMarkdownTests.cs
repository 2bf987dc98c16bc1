using AccessPortal.Tests.Cases;

namespace AccessPortal.Tests.SopPages;

public sealed class SopMarkdownTests
{
    [Fact]
    public void The_written_SOP_is_the_one_the_portal_runs()
    {
        using var words = new CaseWording();
        var (path, rendered) = (Path.Combine(Root(), "docs", "sop.md"), SopMarkdown.Render(words.Words));
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1") File.WriteAllText(path, rendered);

        Assert.True(File.Exists(path) && File.ReadAllText(path) == rendered, "docs/sop.md is not what the tables say; run the tests with UPDATE_DOCS=1.");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AccessPortal.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
