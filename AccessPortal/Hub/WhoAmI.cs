namespace AccessPortal.Hub;

/// <summary>Tells pages who is signed in and in which capacities.</summary>
public static class WhoAmI
{
    /// <summary>The question.</summary>
    [Audience]
    public sealed record Query : IQuery<Me>;

    internal sealed class Handler(Caller caller, PortalDb db) : IRequestHandler<Query, Me>
    {
        public async Task<Me> Handle(Query request, CancellationToken cancellationToken)
        {
            var owns = await db.Websites.AnyAsync(w => w.OwnerId == caller.PersonId || w.DeputyId == caller.PersonId, cancellationToken);
            var roles = caller.Positions.Select(p => p.Role).OfType<Role>().ToList();
            return new(caller.PersonId, caller.Name, [.. caller.Positions.Select(Title)], caller.PositionIds, owns ? [.. roles, Role.AccessOwner] : roles, caller.SeesAllCases);
        }

        private static string Title(HeldPosition held) => held.Kind switch
        {
            HoldingKind.ActingVacancy => "Plt. " + held.Title,
            HoldingKind.ActingAbsence => "Plh. " + held.Title,
            _ => held.Title,
        };
    }
}
