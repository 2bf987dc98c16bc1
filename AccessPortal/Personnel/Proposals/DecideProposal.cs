namespace AccessPortal.Personnel;

/// <summary>A second administrator agrees to an act, which carries it out, or declines it; its proposer may take it back.</summary>
public static class DecideProposal
{
    /// <summary>The command.</summary>
    /// <param name="Id">The proposal.</param>
    /// <param name="Agrees">Whether it is carried out.</param>
    [Audience(Role.PortalAdministrator)]
    public sealed record Command(Guid Id, bool Agrees) : ICommand<Decided>;

    /// <summary>What came of it.</summary>
    /// <param name="Slip">The link that the act issued, once; null when it issued none.</param>
    public sealed record Decided(LinkSlip? Slip);

    internal sealed class Handler(PortalDb db, Caller caller, OfficeToday today, IEnumerable<ICarrier> carriers, AccountKeeping accounts)
        : IRequestHandler<Command, Decided>
    {
        public async Task<Decided> Handle(Command request, CancellationToken cancellationToken)
        {
            var proposal = await db.ProposedActs.SingleOrDefaultAsync(a => a.Id == request.Id, cancellationToken)
                ?? throw Refused.NotFound();
            if (proposal.DecidedById is { } decider)
            {
                var who = await db.People.Where(p => p.Id == decider).Select(p => p.FullName).SingleAsync(cancellationToken);
                throw new Refused(new(RefusalKind.Rule, "AlreadyDecided", who));
            }
            if (request.Agrees && proposal.ProposedById == caller.PersonId) throw new Refused(new(RefusalKind.Rule, "OwnProposal"));
            proposal.Decide(caller.PersonId, request.Agrees, today.Instant);
            accounts.Notify(proposal.PersonId, request.Agrees ? NoticeKind.ActAgreed : NoticeKind.ActDeclined);
            if (request.Agrees) await carriers.Single(c => c.Act == proposal.Act).Carry(proposal.Json, cancellationToken);
            return new(accounts.Issued);
        }
    }
}
