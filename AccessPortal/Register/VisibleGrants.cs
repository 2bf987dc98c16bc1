namespace AccessPortal.Register;

/// <summary>Who may see which right, and how much of a person.</summary>
internal static class VisibleGrants
{
    private static readonly Role[] s_act =
        [Role.Helpdesk, Role.HeadOfOffice, Role.Secretary, Role.DivisionHead, Role.ResourceSectionHead, Role.InfrastructureSectionHead, Role.Administrator, Role.TechnicalSupport];

    /// <summary>Those who see the whole register: the ones who act on it, and the auditor.</summary>
    public static bool SeesRegister(this Caller caller) => caller.Holds([.. s_act, Role.Auditor]);

    /// <summary>Whether the caller acts on rights, and so needs to tell people apart by their NIP.</summary>
    public static bool SeesNip(this Caller caller) => caller.Holds(s_act);

    /// <summary>The same, for a page that knows the roles of its reader.</summary>
    public static bool SeesNip(IReadOnlyList<Role> roles) => roles.Any(s_act.Contains);

    /// <summary>The whole register, or one's own rights and those on websites one answers for.</summary>
    public static IQueryable<AccessGrant> VisibleTo(this IQueryable<AccessGrant> grants, Caller caller, PortalDb db)
    {
        if (caller.SeesRegister()) return grants;
        var me = caller.PersonId;
        return grants.Where(g => g.HolderId == me || db.Websites.Any(w => w.Id == g.WebsiteId && (w.OwnerId == me || w.DeputyId == me)));
    }

    /// <summary>The same for the register's lines.</summary>
    public static IQueryable<RegisterLine> VisibleTo(this IQueryable<RegisterLine> lines, Caller caller, PortalDb db)
    {
        if (caller.SeesRegister()) return lines;
        var me = caller.PersonId;
        return lines.Where(l => l.HolderId == me || db.Websites.Where(w => w.OwnerId == me || w.DeputyId == me).Select(w => w.Id).Contains(l.WebsiteId));
    }
}
