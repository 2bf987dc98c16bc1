using System.Text;
using CsvHelper;

namespace AccessPortal.Reconciliations.PanelLists;

/// <summary>Reads a panel's list, whatever it is.</summary>
public static class PanelListReader
{
    /// <summary>The greatest size of a list, in bytes: 5 MiB.</summary>
    public const long MaxBytes = 5 * 1024 * 1024;

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads it; <see cref="PanelListFormat.Unknown"/> when it is nothing that can be read.</summary>
    /// <param name="content">The list as it came: UTF-8, with or without a byte order mark, or Windows' Latin letters.</param>
    /// <param name="mapping">For a CSV, which heading means what.</param>
    /// <param name="offset">The office's offset from UTC, for times without a zone.</param>
    public static PanelList Read(ReadOnlySpan<byte> content, IReadOnlyDictionary<PanelColumn, string>? mapping, TimeSpan offset)
    {
        var text = Decode(content).TrimStart('\uFEFF');
        if (string.IsNullOrWhiteSpace(text) || text.Contains('\0', StringComparison.Ordinal)) return PanelList.Unreadable;
        if (text.TrimStart() is ['{' or '[', ..]) return JsonList.TryRead(text, offset) ?? PanelList.Unreadable;
        try
        {
            return CsvList.Read(text, mapping, offset);
        }
        catch (CsvFormatException)
        {
            // One record as large as a file, e.g. after a quote that never closes.
            return PanelList.Unreadable;
        }
    }

    private static string Decode(ReadOnlySpan<byte> content)
    {
        try
        {
            return s_strict.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(content);
        }
    }
}
