namespace AccessPortal.Personnel;

/// <summary>Abolishes a post: its holdings end, what waited for it goes to whom the chart names then, and posts below report to the one above.</summary>
public static class AbolishPost
{
    /// <summary>The command.</summary>
    /// <param name="Id">The post.</param>
    /// <param name="Version">The version the page showed.</param>
    [Audience(Role.PortalAdministrator)]
    public sealed record Command(Guid Id, int Version) : ICommand<Unit>;

    internal sealed class Handler(PortalDb db, Caller caller, DirectoryFile file, PostTasks tasks, RegisterNews news, OfficeToday today) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command request, CancellationToken cancellationToken)
        {
            var post = await file.Post(request.Id, request.Version, cancellationToken);
            if (post.AbolishedAt is not null) return Unit.Value;
            if (post.Role is Role.PortalAdministrator && caller.Positions.Any(p => p.PositionId == post.Id)) throw new Refused(new(RefusalKind.Rule, "OwnAdministration"));
            foreach (var holding in await db.Holdings.Where(h => h.PositionId == post.Id && (h.Until == null || h.Until > today.Instant)).ToListAsync(cancellationToken))
            {
                holding.End(today.Instant);
                file.Keep(holding.PersonId, "Post", post.Id.ToString(), "");
                db.Notices.Add(Notice.OfAccount(holding.PersonId, NoticeKind.PostRelieved, post.Title, today.Instant));
                news.Add(holding.PersonId);
            }
            foreach (var below in await db.Positions.Where(p => p.SuperiorId == post.Id && p.AbolishedAt == null).ToListAsync(cancellationToken))
            {
                var facts = below.Facts with { SuperiorId = post.SuperiorId };
                file.Keep(below.Id, below.Facts, facts);
                below.Change(facts);
            }
            file.Keep(post.Id, nameof(post.AbolishedAt), "", today.Instant.ToString("O", CultureInfo.InvariantCulture));
            post.Abolish(today.Instant);
            await tasks.Readdress(post.Id, [post.Role], cancellationToken);
            return Unit.Value;
        }
    }
}
