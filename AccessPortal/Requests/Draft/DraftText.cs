using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace AccessPortal.Requests;

/// <summary>The draft of a form as text: what the applicant typed, and nothing else.</summary>
internal static class DraftText
{
    private static readonly JsonSerializerOptions s_json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, IgnoreReadOnlyProperties = true };

    private const int LongestSaid = 20;

    private static readonly PropertyInfo[] s_fields = [.. typeof(FormInput).GetProperties().Where(p => p.CanWrite)];

    public static string Write(FormInput input) => JsonSerializer.Serialize(input, s_json);

    public static FormInput Read(string text) => Read(text, []);

    /// <summary>What was stored, whatever it was: a field that cannot be is empty again, and said.</summary>
    public static FormInput Read(string text, List<FieldFault> emptied)
    {
        var (input, fresh) = (new FormInput(), new FormInput());
        var stored = Stored(text);
        foreach (var field in s_fields)
            if (stored?[field.Name] is { } typed && !TryFill(input, field, typed)) Empty(field, typed.ToString());
        foreach (var fault in SoundMessage.FaultsOf(input))
            if (s_fields.FirstOrDefault(f => f.Name == fault.Field) is { } field) Empty(field, stored?[field.Name] is { } typed ? typed.ToString() : "");
        return input;

        void Empty(PropertyInfo field, string typed)
        {
            field.SetValue(input, field.GetValue(fresh));
            emptied.Add(new(field.Name, "Emptied", [typed.Length > LongestSaid ? typed[..LongestSaid] + "…" : typed]));
        }
    }

    private static JsonObject? Stored(string text)
    {
        try
        {
            return text.Length > 0 ? JsonNode.Parse(text) as JsonObject : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool TryFill(FormInput input, PropertyInfo field, JsonNode typed)
    {
        try
        {
            field.SetValue(input, typed.Deserialize(field.PropertyType, s_json));
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>A submitted form back as input: to correct it, or to copy it without what must be stated anew.</summary>
    public static FormInput Of(RequestForm form, bool forCopy) => RequestTable.Table.Recall(new(), form, forCopy);
}
