namespace AccessPortal.Register;

/// <summary>Forgets a kept view; only its owner's own.</summary>
public static class DropView
{
    /// <summary>The command.</summary>
    /// <param name="Id">The view.</param>
    [Audience]
    public sealed record Command(Guid Id) : ICommand<Unit>;

    internal sealed class Handler(PortalDb db, Caller caller) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command request, CancellationToken cancellationToken)
        {
            var view = await db.SavedViews.SingleOrDefaultAsync(v => v.Id == request.Id && v.PersonId == caller.PersonId, cancellationToken) ?? throw Refused.NotFound();
            db.SavedViews.Remove(view);
            return Unit.Value;
        }
    }
}
