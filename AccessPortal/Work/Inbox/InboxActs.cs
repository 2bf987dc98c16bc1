namespace AccessPortal.Work;

/// <summary>What can be decided on an inbox row, read from the step's row in the procedure's table.</summary>
/// <param name="Direct">The positive verdict when one click gives it; null when the step needs more.</param>
/// <param name="Sheet">The part to fill in on the row; null when there is none.</param>
/// <param name="Reasons">Verdicts that need a reason and nothing else.</param>
public sealed record InboxActs(Verdict? Direct, InlineSheet? Sheet, IReadOnlyList<Verdict> Reasons)
{
    /// <summary>Whether the case page is where the step is done.</summary>
    public bool OnCasePage => Direct is null && Sheet is null;

    /// <summary>The acts of a step, given the parts that other rooms offer.</summary>
    public static InboxActs Of(Step step, IEnumerable<InlineSheet> sheets)
    {
        // What the applicant does (mend, open the secret, confirm) has its place on the case page.
        if (step.Actor is Role.Requester) return new(null, null, []);
        var positive = step.Verdicts.First(v => !NeedsReason(v));
        var plain = step.Facts is StepFacts.None;
        // A step with facts of its own can be refused only with these; returned always.
        var reasons = step.Verdicts.Where(v => NeedsReason(v) && (plain || v is Verdict.Return));
        return new(plain ? positive : null, plain ? null : sheets.FirstOrDefault(s => s.Facts == step.Facts), [.. reasons]);
    }

    private static bool NeedsReason(Verdict verdict) => verdict is Verdict.Refuse or Verdict.Return;
}

/// <summary>A decision just taken on a row.</summary>
/// <param name="Row">The row.</param>
/// <param name="Verdict">What was decided.</param>
/// <param name="Standing">Where the case stands now.</param>
public sealed record Decision(WorkRow Row, Verdict Verdict, AccessPortal.Cases.CaseStanding Standing);
