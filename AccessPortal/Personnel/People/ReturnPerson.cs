namespace AccessPortal.Personnel;

/// <summary>
/// Takes somebody in again who came back, or who was marked as gone by mistake. What was taken away meanwhile stays taken away, and posts are
/// entered anew: authority comes from an order and its entry, never from a return.
/// </summary>
public static class ReturnPerson
{
    /// <summary>The command.</summary>
    /// <param name="Id">The person.</param>
    /// <param name="Version">The version the page showed.</param>
    [Audience(Role.PortalAdministrator)]
    public sealed record Command(Guid Id, int Version) : ICommand<Unit>;

    internal sealed class Handler(PortalDb db, DirectoryFile file, OfficeToday today) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command request, CancellationToken cancellationToken)
        {
            var person = await file.Person(request.Id, request.Version, cancellationToken);
            if (person.LeftAt is not { } left) return Unit.Value;
            file.Keep(person.Id, nameof(person.LeftAt), left.ToString("O", CultureInfo.InvariantCulture), "");
            // A leave of a later day has taken nothing yet.
            if (left <= today.Instant)
                foreach (var holding in await db.Holdings.Where(h => h.PersonId == person.Id && (h.Until == null || h.Until > left)).ToListAsync(cancellationToken))
                    holding.End(left > holding.From ? left : holding.From);
            person.Return();
            return Unit.Value;
        }
    }
}
