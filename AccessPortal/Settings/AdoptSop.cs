namespace AccessPortal.Settings;

/// <summary>Adopts a new version of the SOP: cases begun from now on run under it, those under way keep theirs.</summary>
public static class AdoptSop
{
    /// <summary>The command.</summary>
    /// <param name="Version">Number of the version the page showed.</param>
    /// <param name="Input">What was typed.</param>
    [Audience(Role.PortalAdministrator)]
    public sealed record Command(int Version, SopInput Input) : ICommand<int>;

    /// <summary>Asks for the versions, newest first.</summary>
    [Audience(Role.PortalAdministrator)]
    public sealed record Query : IQuery<IReadOnlyList<SopVersion>>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(c => c.Input).SetValidator(new SopRules());
    }

    internal sealed class Handler(PortalDb db, OfficeToday today) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command request, CancellationToken cancellationToken)
        {
            var last = await db.SopVersions.OrderByDescending(v => v.Number).FirstAsync(cancellationToken);
            if (last.Number != request.Version) throw new Refused(new(RefusalKind.Stale, nameof(SopRule.Stale), "", "", ""));
            var next = new SopVersion(last.Number + 1, today.Instant, last.Settings.Select(s => s with { }))
            {
                DocumentNumber = request.Input.DocumentNumber.Trim(), AdoptedBy = request.Input.AdoptedBy.Trim(),
                TimesAdopted = request.Input.TimesAdopted, PrivilegedNeedsDivisionHead = request.Input.PrivilegedNeedsDivisionHead,
            };
            db.SopVersions.Add(next);
            return next.Number;
        }
    }

    internal sealed class QueryHandler(PortalDb db) : IRequestHandler<Query, IReadOnlyList<SopVersion>>
    {
        public async Task<IReadOnlyList<SopVersion>> Handle(Query request, CancellationToken cancellationToken) =>
            await db.SopVersions.AsNoTracking().OrderByDescending(v => v.Number).Take(50).ToListAsync(cancellationToken);
    }
}
