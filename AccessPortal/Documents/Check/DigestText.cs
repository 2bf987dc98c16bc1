namespace AccessPortal.Documents;

/// <summary>Writes a digest so that two people can compare it aloud.</summary>
internal static class DigestText
{
    private const int Group = 8;

    /// <summary>In groups of eight.</summary>
    public static string Grouped(string digest) => string.Join(' ', digest.Chunk(Group).Select(c => new string(c)));
}
