using AccessPortal.Cases;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Sop;
using AccessPortal.UseCases;
using Microsoft.Extensions.Localization;

namespace AccessPortal.Requests;

/// <summary>How far a request has come, for its swimlane: the marks of the present round only.</summary>
internal static class RequestFlow
{
    public static FlowProgress Of(RequestView view, OfficeClock clock, IStringLocalizer<CaseWords> words)
    {
        var marks = new List<FlowMark>();
        foreach (var row in view.Journal)
        {
            if (row.Kind is JournalKind.Undone) marks.RemoveAll(m => m.Step == row.StepCode);
            if (row.Kind is not JournalKind.Step) continue;
            // A step done again begins a new round: what lay behind it has to be passed anew.
            if (row.StepCode == Granting.Submit.Code && row.Detour != "Detour.BackToReturner") marks.RemoveAll(m => After(view, m.Step, row.StepCode));
            marks.RemoveAll(m => m.Step == row.StepCode);
            marks.Add(new(row.StepCode, row.PersonName, clock.Brief(row.At), row.Verdict ?? Verdict.Done));
        }
        marks.RemoveAll(m => view.Open.Any(o => o.StepCode == m.Step));
        var open = view.Open.Select(o => new FlowOpenStep(o.StepCode, words["Short." + (o.PositionRole ?? o.Role)], o.DueAt is { } due ? clock.Brief(due) : "", o.DueAt < clock.Now));
        return FlowProgress.Along(view.Procedure, marks, [.. open], ended: view.Outcome is CaseOutcome.Completed or CaseOutcome.Refused or CaseOutcome.Withdrawn);
    }

    private static bool After(RequestView view, string step, string than) => view.Procedure.IndexOf(step) > view.Procedure.IndexOf(than);
}
