namespace AccessPortal.Personnel;

/// <summary>Ends a unit; what hangs on it (people, posts, websites, units below) goes to its successor. Cases go on as they are.</summary>
public static class CloseUnit
{
    /// <summary>The command.</summary>
    /// <param name="Id">The unit.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="SuccessorId">The unit that takes over; null where nothing hangs on it.</param>
    [Audience(Role.PortalAdministrator)]
    public sealed record Command(Guid Id, int Version, Guid? SuccessorId) : ICommand<Unit>;

    /// <summary>What hangs on a unit.</summary>
    /// <param name="Id">The unit.</param>
    [Audience(Role.PortalAdministrator)]
    public sealed record Preview(Guid Id) : IQuery<Hit>;

    /// <summary>What would move.</summary>
    /// <param name="People">People who serve in it.</param>
    /// <param name="Posts">Its posts.</param>
    /// <param name="Websites">Its websites.</param>
    /// <param name="Units">Units directly below it.</param>
    /// <param name="Cases">Cases about its websites that are under way.</param>
    public sealed record Hit(int People, int Posts, int Websites, int Units, int Cases)
    {
        /// <summary>Whether a successor is needed.</summary>
        public bool IsEmpty => People + Posts + Websites + Units == 0;
    }

    internal sealed class Handler(PortalDb db, Caller caller, DirectoryFile file, OfficeToday today, IRequestHandler<Preview, Hit> preview) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command request, CancellationToken cancellationToken)
        {
            var unit = await file.Unit(request.Id, request.Version, cancellationToken);
            if (unit.ClosedAt is not null) throw Refused.NotFound(request.Id.ToString());
            var hit = await preview.Handle(new(unit.Id), cancellationToken);
            if (request.SuccessorId is { } successor)
            {
                if (await file.IsUnder(successor, unit.Id, cancellationToken)) throw Refused.Field(nameof(Command.SuccessorId), "Circle");
                await file.EnsureOpenUnit(successor, nameof(Command.SuccessorId), cancellationToken);
                await Move(unit.Id, successor, cancellationToken);
            }
            else if (!hit.IsEmpty) throw Refused.Field(nameof(Command.SuccessorId), "SuccessorRequired");
            file.Keep(unit.Id, "SuccessorId", "", request.SuccessorId?.ToString() ?? "");
            unit.Close(today.Instant, request.SuccessorId);
            return Unit.Value;
        }

        private async Task Move(Guid from, Guid to, CancellationToken ct)
        {
            foreach (var person in await db.People.Where(p => p.UnitId == from).ToListAsync(ct)) Correct(person.Id, person.Facts, person.Facts with { UnitId = to }, person.Correct);
            foreach (var post in await db.Positions.Where(p => p.UnitId == from).ToListAsync(ct)) Correct(post.Id, post.Facts, post.Facts with { UnitId = to }, post.Change);
            foreach (var below in await db.Units.Where(u => u.ParentId == from && u.Id != to).ToListAsync(ct)) Correct(below.Id, below.Facts, below.Facts with { ParentId = to }, below.Correct);
            foreach (var site in await db.Websites.Where(w => w.UnitId == from).ToListAsync(ct)) site.PassToUnit(to, caller.PersonId, today.Instant);
        }

        private void Correct<T>(Guid id, T before, T after, Action<T> correct) where T : class
        {
            file.Keep(id, before, after);
            correct(after);
        }
    }

    internal sealed class PreviewHandler(PortalDb db) : IRequestHandler<Preview, Hit>
    {
        public async Task<Hit> Handle(Preview request, CancellationToken cancellationToken)
        {
            var id = request.Id;
            var sites = db.Websites.Where(w => w.UnitId == id);
            return new(
                await db.People.CountAsync(p => p.UnitId == id, cancellationToken), await db.Positions.CountAsync(p => p.UnitId == id && p.AbolishedAt == null, cancellationToken),
                await sites.CountAsync(cancellationToken), await db.Units.CountAsync(u => u.ParentId == id && u.ClosedAt == null, cancellationToken),
                await db.Cases.CountAsync(c => sites.Any(s => s.Id == c.WebsiteId) && db.WorkItems.Any(i => i.CaseId == c.Id && i.DoneAt == null), cancellationToken));
        }
    }
}
