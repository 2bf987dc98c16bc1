using System.Security.Cryptography;
using System.Text.Json;

namespace AccessPortal.Documents;

/// <summary>What the canonical ways of writing the forms share; see <see cref="CanonicalForm"/>.</summary>
internal static class CanonicalJson
{
    /// <summary>One object, in the order in which its names are written.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> content)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }

    /// <summary>SHA-256, hexadecimal.</summary>
    public static string Digest(byte[] canonical) => Convert.ToHexStringLower(SHA256.HashData(canonical));

    /// <summary>Who signed which step.</summary>
    public static void WriteMarks(this Utf8JsonWriter json, IReadOnlyList<PaperMark> marks) => json.WriteAll("marks", marks, Write);

    /// <summary>A list of objects.</summary>
    public static void WriteAll<T>(this Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>A form by its table's codes: in a fixed order of names, then what came later; <c>?</c> only where it was given.</summary>
    public static void WriteForm(
        this Utf8JsonWriter json, int revision, DateTimeOffset submittedAt, IReadOnlyList<string> order, Dictionary<string, object?> codes)
    {
        json.WriteStartObject("form");
        json.WriteNumber("revision", revision);
        json.WriteNumber("submittedAt", submittedAt.ToUnixTimeMilliseconds());
        var later = codes.Keys.Except(order.Select(n => n.TrimEnd('?'))).Order(StringComparer.Ordinal);
        foreach (var name in order.Concat(later.Select(n => n + "?")))
        {
            var code = codes.GetValueOrDefault(name.TrimEnd('?'));
            // A form without it keeps the bytes it was printed with.
            if (!name.EndsWith('?') || code is not (null or "" or false)) json.WriteCode(name.TrimEnd('?'), code);
        }
        json.WriteEndObject();
    }

    // Empty for none.
    private static void WriteCode(this Utf8JsonWriter json, string name, object? code)
    {
        if (code is bool on) json.WriteBoolean(name, on);
        else if (code is int number) json.WriteNumber(name, number);
        else json.WriteString(name, code as string ?? "");
    }

    /// <summary>An instant in milliseconds; 0 for none.</summary>
    public static long Instant(DateTimeOffset? at) => at?.ToUnixTimeMilliseconds() ?? 0;

    /// <summary>A code; empty for none.</summary>
    public static string Name<T>(T? value) where T : struct, Enum => value?.ToString() ?? "";

    /// <summary>A day; empty for none.</summary>
    public static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";

    private static void Write(Utf8JsonWriter json, PaperMark mark)
    {
        json.WriteString("step", mark.StepCode);
        json.WriteString("name", mark.Name);
        json.WriteString("nip", mark.Nip?.Value ?? "");
        json.WriteString("title", mark.Title);
        json.WriteString("capacity", mark.Capacity.ToString());
        json.WriteString("verdict", Name(mark.Verdict));
        json.WriteString("note", mark.Note);
        json.WriteNumber("at", mark.At.ToUnixTimeMilliseconds());
        json.WriteString("recordedBy", mark.RecordedBy);
        if (mark.PaperDate is { } day) json.WriteString("paperDate", Day(day));
    }
}
