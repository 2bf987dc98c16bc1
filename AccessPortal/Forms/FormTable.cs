namespace AccessPortal.Forms;

/// <summary>One line of a submitted form.</summary>
/// <param name="Key">The line.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Value">How it reads; empty for nothing.</param>
/// <param name="Before">How it read before the last correction, where that differs; null otherwise.</param>
public sealed record FormLine(string Key, string Label, string Value, string? Before = null);

/// <summary>A form as a table: its fields in the order of the paper.</summary>
/// <typeparam name="TInput">The form as it is typed.</typeparam>
/// <typeparam name="TForm">The form as it was submitted.</typeparam>
public sealed class FormTable<TInput, TForm>(params IReadOnlyList<FormRow<TInput, TForm>> rows) where TInput : class
{
    private readonly Dictionary<string, FormRow<TInput, TForm>> _rows = rows.ToDictionary(r => r.Name);

    /// <summary>The fields.</summary>
    public IReadOnlyList<FormRow<TInput, TForm>> Rows { get; } = rows;

    /// <summary>The sections in their order.</summary>
    public IReadOnlyList<string> Sections { get; } = [.. rows.Select(r => r.Section).Distinct()];

    /// <summary>A field by its name.</summary>
    public FormRow<TInput, TForm> Row(string name) => _rows[name];

    public IEnumerable<string> FieldsOf(string section) => Rows.Where(r => r.Section == section).Select(r => r.Name);

    /// <summary>The first field that shows a message; null when none does.</summary>
    public string? FirstFault(FormState state) => Rows.FirstOrDefault(r => state.Shown(r.Name) is not null)?.Name;

    /// <summary>The form in lines. What is empty is left out, unless it was not empty before.</summary>
    /// <param name="form">The form as it stands.</param>
    /// <param name="before">The form before the last correction; null when there was none.</param>
    /// <param name="read">The words.</param>
    /// <param name="first">Sections that come first: what is asked for, before who asks.</param>
    public IReadOnlyList<FormLine> Lines(TForm form, TForm? before, FormReader read, params IReadOnlyList<string> first) =>
    [
        .. from row in Rows.OrderBy(r => first.Contains(r.Section) ? 0 : 1)
           where row.Reads is not null
           let now = row.Reads!(form, read)
           let then = before is null ? now : row.Reads!(before, read)
           where now.Length > 0 || then.Length > 0
           select new FormLine(row.Line, read.Find("Line." + row.Line) ?? read["Field." + row.Line], now, now == then ? null : then),
    ];

    /// <summary>Where two ways of filling the form in differ: what the one says, and beside it what the other does.</summary>
    public IReadOnlyList<FormLine> Differences(TInput one, TInput other, FormReader read) =>
    [
        .. from row in Rows
           let property = typeof(TInput).GetProperty(row.Name)
           where property is not null
           let mine = Written(property.GetValue(one), row.Family, read)
           let theirs = Written(property.GetValue(other), row.Family, read)
           where mine != theirs
           select new FormLine(row.Name, read["Field." + row.Name], mine, theirs),
    ];

    private static string Written(object? value, string family, FormReader read) => value switch
    {
        Guid key => read.Name(key),
        bool isOn => isOn ? read["Yes"] : "",
        Enum choice when family.Length > 0 => string.Join(", ", choice.ToString().Split(", ").Select(c => read[$"{family}.{c}"])),
        _ => read.Of(value),
    };

    /// <summary>What the digest of the printed form takes of each field, by its name in lower camel case.</summary>
    public Dictionary<string, object?> Codes(TForm form) => Rows.Where(r => r.Code is not null).ToDictionary(r => char.ToLowerInvariant(r.Name[0]) + r.Name[1..], r => r.Code!(form));

    /// <summary>Puts a submitted form back into an input.</summary>
    /// <param name="input">Where to.</param>
    /// <param name="form">The submitted form.</param>
    /// <param name="forCopy">Whether it begins another request, so that some things must be stated anew.</param>
    /// <returns>The input.</returns>
    public TInput Recall(TInput input, TForm form, bool forCopy)
    {
        foreach (var row in Rows.Where(r => r.IsCopied || !forCopy)) row.Recalls?.Invoke(input, form);
        return input;
    }
}
