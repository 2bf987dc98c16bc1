using System.Linq.Expressions;
using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace AccessPortal.Forms;

/// <summary>Writes the rows of one form's table, a line for a field.</summary>
/// <typeparam name="TInput">The form as it is typed.</typeparam>
/// <typeparam name="TForm">The form as it was submitted.</typeparam>
public static class FormRows<TInput, TForm> where TInput : class
{
    /// <summary>A line of text; of several lines when <paramref name="rows"/> says so.</summary>
    public static FormRow<TInput, TForm> Text(Expression<Func<TInput, string>> typed, Expression<Func<TForm, string>> submitted, int most, int rows = 0, int least = 0) =>
        Row<TextField, string, string>(typed, submitted, v => v, _ => [("Most", most), ("Rows", rows), ("Least", least)]);

    /// <summary>A day.</summary>
    public static FormRow<TInput, TForm> Day<TDay>(Expression<Func<TInput, DateOnly?>> typed, Expression<Func<TForm, TDay>> submitted) =>
        Row<DateField, DateOnly?, TDay>(typed, submitted, v => (DateOnly?)(object?)v, _ => []);

    /// <summary>One of many.</summary>
    /// <param name="typed">The property of the input.</param>
    /// <param name="submitted">The property of the form.</param>
    /// <param name="options">What can be chosen.</param>
    /// <param name="key">Key of an option's words.</param>
    public static FormRow<TInput, TForm> Choice<TValue, TStored>(Expression<Func<TInput, TValue>> typed, Expression<Func<TForm, TStored>> submitted, IReadOnlyList<TValue> options, Func<TValue, string> key) =>
        Row<SelectField<TValue>, TValue, TStored>(typed, submitted, v => (TValue)(object)v!, d => [("Options", options), ("Say", (Func<TValue, string>)(o => d.Words[key(o)]))]) with
        {
            Reads = Of(submitted, v => (TValue)(object)v!, key),
        };

    /// <summary>A field that the page draws by a part of its own.</summary>
    public static FormRow<TInput, TForm> Part<TValue>(Expression<Func<TInput, TValue>> typed) => new(Property(typed).Name);

    private static Func<TForm, FormReader, string> Of<TValue, TStored>(Expression<Func<TForm, TStored>> submitted, Func<TStored, TValue> back, Func<TValue, string> key)
    {
        var get = submitted.Compile();
        return (form, read) => read[key(back(get(form)))];
    }

    private static FormRow<TInput, TForm> Row<TControl, TValue, TStored>(
        Expression<Func<TInput, TValue>> typed, Expression<Func<TForm, TStored>> submitted, Func<TStored, TValue> back, Func<FormDrawing<TInput>, IEnumerable<(string, object?)>> settings)
        where TControl : FormControl<TValue>
    {
        var property = Property(typed);
        var (get, set, stored) = (typed.Compile(), property.SetMethod!.CreateDelegate<Action<TInput, TValue>>(), submitted.Compile());
        return new(property.Name)
        {
            Holds = [Property(submitted).Name],
            Recalls = (input, form) => set(input, back(stored(form))),
            Reads = (form, read) => read.Of(stored(form)),
            Draws = (builder, drawing) =>
            {
                builder.OpenComponent<TControl>(0);
                builder.AddComponentParameter(1, "Value", get(drawing.Input));
                builder.AddComponentParameter(2, "ValueChanged", EventCallback.Factory.Create<TValue>(drawing.Receiver, v => set(drawing.Input, v)));
                builder.AddComponentParameter(3, "ValueExpression", Expression.Lambda<Func<TValue>>(Expression.Property(Expression.Constant(drawing.Input), property)));
                builder.AddComponentParameter(4, "Label", drawing.Words["Field." + property.Name]);
                builder.AddComponentParameter(5, "Hint", drawing.Words.Find("Hint." + property.Name));
                var sequence = 6;
                foreach (var (name, value) in settings(drawing)) builder.AddComponentParameter(sequence++, name, value);
            },
        };
    }

    private static PropertyInfo Property<TOf, TValue>(Expression<Func<TOf, TValue>> of) =>
        of.Body is MemberExpression { Member: PropertyInfo property } ? property : throw new ArgumentException("A row names one property.", nameof(of));
}
