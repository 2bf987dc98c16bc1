using AccessPortal.Cases;

namespace AccessPortal.Reconciliations;

/// <summary>Which lines of a run are looked at.</summary>
public enum SheetPart
{
    /// <summary>All on which list and register do not agree.</summary>
    Differences,
    /// <summary>Accounts unknown to the register.</summary>
    Orphans,
    /// <summary>Accounts gone from the panel.</summary>
    Ghosts,
    /// <summary>Accounts whose state differs.</summary>
    Changed,
    /// <summary>Accounts on which both agree.</summary>
    Matched,
}

/// <summary>One run: its record, and the lines with how each was settled.</summary>
public static class ReconciliationSheet
{
    /// <summary>Lines of a page.</summary>
    public const int PageSize = 100;

    /// <summary>The question.</summary>
    /// <param name="Number">RK-2026-0001.</param>
    /// <param name="Part">Which of its lines.</param>
    /// <param name="After">Number of the last line before the page; 0 for the first page.</param>
    [Audience(Role.Administrator, Role.InfrastructureSectionHead, Role.DivisionHead, Role.Auditor)]
    public sealed record Query(string Number, SheetPart Part = SheetPart.Differences, int After = 0) : IQuery<View>;

    /// <summary>The run.</summary>
    /// <param name="Run">As the list shows it.</param>
    /// <param name="FileName">The name the list came with.</param>
    /// <param name="Sha256">Its digest.</param>
    /// <param name="Orphans">Accounts unknown to the register.</param>
    /// <param name="Ghosts">Accounts gone from the panel.</param>
    /// <param name="Changed">Accounts whose state differs.</param>
    /// <param name="MaySettle">Whether the caller may settle differences.</param>
    /// <param name="MayRegularise">Whether the caller's post may decide on what was taken in.</param>
    /// <param name="Lines">The lines.</param>
    /// <param name="More">Whether there are further ones.</param>
    public sealed record View(ReconciliationRuns.Run Run, string FileName, string Sha256, int Orphans, int Ghosts, int Changed, bool MaySettle, bool MayRegularise, IReadOnlyList<Line> Lines, bool More);

    /// <summary>A line.</summary>
    /// <param name="Found">As the comparison found it and as it was settled.</param>
    /// <param name="Site">The website.</param>
    /// <param name="Holders">Who holds the account by the register.</param>
    /// <param name="SettledByName">Who settled it.</param>
    /// <param name="DecidedBy">Number of the open revocation that decides on its suspension, so that the list's word does not; null without.</param>
    /// <param name="TakenIn">What it was taken into the register as; null when it was not.</param>
    public sealed record Line(ReconciliationLine Found, string Site, IReadOnlyList<string> Holders, string? SettledByName, string? DecidedBy = null, AccessScope? TakenIn = null)
    {
        /// <summary>What may be done about it now.</summary>
        public IReadOnlyList<Settlement> Choices => [.. Found.Choices.Where(c => c switch
        {
            Settlement.ReinstatementConfirmed => DecidedBy is null,
            Settlement.Adopted => TakenIn is not { IsPrivileged: true },
            _ => true,
        })];
    }

