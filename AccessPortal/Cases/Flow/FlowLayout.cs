namespace AccessPortal.Cases;

/// <summary>
/// Where the parts of a procedure's drawing stand. Each step has a column of its own and each actor a lane, so that a vertical
/// line in a column meets no other symbol and lines between columns meet none at all.
/// </summary>
public sealed class FlowLayout
{
    /// <summary>Sizes in pixels.</summary>
    public const int LaneHeight = 60, LaneName = 130, SymbolWidth = 56, SymbolHeight = 36;
    private const int Widest = 168, Narrowest = 75, Room = 980;

    private static readonly bool[] s_privileged = [true, false];
    private readonly Dictionary<string, FlowNode> _byCode;

    /// <summary>Lays out <paramref name="procedure"/>: the steps that a case can reach at all.</summary>
    public FlowLayout(Procedure procedure)
    {
        Lanes = procedure.Lanes;
        var steps = Reachable(procedure);
        ColumnWidth = Math.Clamp(Room / steps.Count, Narrowest, Widest);
        Nodes = [.. steps.Select(Place)];
        _byCode = Nodes.ToDictionary(n => n.Step.Code, StringComparer.Ordinal);
        Exits = [.. Nodes.Where(n => n.Leaves is not FlowWay.Next).Select(Exit)];
        Arrows = [.. Nodes.SelectMany(node => From(procedure, node)), .. Exits.Select(Leave)];
    }

    /// <summary>Actors, top to bottom.</summary>
    public IReadOnlyList<Role> Lanes { get; }

    /// <summary>Steps, left to right.</summary>
    public IReadOnlyList<FlowNode> Nodes { get; }

    /// <summary>Symbols at which a way leaves the procedure.</summary>
    public IReadOnlyList<FlowExit> Exits { get; }

    /// <summary>All ways.</summary>
    public IReadOnlyList<FlowArrow> Arrows { get; }

    public int ColumnWidth { get; }

    /// <summary>Whether the columns leave room for a word a line only.</summary>
    public bool IsNarrow => ColumnWidth < 110;

    /// <summary>Width of the drawing with the names of the lanes.</summary>
    public int Width => LaneName + Nodes.Count * ColumnWidth;

    public int Height => Lanes.Count * LaneHeight;

    private static List<Step> Reachable(Procedure procedure)
    {
        HashSet<string> seen = [procedure.Steps[0].Code];
        foreach (var step in procedure.Steps)
            if (seen.Contains(step.Code))
                seen.UnionWith(Followers(procedure, step).Select(s => s.Code).Append(step.IfRefused).OfType<string>());
        return [.. procedure.Steps.Where(s => seen.Contains(s.Code))];
    }

    private static IEnumerable<Step> Followers(Procedure procedure, Step step) =>
        s_privileged.Select(privileged => procedure.After(step, Verdict.Done, privileged)).OfType<Step>().Distinct();

    private FlowNode Place(Step step, int column)
    {
        var lane = Lanes.ToList().IndexOf(step.Actor);
        return new(step, column, lane, LaneName + column * ColumnWidth + ColumnWidth / 2, Middle(lane));
    }

    private static int Middle(int lane) => lane * LaneHeight + LaneHeight / 2;

    private static FlowExit Exit(FlowNode node) => new(node, Middle(node.Lane == 0 ? 1 : node.Lane - 1));

    private IEnumerable<FlowArrow> From(Procedure procedure, FlowNode node)
    {
        foreach (var next in Followers(procedure, node.Step)) yield return Onward(node, _byCode[next.Code]);
        if (node.Step.IfRefused is { } target) yield return Refusal(node, _byCode[target]);
    }

    private FlowArrow Onward(FlowNode from, FlowNode to)
    {
        var gutter = to.X - ColumnWidth / 2;
        IReadOnlyList<FlowPoint> points = from.Y == to.Y
            ? [new(from.Right, from.Y), new(to.Left, to.Y)]
            : [new(from.Right, from.Y), new(gutter, from.Y), new(gutter, to.Y), new(to.Left, to.Y)];
        var over = Nodes.Where(n => n.Column > from.Column && n.Column < to.Column).Select(n => n.Step);
        return new(from.Step, to.Step, FlowWay.Next, [.. over], points);
    }

    /// <summary>Down (or up) out of the symbol, along the edge of the target's lane, into the target from that side.</summary>
    private static FlowArrow Refusal(FlowNode from, FlowNode to)
    {
        const int clear = 6;
        var rises = to.Lane < from.Lane;
        var track = rises ? (to.Lane + 1) * LaneHeight + clear
            : to.Lane == from.Lane ? (to.Lane + 1) * LaneHeight - clear
            : to.Lane * LaneHeight - clear;
        return new(from.Step, to.Step, FlowWay.Refusal, [],
        [
            new(from.X, rises ? from.Top : from.Bottom), new(from.X, track),
            new(to.X, track), new(to.X, track > to.Y ? to.Bottom : to.Top),
        ]);
    }

    private static FlowArrow Leave(FlowExit exit)
    {
        var (node, rises) = (exit.Node, exit.Y < exit.Node.Y);
        var end = rises ? exit.Y + FlowExit.Height / 2 : exit.Y - FlowExit.Height / 2;
        return new(node.Step, null, node.Leaves, [], [new(node.X, rises ? node.Top : node.Bottom), new(node.X, end)]);
    }
}
