using System.Linq.Expressions;
using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace AccessPortal.Forms;

/// <summary>Writes the rows of one form's table, a line for a field.</summary>
/// <typeparam name="TInput">The form as it is typed.</typeparam>
/// <typeparam name="TForm">The form as it was submitted.</typeparam>
public sealed class FormRows<TInput, TForm> where TInput : class
{
    /// <summary>A line of text; of several lines when <paramref name="rows"/> says so; letters are counted up to <paramref name="least"/>.</summary>
    public FormRow<TInput, TForm> Text(Expression<Func<TInput, string>> typed, Expression<Func<TForm, string>> submitted, int rows = 0, int least = 0) =>
        Text(typed, submitted, text => text, rows, least);

    /// <summary>A line of text that is kept as something else.</summary>
    public FormRow<TInput, TForm> Text<TStored>(Expression<Func<TInput, string>> typed, Expression<Func<TForm, TStored>> submitted, Func<TStored, string> write, int rows = 0, int least = 0) =>
        Row<TextField, string, TStored>(typed, submitted, write, _ => [("Rows", rows), ("Least", least)]) with
        {
            Reads = Reading(submitted, (value, _) => write(value)),
            Code = Coding(submitted, value => write(value)),
        };

    /// <summary>A day; <paramref name="latest"/> is the last that its calendar offers.</summary>
    public FormRow<TInput, TForm> Day<TDay>(Expression<Func<TInput, DateOnly?>> typed, Expression<Func<TForm, TDay>> submitted, Func<TInput, DateOnly?>? latest = null) =>
        Row<DateField, DateOnly?, TDay>(typed, submitted, v => (DateOnly?)(object?)v, d => [("Latest", latest?.Invoke(d.Input))]) with
        {
            Reads = Reading(submitted, (value, read) => read.Of(value)),
            Code = Coding(submitted, value => DateText.Iso((DateOnly?)(object?)value)),
        };

    /// <summary>One of many, from a list.</summary>
    /// <param name="typed">The property of the input.</param>
    /// <param name="submitted">The property of the form.</param>
    /// <param name="family">The words of an option stand under this name and the option's own.</param>
    /// <param name="offers">Which options the list offers; all when not said.</param>
    public FormRow<TInput, TForm> Choice<TEnum, TStored>(
        Expression<Func<TInput, TEnum?>> typed, Expression<Func<TForm, TStored>> submitted,
        string family, Func<TInput, TEnum, bool>? offers = null)
        where TEnum : struct, Enum => Listed<TEnum, TEnum?, TStored>(typed, submitted, family, offers);

    /// <summary>One of many, from a list, and never nothing.</summary>
    public FormRow<TInput, TForm> Choice<TEnum>(
        Expression<Func<TInput, TEnum>> typed, Expression<Func<TForm, TEnum>> submitted, string family)
        where TEnum : struct, Enum => Listed<TEnum, TEnum, TEnum>(typed, submitted, family, offers: null);

    /// <summary>One of a few, all in sight, each explained; <paramref name="marks"/> says which carry a mark.</summary>
    public FormRow<TInput, TForm> Radio<TEnum, TValue, TStored>(
        Expression<Func<TInput, TValue>> typed, Expression<Func<TForm, TStored>> submitted, string family, Func<TEnum, bool>? marks = null, string mark = "") where TEnum : struct, Enum =>
        Row<RadioField<TValue>, TValue, TStored>(typed, submitted, v => (TValue)(object)v!, d =>
        [
            ("Options", (IReadOnlyList<TValue>)[.. Enum.GetValues<TEnum>().Select(e => (TValue)(object)e)]), ("Say", Say<TValue>(d.Words, family)), ("Why", Why<TValue>(d.Words, family)),
            ("Mark", (Func<TValue, string?>)(o => marks?.Invoke((TEnum)(object)o!) is true ? d.Words[mark] : null)),
        ]) with
        {
            Family = family,
            Reads = Reading(submitted, (value, read) => Said(read, family, value)),
            Code = Coding(submitted, value => value?.ToString()),
            Ticks = Ticking<TEnum, TStored>(submitted, family, (value, option) => Equals(value, option)),
        };

    /// <summary>Several of a few, kept as flags.</summary>
    public FormRow<TInput, TForm> Flags<TEnum>(Expression<Func<TInput, TEnum>> typed, Expression<Func<TForm, TEnum>> submitted, string family, Func<TEnum, bool> marks, string mark) where TEnum : struct, Enum =>
        Row<TicksField<TEnum>, TEnum, TEnum>(typed, submitted, v => v, d =>
        [
            ("Options", Singles<TEnum>()), ("Say", Say<TEnum>(d.Words, family)), ("Why", Why<TEnum>(d.Words, family)), ("Mark", (Func<TEnum, string?>)(o => marks(o) ? d.Words[mark] : null)),
        ]) with
        {
            Family = family,
            Reads = Reading(submitted, (value, read) => string.Join(", ", Singles<TEnum>().Where(o => value.HasFlag(o)).Select(o => Said(read, family, o)))),
            Code = Coding(submitted, value => value.ToString()),
            Ticks = Ticking<TEnum, TEnum>(submitted, family, (value, option) => value.HasFlag(option), Singles<TEnum>()),
        };

    /// <summary>Yes or no, as a sentence to tick; its line says yes or stays empty.</summary>
    public FormRow<TInput, TForm> Tick(Expression<Func<TInput, bool>> typed, Expression<Func<TForm, bool>> submitted) => Tick(typed, submitted, v => v);

