using AccessPortal.Cases;

namespace AccessPortal.Reconciliations;

/// <summary>Settles one difference by an explicit act: what the act changes in the register has this run as its cause.</summary>
public static class SettleDifference
{
    /// <summary>The command.</summary>
    /// <param name="RunId">The run.</param>
    /// <param name="Line">Number of the line.</param>
    /// <param name="How">The act.</param>
    /// <param name="Reason">Why; needed to leave a difference as it is.</param>
    /// <param name="Adoption">For an orphan that is taken into the register.</param>
    /// <param name="DoneAt">When an ordered removal was done on the panel; null for just now.</param>
    [Audience(Role.Administrator)]
    public sealed record Command(Guid RunId, int Line, Settlement How, string Reason, Adoption? Adoption = null, DateTimeOffset? DoneAt = null) : ICommand<int>;

    /// <summary>As what an orphan is entered.</summary>
    /// <param name="HolderId">Who holds it.</param>
    /// <param name="Type">What kind of account.</param>
    /// <param name="Types">What it reaches.</param>
    /// <param name="Level">How far.</param>
    public sealed record Adoption(Guid HolderId, AccountType Type, AccessTypes Types, AccessLevel Level);

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(c => c.Reason).MaximumLength(2000).WithErrorCode("TooLong");
            RuleFor(c => c.Reason).NotEmpty().When(c => c.How is Settlement.Ignored).WithErrorCode("ReasonMissing");
            RuleFor(c => c.Adoption).NotNull().When(c => c.How is Settlement.TakenIn).WithErrorCode("HolderRequired");
            RuleFor(c => c.Adoption!.HolderId).NotEmpty().When(c => c.Adoption is not null).WithErrorCode("HolderRequired");
            RuleFor(c => c.Adoption!.Types).NotEqual(AccessTypes.None).When(c => c.Adoption is not null).WithErrorCode("TypesRequired");
            // What the Kasi decides on is not the Administrator's to settle.
            RuleFor(c => c.How).Must(h => h is not (Settlement.Adopted or Settlement.RequestAsked or Settlement.RevocationAsked)).WithErrorCode("NotYours");
        }
    }

    internal sealed class Handler(
        CaseFile file, PortalDb db, Caller caller, OfficeToday today, RevocationTargets targets, TakenInRights takenIn)
        : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command request, CancellationToken cancellationToken)
        {
            var run = await file.Open<Reconciliation>(request.RunId, null, cancellationToken);
            await db.Entry(run).Collection(r => r.Lines).LoadAsync(cancellationToken);
            var found = run.Lines.FirstOrDefault(l => l.Number == request.Line) ?? throw Refused.NotFound($"{request.Line}");
            var now = await today.Now(cancellationToken);
            // Nobody decides on what they hold, whoever's was found first.
            IReadOnlyCollection<Guid>? holders = request is { How: Settlement.TakenIn, Adoption: { } adoption }
                ? [.. await takenIn.OtherHolders(run, found, cancellationToken), adoption.HolderId] : null;
            var by = caller.InRole(Role.Administrator);
            var line = run.Settle(request.Line, request.How, request.Reason, by, now, request.DoneAt ?? today.Instant, holders);
            var cause = run.Cause(caller.PersonId);
            if (request.How is Settlement.TakenIn) await Adopt(run, line, request.Adoption!, now, cancellationToken);
            else if (request.How is Settlement.Disabled) await Gone(line, cause, cancellationToken);
            else if (request.How is Settlement.SuspensionConfirmed) (await Rights(line, g => g.State < GrantState.Suspended, cancellationToken)).ForEach(g => g.ConfirmSuspension(cause, today.Instant));
            else if (request.How is Settlement.ReinstatementConfirmed) await StandsAgain(line, cause, now, cancellationToken);
            return run.OpenLines;
        }

        private async Task Adopt(Reconciliation run, ReconciliationLine line, Adoption adoption, OfficeNow now, CancellationToken ct)
        {
            // Nobody enters access of their own without the granting procedure.
            if (adoption.HolderId == caller.PersonId) throw new SopViolation(SopRule.OwnRequest);
            if (!PanelUserName.TryParse(line.UserName, out var name)) throw Refused.Field(nameof(ReconciliationLine.UserName), "UserNameWrong");
            if (!await db.People.AnyAsync(p => p.Id == adoption.HolderId && (p.LeftAt == null || p.LeftAt > today.Instant), ct)) throw Refused.Field(nameof(adoption.HolderId), "PersonUnknown");
            if (await db.Grants.AnyAsync(g => g.WebsiteId == line.WebsiteId && g.UserName == name && g.State != GrantState.Removed, ct)) throw Refused.Field(nameof(ReconciliationLine.UserName), "UserNameTaken");
            var id = Guid.CreateVersion7(today.Instant);
            // It ends with the time to regularise it: then the clock proposes to take it away, like any right that has come to its end.
            var until = now.Calendar.LocalDate(run.RegulariseBy(now));
            db.Grants.Add(AccessGrant.Adopt(
                id, line.WebsiteId, adoption.HolderId, name, adoption.Type, new(adoption.Types, adoption.Level), until, run.Cause(caller.PersonId), today.Instant, line.LastLoginAt));
        }

        // The panel has no such account, so the name is free again; what a case still takes away, the case ends.
        private async Task Gone(ReconciliationLine line, CauseOfChange cause, CancellationToken ct)
        {
            foreach (var grant in await Rights(line, g => g.State < GrantState.Disabled, ct))
            {
                grant.Disable(cause, today.Instant);
                if (!await targets.IsRunning(grant.Id, ct)) grant.Remove(cause, today.Instant);
            }
        }

        // The panel lifted it outside the portal. Where a case decides on it, the list is no way around that case.
        private async Task StandsAgain(ReconciliationLine line, CauseOfChange cause, OfficeNow now, CancellationToken ct)
        {
            var rights = await Rights(line, g => g.State is GrantState.Suspended, ct);
            if (rights.Count == 0) throw new SopViolation(SopRule.GrantState);
            if (rights.Exists(g => g.HolderId == caller.PersonId)) throw new SopViolation(SopRule.OwnRequest);
            var deciders = await targets.Deciders([.. rights.Select(g => g.Id)], ct);
            if (deciders.Count > 0) throw new SopViolation(SopRule.CaseDecides, deciders.Values.First());
            rights.ForEach(g => g.Reinstate(cause, now));
        }

        // Of a shared account every right of that name is meant.
        private async Task<List<AccessGrant>> Rights(ReconciliationLine line, Func<AccessGrant, bool> still, CancellationToken ct)
        {
            if (!PanelUserName.TryParse(line.UserName, out var name)) throw Refused.NotFound(line.UserName);
            var grants = await db.Grants.Include(g => g.Changes).Where(g => g.WebsiteId == line.WebsiteId && g.UserName == name && g.State < GrantState.Removed).AsSplitQuery().ToListAsync(ct);
            return [.. grants.Where(still)];
        }
    }
}
