using System.Text;

namespace AccessPortal.Tests.UseCases;

/// <summary>Looks for a text in the bytes of every file below a directory.</summary>
internal static class FileScan
{
    public static IReadOnlyList<string> Holding(string directory, string text) =>
        [.. Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).Where(f => Holds(f, text)).Select(f => Path.GetFileName(f))];

    private static bool Holds(string path, string text)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;
    }
}
