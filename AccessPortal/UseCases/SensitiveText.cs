using System.Text.Json;
using System.Text.Json.Serialization;

namespace AccessPortal.UseCases;

/// <summary>A text that must never be written anywhere: passwords, activation links. Prints and serialises as dots.</summary>
/// <param name="value">The text.</param>
public sealed class SensitiveText(string value)
{
    private const string Dots = "•••";

    /// <summary>The text itself; for encrypting and for the one page that reveals it.</summary>
    public string Reveal() => value;

    public override string ToString() => Dots;

    internal sealed class Redacted : JsonConverter<SensitiveText>
    {
        public override SensitiveText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("A sensitive text is never read back.");

        public override void Write(Utf8JsonWriter writer, SensitiveText value, JsonSerializerOptions options) => writer.WriteStringValue(Dots);
    }

    // Files and cipher texts do not belong into the trail either; their size tells enough.
    internal sealed class RedactedBytes : JsonConverter<byte[]>
    {
        public override byte[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Bytes are never read back from the trail.");

        public override void Write(Utf8JsonWriter writer, byte[] value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Length);
    }
}
