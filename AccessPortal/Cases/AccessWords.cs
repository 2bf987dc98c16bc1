namespace AccessPortal.Cases;

/// <summary>Says what a right reaches: the words of types, levels, kinds of account and panels stand in <see cref="CaseWords"/> once.</summary>
public static class AccessWords
{
    /// <summary>The types of a right, e.g. "Pengelola Berkas, Basis Data".</summary>
    public static string Types(this IStringLocalizer<CaseWords> words, AccessScope scope) =>
        string.Join(", ", scope.Each.Select(type => words["Type." + type].Value));

    /// <summary>Types and level, e.g. "Pengelola Berkas, Basis Data · Ubah".</summary>
    public static string Access(this IStringLocalizer<CaseWords> words, AccessScope scope) =>
        $"{words.Types(scope)} · {words["Level." + scope.Level]}";
}