    internal sealed class Handler(PortalDb db, Caller caller, RevocationTargets targets) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var run = await db.Reconciliations.AsNoTracking().SingleOrDefaultAsync(r => r.Number == request.Number, cancellationToken) ?? throw Refused.NotFound(request.Number);
            var lines = db.Set<ReconciliationLine>().AsNoTracking().Where(l => EF.Property<Guid>(l, "ReconciliationId") == run.Id && l.Number > request.After);
            var rows = await Of(lines, request.Part).OrderBy(l => l.Number).Take(PageSize + 1).Select(l => new
            {
                Found = l,
                Site = db.Websites.Where(w => w.Id == l.WebsiteId).Select(w => w.Name).FirstOrDefault(),
                By = db.People.Where(p => p.Id == l.SettledBy).Select(p => p.FullName).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
            var holders = await Holders(run.Number!, [.. rows.Select(r => r.Found)], cancellationToken);
            var deciders = await Deciders([.. rows.Select(r => r.Found).Where(l => l.Choices.Contains(Settlement.ReinstatementConfirmed))], cancellationToken);
            var site = run.WebsiteId is { } id ? await db.Websites.Where(w => w.Id == id).Select(w => w.Name).SingleOrDefaultAsync(cancellationToken) : default;
            var by = await db.People.Where(p => p.Id == run.RequesterId).Select(p => p.FullName).SingleOrDefaultAsync(cancellationToken);
            return new(
                new(run.Id, run.Number!, run.WebsiteId is null ? null : site.ToString(), run.Platform, run.At, by ?? "", run.Matched, run.Orphans + run.Ghosts + run.Changed, run.OpenLines),
                run.FileName, run.Sha256, run.Orphans, run.Ghosts, run.Changed, caller.Holds(Role.Administrator), caller.Holds(Role.InfrastructureSectionHead, Role.DivisionHead),
                [.. rows.Take(PageSize).Select(r => Row(r.Found, r.Site.ToString(), r.By))], rows.Count > PageSize);

            Line Row(ReconciliationLine found, string name, string? settledBy)
            {
                var held = holders[(found.WebsiteId, found.UserName.ToLowerInvariant())].ToList();
                var takenIn = found.Settlement is Settlement.TakenIn && held is [.., var last] ? last.Access : null;
                return new(found, name, [.. held.Select(h => h.FullName)], settledBy, deciders.GetValueOrDefault(found.Number), takenIn);
            }
        }

        private static IQueryable<ReconciliationLine> Of(IQueryable<ReconciliationLine> lines, SheetPart part) => part switch
        {
            SheetPart.Matched => lines.Where(l => l.Finding == Finding.Matched),
            SheetPart.Orphans => lines.Where(l => l.Finding == Finding.Orphan),
            SheetPart.Ghosts => lines.Where(l => l.Finding == Finding.Ghost),
            SheetPart.Changed => lines.Where(l => l.Finding == Finding.SuspendedOnPanel || l.Finding == Finding.ActiveOnPanel),
            _ => lines.Where(l => l.Finding != Finding.Matched),
        };

        // By line: which case decides, of the lines that could be entered as standing again.
        private async Task<Dictionary<int, string>> Deciders(List<ReconciliationLine> lines, CancellationToken ct)
        {
            if (lines.Count == 0) return [];
            var (sites, names) = Named(lines);
            var suspended = await db.Grants.IgnoreAutoIncludes().Where(g => sites.Contains(g.WebsiteId) && names.Contains(g.UserName) && g.State == GrantState.Suspended)
                .Select(g => new { g.Id, g.WebsiteId, g.UserName }).ToListAsync(ct);
            var deciders = await targets.Deciders([.. suspended.Select(g => g.Id)], ct);
            var byName = suspended.Where(g => deciders.ContainsKey(g.Id)).ToLookup(g => (g.WebsiteId, g.UserName.Value), g => deciders[g.Id]);
            return lines.Select(l => (l.Number, Case: byName[(l.WebsiteId, l.UserName.ToLowerInvariant())].FirstOrDefault())).Where(l => l.Case is not null).ToDictionary(l => l.Number, l => l.Case!);
        }

        private static (List<Guid> Sites, List<PanelUserName> Names) Named(List<ReconciliationLine> lines) =>
        (
            [.. lines.Select(l => l.WebsiteId).Distinct()],
            [.. lines.Select(l => PanelUserName.TryParse(l.UserName.ToLowerInvariant(), out var name) ? name : default).Where(n => n.Value.Length > 0).Distinct()]
        );

        private async Task<ILookup<(Guid, string), (string FullName, AccessScope Access)>> Holders(string run, List<ReconciliationLine> lines, CancellationToken ct)
        {
            var (sites, names) = Named(lines);
            var found = await (from g in db.Grants.IgnoreAutoIncludes()
                               where sites.Contains(g.WebsiteId) && names.Contains(g.UserName)
                               where g.State < GrantState.Removed || db.GrantChanges.Any(c => c.GrantId == g.Id && c.State == GrantState.Removed && c.Reference == run)
                               join p in db.People on g.HolderId equals p.Id
                               orderby g.GivenAt
                               select new { g.WebsiteId, g.UserName, p.FullName, g.Types, g.Level }).ToListAsync(ct);
            return found.ToLookup(f => (f.WebsiteId, f.UserName.Value), f => (f.FullName, new AccessScope(f.Types, f.Level)));
        }
    }
}
