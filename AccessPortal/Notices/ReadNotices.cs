namespace AccessPortal.Notices;

/// <summary>Marks the caller's notices as read, up to the newest one seen.</summary>
public static class ReadNotices
{
    /// <summary>The command.</summary>
    /// <param name="UpTo">Key of the newest notice seen.</param>
    [Audience]
    public sealed record Command(long UpTo) : ICommand<Unit>;

    internal sealed class Handler(PortalDb db, Caller caller, OfficeToday today) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command request, CancellationToken cancellationToken)
        {
            await db.Notices.Where(n => n.RecipientId == caller.PersonId && n.ReadAt == null && n.Id <= request.UpTo)
                .ExecuteUpdateAsync(s => s.SetProperty(n => n.ReadAt, today.Instant), cancellationToken);
            return Unit.Value;
        }
    }
}
