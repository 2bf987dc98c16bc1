namespace AccessPortal.Personnel;

/// <summary>The portal administrators who can act: who serve, hold the post and can sign in.</summary>
internal static class UsableAdministrators
{
    /// <summary>Their persons at an instant.</summary>
    public static IQueryable<Guid> Administrators(this PortalDb db, DateTimeOffset at) => db.Serving(at)
        .Where(h => db.Positions.Any(p => p.Id == h.PositionId && p.Role == Role.PortalAdministrator)
            && db.Users.Any(u => u.PersonId == h.PersonId && u.PasswordHash != null && u.DisabledAt == null))
        .Select(h => h.PersonId).Distinct();
}
