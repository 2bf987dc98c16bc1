namespace AccessPortal.UseCases;

/// <summary>
/// First of the pipeline, so that everything below, who the caller is included, is read in one transaction. A query sees one instant of the
/// database. A command holds the write lock from its first read; its change, its notices and its audit entry are one commit, and the live
/// push goes out after it.
/// </summary>
internal sealed class TransactBehavior<TRequest, T>(PortalDb db, Caller caller, AuditTrail audit, NoticeBoard notices, StatusPump pump, RegisterChanges changes, RegisterNews news, RegisterFeed register) : IPipelineBehavior<TRequest, T> where TRequest : IRequest<T>
{
    public async Task<T> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<T> next)
    {
        if (request is not (ICommand<T> or IEvidence))
        {
            await using var snapshot = await db.BeginRead(cancellationToken);
            return await next();
        }
        await using var transaction = await db.BeginWrite(cancellationToken);
        changes.Listen();
        var answer = await next();
        // The clock looks at much and changes little: what changed nothing leaves nothing, no entry either.
        if (caller.IsPortal && !changes.HasSaved && !db.ChangeTracker.HasChanges()) return answer;
        var cases = db.ChangeTracker.Entries<Case>().Select(e => e.Entity).ToList();
        var events = new List<CaseEvent>();
        foreach (var @case in cases) events.AddRange(WithNotified(@case.DrainEvents(), await notices.Pin(@case, cancellationToken)));
        await audit.Add(request, Subject(cases), AuditResult.Done, "", cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await changes.Collect(events.Count > 0, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        pump.Publish(events);
        register.Publish(news.Drain());
        return answer;
    }

    // Whoever got a notice hears with the last event of its case, once everything is there; without an event, by their own key.
    private IReadOnlyList<CaseEvent> WithNotified(IReadOnlyList<CaseEvent> events, IReadOnlyList<Guid> told)
    {
        if (events is [.., var last]) return [.. events.SkipLast(1), last with { Told = told }];
        foreach (var person in told) news.Add(person);
        return events;
    }

    private static string Subject(List<Case> cases) => cases.Count == 1 ? cases[0].Number ?? cases[0].Id.ToString() : "";
}
