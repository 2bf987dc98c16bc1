namespace AccessPortal.Data.Sqlite;

/// <summary>Speaks the language of SQLite's full-text index.</summary>
internal static class RegisterText
{
    /// <summary>Every word as the beginning of a word; quoted, so that no sign of theirs means anything to the index.</summary>
    public static string Match(IReadOnlyList<string> words, LineText where) =>
        $"{{{where.ToString().Replace(",", "", StringComparison.Ordinal)}}} : ({string.Join(" AND ", words.Select(w => $"\"{w.Replace("\"", "\"\"", StringComparison.Ordinal)}\" *"))})";
}
