using System.Collections;
using System.Reflection;
using AccessPortal.Data;
using AccessPortal.UseCases;

namespace AccessPortal.Tests.UseCases;

/// <summary>Messages that no page of the portal sends: sound ones, built from their types, with one value exchanged for a hostile one.</summary>
internal static class Crafted
{
    private static readonly string[] s_texts = ["\0", "\udc00 x", new('x', 1_000_001)];
    private static readonly DateOnly[] s_days = [DateOnly.MinValue, DateOnly.MaxValue];
    private static readonly DateTimeOffset[] s_instants = [DateTimeOffset.MinValue, DateTimeOffset.MaxValue];
    private static readonly Guid s_key = new("019ab5a2-0000-7000-8000-000000000001");

    /// <summary>Every message of the portal that can be sent.</summary>
    public static IEnumerable<Type> Messages => typeof(IDesk).Assembly.GetTypes()
        .Where(t => typeof(MediatR.IBaseRequest).IsAssignableFrom(t) && t is { IsAbstract: false, IsInterface: false });

    /// <summary>Each hostile message of a type, with the field that is wrong and what is wrong with it.</summary>
    public static IEnumerable<(object Message, string Field, string Wrong)> Of(Type type) => Spoilt(type, depth: 0);

    private static IEnumerable<(object Value, string Field, string Wrong)> Spoilt(Type type, int depth)
    {
        if (depth > 4) yield break;
        foreach (var member in Members(type))
            foreach (var (value, within, wrong) in HostileFor(member, depth))
                yield return (Build(type, member.Name, value), member.Name + within, $"{member.Name} = {wrong}");
    }

    // Where within the member it is wrong: empty for the member itself.
    private static IEnumerable<(object? Value, string Within, string Wrong)> HostileFor(Member member, int depth)
    {
        var type = Nullable.GetUnderlyingType(member.Type) ?? member.Type;
        if (!member.Type.IsValueType && member.IsNeeded) yield return (null, "", "null");
        if (IsOurs(type) && !type.IsEnum && type != typeof(SensitiveText))
            foreach (var (whole, field, wrong) in Spoilt(type, depth + 1).Where(s => !(member.AnyDay && s.Wrong.Contains('-'))))
                yield return (whole, "." + field, wrong);
        else if (ElementOf(type) is { } element)
        {
            if (!element.IsValueType) yield return (ListOf(element, [null]), "[0]", "a list of null");
            if (element == typeof(byte)) yield break;
            foreach (var (one, within, wrong) in HostileFor(new("", element, true, false), depth))
                if (one is not null) yield return (ListOf(element, [one]), "[0]" + within, "[0]." + wrong);
        }
        else if (!(member.AnyDay && type == typeof(DateOnly)))
            foreach (var (value, wrong) in HostileOf(type)) yield return (value, "", wrong);
    }

    private static IEnumerable<(object Value, string Wrong)> HostileOf(Type type) => type switch
    {
        _ when type == typeof(string) => s_texts.Select(t => ((object)t, $"text of {t.Length} beginning with U+{(int)t[0]:X4}")),
        _ when type == typeof(SensitiveText) => s_texts.Select(t => ((object)new SensitiveText(t), $"secret of {t.Length}")),
        _ when type.IsEnum => [(Enum.ToObject(type, 1 << 20), "no member")],
        _ when type == typeof(DateOnly) => s_days.Select(d => ((object)d, $"{d:O}")),
        _ when type == typeof(DateTimeOffset) => s_instants.Select(at => ((object)at, $"{at:O}")),
        _ => [],
    };

    private static object Build(Type type, string? spoilt = null, object? value = null)
    {
        var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).Where(c => c.GetParameters() is not [var only] || only.ParameterType != type)
            .OrderByDescending(c => c.GetParameters().Length).FirstOrDefault();
        var given = constructor?.GetParameters().Select(p => p.Name == spoilt ? value : Sound(p.ParameterType)).ToArray() ?? [];
        var whole = constructor is null ? Activator.CreateInstance(type)! : constructor.Invoke(given);
        foreach (var property in type.GetProperties().Where(p => p.CanWrite && constructor?.GetParameters().Any(c => c.Name == p.Name) is not true))
            if (property.Name == spoilt) property.SetValue(whole, value);
            else if (property.GetValue(whole) is null) property.SetValue(whole, Sound(property.PropertyType));
        return whole;
    }

    private static object? Sound(Type type) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } held => Sound(held),
        _ when type == typeof(Guid) => s_key,
        _ when type == typeof(string) => "teks yang wajar",
        _ when type == typeof(SensitiveText) => new SensitiveText(DemoAccounts.Password),
        _ when type == typeof(DateOnly) => new DateOnly(2026, 11, 24),
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero),
        _ when type.IsEnum => Enum.GetValues(type).GetValue(0),
        _ when ElementOf(type) is { } element => ListOf(element, []),
        _ when typeof(IEnumerable).IsAssignableFrom(type) => null,
        _ when IsOurs(type) => Build(type),
        _ => type.IsValueType ? Activator.CreateInstance(type) : null,
    };

    private static List<Member> Members(Type type)
    {
        var nullability = new NullabilityInfoContext();
        return [.. type.GetProperties().Where(p => p.CanWrite && p.GetIndexParameters().Length == 0)
            .Select(p => new Member(p.Name, p.PropertyType, nullability.Create(p).ReadState is NullabilityState.NotNull, IsHalfTyped(type, p.Name)))];
    }

    private static bool IsHalfTyped(Type type, string name) =>
        type.GetConstructors().SelectMany(c => c.GetParameters()).Any(p => p.Name == name && p.GetCustomAttribute<HalfTypedAttribute>() is not null);

    private static Type? ElementOf(Type type) => type.IsArray ? type.GetElementType()
        : type.IsGenericType && type.GetGenericTypeDefinition() is var open && (open == typeof(IReadOnlyList<>) || open == typeof(IReadOnlyCollection<>)) ? type.GetGenericArguments()[0] : null;

    private static Array ListOf(Type element, object?[] values)
    {
        var list = Array.CreateInstance(element, values.Length);
        for (var i = 0; i < values.Length; i++) list.SetValue(values[i], i);
        return list;
    }

    private static bool IsOurs(Type type) => type.Assembly.GetName().Name!.StartsWith("AccessPortal", StringComparison.Ordinal);

    private sealed record Member(string Name, Type Type, bool IsNeeded, bool AnyDay);
}
