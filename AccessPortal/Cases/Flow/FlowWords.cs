namespace AccessPortal.Cases;

/// <summary>Says a step, its times and its place on the way in words.</summary>
public static class FlowWords
{
    private const int Hour = 60, Day = 450;

    /// <summary>The SOP's own sentence, or the portal's for a sub-step that the SOP does not print.</summary>
    public static string Activity(this IStringLocalizer<CaseWords> words, Step step) =>
        step.Activity.Length > 0 ? step.Activity : words[$"Activity.{step.Code}"];

    /// <summary>Waktu baku in words.</summary>
    public static string StandardTime(this IStringLocalizer<CaseWords> words, Step step) =>
        step.StandardMinutes is { } minutes ? words["Time.Minutes", minutes] : words["Flow.None"];

    /// <summary>Batas waktu in words, in working days of 7,5 hours or working hours where it comes out even.</summary>
    public static string DueTime(this IStringLocalizer<CaseWords> words, Step step) => step.DueMinutes switch
    {
        null => words["Flow.None"],
        { } minutes when minutes % Day == 0 => words["Time.WorkingDays", minutes / Day],
        { } minutes when minutes % Hour == 0 => words["Time.WorkingHours", minutes / Hour],
        { } minutes => words["Time.WorkingMinutes", minutes],
    };

    /// <summary>Where a negative answer leads, or null for a step that decides nothing.</summary>
    public static string? IfNo(this IStringLocalizer<CaseWords> words, Step step) => FlowNode.LeavesFrom(step) switch
    {
        FlowWay.Refusal => words["Flow.NoEnds"].Value,
        FlowWay.OffPage => words["Flow.NoLeaves"].Value,
        _ => step.IfRefused is { } target ? words["Flow.NoLeadsTo", FlowNode.LabelOf(target)].Value : null,
    };

    /// <summary>The whole step as sentences, for those who do not see the drawing.</summary>
    public static string Sentences(this IStringLocalizer<CaseWords> words, FlowLayout layout, FlowNode node, FlowProgress? progress)
    {
        List<string> said = [words["Flow.Sentence", node.Label, words[$"Role.{node.Step.Actor}"], words.Activity(node.Step).TrimEnd('.')]];
        if (node.Step.OnlyPrivileged) said.Add(words["Flow.OnlyPrivileged"] + ".");
        if (node.Step.Shape is Shape.Decision) said.Add(Decision(words, layout, node));
        if (progress is not null) said.AddRange(Standing(words, node.Step.Code, progress));
        return string.Join(' ', said);
    }

    private static string Decision(IStringLocalizer<CaseWords> words, FlowLayout layout, FlowNode node)
    {
        var next = layout.Arrows.Where(a => a.From == node.Step && a.Way is FlowWay.Next && a.Over.Count == 0).Select(a => a.To!.Code).First();
        var no = node switch
        {
            { Step.IfRefused: { } target } => words["Flow.Sentence.ToStep", FlowNode.LabelOf(target)],
            { Leaves: FlowWay.OffPage } => words["Flow.Sentence.Leaves"],
            _ => words["Flow.Sentence.Ends"],
        };
        return words["Flow.Sentence.Decision", FlowNode.LabelOf(next), no];
    }

    private static IEnumerable<string> Standing(IStringLocalizer<CaseWords> words, string step, FlowProgress progress)
    {
        if (progress.OpenAt(step) is { } open)
        {
            yield return open.Due.Length > 0 ? words["Flow.Sentence.OpenDue", open.WaitsFor, open.Due] : words["Flow.Sentence.Open", open.WaitsFor];
            if (open.Late) yield return words["Flow.Sentence.Late"];
        }
        else if (progress.MarkOf(step) is { } mark)
        {
            yield return words["Flow.Sentence.Travelled", words[$"Verdict.{mark.Verdict}"], mark.Who, mark.When];
            if (mark.Late) yield return words["Flow.Sentence.Late"];
        }
        else yield return words[progress.Of(step) is FlowState.NotTaken ? "Flow.Sentence.NotTaken" : "Flow.Sentence.Ahead"];
    }
}
