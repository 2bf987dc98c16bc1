using System.Runtime.InteropServices;
using System.Text;

namespace AccessPortal.Cases;

/// <summary>A point of the drawing, in pixels from the top left corner of the lanes.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FlowPoint(int X, int Y);

/// <summary>What sort of way an arrow is.</summary>
public enum FlowWay
{
    /// <summary>On to a following step.</summary>
    Next,
    /// <summary>The way of a refusal, to a step or to the end.</summary>
    Refusal,
    /// <summary>Off the page: what is not valid goes on in another procedure.</summary>
    OffPage,
}

/// <summary>One arrow of the drawn flow: right-angled, from symbol to symbol.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">The step it leads to; null when it leaves the procedure.</param>
/// <param name="Way">What sort of way it is.</param>
/// <param name="Over">Steps between the two that it passes by.</param>
/// <param name="Points">Its corners, first to last.</param>
public sealed record FlowArrow(Step From, Step? To, FlowWay Way, IReadOnlyList<Step> Over, IReadOnlyList<FlowPoint> Points)
{
    private const int Corner = 6, Head = 6, HalfHead = 4;

    /// <summary>The line as SVG path data, corners rounded, ending where the head begins.</summary>
    public string Path
    {
        get
        {
            var tip = Points[^1];
            var back = Toward(tip, Points[^2], Head - 1);
            List<FlowPoint> line = [.. Points.Take(Points.Count - 1), back];
            var path = new StringBuilder(Invariant($"M{line[0].X} {line[0].Y}"));
            for (var at = 1; at < line.Count - 1; at++) AddCorner(path, line[at - 1], line[at], line[at + 1]);
            return path.Append(Invariant($"L{back.X} {back.Y}")).ToString();
        }
    }

    /// <summary>The head as SVG polygon points.</summary>
    public string HeadPoints
    {
        get
        {
            var tip = Points[^1];
            var back = Toward(tip, Points[^2], Head);
            var (dx, dy) = back.X == tip.X ? (HalfHead, 0) : (0, HalfHead);
            return Invariant($"{tip.X},{tip.Y} {back.X + dx},{back.Y + dy} {back.X - dx},{back.Y - dy}");
        }
    }

    private static void AddCorner(StringBuilder path, FlowPoint before, FlowPoint corner, FlowPoint after)
    {
        var (a, b) = (Toward(corner, before, Corner), Toward(corner, after, Corner));
        path.Append(Invariant($"L{a.X} {a.Y}Q{corner.X} {corner.Y} {b.X} {b.Y}"));
    }

    private static FlowPoint Toward(FlowPoint from, FlowPoint to, int distance) => new(
        from.X + Math.Sign(to.X - from.X) * Math.Min(distance, Math.Abs(to.X - from.X) / (distance == Corner ? 2 : 1)),
        from.Y + Math.Sign(to.Y - from.Y) * Math.Min(distance, Math.Abs(to.Y - from.Y) / (distance == Corner ? 2 : 1)));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
