namespace AccessPortal.Leavers;

/// <summary>Files what a previewed list of mutations says, all or nothing.</summary>
public static class FileMutations
{
    /// <summary>The command.</summary>
    /// <param name="Leavers">The lines without a fault.</param>
    [Audience(Role.InfrastructureSectionHead, Role.PortalAdministrator, Role.Helpdesk)]
    public sealed record Command(IReadOnlyList<Leaver> Leavers) : ICommand<Filed>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(c => c.Leavers).Must(l => l.Count is > 0 and <= MutationList.Most && l.Select(x => x.PersonId).Distinct().Count() == l.Count).WithErrorCode("Required");
            RuleForEach(c => c.Leavers).IsLeaver();
        }
    }

    internal sealed class Handler(LeaverFiling filing) : IRequestHandler<Command, Filed>
    {
        public async Task<Filed> Handle(Command request, CancellationToken cancellationToken)
        {
            var (numbers, running, sites) = (new List<string>(), 0, new SortedSet<string>(StringComparer.Ordinal));
            foreach (var leaver in request.Leavers)
            {
                var filed = await filing.File(leaver, cancellationToken);
                numbers.AddRange(filed.Revocations);
                running += filed.AlreadyRunning;
                sites.UnionWith(filed.SitesWithoutOwner);
            }
            return new(numbers, running, [.. sites]);
        }
    }
}
