namespace AccessPortal.Resets;

/// <summary>The accounts in use of one person: the caller's own, or for helpdesk anybody's.</summary>
public static class ResettableAccounts
{
    /// <summary>The question.</summary>
    /// <param name="PersonId">Whose; null for the caller's own.</param>
    [Audience]
    public sealed record Query(Guid? PersonId) : IQuery<View>;

    /// <summary>Somebody and their accounts.</summary>
    /// <param name="Name">Whose they are.</param>
    /// <param name="Phone">The number in the directory, to call back; empty for the caller's own.</param>
    /// <param name="IsSelf">Whether they are the caller's own.</param>
    /// <param name="Accounts">The accounts.</param>
    public sealed record View(string Name, string Phone, bool IsSelf, IReadOnlyList<Account> Accounts);

    /// <summary>An account in use.</summary>
    /// <param name="GrantId">Key.</param>
    /// <param name="Site">Its website.</param>
    /// <param name="UserName">Its name on the panel.</param>
    /// <param name="Type">What kind of account; several share a <see cref="AccountType.Shared"/> one.</param>
    /// <param name="Running">Number of the reset under way; null when there is none.</param>
    public sealed record Account(Guid GrantId, string Site, string UserName, AccountType Type, string? Running);

    internal sealed class Handler(PortalDb db, Caller caller, OfficeToday today) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var id = request.PersonId ?? caller.PersonId;
            if (id != caller.PersonId && !caller.Holds(Role.Helpdesk)) throw Refused.Denied();
            var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && (p.LeftAt == null || p.LeftAt > today.Instant), cancellationToken)
                ?? throw Refused.NotFound();
            var isSelf = id == caller.PersonId;
            return new(person.FullName, isSelf ? "" : person.Phone, isSelf, await Accounts(id).ToListAsync(cancellationToken));
        }

        private IQueryable<Account> Accounts(Guid holder) =>
            from g in db.Grants.IgnoreAutoIncludes()
            where g.HolderId == holder && g.State == GrantState.Active
            join w in db.Websites on g.WebsiteId equals w.Id
            orderby g.GivenAt descending, g.Id
            select new Account(g.Id, w.Name.ToString(), g.UserName.ToString(), g.AccountType,
                db.PasswordResets.Where(r => r.Grant!.Id == g.Id && r.Outcome == CaseOutcome.Running).Select(r => r.Number).FirstOrDefault());
    }
}
