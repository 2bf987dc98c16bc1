using AccessPortal.Cases;

namespace AccessPortal.Work;

/// <summary>
/// On the day somebody leaves, what waits for them goes on: what they answered for as owner, deputy or stand-in, to who answers now
/// (see <see cref="OwnerTasks"/>); what was theirs alone (a request, a new password) comes to its end.
/// </summary>
public static class PassOnWork
{
    /// <summary>The command; sent by the portal's own clock only.</summary>
    /// <param name="PersonId">Who has left.</param>
    [Audience(Portal = true)]
    public sealed record Command(Guid PersonId) : ICommand<Unit>;

    /// <summary>Asks for whom who has left something still waits.</summary>
    [Audience(Portal = true)]
    public sealed record Due : IQuery<IReadOnlyList<Guid>>;

    internal sealed class Handler(PortalDb db, CaseFile file, CaseOffice office, OwnerTasks tasks, LeftWork left)
        : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command request, CancellationToken cancellationToken)
        {
            var sites = await left.Websites(request.PersonId).Distinct().ToListAsync(cancellationToken);
            await tasks.PassFrom(request.PersonId, sites, cancellationToken);
            foreach (var id in await left.Cases(request.PersonId).Distinct().ToListAsync(cancellationToken))
            {
                var @case = await file.Open<Case>(id, null, cancellationToken);
                await db.LoadGrant(@case, cancellationToken);
                var now = await office.For(@case, cancellationToken);
                (@case as AccessRequest)?.EndWithApplicant(now);
                (@case as PasswordReset)?.EndWithHolder(now);
            }
            return Unit.Value;
        }
    }

    internal sealed class DueHandler(LeftWork left) : IRequestHandler<Due, IReadOnlyList<Guid>>
    {
        public async Task<IReadOnlyList<Guid>> Handle(Due request, CancellationToken cancellationToken) =>
            await left.People.Select(p => p.Id).ToListAsync(cancellationToken);
    }
}

/// <summary>What still waits for people who have left.</summary>
internal sealed class LeftWork(PortalDb db, OfficeToday today)
{
    /// <summary>Those who have left and for whom something waits.</summary>
    public IQueryable<Domain.Office.Person> People => db.People.Where(p => p.LeftAt <= today.Instant)
        .Where(p => Asked.Any(i => i.PersonId == p.Id || i.DeputyId == p.Id)
            || Posts.Any(h => h.PersonId == p.Id && Asked.Any(i => i.PositionId == h.PositionId))
            || OpenRequests.Any(r => r.RequesterId == p.Id) || OpenResets.Any(r => r.RequesterId == p.Id)).OrderBy(p => p.LeftAt);

    /// <summary>The websites for which somebody is still asked to answer.</summary>
    public IQueryable<Guid> Websites(Guid personId) =>
        from i in Asked
        where i.PersonId == personId || i.DeputyId == personId || Posts.Any(h => h.PersonId == personId && h.PositionId == i.PositionId)
        let site = i.ScopeId ?? db.Cases.Where(c => c.Id == i.CaseId).Select(c => c.WebsiteId).First()
        where site != null
        select site.Value;

    /// <summary>The cases that somebody alone could bring to their end.</summary>
    public IQueryable<Guid> Cases(Guid personId) =>
        OpenRequests.Where(r => r.RequesterId == personId).Select(r => r.Id)
            .Concat(OpenResets.Where(r => r.RequesterId == personId).Select(r => r.Id));

    private IQueryable<WorkItem> Asked => db.WorkItems.Where(i => i.DoneAt == null && i.Role == Role.AccessOwner);

    // Posts that nobody else holds: a stand-in's work stays with a post that somebody who serves holds.
    private IQueryable<Domain.Office.Holding> Posts => Held.Where(h => !Serving.Any(o => o.PositionId == h.PositionId));

    private IQueryable<Domain.Office.Holding> Serving => db.Serving(today.Instant);

    private IQueryable<Domain.Office.Holding> Held =>
        db.Holdings.Where(h => h.From <= today.Instant && (h.Until == null || h.Until > today.Instant));

    private IQueryable<AccessRequest> OpenRequests => db.Requests.IgnoreAutoIncludes().Where(r =>
        (r.Outcome == CaseOutcome.Running || r.Outcome == CaseOutcome.Returned)
        && ((r.Grant == null && r.RefusedAt == null)
            || db.WorkItems.Any(i => i.CaseId == r.Id && i.DoneAt == null && i.StepCode == Granting.Use.Code)));

    private IQueryable<PasswordReset> OpenResets => db.PasswordResets.IgnoreAutoIncludes().Where(r => r.Outcome == CaseOutcome.Running);
}
