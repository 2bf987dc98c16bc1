namespace AccessPortal.Cases;

/// <summary>How far a case has come, for its swimlane: the marks of the present round only.</summary>
internal static class CaseFlow
{
    public static FlowProgress Of(Procedure procedure, IReadOnlyList<JournalRow> journal, IReadOnlyList<OpenItemRow> waiting, CaseOutcome outcome, OfficeClock clock, IStringLocalizer<CaseWords> words)
    {
        var marks = new List<FlowMark>();
        foreach (var row in journal.Where(r => !procedure[r.StepCode].Aside))
        {
            if (row.Kind is JournalKind.Undone) marks.RemoveAll(m => m.Step == row.StepCode);
            if (row.Kind is not JournalKind.Step) continue;
            // A step done again begins a new round: what lay behind it has to be passed anew.
            if (row.Detour != "Detour.BackToReturner" && marks.RemoveAll(m => m.Step == row.StepCode) > 0)
                marks.RemoveAll(m => procedure.IndexOf(m.Step) > procedure.IndexOf(row.StepCode));
            marks.RemoveAll(m => m.Step == row.StepCode);
            marks.Add(new(row.StepCode, row.PersonName, clock.Brief(row.At), row.Verdict ?? Verdict.Done));
        }
        marks.RemoveAll(m => waiting.Any(o => o.StepCode == m.Step));
        var open = waiting.Select(o => new FlowOpenStep(o.StepCode, words["Short." + (o.PositionRole ?? o.Role)], o.DueAt is { } due ? clock.Brief(due) : "", o.DueAt < clock.Now));
        return FlowProgress.Along(procedure, marks, [.. open], ended: outcome is not (CaseOutcome.Draft or CaseOutcome.Running or CaseOutcome.Returned));
    }
}
