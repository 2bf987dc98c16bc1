namespace AccessPortal.Register;

/// <summary>What somebody typed into the register's search, as words.</summary>
internal static class RegisterText
{
    private const int MostWords = 6;

    /// <summary>The words; a NIP is often pasted in groups, so groups of digits that follow one another are one word.</summary>
    public static IReadOnlyList<string> Words(string? text)
    {
        var words = new List<string>();
        foreach (var word in (text ?? "").Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (words.Count > 0 && IsNumber(word) && IsNumber(words[^1])) words[^1] += word;
            else words.Add(word);
        }
        return [.. words.Where(w => w.Any(char.IsLetterOrDigit)).Take(MostWords)];
    }

    private static bool IsNumber(string word) => word.All(char.IsAsciiDigit);
}
