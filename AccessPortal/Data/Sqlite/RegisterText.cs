namespace AccessPortal.Data.Sqlite;

/// <summary>Speaks the language of SQLite's full-text index.</summary>
internal static class RegisterText
{
    private const string Open = "{Site Holder UserName}", All = "{Site Holder UserName Nip}";

    /// <summary>Every word as the beginning of a word; quoted, so that no sign of theirs means anything to the index.</summary>
    public static string Match(IReadOnlyList<string> words, bool byNip) =>
        $"{(byNip ? All : Open)} : ({string.Join(" AND ", words.Select(w => $"\"{w.Replace("\"", "\"\"", StringComparison.Ordinal)}\" *"))})";
}
