namespace AccessPortal.Personnel;

/// <summary>Somebody holds a post no longer; what waits stays with the post or goes to whom the chart names.</summary>
public static class EndHolding
{
    /// <summary>The command.</summary>
    /// <param name="Id">The holding.</param>
    [Audience(Role.PortalAdministrator)]
    public sealed record Command(Guid Id) : ICommand<Unit>;

    internal sealed class Handler(PortalDb db, Caller caller, DirectoryFile file, PostTasks tasks, RegisterNews news, OfficeToday today) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command request, CancellationToken cancellationToken)
        {
            var holding = await db.Holdings.SingleOrDefaultAsync(h => h.Id == request.Id && (h.Until == null || h.Until > today.Instant), cancellationToken) ?? throw Refused.NotFound(request.Id.ToString());
            var post = await file.Post(holding.PositionId, null, cancellationToken);
            // Whoever locks themselves out locks out the office.
            if (post.Role is Role.PortalAdministrator && holding.PersonId == caller.PersonId) throw new Refused(new(RefusalKind.Rule, "OwnAdministration"));
            holding.End(today.Instant);
            file.Keep(post.Id, "Holder", holding.PersonId.ToString(), "");
            file.Keep(holding.PersonId, "Post", post.Id.ToString(), "");
            db.Notices.Add(Notice.OfAccount(holding.PersonId, NoticeKind.PostRelieved, post.Title, today.Instant));
            news.Add(holding.PersonId);
            await tasks.Readdress(post.Id, [post.Role], cancellationToken);
            return Unit.Value;
        }
    }
}
