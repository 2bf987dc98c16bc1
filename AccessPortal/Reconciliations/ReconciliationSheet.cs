using AccessPortal.Data;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Sop;
using AccessPortal.UseCases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Reconciliations;

/// <summary>One run: its record, and the lines with how each was settled.</summary>
public static class ReconciliationSheet
{
    /// <summary>Lines of a page.</summary>
    public const int PageSize = 100;

    /// <summary>The question.</summary>
    /// <param name="Number">RK-2026-0001.</param>
    /// <param name="WithMatched">Whether accounts on which both agree are shown too.</param>
    /// <param name="Take">Lines wanted, from the first.</param>
    [Audience(Role.Administrator, Role.InfrastructureSectionHead, Role.DivisionHead, Role.Auditor)]
    public sealed record Query(string Number, bool WithMatched = false, int Take = PageSize) : IQuery<View>;

    /// <summary>The run.</summary>
    /// <param name="Run">As the list shows it.</param>
    /// <param name="FileName">The name the list came with.</param>
    /// <param name="Sha256">Its digest.</param>
    /// <param name="Orphans">Accounts unknown to the register.</param>
    /// <param name="Ghosts">Accounts gone from the panel.</param>
    /// <param name="Changed">Accounts whose state differs.</param>
    /// <param name="MaySettle">Whether the caller may settle differences.</param>
    /// <param name="Lines">The lines.</param>
    /// <param name="More">Whether there are further ones.</param>
    public sealed record View(ReconciliationRuns.Run Run, string FileName, string Sha256, int Orphans, int Ghosts, int Changed, bool MaySettle, IReadOnlyList<Line> Lines, bool More);

    /// <summary>A line.</summary>
    /// <param name="Found">As the comparison found it and as it was settled.</param>
    /// <param name="Site">The website.</param>
    /// <param name="Holders">Who holds the account by the register.</param>
    /// <param name="SettledByName">Who settled it.</param>
    public sealed record Line(ReconciliationLine Found, string Site, IReadOnlyList<string> Holders, string? SettledByName);

    internal sealed class Handler(PortalDb db, Caller caller) : IRequestHandler<Query, View>
    {
        private const int Most = 2000;

        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var run = await db.Reconciliations.AsNoTracking().SingleOrDefaultAsync(r => r.Number == request.Number, cancellationToken) ?? throw Refused.NotFound(request.Number);
            var take = Math.Clamp(request.Take, 1, Most);
            var lines = db.Set<ReconciliationLine>().AsNoTracking().Where(l => EF.Property<Guid>(l, "ReconciliationId") == run.Id && (request.WithMatched || l.Finding != Finding.Matched));
            var rows = await lines.OrderBy(l => l.Number).Take(take + 1).Select(l => new
            {
                Found = l,
                Site = db.Websites.Where(w => w.Id == l.WebsiteId).Select(w => w.Name).FirstOrDefault(),
                By = db.People.Where(p => p.Id == l.SettledBy).Select(p => p.FullName).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
            var holders = await Holders([.. rows.Select(r => r.Found)], cancellationToken);
            var site = run.WebsiteId is { } id ? await db.Websites.Where(w => w.Id == id).Select(w => w.Name).SingleOrDefaultAsync(cancellationToken) : default;
            var by = await db.People.Where(p => p.Id == run.ById).Select(p => p.FullName).SingleOrDefaultAsync(cancellationToken);
            return new(
                new(run.Id, run.Number, run.WebsiteId is null ? null : site.ToString(), run.Platform, run.At, by ?? "", run.Matched, run.Orphans + run.Ghosts + run.Changed, run.OpenLines),
                run.FileName, run.Sha256, run.Orphans, run.Ghosts, run.Changed, caller.Holds(Role.Administrator),
                [.. rows.Take(take).Select(r => new Line(r.Found, r.Site.ToString(), [.. holders[(r.Found.WebsiteId, r.Found.UserName.ToLowerInvariant())]], r.By))], rows.Count > take);
        }

        private async Task<ILookup<(Guid, string), string>> Holders(List<ReconciliationLine> lines, CancellationToken ct)
        {
            var sites = lines.Select(l => l.WebsiteId).Distinct().ToList();
            var names = lines.Select(l => PanelUserName.TryParse(l.UserName.ToLowerInvariant(), out var name) ? name : default).Where(n => n.Value.Length > 0).Distinct().ToList();
            var found = await (from g in db.Grants.IgnoreAutoIncludes()
                               where sites.Contains(g.WebsiteId) && names.Contains(g.UserName) && g.State < GrantState.Removed
                               join p in db.People on g.HolderId equals p.Id
                               select new { g.WebsiteId, g.UserName, p.FullName }).ToListAsync(ct);
            return found.ToLookup(f => (f.WebsiteId, f.UserName.Value), f => f.FullName);
        }
    }
}
