using AccessPortal.Cases;

namespace AccessPortal.Reviews;

/// <summary>How far a review has come, for its swimlane: where many owners answer, their step counts them.</summary>
internal static class ReviewFlow
{
    public static FlowProgress Of(ReviewView view, OfficeClock clock, IStringLocalizer<CaseWords> words, IStringLocalizer<ReviewWords> own)
    {
        var marks = view.Journal.Where(j => j.Kind is JournalKind.Step && view.Open.All(o => o.StepCode != j.StepCode)).GroupBy(j => j.StepCode)
            .Select(g => new FlowMark(g.Key, g.Count() == 1 ? g.First().PersonName : own["Owners", g.Count()], clock.Brief(g.Max(j => j.At)), Verdict.Done));
        var open = view.Open.GroupBy(o => o.StepCode).Select(g =>
        {
            var due = g.Min(o => o.DueAt);
            var who = g.Key == Reviewing.VerifyLines.Code ? own["Owners", g.Count()].Value : words["Short." + (g.First().PositionRole ?? g.First().Role)].Value;
            return new FlowOpenStep(g.Key, who, due is { } at ? clock.Brief(at) : "", due < clock.Now);
        });
        return FlowProgress.Along(view.Procedure, [.. marks], [.. open], ended: view.Outcome is CaseOutcome.Completed);
    }
}
