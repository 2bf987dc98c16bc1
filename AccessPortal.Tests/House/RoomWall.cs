namespace AccessPortal.Tests.House;

/// <summary>Rooms that a room never uses.</summary>
/// <param name="Room">The room.</param>
/// <param name="Never">The others.</param>
internal sealed record RoomWall(string Room, IReadOnlyList<string> Never)
{
    public string Name => $"{Room} never uses {string.Join(", ", Never)}";

    public IEnumerable<Use> BreachesIn(IEnumerable<Use> uses) => uses.Where(u => u.FromRoom == Room && Never.Contains(u.ToRoom));
}

/// <summary>Who never uses whom; see docs/architecture.md.</summary>
internal static class RoomWalls
{
    // The floors, from below: each may use those before it. Every other room of the portal is a feature, and uses no other feature.
    private static readonly string[] s_floors = ["Data", "Live", "Office", "UseCases", "Forms", "Cases"];
    private static readonly string[] s_roof = ["Shell", "SignIn"];

    // A printed field is called what the screen calls it: docs/adr/0004.
    private static readonly (string, string)[] s_borrowed = [("Documents", "Requests"), ("Documents", "Register"), ("Documents", "Revocations"), ("SignIn", "Shell")];

    private static readonly (string Room, string[] May)[] s_domain =
    [
        ("Sop", []), ("Office", ["Sop"]), ("Cases", ["Sop", "Office"]), ("Register", ["Sop", "Office"]), ("Audit", []),
        ("Requests", ["Sop", "Office", "Cases", "Register"]), ("Reviews", ["Sop", "Office", "Cases", "Register"]), ("Resets", ["Sop", "Office", "Cases", "Register"]),
        ("Revocations", ["Sop", "Office", "Cases", "Register"]), ("Reconciliations", ["Sop", "Office", "Cases", "Register"]),
    ];

    public static readonly IReadOnlyList<RoomWall> All =
    [
        .. s_domain.Select(d => new RoomWall($"Domain.{d.Room}", [.. s_domain.Select(o => o.Room).Except(d.May).Where(o => o != d.Room).Select(o => $"Domain.{o}")])),
        .. s_floors.Select((room, i) => new RoomWall(room, [.. s_floors.Skip(i + 1), .. Features, .. s_roof])),
        .. Features.Select(feature => new RoomWall(feature, [.. Features.Where(f => f != feature && !s_borrowed.Contains((feature, f))), .. s_roof])),
        new("SignIn", [.. Features]),
    ];

    /// <summary>The rooms of the portal that are neither floor nor roof.</summary>
    public static IReadOnlyList<string> Features =>
    [
        .. CompiledTypes.Uses.SelectMany(u => new[] { u.FromRoom, u.ToRoom }).Where(r => r.Length > 0 && !r.StartsWith("Domain", StringComparison.Ordinal)).Distinct()
            .Except(s_floors).Except(s_roof).Order(StringComparer.Ordinal),
    ];
}
