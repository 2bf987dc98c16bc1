namespace AccessPortal.Cases;

/// <summary>How far one case has come on its way through a procedure, as the swimlane draws it. Texts come formatted.</summary>
/// <param name="Marks">Steps carried out in the present round, oldest first.</param>
/// <param name="Open">Steps that wait for somebody; one entry a step.</param>
/// <param name="NotTaken">Codes of steps that this case passes by.</param>
public sealed record FlowProgress(IReadOnlyList<FlowMark> Marks, IReadOnlyList<FlowOpenStep> Open, IReadOnlyList<string> NotTaken)
{
    /// <summary>
    /// Works out what was passed by: every step without a mark that stands before the furthest step reached and,
    /// once the case has <paramref name="ended"/>, everything behind it too.
    /// </summary>
    public static FlowProgress Along(Procedure procedure, IReadOnlyList<FlowMark> marks, IReadOnlyList<FlowOpenStep> open, bool ended = false)
    {
        HashSet<string> reached = [.. marks.Select(m => m.Step).Concat(open.Select(o => o.Step)).Where(code => !procedure[code].Aside)];
        var furthest = ended ? procedure.Steps.Count : reached.Select(procedure.IndexOf).DefaultIfEmpty(-1).Max();
        return new(marks, open, [.. procedure.Steps.Take(furthest).Select(s => s.Code).Where(code => !reached.Contains(code))]);
    }

    /// <summary>The newest mark of a step, or null.</summary>
    public FlowMark? MarkOf(string step) => Marks.LastOrDefault(m => m.Step == step);

    /// <summary>The open entry of a step, or null.</summary>
    public FlowOpenStep? OpenAt(string step) => Open.FirstOrDefault(o => o.Step == step);

    /// <summary>Where a step stands; an open step counts as open even if it was carried out before.</summary>
    public FlowState Of(string step) =>
        OpenAt(step) is not null ? FlowState.Open
        : MarkOf(step) is not null ? FlowState.Travelled
        : NotTaken.Contains(step, StringComparer.Ordinal) ? FlowState.NotTaken
        : FlowState.Ahead;

    /// <summary>Where a way between two steps stands; never <see cref="FlowState.Open"/>.</summary>
    public FlowState Of(FlowArrow arrow)
    {
        var verdict = Of(arrow.From.Code) is FlowState.Travelled ? MarkOf(arrow.From.Code)?.Verdict : null;
        if (Of(arrow.From.Code) is FlowState.NotTaken) return FlowState.NotTaken;
        if (arrow.Way is not FlowWay.Next) return OfRefusal(arrow, verdict);
        if (verdict is Verdict.Refuse || arrow.Over.Any(IsReached)) return FlowState.NotTaken;
        if (arrow.To is { } to && Of(to.Code) is FlowState.NotTaken) return FlowState.NotTaken;
        return verdict is null or Verdict.Return || !IsReached(arrow.To) ? FlowState.Ahead : FlowState.Travelled;
    }

    private static FlowState OfRefusal(FlowArrow arrow, Verdict? verdict) => verdict switch
    {
        Verdict.Refuse => FlowState.Travelled,
        null or Verdict.Return => FlowState.Ahead,
        _ => arrow.Way is FlowWay.Refusal ? FlowState.NotTaken : FlowState.Ahead,
    };

    private bool IsReached(Step? step) => step is not null && Of(step.Code) is FlowState.Travelled or FlowState.Open;
}

/// <summary>A step that was carried out.</summary>
/// <param name="Step">Its code.</param>
/// <param name="Who">The person, with the capacity where it was not their own.</param>
/// <param name="When">The instant in the office's zone, short.</param>
/// <param name="Verdict">What was said.</param>
/// <param name="Late">Whether it was done after its due time.</param>
public sealed record FlowMark(string Step, string Who, string When, Verdict Verdict, bool Late = false);

/// <summary>A step that waits.</summary>
/// <param name="Step">Its code.</param>
/// <param name="WaitsFor">The position or person, or how many of them.</param>
/// <param name="Due">The due instant in the office's zone, short; empty when nothing is due.</param>
/// <param name="Late">Whether that instant has passed.</param>
public sealed record FlowOpenStep(string Step, string WaitsFor, string Due, bool Late);

/// <summary>Where a step or a way between two steps stands.</summary>
public enum FlowState
{
    /// <summary>Still to come, or drawn without a case.</summary>
    Ahead,
    /// <summary>Done.</summary>
    Travelled,
    /// <summary>Waits for somebody now.</summary>
    Open,
    /// <summary>Passed by.</summary>
    NotTaken,
}
