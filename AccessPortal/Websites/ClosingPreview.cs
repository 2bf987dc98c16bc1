namespace AccessPortal.Websites;

/// <summary>Says by name and number what closing a website would hit.</summary>
public static class ClosingPreview
{
    private const int Most = 500;

    /// <summary>The question.</summary>
    /// <param name="WebsiteId">The website.</param>
    [Audience(Role.InfrastructureSectionHead, Role.DivisionHead, Role.PortalAdministrator)]
    public sealed record Query(Guid WebsiteId) : IQuery<Hit>;

    /// <summary>What would be hit.</summary>
    /// <param name="Rights">Rights whose suspension would be ordered and that a revocation would take away.</param>
    /// <param name="Requests">Running requests that would end.</param>
    /// <param name="Resets">Running resets of a password that would end.</param>
    /// <param name="Reviews">Reviews that would ask its owner no longer.</param>
    public sealed record Hit(IReadOnlyList<Right> Rights, IReadOnlyList<Ending> Requests, IReadOnlyList<Ending> Resets, IReadOnlyList<Asking> Reviews);

    /// <summary>A right.</summary>
    /// <param name="UserName">The account.</param>
    /// <param name="HolderName">Who holds it.</param>
    /// <param name="State">Its state.</param>
    public sealed record Right(PanelUserName UserName, string HolderName, GrantState State);

    /// <summary>A review.</summary>
    /// <param name="Number">Its number.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="OpenLines">Lines of the website without an answer.</param>
    public sealed record Asking(string Number, string Title, int OpenLines);

    /// <summary>A request, or a reset of a password.</summary>
    /// <param name="Number">Its number.</param>
    /// <param name="RequesterName">Who asked.</param>
    public sealed record Ending(string Number, string RequesterName);

    internal sealed class Handler(PortalDb db) : IRequestHandler<Query, Hit>
    {
        public async Task<Hit> Handle(Query request, CancellationToken cancellationToken) => new(
            await db.LiveOn(request.WebsiteId).OrderBy(g => g.UserName).ThenBy(g => g.GivenAt).Take(Most)
                .Select(g => new Right(g.UserName, db.People.Where(p => p.Id == g.HolderId).Select(p => p.FullName).FirstOrDefault() ?? "", g.State)).ToListAsync(cancellationToken),
            await db.RunningFor(request.WebsiteId).OrderBy(r => r.Number).Take(Most)
                .Select(r => new Ending(r.Number!, db.People.Where(p => p.Id == r.RequesterId).Select(p => p.FullName).FirstOrDefault() ?? "")).ToListAsync(cancellationToken),
            await db.ResetsFor(request.WebsiteId).OrderBy(r => r.Number).Take(Most)
                .Select(r => new Ending(r.Number!, db.People.Where(p => p.Id == r.RequesterId).Select(p => p.FullName).FirstOrDefault() ?? "")).ToListAsync(cancellationToken),
            await db.ReviewsAsking(request.WebsiteId).IgnoreAutoIncludes().OrderBy(r => r.Number).Take(Most)
                .Select(r => new Asking(r.Number!, r.Subject, db.ReviewItems.Count(l => l.ReviewId == r.Id && l.WebsiteId == request.WebsiteId && l.Answer == null))).ToListAsync(cancellationToken));
    }
}
