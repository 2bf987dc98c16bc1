namespace AccessPortal.Revocations;

/// <summary>P3-6: what a confirmation rests on is there and says that the accounts are gone.</summary>
internal sealed class ConfirmationEvidence(PortalDb db)
{
    /// <summary>The evidence as the case keeps it: the attached file's name, or the number of the reconciliation; empty where there is none.</summary>
    /// <exception cref="Refused">No such reconciliation, one made before the deactivation, or one whose list still shows an account active.</exception>
    public async Task<Evidence> For(Revocation revocation, EvidenceKind kind, string reference, CancellationToken ct) =>
        new(kind, kind is EvidenceKind.Reconciliation ? await Run(revocation, reference.Trim(), ct) : await Attached(revocation.Id, ct));

    private async Task<string> Attached(Guid caseId, CancellationToken ct) =>
        await db.Attachments.Where(a => a.CaseId == caseId && a.Kind == AttachmentKind.Evidence).OrderByDescending(a => a.AddedAt).Select(a => a.FileName).FirstOrDefaultAsync(ct) ?? "";

    private async Task<string> Run(Revocation revocation, string number, CancellationToken ct)
    {
        if (number.Length == 0) return "";
        var site = revocation.WebsiteId!.Value;
        var run = await db.Reconciliations.AsNoTracking().Where(r => r.Number == number && (r.WebsiteId == site || (r.WebsiteId == null && r.Lines.Any(l => l.WebsiteId == site))))
            .Select(r => new { r.Number, r.At, Active = r.Lines.Where(l => l.WebsiteId == site && l.IsSuspended == false).Select(l => l.UserName).ToList() }).SingleOrDefaultAsync(ct);
        if (run is null) throw Fault("EvidenceRunUnknown", number);
        if (revocation.Lines.Any(l => l.DeactivatedAt > run.At)) throw Fault("EvidenceRunEarly", number);
        var still = (await Gone(revocation, ct)).Where(name => run.Active.Contains(name, StringComparer.OrdinalIgnoreCase)).ToList();
        return still.Count == 0 ? run.Number! : throw Fault("EvidenceStillActive", string.Join(", ", still));
    }

    // Part of a right leaves the account, and so do the other holders of a shared one.
    private async Task<IReadOnlyList<string>> Gone(Revocation revocation, CancellationToken ct)
    {
        if (revocation.Form.Remaining is not null) return [];
        var ids = revocation.Lines.Select(l => l.GrantId).ToList();
        var kept = await db.Grants.Where(g => g.WebsiteId == revocation.WebsiteId && g.AccountType == AccountType.Shared && g.State < GrantState.Disabled && !ids.Contains(g.Id))
            .Select(g => g.UserName).ToListAsync(ct);
        return [.. revocation.Lines.Select(l => l.Grant.UserName).Except(kept).Select(name => name.ToString())];
    }

    private static Refused Fault(string code, string fact) => Refused.Field(nameof(ConfirmRevocation.Command.Reference), code, fact);
}
