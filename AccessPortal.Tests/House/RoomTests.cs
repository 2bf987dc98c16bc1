using AccessPortal.Tests.House.Sample;

namespace AccessPortal.Tests.House;

/// <summary>Who uses whom among the rooms, by their compiled types.</summary>
public sealed class RoomTests
{
    public static TheoryData<string> Names => [.. RoomWalls.All.Select(w => w.Name)];

    [Theory, MemberData(nameof(Names))]
    public void The_wall_stands(string name) => Assert.Empty(RoomWalls.All.Single(w => w.Name == name).BreachesIn(CompiledTypes.Uses));

    [Theory, MemberData(nameof(Names))]
    public void The_wall_is_red_when_it_is_broken(string name)
    {
        var wall = RoomWalls.All.Single(w => w.Name == name);

        Assert.All(wall.Never, room => Assert.Single(wall.BreachesIn([new($"AccessPortal.{wall.Room}.A", $"AccessPortal.{room}.B")])));
    }

    [Fact]
    public void No_rooms_use_each_other_in_a_circle() => Assert.Empty(Circles(CompiledTypes.Uses));

    [Fact]
    public void A_circle_over_three_rooms_is_found() =>
        Assert.Equal(["A B C"], Circles([new("AccessPortal.A.X", "AccessPortal.B.X"), new("AccessPortal.B.X", "AccessPortal.C.X"), new("AccessPortal.C.X", "AccessPortal.A.X"), new("AccessPortal.D.X", "AccessPortal.A.X")]));

    [Fact]
    public void A_use_is_seen_wherever_it_stands()
    {
        var seen = CompiledTypes.Read(typeof(Looker).Assembly).Where(u => u.From.StartsWith(typeof(Looker).FullName!, StringComparison.Ordinal)).Select(u => u.To).ToHashSet();

        Assert.Superset(new HashSet<string>(new[] { typeof(InALambda), typeof(AfterAwait), typeof(InAnAttribute), typeof(AsAnArgument) }.Select(t => t.FullName!)), seen);
    }

    // Rooms that reach each other, each circle once.
    private static IEnumerable<string> Circles(IReadOnlyList<Use> uses)
    {
        var next = uses.Where(u => u.FromRoom != u.ToRoom && u.FromRoom.Length > 0 && u.ToRoom.Length > 0).ToLookup(u => u.FromRoom, u => u.ToRoom);
        var reach = next.ToDictionary(n => n.Key, n => Reached(n.Key, next));
        return reach.Where(r => r.Value.Contains(r.Key))
            .Select(r => string.Join(' ', r.Value.Where(o => reach.TryGetValue(o, out var back) && back.Contains(r.Key)).Order(StringComparer.Ordinal))).Distinct();
    }

    private static HashSet<string> Reached(string from, ILookup<string, string> next)
    {
        var (reached, open) = (new HashSet<string>(), new Stack<string>(next[from]));
        while (open.TryPop(out var room))
            if (reached.Add(room)) foreach (var further in next[room]) open.Push(further);
        return reached;
    }
}
