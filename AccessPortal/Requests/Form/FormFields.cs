using AccessPortal.Forms;

namespace AccessPortal.Requests;

/// <summary>Words and frames of those fields of FR-01 that a page draws by itself.</summary>
internal static class FormFields
{
    /// <summary>What helps to fill a field in; null where nothing does.</summary>
    public static string? Hint(this IStringLocalizer<FormWords> words, string field) => words["Hint." + field] is { ResourceNotFound: false } hint ? hint.Value : null;

    public static FieldFrame.Words Frame(this FormSheet sheet, IStringLocalizer<FormWords> words, string field, bool optional = false) =>
        new(FieldFrame.IdOf(field), field, words["Field." + field], words.Hint(field), optional, "", sheet.State.Shown(field));
}
