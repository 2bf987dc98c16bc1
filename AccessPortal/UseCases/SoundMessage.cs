using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text;

namespace AccessPortal.UseCases;

/// <summary>A message's text that may be longer than a page of typing: a pasted list.</summary>
/// <param name="most">The most characters.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class LongestAttribute(int most) : Attribute
{
    /// <summary>The most characters.</summary>
    public int Most => most;
}

/// <summary>A day in the life of an employee; any other day of a message is one of the procedure.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class PersonnelDayAttribute : Attribute;

/// <summary>Kept as it is typed, half a year and all: its days are judged when they are filed.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class HalfTypedAttribute : Attribute;

/// <summary>
/// What every message holds to whoever crafted it, read from the types of its properties: nothing missing that cannot be, no text that
/// no keyboard writes, none without end, no member of an enumeration that is none, no day that cannot be meant.
/// </summary>
internal static class SoundMessage
{
    /// <summary>The most characters of a text, unless its property says otherwise.</summary>
    public const int LongestText = 10_000;

    /// <summary>The most entries of a list.</summary>
    public const int LongestList = 20_000;

    private static readonly ConcurrentDictionary<Type, IReadOnlyList<Part>> s_parts = new();

    /// <summary>Each property that does not hold to it.</summary>
    public static IReadOnlyList<FieldFault> FaultsOf(object message)
    {
        var faults = new List<FieldFault>();
        Look(message, "", anyDay: false, faults);
        return faults;
    }

    private static void Look(object whole, string path, bool anyDay, List<FieldFault> faults)
    {
        foreach (var part in s_parts.GetOrAdd(whole.GetType(), PartsOf)) Look(part.Of(whole), part, path + part.Name, anyDay || part.AnyDay, faults);
    }

    private static void Look(object? value, Part part, string path, bool anyDay, List<FieldFault> faults)
    {
        if (value is IEnumerable list and not (string or byte[]))
        {
            var (index, isNeeded) = (0, part.HoldsNoNull);
            foreach (var one in list)
                if (index == LongestList) break;
                else Look(one, part with { IsNeeded = isNeeded }, $"{path}[{index++}]", anyDay, faults);
            if (index == LongestList) faults.Add(new(path, "TooLong", []));
        }
        else if (CodeOf(value, part, anyDay) is { } code) faults.Add(new(path, code, []));
        else if (value is not null && IsOurs(value.GetType())) Look(value, path + ".", anyDay, faults);
    }

    private static string? CodeOf(object? value, Part part, bool anyDay) => value switch
    {
        null => part.IsNeeded ? "Required" : null,
        string text => CodeOf(text, part.Longest),
        SensitiveText secret => secret.Reveal() is { } text ? CodeOf(text, part.Longest) : "Required",
        Enum member => IsKnown(member) ? null : "Unknown",
        DateOnly day => anyDay || part.Days.Holds(day) ? null : part.DayCode,
        DateTime at => anyDay || part.Days.Holds(DateOnly.FromDateTime(at)) ? null : part.DayCode,
        DateTimeOffset at => anyDay || part.Days.Holds(DateOnly.FromDateTime(at.UtcDateTime)) ? null : part.DayCode,
        _ => null,
    };

    private static string? CodeOf(string text, int longest) => text.Length > longest ? "TooLong" : IsWritable(text) ? null : "Unreadable";

    private static bool IsWritable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) && text[i] is not ('\r' or '\n' or '\t')) return false;
            if (!char.IsSurrogate(text[i])) continue;
            if (!Rune.TryGetRuneAt(text, i++, out _)) return false;
        }
        return true;
    }

    private static bool IsKnown(Enum member)
    {
        var type = member.GetType();
        if (Enum.IsDefined(type, member)) return true;
        if (type.GetCustomAttribute<FlagsAttribute>() is null) return false;
        var all = Enum.GetValues(type).Cast<object>().Aggregate(0L, (mask, one) => mask | Convert.ToInt64(one, null));
        return (Convert.ToInt64(member, null) & ~all) == 0;
    }

    private static bool IsOurs(Type type) => type is { IsEnum: false, IsPrimitive: false } && type.Assembly.GetName().Name!.StartsWith(nameof(AccessPortal), StringComparison.Ordinal);

    private static IReadOnlyList<Part> PartsOf(Type type)
    {
        var nullability = new NullabilityInfoContext();
        return [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite && p.GetIndexParameters().Length == 0).Select(p => PartOf(p, nullability))];
    }

    private static Part PartOf(PropertyInfo property, NullabilityInfoContext context)
    {
        var info = context.Create(property);
        // An attribute of a record's property stands on its parameter.
        var parameter = property.DeclaringType!.GetConstructors().SelectMany(c => c.GetParameters()).FirstOrDefault(p => p.Name == property.Name);
        T? Said<T>() where T : Attribute => property.GetCustomAttribute<T>() ?? parameter?.GetCustomAttribute<T>();
        return new(property.Name, property.GetValue)
        {
            IsNeeded = info.ReadState is NullabilityState.NotNull, HoldsNoNull = info is { ElementType.ReadState: NullabilityState.NotNull } or { GenericTypeArguments: [{ ReadState: NullabilityState.NotNull }] },
            Longest = Said<LongestAttribute>()?.Most ?? LongestText, Days = Said<PersonnelDayAttribute>() is null ? DaySpan.Procedure : DaySpan.Personnel,
            AnyDay = Said<HalfTypedAttribute>() is not null,
        };
    }

    // A property of a message and what it holds to.
    private sealed record Part(string Name, Func<object, object?> Of)
    {
        public bool IsNeeded { get; init; }

        public bool HoldsNoNull { get; init; }

        public int Longest { get; init; }

        public DaySpan Days { get; init; } = DaySpan.Procedure;

        public bool AnyDay { get; init; }

        public string DayCode => Days == DaySpan.Procedure ? "DayRange" : "PersonnelDayRange";
    }
}
