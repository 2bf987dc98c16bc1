namespace AccessPortal.Cases;

/// <summary>A right gets a new end: what the old one brought up falls away in the same transaction.</summary>
internal sealed class ExpiryProposals(PortalDb db, CaseOffice office)
{
    /// <summary>P1-10 of a renewal or a change: lets the proposals lapse that the end of the right had brought about.</summary>
    public async Task Lapse(Case @case, string stepCode, Verdict verdict, Actor by, CancellationToken ct)
    {
        if (@case is not AccessRequest { RefusedAt: null, Form: { Kind: not RequestKind.New, GrantId: { } grant } form }) return;
        var until = form.ValidUntil;
        if (stepCode != Granting.Record.Code || verdict is not Verdict.Done || !@case.Allows(stepCode, by)) return;
        // A request that took so long that its own end is over keeps nothing.
        await Each(grant, until, (revocation, now) => revocation.LapseByRenewal(by, @case.Number ?? "", until, now), ct);
    }

    /// <summary>R-B by a decree: the same where nobody has touched the panel; <paramref name="reference"/> is the run's number.</summary>
    public Task LapseByDecree(Guid grantId, DateOnly until, string reference, Actor by, CancellationToken ct) =>
        Each(grantId, until, (revocation, now) => revocation.LapseByDecree(by, reference, until, now), ct);

    private async Task Each(Guid grantId, DateOnly until, Action<Revocation, OfficeNow> lapse, CancellationToken ct)
    {
        var running = await db.Revocations.Include(r => r.Items).Include(r => r.Journal).Include(r => r.SeenBy).AsSplitQuery()
            .Where(r => r.Outcome == CaseOutcome.Running || r.Outcome == CaseOutcome.Returned)
            .Where(r => r.OriginKind == OriginKind.Expiry && !r.IsConfirmed && r.Lines.Any(l => l.GrantId == grantId))
            .OrderBy(r => r.Number).ToListAsync(ct);
        foreach (var revocation in running)
        {
            await db.LoadGrant(revocation, ct);
            var now = await office.For(revocation, ct);
            if (until >= now.Calendar.LocalDate(now.Instant)) lapse(revocation, now);
        }
    }
}
