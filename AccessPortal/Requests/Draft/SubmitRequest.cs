using AccessPortal.Cases;

namespace AccessPortal.Requests;

/// <summary>
/// P1-2a: submits a complete form under its number, or again after a return for correction. What helpdesk filled in goes on with the
/// applicant's signed scan; without one it first waits for the applicant's confirmation, which may come with a mended form.
/// </summary>
public static class SubmitRequest
{
    /// <summary>The name under which a missing signed scan is reported.</summary>
    public const string SignedScan = "Scan";

    /// <summary>The command.</summary>
    /// <param name="RequestId">The draft, or the returned request.</param>
    /// <param name="Seen">The form as the page opened it, or saved it last.</param>
    /// <param name="Input">The form.</param>
    [Audience]
    public sealed record Command(Guid RequestId, FormMark Seen, FormInput Input) : ICommand<CaseStanding>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules(IValidator<FormInput> form) => RuleFor(c => c.Input).SetValidator(form).OverridePropertyName("");
    }

    internal sealed class Handler(PortalDb db, CaseFile file, Caller caller, OfficeToday today, CaseNumbers numbers) : IRequestHandler<Command, CaseStanding>
    {
        public async Task<CaseStanding> Handle(Command request, CancellationToken cancellationToken)
        {
            var @case = await file.Open<AccessRequest>(request.RequestId, null, cancellationToken);
            var input = request.Input;
            if (@case.IsOpenTo(caller.AuthorOf(@case))) @case.EnsureFresh(request.Seen);
            else if (!@case.OpenSteps.Contains(Granting.Confirm.Code)) throw @case.Filed();
            await CheckDecree(@case.Id, cancellationToken);
            if (!await db.Units.AnyAsync(u => u.Id == input.UnitId && u.ClosedAt == null, cancellationToken)) throw Refused.Field(nameof(FormInput.UnitId), "Required");
            var (site, owner) = await Site(input, cancellationToken);
            await CheckGrant(input, @case.HolderId, cancellationToken);
            var form = input.ToForm(site, owner);
            var now = await today.Now(cancellationToken);
            var by = caller.AuthorOf(@case);
            var signed = by.RecordedBy is null || await IsSigned(@case, cancellationToken);
            if (@case.Outcome is CaseOutcome.Returned) @case.Resubmit(signed ? by : throw Refused.Field(SignedScan, "ScanRequired"), form, now);
            else if (@case.OpenSteps.Contains(Granting.Confirm.Code)) @case.ConfirmMended(by, form, now);
            else if (signed) @case.Submit(by, form, await numbers.Next("HA", cancellationToken), now);
            else @case.AskConfirmation(by, form, await numbers.Next("HA", cancellationToken), now);
            return CaseStanding.Of(@case);
        }

        // A correction needs a signature of its own.
        private Task<bool> IsSigned(AccessRequest @case, CancellationToken ct)
        {
            var returned = @case.Journal.LastOrDefault(j => j.Verdict is Verdict.Return)?.At;
            return db.Attachments.AnyAsync(a => a.CaseId == @case.Id && a.Kind == AttachmentKind.SignedScan && (returned == null || a.AddedAt > returned), ct);
        }

        private async Task CheckDecree(Guid caseId, CancellationToken ct)
        {
            if (!await db.Attachments.AnyAsync(a => a.CaseId == caseId && a.Kind == AttachmentKind.Decree, ct))
                throw Refused.Field("Decree", "DecreeFileRequired");
        }

        private async Task CheckGrant(FormInput input, Guid holderId, CancellationToken ct)
        {
            if (input.Kind is RequestKind.New) return;
            // A right that its end date has suspended can still be renewed.
            var last = input.Kind is RequestKind.Renewal ? GrantState.Suspended : GrantState.Active;
            var grant = await db.Grants.Alterable(db).AsNoTracking().SingleOrDefaultAsync(g => g.Id == input.GrantId && g.HolderId == holderId && g.State <= last && g.WebsiteId == input.WebsiteId, ct)
                ?? throw Refused.Field(nameof(FormInput.GrantId), "GrantRequired");
            if (input.Kind is not RequestKind.Renewal) return;
            if (input.ValidUntil <= grant.ValidUntil) throw Refused.Field(nameof(FormInput.ValidUntil), "RenewalLater");
            // A renewal is of the right as it stands, whatever the draft remembers of it.
            input.Aim(RequestKind.Renewal, grant);
        }

        private async Task<(string Name, Guid? OwnerId)> Site(FormInput input, CancellationToken ct)
        {
            if (!input.ProposesSite)
            {
                var site = await db.Websites.SingleOrDefaultAsync(w => w.Id == input.WebsiteId, ct) ?? throw Refused.Field(nameof(FormInput.WebsiteId), "WebsiteRequired");
                if (site.ClosedAt is not null) throw Refused.Field(nameof(FormInput.WebsiteId), "WebsiteClosed", site.Name.ToString());
                return (site.Name.ToString(), site.OwnerId);
            }
            var proposed = SiteName.TryParse(input.ProposedSite, out var name) ? name : throw Refused.Field(nameof(FormInput.ProposedSite), "SiteWrong");
            if (await db.Websites.AnyAsync(w => w.Name == proposed, ct)) throw Refused.Field(nameof(FormInput.ProposedSite), "SiteKnown");
            return (proposed.ToString(), null);
        }
    }
}
