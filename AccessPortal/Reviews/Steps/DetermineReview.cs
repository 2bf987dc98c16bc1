using AccessPortal.Cases;

namespace AccessPortal.Reviews;

/// <summary>P2-5: the Kasi fixes every line; what is not valid goes on to its revocation, what is to change leaves a draft with the holder.</summary>
public static class DetermineReview
{
    /// <summary>The command.</summary>
    /// <param name="CaseId">The review.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="Findings">The Kasi's own findings; the other lines stand as answered.</param>
    /// <param name="Note">A remark on the whole.</param>
    [Audience]
    public sealed record Command(Guid CaseId, int Version, IReadOnlyList<LineFinding> Findings, string Note) : ICommand<CaseStanding>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(c => c.Note).MaximumLength(2000).WithErrorCode("TooLong");
            RuleForEach(c => c.Findings).ChildRules(line => line.RuleFor(f => f.Reason).MaximumLength(500).WithErrorCode("TooLong"));
        }
    }

    internal sealed class Handler(CaseFile file, PortalDb db, Caller caller, OfficeToday today, ReviewFollowUps followUps) : IRequestHandler<Command, CaseStanding>
    {
        public async Task<CaseStanding> Handle(Command request, CancellationToken cancellationToken)
        {
            var review = await file.OpenReview(db, request.CaseId, request.Version, cancellationToken);
            var by = caller.ActorFor(review, Reviewing.Determine.Code);
            var findings = request.Findings.ToDictionary(f => f.Number, f => new ReviewFinding(f.Result, f.Reason));
            review.Determine(by, findings, request.Note, await today.Now(cancellationToken));
            await followUps.Open(review, by, cancellationToken);
            return CaseStanding.Of(review);
        }
    }
}

/// <summary>What the Kasi finds of a line.</summary>
/// <param name="Number">The line.</param>
/// <param name="Result">Valid, Tidak Valid or Perlu Diubah.</param>
/// <param name="Reason">Why it departs from the answer.</param>
public sealed record LineFinding(int Number, ReviewResult Result, string Reason = "");
