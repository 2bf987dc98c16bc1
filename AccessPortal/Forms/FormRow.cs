using Microsoft.AspNetCore.Components.Rendering;

namespace AccessPortal.Forms;

/// <summary>
/// One field of a form, written once. The editor, the rail, the lines that deciders read with what changed, the paper, its digest, the copy
/// and the draft all read this row; words stand under <c>Field.{Line}</c> and <c>Hint.{Name}</c>.
/// </summary>
/// <typeparam name="TInput">The form as it is typed.</typeparam>
/// <typeparam name="TForm">The form as it was submitted.</typeparam>
/// <param name="Name">The property of the input.</param>
public sealed record FormRow<TInput, TForm>(string Name) where TInput : class
{
    /// <summary>Draws its control; null where the page draws it by a part of its own.</summary>
    public Action<RenderTreeBuilder, FormDrawing<TInput>>? Draws { get; init; }

    /// <summary>The section it stands in.</summary>
    public string Section { get; init; } = "";

    /// <summary>The words of its choices stand under this name and the choice's own; empty where it has none.</summary>
    public string Family { get; init; } = "";

    /// <summary>When it is asked for.</summary>
    public Func<TInput, bool> Applies { get; init; } = _ => true;

    /// <summary>When it is shown but cannot be changed.</summary>
    public Func<TInput, bool> IsFixed { get; init; } = _ => false;

    /// <summary>Whether it may stay empty.</summary>
    public bool IsOptional { get; init; }

    /// <summary>When it must be filled in although it may stay empty otherwise.</summary>
    public Func<TInput, bool> IsNeeded { get; init; } = _ => false;

    /// <summary>Ends the key of its hint where that follows what is typed; the name does otherwise.</summary>
    public Func<TInput, string>? HintOf { get; init; }

    /// <summary>half, third, or whole when empty.</summary>
    public string Width { get; init; } = "";

    /// <summary>Further attributes of its control, such as the keyboard of a phone.</summary>
    public IReadOnlyDictionary<string, object>? Attributes { get; init; }

    /// <summary>Names its line, where several fields share one; its words stand under this name.</summary>
    public string Line { get; init; } = Name;

    /// <summary>How its line reads once submitted, empty for nothing; null where another row of the same line says it too.</summary>
    public Func<TForm, FormReader, string>? Reads { get; init; }

    /// <summary>The choices as the paper shows them, each ticked or not; null where the paper has a line of text.</summary>
    public Func<TForm?, FormReader, IEnumerable<(string Words, bool On)>>? Ticks { get; init; }

    /// <summary>When the paper has its line; a blank form (null) has every line.</summary>
    public Func<TForm?, bool> Prints { get; init; } = _ => true;

    /// <summary>What the digest of the printed form takes of it: a code, never a word of a language. Null where it takes nothing.</summary>
    public Func<TForm, object?>? Code { get; init; }

    /// <summary>Puts the submitted value back into an input: to correct it or to copy it.</summary>
    public Action<TInput, TForm>? Recalls { get; init; }

    /// <summary>Whether a copy for another request takes it along; what must be stated anew is not.</summary>
    public bool IsCopied { get; init; } = true;

    /// <summary>The properties of the submitted form that it holds, by which a test finds what no row holds.</summary>
    public IReadOnlyList<string> Holds { get; init; } = [Name];
}

/// <summary>What a row is drawn with.</summary>
/// <param name="Input">What is typed.</param>
/// <param name="Receiver">The component that hears of changes.</param>
/// <param name="Words">The form's words.</param>
/// <param name="Choices">What can be chosen of things that have a name, by field.</param>
public sealed record FormDrawing<TInput>(TInput Input, object Receiver, FormReader Words, IReadOnlyDictionary<string, IReadOnlyList<Guid?>> Choices) where TInput : class;
