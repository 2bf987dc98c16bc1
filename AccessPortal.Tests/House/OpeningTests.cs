using System.Text.RegularExpressions;

namespace AccessPortal.Tests.House;

/// <summary>A step is signed by an act: what a component sends because it is shown, or because something has happened elsewhere, signs nothing.</summary>
public sealed partial class OpeningTests
{
    // "Sedang ditangani oleh" moves nothing; a draft has no number and is signed when it is submitted.
    private static readonly string[] s_signNothing = ["ClaimTask", "StartRequest", "StartRenewal"];

    [Fact]
    public void No_page_acts_by_being_open() => Assert.Empty(Sources.All.Where(s => s.Path.EndsWith(".razor", StringComparison.Ordinal)).SelectMany(SentUnasked));

    [Theory]
    [InlineData("    protected override Task OnInitializedAsync() => Load();\n\n    private Task Load() => Desk.Send(new CompleteStep.Command());")]
    [InlineData("<StatusListener Changed=\"@(_ => Reload())\" />\n    private Task Reload() => Desk.Send(new CompleteStep.Command());")]
    public void A_page_that_does_is_found(string text) => Assert.Equal(["A.razor: CompleteStep"], SentUnasked(new("A.razor", text)));

    private static IEnumerable<string> SentUnasked(Source source)
    {
        var members = Members().Split(source.Text).Where(m => Name().IsMatch(m)).ToLookup(m => Name().Match(m).Groups["name"].Value);
        var waiting = new Queue<string>([.. Unasked().Matches(source.Text).Select(m => m.Value), .. Told().Matches(source.Text).SelectMany(m => Word().Matches(m.Value)).Select(m => m.Value)]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (waiting.TryDequeue(out var name))
            if (seen.Add(name))
                foreach (var called in members[name].SelectMany(m => Word().Matches(m)).Select(m => m.Value)) waiting.Enqueue(called);
        return from member in seen.SelectMany(name => members[name])
               from Match sent in Command().Matches(member)
               where !s_signNothing.Contains(sent.Groups["act"].Value)
               select $"{source.Path}: {sent.Groups["act"].Value}";
    }

    [GeneratedRegex(@"^(?=    (private|protected|public|internal) )", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Members();

    [GeneratedRegex(@"^    (private|protected|public|internal) [^=;{]*?\b(?<name>\w+)\(", RegexOptions.ExplicitCapture)]
    private static partial Regex Name();

    [GeneratedRegex(@"\bOn(Initialized|ParametersSet|AfterRender)(Async)?\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Unasked();

    [GeneratedRegex(@"<(Status|Register|Notice)Listener\b[^\n]*?\bChanged=""[^""]*""", RegexOptions.ExplicitCapture)]
    private static partial Regex Told();

    [GeneratedRegex(@"(?<![.\w])[A-Z]\w+")]
    private static partial Regex Word();

    [GeneratedRegex(@"new (?<act>\w+)\.Command\(", RegexOptions.ExplicitCapture)]
    private static partial Regex Command();
}
