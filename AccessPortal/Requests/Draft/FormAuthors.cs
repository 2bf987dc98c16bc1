namespace AccessPortal.Requests;

/// <summary>Who may fill in FR-01: the applicant, and helpdesk what it took in for them.</summary>
internal static class FormAuthors
{
    public static IQueryable<AccessRequest> FilledInBy(this IQueryable<AccessRequest> requests, Caller caller)
    {
        var (me, isHelpdesk) = (caller.PersonId, caller.Holds(Role.Helpdesk));
        return requests.Where(r => r.RequesterId == me || (isHelpdesk && r.Channel != null));
    }

    /// <summary>As whom the caller fills it in: as the applicant, or in the applicant's name.</summary>
    public static Actor AuthorOf(this Caller caller, AccessRequest request) =>
        request.RequesterId == caller.PersonId || request.Channel is null ? caller.AsSelf : caller.OnBehalfOf(request.RequesterId);
}
