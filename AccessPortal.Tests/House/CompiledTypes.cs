using System.Text.RegularExpressions;
using ArchUnitNET.Loader;

namespace AccessPortal.Tests.House;

/// <summary>One type uses another, wherever it does: a base, a property, an attribute, a line of a method, a component of a page.</summary>
/// <param name="From">The full name of who uses.</param>
/// <param name="To">The full name of what is used.</param>
internal sealed record Use(string From, string To)
{
    /// <summary>The room of who uses, such as "Requests" or "Domain.Requests"; empty for what stands in none.</summary>
    public string FromRoom => RoomOf(From);

    /// <summary>The room of what is used.</summary>
    public string ToRoom => RoomOf(To);

    public override string ToString() => $"{From} → {To}";

    private static string RoomOf(string type) =>
        Regex.Match(type, @"^AccessPortal\.((Domain\.)?\w+)(?=\.)") is { Success: true } found ? found.Groups[1].Value : "";
}

/// <summary>Who uses whom, read from what the compiler made: no using line, alias or import can hide it.</summary>
internal static class CompiledTypes
{
    private static readonly Lazy<IReadOnlyList<Use>> s_uses =
        new(() => Read(typeof(AccessPortal.Work.PortalClock).Assembly, typeof(AccessPortal.Domain.Sop.Step).Assembly));

    /// <summary>All uses of the portal's own types among each other.</summary>
    public static IReadOnlyList<Use> Uses => s_uses.Value;

    /// <summary>The uses in some assemblies.</summary>
    public static IReadOnlyList<Use> Read(params System.Reflection.Assembly[] assemblies) =>
    [
        .. new ArchLoader().LoadAssemblies(assemblies).Build().Types
            .Where(t => t.FullName.StartsWith("AccessPortal.", StringComparison.Ordinal))
            // A parameter of a generic type stands under the first type that was read with one of its name: it is nobody's.
            .SelectMany(t => t.Dependencies.Where(d => !d.Target.FullName.Contains("+<", StringComparison.Ordinal)).Select(d => new Use(t.FullName, d.Target.FullName)))
            .Where(u => u.To.StartsWith("AccessPortal.", StringComparison.Ordinal) && u.From != u.To)
            .Distinct(),
    ];
}
