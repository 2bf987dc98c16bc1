using Microsoft.AspNetCore.Components.Rendering;

namespace AccessPortal.Forms;

/// <summary>
/// One field of a form, written once. The editor, the rail, the lines that deciders read with what changed, the copy and the digest of the
/// printed form all read this row; words stand under <c>Field.{Name}</c> and <c>Hint.{Name}</c>.
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

    /// <summary>When it is asked for.</summary>
    public Func<TInput, bool> Applies { get; init; } = _ => true;

    /// <summary>When it may stay empty.</summary>
    public Func<TInput, bool> IsOptional { get; init; } = _ => false;

    /// <summary>half, third, or whole when empty.</summary>
    public string Width { get; init; } = "";

    /// <summary>How it reads once submitted, empty for nothing; null where another row's line says it too.</summary>
    public Func<TForm, FormReader, string>? Reads { get; init; }

    /// <summary>Where <see cref="Reads"/> is null: the row whose line says it.</summary>
    public string ReadWith { get; init; } = "";

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
public sealed record FormDrawing<TInput>(TInput Input, object Receiver, FormReader Words) where TInput : class;
