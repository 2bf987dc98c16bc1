namespace AccessPortal.Intake;

/// <summary>Who may have signed the paper of a step that waits: whoever held its post on the day that stands on it.</summary>
public static class PaperDeciders
{
    /// <summary>The question.</summary>
    /// <param name="CaseId">The request.</param>
    /// <param name="StepCode">The step that waits.</param>
    /// <param name="PaperDate">The date on the paper.</param>
    [Audience(Role.Helpdesk)]
    public sealed record Query(Guid CaseId, string StepCode, DateOnly PaperDate) : IQuery<IReadOnlyList<Decider>>;

    /// <summary>One who may have signed.</summary>
    /// <param name="PersonId">The person.</param>
    /// <param name="Name">Their name.</param>
    /// <param name="PositionId">The post; null for the applicant.</param>
    /// <param name="Title">Its title, with Plt. or Plh. where acting.</param>
    public sealed record Decider(Guid PersonId, string Name, Guid? PositionId, string Title);

    internal sealed class Handler(PortalDb db, Holders holders) : IRequestHandler<Query, IReadOnlyList<Decider>>
    {
        public async Task<IReadOnlyList<Decider>> Handle(Query request, CancellationToken cancellationToken)
        {
            var item = await db.WorkItems.AsNoTracking().Where(i => i.CaseId == request.CaseId && i.StepCode == request.StepCode && i.DoneAt == null).FirstOrDefaultAsync(cancellationToken);
            return item is null ? [] : await holders.Of(item, request.PaperDate, cancellationToken);
        }
    }

    internal sealed class Holders(PortalDb db, OfficeZone zone)
    {
        public async Task<IReadOnlyList<Decider>> Of(WorkItem item, DateOnly day, CancellationToken ct)
        {
            if (item.PersonId is { } person)
                return await db.People.Where(p => p.Id == person).Select(p => new Decider(p.Id, p.FullName, null, "")).ToListAsync(ct);
            var (begins, ends) = (zone.StartOf(day), zone.EndOf(day));
            var held = from h in db.Holdings
                       where h.PositionId == item.PositionId && h.From < ends && (h.Until == null || h.Until > begins)
                       join p in db.People on h.PersonId equals p.Id
                       join x in db.Positions on h.PositionId equals x.Id
                       orderby h.Kind descending, p.FullName
                       select new { h.Kind, Decider = new Decider(p.Id, p.FullName, x.Id, x.Title) };
            return [.. (await held.ToListAsync(ct)).Select(h => h.Decider with { Title = Acting(h.Kind) + h.Decider.Title })];
        }

        private static string Acting(HoldingKind kind) => kind switch { HoldingKind.ActingVacancy => "Plt. ", HoldingKind.ActingAbsence => "Plh. ", _ => "" };
    }
}