    /// <summary>Yes or no that is kept as something else.</summary>
    public FormRow<TInput, TForm> Tick<TStored>(Expression<Func<TInput, bool>> typed, Expression<Func<TForm, TStored>> submitted, Func<TStored, bool> isOn) =>
        Row<TickField, bool, TStored>(typed, submitted, isOn, d => [("Sentence", d.Words[$"Tick.{Property(typed).Name}"])]) with
        {
            Reads = Reading(submitted, (value, read) => isOn(value) ? read["Yes"] : ""),
            Code = Coding(submitted, value => (object)isOn(value)),
        };

    /// <summary>One of the things that the editor is handed for it; its line says the thing's name.</summary>
    public FormRow<TInput, TForm> Pick<TStored>(Expression<Func<TInput, Guid?>> typed, Expression<Func<TForm, TStored>> submitted) =>
        Row<SelectField<Guid?>, Guid?, TStored>(typed, submitted, v => (Guid?)(object?)v, d => [("Options", d.Choices[Property(typed).Name]), ("Say", (Func<Guid?, string>)d.Words.Name)]) with
        {
            Reads = Reading(submitted, (value, read) => read.Name((Guid?)(object?)value)),
        };

    /// <summary>A field that the page draws by a part of its own.</summary>
    public FormRow<TInput, TForm> Part<TValue, TStored>(Expression<Func<TInput, TValue>> typed, Expression<Func<TForm, TStored>> submitted, Func<TStored, TValue> back)
    {
        var (set, stored) = (Setter(typed), submitted.Compile());
        return new(Property(typed).Name) { Holds = [Property(submitted).Name], Recalls = (input, form) => set(input, back(stored(form))) };
    }

    /// <summary>What is attached: no property, but a place in the form that a message can name.</summary>
    public FormRow<TInput, TForm> File(string name) => new(name) { Holds = [] };

    private FormRow<TInput, TForm> Listed<TEnum, TValue, TStored>(
        Expression<Func<TInput, TValue>> typed, Expression<Func<TForm, TStored>> submitted,
        string family, Func<TInput, TEnum, bool>? offers)
        where TEnum : struct, Enum =>
        Row<SelectField<TValue>, TValue, TStored>(typed, submitted, v => (TValue)(object?)v!, d =>
        [
            ("Options", (IReadOnlyList<TValue>)[.. Enum.GetValues<TEnum>()
                .Where(o => offers?.Invoke(d.Input, o) ?? true).Select(o => (TValue)(object)o)]),
            ("Say", Say<TValue>(d.Words, family)),
        ]) with
        {
            Family = family,
            Reads = Reading(submitted, (value, read) => Said(read, family, value)),
            Code = Coding(submitted, value => value?.ToString()),
            Ticks = Ticking<TEnum, TStored>(submitted, family, (value, option) => Equals(value, option)),
        };

    private static IReadOnlyList<TEnum> Singles<TEnum>() where TEnum : struct, Enum => [.. Enum.GetValues<TEnum>().Where(e => !Equals(e, default(TEnum)))];

    private static string Said<T>(FormReader read, string family, T value) => value is null ? "" : read[$"{family}.{value}"];

    private static Func<T, string> Say<T>(FormReader read, string family) => option => Said(read, family, option);

    private static Func<T, string?> Why<T>(FormReader read, string family) => option => read.Find($"{family}.{option}.Why");

    private static Func<TForm, FormReader, string> Reading<TStored>(Expression<Func<TForm, TStored>> submitted, Func<TStored, FormReader, string> read)
    {
        var stored = submitted.Compile();
        return (form, words) => read(stored(form), words);
    }

    private static Func<TForm, object?> Coding<TStored>(Expression<Func<TForm, TStored>> submitted, Func<TStored, object?> code)
    {
        var stored = submitted.Compile();
        return form => code(stored(form));
    }

    private static Func<TForm?, FormReader, IEnumerable<(string, bool)>> Ticking<TEnum, TStored>(
        Expression<Func<TForm, TStored>> submitted, string family, Func<TStored, TEnum, bool> isOn, IReadOnlyList<TEnum>? options = null) where TEnum : struct, Enum
    {
        var stored = submitted.Compile();
        return (form, read) => (options ?? Enum.GetValues<TEnum>()).Select(o => (Said(read, family, o), form is not null && isOn(stored(form), o)));
    }

    private FormRow<TInput, TForm> Row<TControl, TValue, TStored>(
        Expression<Func<TInput, TValue>> typed, Expression<Func<TForm, TStored>> submitted, Func<TStored, TValue> back, Func<FormDrawing<TInput>, IEnumerable<(string, object?)>> settings)
        where TControl : FormControl<TValue>
    {
        var (property, get, set) = (Property(typed), typed.Compile(), Setter(typed));
        return Part(typed, submitted, back) with
        {
            Draws = (builder, drawing) =>
            {
                builder.OpenComponent<TControl>(0);
                builder.AddMultipleAttributes(1, settings(drawing).Select(s => KeyValuePair.Create(s.Item1, s.Item2!)).Concat(
                [
                    KeyValuePair.Create<string, object>("Value", get(drawing.Input)!),
                    KeyValuePair.Create<string, object>("ValueChanged", EventCallback.Factory.Create<TValue>(drawing.Receiver, v => set(drawing.Input, v))),
                    KeyValuePair.Create<string, object>("ValueExpression", Expression.Lambda<Func<TValue>>(Expression.Property(Expression.Constant(drawing.Input), property))),
                ]));
            },
        };
    }

    private static Action<TInput, TValue> Setter<TValue>(Expression<Func<TInput, TValue>> of) => Property(of).SetMethod!.CreateDelegate<Action<TInput, TValue>>();

    private static PropertyInfo Property<TOf, TValue>(Expression<Func<TOf, TValue>> of) =>
        of.Body is MemberExpression { Member: PropertyInfo property } ? property : throw new ArgumentException("A row names one property.", nameof(of));
}
