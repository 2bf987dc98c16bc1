namespace AccessPortal.Cases;

/// <summary>A step's place in the drawing.</summary>
/// <param name="Step">The step.</param>
/// <param name="Column">From the left, from 0.</param>
/// <param name="Lane">From the top, from 0.</param>
/// <param name="X">Middle of the symbol.</param>
/// <param name="Y">Middle of the symbol, from the top of the lanes.</param>
public sealed record FlowNode(Step Step, int Column, int Lane, int X, int Y)
{
    /// <summary>The number as drawn: the code without its procedure.</summary>
    public string Label => LabelOf(Step.Code);

    /// <summary>Where the symbol's right corner is.</summary>
    public int Right => X + FlowLayout.SymbolWidth / 2;

    /// <summary>Where the symbol's left corner is.</summary>
    public int Left => X - FlowLayout.SymbolWidth / 2;

    /// <summary>Where the symbol's upper corner is.</summary>
    public int Top => Y - FlowLayout.SymbolHeight / 2;

    /// <summary>Where the symbol's lower corner is.</summary>
    public int Bottom => Y + FlowLayout.SymbolHeight / 2;

    /// <summary>How a negative answer leaves the procedure.</summary>
    public FlowWay Leaves => LeavesFrom(Step);

    /// <summary>How a negative answer at <paramref name="step"/> leaves the procedure: it ends, goes off the page, or (<see cref="FlowWay.Next"/>) stays inside.</summary>
    public static FlowWay LeavesFrom(Step step) => step switch
    {
        { Shape: not Shape.Decision } or { IfRefused: not null } => FlowWay.Next,
        { Facts: StepFacts.ReviewAnswers } => FlowWay.OffPage,
        _ => FlowWay.Refusal,
    };

    /// <summary>A step's number within its procedure, e.g. <c>2b</c> of <c>P1-2b</c>.</summary>
    public static string LabelOf(string code) => code[(code.IndexOf('-', StringComparison.Ordinal) + 1)..];
}

/// <summary>The symbol at which a way leaves the procedure: a small capsule where it ends, a pentagon where it goes off the page.</summary>
/// <param name="Node">The decision it belongs to; the symbol stands in the same column, one lane off.</param>
/// <param name="Y">Its middle.</param>
public sealed record FlowExit(FlowNode Node, int Y)
{
    /// <summary>Size of the symbol in pixels.</summary>
    public const int Width = 58, Height = 24;
}
