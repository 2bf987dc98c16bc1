using AccessPortal.Cases;

namespace AccessPortal.Reviews;

/// <summary>P2-2: the Administrator supplies the newest list; the rights in scope are frozen as they stand at this moment.</summary>
public static class SupplyList
{
    private const int Named = 5;

    /// <summary>The command.</summary>
    /// <param name="CaseId">The review.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="Source">What makes it the newest.</param>
    /// <param name="Reference">The statement in words; a remark where a reconciliation is cited.</param>
    /// <param name="Runs">Numbers of the reconciliations cited; together they have to cover every website in scope.</param>
    [Audience(Role.Administrator)]
    public sealed record Command(Guid CaseId, int Version, ListSource Source, string Reference, IReadOnlyList<string>? Runs = null) : ICommand<CaseStanding>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(c => c.Reference).NotEmpty().When(c => c.Source is ListSource.Statement).WithErrorCode("Required");
            RuleFor(c => c.Reference).MaximumLength(2000).WithErrorCode("TooLong");
        }
    }

    internal sealed class Handler(CaseFile file, PortalDb db, Caller caller, OfficeToday today, ReviewRights rights, SupplyingRuns runs) : IRequestHandler<Command, CaseStanding>
    {
        public async Task<CaseStanding> Handle(Command request, CancellationToken cancellationToken)
        {
            var review = await file.OpenReview(db, request.CaseId, request.Version, cancellationToken);
            var reference = request.Source is ListSource.Reconciliation ? await Cited(request, review.Scope, cancellationToken) : request.Reference;
            var now = await today.Now(cancellationToken);
            var frozen = await rights.Freeze(review.Scope, cancellationToken);
            review.Supply(caller.ActorFor(review, Reviewing.SupplyList.Code), request.Source, reference, frozen, now);
            return CaseStanding.Of(review);
        }

        private async Task<string> Cited(Command request, ReviewScope scope, CancellationToken ct)
        {
            var numbers = request.Runs ?? [];
            var known = await runs.For(scope).Where(r => numbers.Contains(r.Number!)).OrderBy(r => r.Number).Select(r => r.Number!).ToListAsync(ct);
            if (await runs.Uncovered(scope, known, ct) is { Count: > 0 } missing) throw Refused.Field(nameof(request.Runs), "RunsMissing", [.. missing.Take(Named).Select(s => s.Value), .. missing.Count > Named ? ["…"] : Array.Empty<string>()]);
            return string.Join(". ", new[] { string.Join(", ", known), request.Reference }.Where(t => t.Length > 0));
        }
    }
}
