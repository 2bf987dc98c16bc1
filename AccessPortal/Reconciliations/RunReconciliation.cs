using AccessPortal.Cases;
using AccessPortal.Reconciliations.PanelLists;

namespace AccessPortal.Reconciliations;

/// <summary>Records a comparison of a panel's list with the register. Of the rights only the last login is taken over; every difference waits for an act of its own.</summary>
public static class RunReconciliation
{
    /// <summary>The command.</summary>
    /// <param name="Source">The list.</param>
    /// <param name="FileName">The name it came with; empty when it was pasted.</param>
    [Audience(Role.Administrator)]
    public sealed record Command(ListToCompare Source, string FileName) : ICommand<string>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(c => c.Source.Content).Must(c => c.Length > 0).WithErrorCode("FileEmpty");
            RuleFor(c => c.Source.Content).Must(c => c.LongLength <= PanelListReader.MaxBytes).WithErrorCode("FileTooLarge");
            RuleFor(c => c.FileName).MaximumLength(200).WithErrorCode("FileName");
        }
    }

    internal sealed class Handler(PortalDb db, Caller caller, OfficeToday today, CaseNumbers numbers, PanelMatching matching, OfficeZone zone) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command request, CancellationToken cancellationToken)
        {
            var source = request.Source;
            await EnsureNotYetToday(source, cancellationToken);
            var (list, compared) = await matching.Compare(source, cancellationToken);
            if (compared.Lines.Count == 0) throw Refused.Field(nameof(request.Source), "ListUnreadable");
            var name = Path.GetFileName(request.FileName.Replace('\\', '/'));
            var subject = source.WebsiteId is { } site ? (await db.Websites.SingleAsync(w => w.Id == site, cancellationToken)).Name.ToString() : source.Platform.ToString();
            var run = new Reconciliation(
                Guid.CreateVersion7(today.Instant), await today.Sop(cancellationToken),
                new(await numbers.Next("RK", cancellationToken), source.WebsiteId, subject, source.Platform, name, PanelMatching.DigestOf(source.Content)),
                compared.Lines, caller.InRole(Role.Administrator), await today.Now(cancellationToken));
            db.Reconciliations.Add(run);
            if (list.Format is PanelListFormat.Csv && source.Mapping is { } mapping) await matching.Remember(source.Platform, mapping, cancellationToken);
            await RecordLogins(run, cancellationToken);
            return run.Number!;
        }

        // Another day, or once something was done about what it showed or a right has changed, the same list is a comparison of its own.
        private async Task EnsureNotYetToday(ListToCompare source, CancellationToken ct)
        {
            var (digest, midnight) = (PanelMatching.DigestOf(source.Content), zone.StartOf(zone.DayOf(today.Instant)));
            var earlier = await db.Reconciliations.Where(r => r.Sha256 == digest && r.WebsiteId == source.WebsiteId && r.Platform == source.Platform && r.At >= midnight && r.Lines.All(l => l.SettledAt == null))
                .Where(r => !db.GrantChanges.Any(c => c.At > r.At && db.Grants.Any(g => g.Id == c.GrantId && (r.WebsiteId == null || g.WebsiteId == r.WebsiteId))))
                .Select(r => r.Number).FirstOrDefaultAsync(ct);
            if (earlier is not null) throw new SopViolation(SopRule.SameList, earlier);
        }

        private async Task RecordLogins(Reconciliation run, CancellationToken ct)
        {
            // A list that names no login at all says nothing about who never logged in.
            if (!run.Lines.Any(l => l.LastLoginAt is not null)) return;
            var covered = run.Lines.Select(l => l.WebsiteId).Distinct().ToList();
            foreach (var site in await db.Websites.Where(w => covered.Contains(w.Id)).ToListAsync(ct)) site.RecordLoginList(today.Instant);
            var logins = run.Lines.Where(l => l.LastLoginAt is not null).ToDictionary(l => (l.WebsiteId, l.UserName.ToLowerInvariant()), l => l.LastLoginAt!.Value);
            var sites = logins.Keys.Select(k => k.WebsiteId).Distinct().ToList();
            foreach (var grant in await db.Grants.IgnoreAutoIncludes().Where(g => sites.Contains(g.WebsiteId) && g.State < GrantState.Removed).ToListAsync(ct))
                if (logins.TryGetValue((grant.WebsiteId, grant.UserName.Value), out var at) && at <= today.Instant) grant.RecordLogin(at);
        }
    }
}
