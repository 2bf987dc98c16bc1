using Microsoft.AspNetCore.Identity;

namespace AccessPortal.Personnel;

/// <summary>What the acts on accounts share: finding one, issuing its link, telling its person.</summary>
internal sealed class AccountKeeping(
    PortalDb db, UserManager<PortalUser> users, OfficeToday today, WorkingTime time, Caller caller, RegisterNews news)
{
    private const int SlipDays = 3;
    private static readonly TimeSpan s_mailed = TimeSpan.FromHours(24);

    /// <summary>The link issued by this message, if one was; of an act that waited it goes to who agreed.</summary>
    public LinkSlip? Issued { get; private set; }

    /// <summary>A person's account.</summary>
    /// <exception cref="Refused">They have none.</exception>
    public async Task<PortalUser> Get(Guid personId, CancellationToken ct) =>
        await db.Users.SingleOrDefaultAsync(u => u.PersonId == personId, ct) ?? throw Refused.NotFound();

    /// <summary>The same, for an act that nobody does to their own account.</summary>
    /// <exception cref="Refused">They have none, or it is the caller's own.</exception>
    public Task<PortalUser> GetAnothers(Guid personId, CancellationToken ct) =>
        personId != caller.PersonId ? Get(personId, ct) : throw new Refused(new(RefusalKind.Rule, "OwnAccount"));

    /// <summary>Gives an account a new link in place of its password and of any link before; every session by it ends.</summary>
    public async Task<LinkSlip> Issue(PortalUser user, LinkWay way, CancellationToken ct)
    {
        var endsAt = way is LinkWay.Mail ? today.Instant + s_mailed : (await time.Calendar(ct)).AddDays(today.Instant, SlipDays);
        var token = user.Invite(endsAt);
        await EndSessions(user);
        var person = await (from p in db.People
                            join u in db.Units on p.UnitId equals u.Id
                            where p.Id == user.PersonId
                            select new { p.FullName, u.ShortName }).SingleAsync(ct);
        return Issued = new(person.FullName, person.ShortName, user.UserName!, new(token), endsAt);
    }

    /// <summary>Saves an account; whoever is signed in by it is so no more.</summary>
    public async Task EndSessions(PortalUser user) =>
        (await users.UpdateSecurityStampAsync(user)).Ensure(nameof(PortalUser.UserName), nameof(IProof.Password));

    /// <summary>Adds a notice; the subject is who acts.</summary>
    public void Notify(Guid personId, NoticeKind kind)
    {
        db.Notices.Add(Notice.OfAccount(personId, kind, caller.Name, today.Instant));
        news.Add(personId);
    }
}
