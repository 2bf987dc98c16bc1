using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AccessPortal.Tests.House;

/// <summary>Resource files, and the words that code asks for by a literal key.</summary>
internal static partial class Words
{
    /// <summary>Keys that stand in one language of a pair only.</summary>
    public static IEnumerable<string> Unpaired(IReadOnlyList<Source> sources) =>
        from source in sources
        where source.Path.EndsWith("Words.resx", StringComparison.Ordinal)
        let english = sources.FirstOrDefault(s => s.Path == source.Path.Replace(".resx", ".en.resx", StringComparison.Ordinal))
        let other = english is null ? [] : Keys(english)
        from key in Keys(source).Except(other).Concat(other.Except(Keys(source)))
        select $"{source.Path}: {key}";

    /// <summary>Keys asked for in code that no resource file has: whole ones, and beginnings to which code adds a value's name.</summary>
    public static IEnumerable<string> Missing(IReadOnlyList<Source> sources)
    {
        var keys = sources.Where(s => s.Path.EndsWith("Words.resx", StringComparison.Ordinal)).ToDictionary(s => Path.GetFileNameWithoutExtension(s.Path), Keys);
        return from source in sources
               where source.Path.EndsWith(".cs", StringComparison.Ordinal) || source.Path.EndsWith(".razor", StringComparison.Ordinal)
               let known = Localizers(source).ToLookup(l => l.Name, l => keys.GetValueOrDefault(l.Words) ?? [])
               where known.Count > 0
               from Match asked in Asked().Matches(source.Text)
               let name = asked.Groups["name"].Value
               where known.Contains(name) && !known[name].Any(keys => Holds(keys, asked.Groups))
               select $"{source.Path}: {asked.Value}";
    }

    private static bool Holds(HashSet<string> keys, GroupCollection asked) => asked["key"] is { Success: true, Value: var key }
        ? keys.Contains(key)
        : keys.Any(k => k.StartsWith(asked["start"].Value, StringComparison.Ordinal));

    private static IEnumerable<(string Words, string Name)> Localizers(Source source) =>
        Localizer().Matches(source.Text).Select(m => (m.Groups["words"].Value, m.Groups["name"].Value)).Distinct();

    private static HashSet<string> Keys(Source resources) =>
        [.. XDocument.Parse(resources.Text).Root!.Elements("data").Select(d => d.Attribute("name")!.Value)];

    [GeneratedRegex(@"IStringLocalizer<(?<words>\w+)>\s+(?<name>\w+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Localizer();

    [GeneratedRegex(@"\b(?<name>\w+)\[(""(?<key>[^""]+)""(?=[\],])|""(?<start>[^""]+)""\s*\+|\$""(?<start>[^""{]+)\{)", RegexOptions.ExplicitCapture)]
    private static partial Regex Asked();
}
