using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace AccessPortal.Forms;

/// <summary>
/// What every control of a form has: a name for the reader, a hint, what is wrong with it. In a <see cref="FormScope"/> messages come from
/// there; alone, from <see cref="Fault"/>. Works without a circuit as well, by the name that the framework gives the field.
/// </summary>
/// <typeparam name="T">The value.</typeparam>
public abstract class FormControl<T> : InputBase<T>
{
    /// <summary>What the field is called.</summary>
    [Parameter, EditorRequired] public string Label { get; set; } = "";

    /// <summary>Helps to fill it in.</summary>
    [Parameter] public string? Hint { get; set; }

    /// <summary>Whether it may stay empty; said beside the name.</summary>
    [Parameter] public bool Optional { get; set; }

    /// <summary>Width: half, third, inline for a small one in a row of filters, or whole when empty.</summary>
    [Parameter] public string Width { get; set; } = "";

    /// <summary>Tells the controls of several rows apart; by the field's name when not set.</summary>
    [Parameter] public string? Id { get; set; }

    /// <summary>Whether it is fixed.</summary>
    [Parameter] public bool Disabled { get; set; }

    /// <summary>What is wrong with it, where no form says so.</summary>
    [Parameter] public FieldFault? Fault { get; set; }

    /// <summary>What stands under the control.</summary>
    [Parameter] public RenderFragment? Below { get; set; }

    [CascadingParameter] public FormState? Form { get; set; }

    protected FieldFrame.Words Frame => new(ControlId, FieldIdentifier.FieldName, Label, Hint, Optional, Width, ShownFault);

    /// <summary>The id of the element that takes the focus.</summary>
    protected string ControlId => Id ?? FieldFrame.IdOf(FieldIdentifier.FieldName);

    /// <summary>Names what describes the control.</summary>
    protected string Described => $"{ControlId}-fault {ControlId}-hint";

    protected string? Wrong => ShownFault is null ? AdditionalAttributes?.GetValueOrDefault("aria-invalid") as string : "true";

    /// <summary>What is said of it now.</summary>
    protected virtual FieldFault? ShownFault => Fault ?? Form?.Shown(FieldIdentifier.FieldName);

    /// <summary>The reader goes on to the next field.</summary>
    protected void Leave() => Form?.Leave(FieldIdentifier.FieldName);

    /// <summary>Takes a choice: there is nothing more to wait for.</summary>
    protected void Choose(T? value)
    {
        CurrentValue = value;
        Leave();
    }

    protected override bool TryParseValueFromString(string? value, [MaybeNullWhen(false)] out T result, [NotNullWhen(false)] out string? validationErrorMessage) =>
        throw new NotSupportedException("This control sets its value by itself.");
}
