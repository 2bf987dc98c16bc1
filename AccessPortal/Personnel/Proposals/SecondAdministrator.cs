namespace AccessPortal.Personnel;

/// <summary>What gives somebody a part in the procedure, or takes over the account of who has one, is for two administrators.</summary>
internal sealed class SecondAdministrator(PortalDb db, Caller caller, OfficeToday today, AccountKeeping accounts)
{
    /// <summary>Keeps a command until a second administrator agrees, and tells its person and who may agree.</summary>
    /// <param name="command">
    /// The command; its handler is an <see cref="IProposable{TCommand}"/>, registered by
    /// <see cref="AccountRegistration.AddProposable{TCommand}"/>.
    /// </param>
    /// <param name="personId">Whom it concerns.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="makesSecond">Whether it makes the second administrator: then it need not wait while there is only one.</param>
    /// <returns>True when it waits; false when the handler carries it out now.</returns>
    /// <exception cref="Refused">There is no second administrator, or the same already waits.</exception>
    public async Task<bool> Defers<T>(T command, Guid personId, CancellationToken ct, bool makesSecond = false) where T : notnull
    {
        var others = await db.Administrators(today.Instant).Where(p => p != caller.PersonId).ToListAsync(ct);
        // Nobody agrees to the reset of their own account: they may have lost it.
        if (command is RenewLink.Command) others.Remove(personId);
        if (others.Count == 0) return makesSecond && await IsFirst(ct) ? false : throw new Refused(new(RefusalKind.Rule, "SecondAdministratorMissing"));
        var (act, json) = (ProposedJson.NameOf<T>(), ProposedJson.Write(command));
        if (await db.ProposedActs.AnyAsync(a => a.DecidedAt == null && a.PersonId == personId && a.Act == act && a.Json == json, ct))
            throw new Refused(new(RefusalKind.Rule, "ProposalWaits"));
        db.ProposedActs.Add(new(Guid.CreateVersion7(today.Instant), act, json, personId, caller.PersonId, today.Instant));
        accounts.Notify(personId, NoticeKind.ActProposed);
        foreach (var other in others.Where(o => o != personId)) accounts.Notify(other, NoticeKind.AgreementWaiting);
        return true;
    }

    // There has never been another: who has driven the other out does not choose the next one. The machine's command line does.
    private async Task<bool> IsFirst(CancellationToken ct) => !await db.Holdings.AnyAsync(
        h => h.PersonId != caller.PersonId && db.Positions.Any(p => p.Id == h.PositionId && p.Role == Role.PortalAdministrator), ct);
}
