using System.Globalization;

namespace AccessPortal.Domain.Office;

/// <summary>One fact of a person, post or unit that became another: the directory's own history.</summary>
/// <param name="SubjectId">The person, post or unit.</param>
/// <param name="At">When.</param>
/// <param name="ById">Who changed it.</param>
/// <param name="Field">Which fact, by the name of its property.</param>
/// <param name="Before">What it was; empty for nothing.</param>
/// <param name="After">What it is.</param>
public sealed record DirectoryChange(Guid SubjectId, DateTimeOffset At, Guid ById, string Field, string Before, string After)
{
    /// <summary>Key in the database.</summary>
    public long Id { get; private set; }

    /// <summary>What differs between two states of the same facts, in the order of their properties.</summary>
    public static IReadOnlyList<DirectoryChange> Between<T>(Guid subjectId, T before, T after, Guid byId, DateTimeOffset at) where T : class =>
        [.. from property in typeof(T).GetProperties()
            where property.Name is not (nameof(PersonFacts.FullName) or "EqualityContract")
            let old = Text(property.GetValue(before))
            let now = Text(property.GetValue(after))
            where old != now
            select new DirectoryChange(subjectId, at, byId, property.Name, old, now)];

    private static string Text(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
