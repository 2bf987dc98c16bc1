namespace AccessPortal.SignIn;

/// <summary>The one-time links that still lead to a password.</summary>
internal static class Invitations
{
    /// <summary>The account of a link and its person; null when it was used, replaced or is over, or when the account is closed or its person has left.</summary>
    public static async Task<(PortalUser User, Person Person)?> FindInvited(this PortalDb db, SensitiveText token, DateTimeOffset now, CancellationToken ct)
    {
        var hash = Session.KeyOf(token.Reveal());
        var found = await (from user in db.Users
                           join person in db.People on user.PersonId equals person.Id
                           where user.LinkHash == hash && user.LinkEndsAt > now && user.DisabledAt == null && (person.LeftAt == null || person.LeftAt > now)
                           select new { user, person }).SingleOrDefaultAsync(ct);
        return found is null ? null : (found.user, found.person);
    }
}
