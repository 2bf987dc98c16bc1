using AccessPortal.Cases;

namespace AccessPortal.Leavers;

/// <summary>That somebody moves or leaves, as the personnel office reports it.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Reason">Mutasi, Pensiun, …</param>
/// <param name="EffectiveOn">TMT: from this day the rights end.</param>
/// <param name="DecreeNumber">Nomor SK; may be unknown yet.</param>
/// <param name="LeavesGovernment">Whether they serve nowhere in this government any more.</param>
public sealed record Leaver(Guid PersonId, RevocationReason Reason, DateOnly EffectiveOn, string DecreeNumber, bool LeavesGovernment)
{
    /// <summary>Reasons a personnel office gives.</summary>
    public static readonly IReadOnlyList<RevocationReason> Reasons =
        [RevocationReason.Transfer, RevocationReason.Promotion, RevocationReason.Retirement, RevocationReason.Resignation, RevocationReason.Death, RevocationReason.ContractEnded];

    /// <summary>Whether somebody who goes for this reason serves nowhere in this government any more.</summary>
    public static bool EndsService(RevocationReason reason) => reason is RevocationReason.Retirement or RevocationReason.Resignation or RevocationReason.Death or RevocationReason.ContractEnded;
}

/// <summary>What filing brought about.</summary>
/// <param name="Revocations">Numbers of the proposals, one a website.</param>
/// <param name="AlreadyRunning">Rights that were under a revocation already.</param>
/// <param name="SitesWithoutOwner">Websites for which nobody else is named.</param>
public sealed record Filed(IReadOnlyList<string> Revocations, int AlreadyRunning, IReadOnlyList<string> SitesWithoutOwner);

/// <summary>Files one proposal for each website on which a leaver holds rights.</summary>
internal sealed class LeaverFiling(PortalDb db, Caller caller, OfficeZone zone, RevocationTargets targets)
{
    private Actor By => caller.AsHolderOf(Role.InfrastructureSectionHead, Role.PortalAdministrator, Role.Helpdesk);

    /// <summary>Files them; saved by whoever owns the transaction.</summary>
    public async Task<Filed> File(Leaver leaver, CancellationToken ct)
    {
        var person = await db.People.SingleOrDefaultAsync(p => p.Id == leaver.PersonId, ct) ?? throw Refused.NotFound(leaver.PersonId.ToString());
        var held = await db.Grants.IgnoreAutoIncludes().Where(g => g.HolderId == person.Id && g.State < GrantState.Disabled).Select(g => new { g.Id, g.WebsiteId }).ToListAsync(ct);
        var ids = held.Select(g => g.Id).ToList();
        var running = await db.Revocations.Where(r => r.Outcome == CaseOutcome.Running || r.Outcome == CaseOutcome.Returned)
            .SelectMany(r => r.Lines).Where(l => ids.Contains(l.GrantId)).Select(l => l.GrantId).ToListAsync(ct);
        var numbers = new List<string>();
        foreach (var site in held.Where(g => !running.Contains(g.Id)).GroupBy(g => g.WebsiteId)) numbers.Add(await Propose(leaver, site.Key, [.. site.Select(g => g.Id)], ct));
        var leaves = zone.StartOf(leaver.EffectiveOn);
        if (leaver.LeavesGovernment && caller.MayMarkLeft() && (person.LeftAt is null || person.LeftAt > leaves)) person.Leave(leaves);
        return new(numbers, running.Count, await Orphaned(person.Id, ct));
    }

    private async Task<string> Propose(Leaver leaver, Guid websiteId, List<Guid> grantIds, CancellationToken ct)
    {
        var target = await targets.Of(websiteId, grantIds, ct);
        // Who leaves does not answer for their own rights: the deputy does, or it goes before the Kasi at once.
        target = target with { Owner = target.Owner.Without(leaver.PersonId) };
        var form = new RevocationForm { Reason = leaver.Reason, DecreeNumber = leaver.DecreeNumber.Trim(), DecreeEffectiveOn = leaver.EffectiveOn, EffectiveOn = leaver.EffectiveOn };
        var now = await targets.OfficeFor(caller.PersonId, target.Owner.StandInPostId, ct);
        var revocation = Revocation.Propose(target, form, new(OriginKind.Leaver, leaver.DecreeNumber.Trim()), By, now);
        db.Revocations.Add(revocation);
        return revocation.Number!;
    }

    private async Task<IReadOnlyList<string>> Orphaned(Guid personId, CancellationToken ct)
    {
        var sites = await db.Websites.Where(w => w.ClosedAt == null && ((w.OwnerId == personId && w.DeputyId == null) || (w.DeputyId == personId && w.OwnerId == null)))
            .OrderBy(w => w.Name).Select(w => w.Name).ToListAsync(ct);
        return [.. sites.Select(s => s.ToString())];
    }
}
