using AccessPortal.Data;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Requests;
using AccessPortal.Domain.Revocations;
using AccessPortal.Domain.Sop;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Cases;

/// <summary>P1-10 of a renewal: what the old end date brought up falls away in the same transaction.</summary>
internal sealed class ExpiryProposals(PortalDb db, CaseOffice office)
{
    /// <summary>Lets the proposals lapse that the end of the renewed right had brought about.</summary>
    public async Task Lapse(Case @case, string stepCode, Verdict verdict, Actor by, CancellationToken ct)
    {
        if (@case is not AccessRequest { Form: { Kind: RequestKind.Renewal, GrantId: { } grant, ValidUntil: var until }, RefusedAt: null } || stepCode != Granting.Record.Code || verdict is not Verdict.Done) return;
        if (!@case.Allows(stepCode, by)) return;
        var running = await db.Revocations.Include(r => r.Items).Include(r => r.Journal).Include(r => r.SeenBy).AsSplitQuery()
            .Where(r => r.OriginKind == OriginKind.Expiry && !r.IsConfirmed && (r.Outcome == CaseOutcome.Running || r.Outcome == CaseOutcome.Returned) && r.Lines.Any(l => l.GrantId == grant))
            .ToListAsync(ct);
        foreach (var revocation in running)
        {
            await db.LoadGrant(revocation, ct);
            var now = await office.For(revocation, ct);
            // A renewal that took so long that its own end is over keeps nothing.
            if (until >= now.Calendar.LocalDate(now.Instant)) revocation.LapseByRenewal(by, @case.Number ?? "", until, now);
        }
    }
}
