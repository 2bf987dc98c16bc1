using AccessPortal.Cases;

namespace AccessPortal.Intake;

/// <summary>One request as intake's panel needs it, with the agenda number that would come next.</summary>
public static class IntakeCase
{
    /// <summary>The question.</summary>
    /// <param name="Number">The request's number.</param>
    [Audience(Role.Helpdesk)]
    public sealed record Query(string Number) : IQuery<View>;

    /// <summary>The request.</summary>
    /// <param name="Row">As lists show it.</param>
    /// <param name="NextAgenda">The next number of the year's series.</param>
    /// <param name="IsMine">Whether it is the caller's own request, on which they record nothing.</param>
    /// <param name="IsOpen">Whether it is under way.</param>
    public sealed record View(IntakeRow Row, string NextAgenda, bool IsMine, bool IsOpen);

    internal sealed class Handler(PortalDb db, Caller caller, CaseFile file, AgendaNumbers agenda) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var row = await file.Visible<AccessRequest>().IgnoreAutoIncludes().Where(r => r.Number == request.Number).ToRows(db).SingleOrDefaultAsync(cancellationToken)
                ?? throw Refused.NotFound(request.Number);
            return new(row, await agenda.Peek(cancellationToken), row.ApplicantId == caller.PersonId, row.Outcome is CaseOutcome.Running or CaseOutcome.Returned);
        }
    }
}
