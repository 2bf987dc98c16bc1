namespace AccessPortal.Personnel;

/// <summary>Opens people, posts and units for a change, and keeps what became another.</summary>
internal sealed class DirectoryFile(PortalDb db, Caller caller, OfficeToday today)
{
    /// <summary>A person.</summary>
    /// <exception cref="Refused">No such person, or somebody changed them since <paramref name="version"/>.</exception>
    public async Task<Domain.Office.Person> Person(Guid id, int? version, CancellationToken ct) =>
        await Fresh(await db.People.SingleOrDefaultAsync(p => p.Id == id, ct), id, p => p.Version, version, ct);

    /// <summary>A post.</summary>
    /// <exception cref="Refused">No such post, or somebody changed it since <paramref name="version"/>.</exception>
    public async Task<Position> Post(Guid id, int? version, CancellationToken ct) =>
        await Fresh(await db.Positions.SingleOrDefaultAsync(p => p.Id == id, ct), id, p => p.Version, version, ct);

    /// <summary>A unit.</summary>
    /// <exception cref="Refused">No such unit, or somebody changed it since <paramref name="version"/>.</exception>
    public async Task<GovernmentUnit> Unit(Guid id, int? version, CancellationToken ct) =>
        await Fresh(await db.Units.SingleOrDefaultAsync(u => u.Id == id, ct), id, u => u.Version, version, ct);

    /// <summary>Keeps each fact that differs.</summary>
    public void Keep<T>(Guid id, T before, T after) where T : class => db.DirectoryChanges.AddRange(DirectoryChange.Between(id, before, after, caller.PersonId, today.Instant));

    /// <summary>Keeps one fact.</summary>
    public void Keep(Guid id, string field, string before, string after) => db.DirectoryChanges.Add(new(id, today.Instant, caller.PersonId, field, before, after));

    /// <summary>Refuses a unit that is not there or was closed.</summary>
    public async Task EnsureOpenUnit(Guid? id, string field, CancellationToken ct)
    {
        if (!await db.Units.AnyAsync(u => u.Id == id && u.ClosedAt == null, ct)) throw Refused.Field(field, "UnitRequired");
    }

    /// <summary>Whether a unit is another or stands below it.</summary>
    public async Task<bool> IsUnder(Guid? unit, Guid above, CancellationToken ct)
    {
        var parents = await db.Units.Where(u => u.ParentId != null).Select(u => new { u.Id, u.ParentId }).ToDictionaryAsync(u => u.Id, u => u.ParentId, ct);
        for (var (at, steps) = (unit, 0); at is { } here && steps < 100; at = parents.GetValueOrDefault(here), steps++)
            if (here == above) return true;
        return false;
    }

    private async Task<T> Fresh<T>(T? found, Guid id, Func<T, int> versionOf, int? version, CancellationToken ct) where T : class
    {
        if (found is null) throw Refused.NotFound(id.ToString());
        if (version is null || versionOf(found) == version) return found;
        var last = await db.DirectoryChanges.Where(c => c.SubjectId == id).OrderByDescending(c => c.Id)
            .Select(c => new { c.At, Name = db.People.Where(p => p.Id == c.ById).Select(p => p.FullName).FirstOrDefault() }).FirstOrDefaultAsync(ct);
        throw new Refused(new(RefusalKind.Stale, nameof(SopRule.Stale), last?.Name ?? "", "", last?.At.ToString("O", CultureInfo.InvariantCulture) ?? ""));
    }
}
