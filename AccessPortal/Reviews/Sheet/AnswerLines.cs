using AccessPortal.Cases;

namespace AccessPortal.Reviews;

/// <summary>P2-4: an owner answers one line or several of the same website; saved as made, changeable until P2-5.</summary>
public static class AnswerLines
{
    /// <summary>The command. It carries no version of the review: others answer at the same time; each line says what the page showed.</summary>
    /// <param name="CaseId">The review.</param>
    /// <param name="WebsiteId">The website.</param>
    /// <param name="Answers">The answers.</param>
    [Audience]
    public sealed record Command(Guid CaseId, Guid WebsiteId, IReadOnlyList<LineAnswer> Answers) : ICommand<int>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(c => c.Answers).NotEmpty().WithErrorCode("Required");
            RuleForEach(c => c.Answers).ChildRules(line =>
            {
                line.RuleFor(a => a.Result).IsInEnum().WithErrorCode("Required");
                line.RuleFor(a => a.Reason).MaximumLength(500).WithErrorCode("TooLong");
                line.RuleFor(a => a.Reason).NotEmpty().When(a => a.Result is not ReviewResult.Valid).WithErrorCode("ReasonMissing");
            });
        }
    }

    internal sealed class Handler(CaseFile file, PortalDb db, Caller caller, OfficeToday today) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command request, CancellationToken cancellationToken)
        {
            var review = await file.OpenReview(db, request.CaseId, null, cancellationToken, request.WebsiteId);
            var by = caller.ActorFor(review.ItemOf(request.WebsiteId));
            var now = await today.Now(cancellationToken);
            var said = request.Answers.Select(a => new LineSaid(a.Number, a.Seen, new(a.Result, a.Reason, a.StillServes)));
            review.Answer([.. said], by, now);
            return request.Answers.Count;
        }
    }
}

/// <summary>An answer to one line.</summary>
/// <param name="Number">The line.</param>
/// <param name="Seen">How many answers of it the page showed.</param>
/// <param name="Result">Valid, Tidak Valid or Perlu Diubah.</param>
/// <param name="Reason">Why; needed unless valid.</param>
/// <param name="StillServes">Whether the holder still serves.</param>
public sealed record LineAnswer(int Number, int Seen, ReviewResult Result, string Reason = "", bool StillServes = true);
