namespace AccessPortal.Forms;

/// <summary>One line of a submitted form.</summary>
/// <param name="Key">The row.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Value">How it reads; empty for nothing.</param>
/// <param name="Before">How it read before the last correction, where that differs; null otherwise.</param>
public sealed record FormLine(string Key, string Label, string Value, string? Before = null);

/// <summary>A form as a table: its fields in the order of the paper.</summary>
/// <typeparam name="TInput">The form as it is typed.</typeparam>
/// <typeparam name="TForm">The form as it was submitted.</typeparam>
public sealed class FormTable<TInput, TForm>(params IReadOnlyList<FormRow<TInput, TForm>> rows) where TInput : class
{
    /// <summary>The fields.</summary>
    public IReadOnlyList<FormRow<TInput, TForm>> Rows { get; } = rows;

    /// <summary>The sections in their order.</summary>
    public IReadOnlyList<string> Sections { get; } = [.. rows.Select(r => r.Section).Distinct()];

    /// <summary>The fields of a section.</summary>
    public IEnumerable<string> FieldsOf(string section) => Rows.Where(r => r.Section == section).Select(r => r.Name);

    /// <summary>The first field that shows a message; null when none does.</summary>
    public string? FirstFault(FormState state) => Rows.FirstOrDefault(r => state.Shown(r.Name) is not null)?.Name;

    /// <summary>The form in lines. What is empty is left out, unless it was not empty before.</summary>
    /// <param name="form">The form as it stands.</param>
    /// <param name="before">The form before the last correction; null when there was none.</param>
    /// <param name="read">The words.</param>
    public IReadOnlyList<FormLine> Lines(TForm form, TForm? before, FormReader read) =>
    [
        .. from row in Rows
           where row.Reads is not null
           let now = row.Reads!(form, read)
           let then = before is null ? now : row.Reads!(before, read)
           where now.Length > 0 || then.Length > 0
           select new FormLine(row.Name, read["Field." + row.Name], now, now == then ? null : then),
    ];

    /// <summary>Puts a submitted form back into an input.</summary>
    /// <param name="input">Where to.</param>
    /// <param name="form">The submitted form.</param>
    /// <param name="forCopy">Whether it begins another request, so that some things must be stated anew.</param>
    public void Recall(TInput input, TForm form, bool forCopy)
    {
        foreach (var row in Rows.Where(r => r.IsCopied || !forCopy)) row.Recalls?.Invoke(input, form);
    }
}
