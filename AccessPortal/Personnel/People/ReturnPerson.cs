namespace AccessPortal.Personnel;

/// <summary>Takes somebody in again who came back, or who was marked as gone by mistake; what was taken away meanwhile stays taken away.</summary>
public static class ReturnPerson
{
    /// <summary>The command.</summary>
    /// <param name="Id">The person.</param>
    /// <param name="Version">The version the page showed.</param>
    [Audience(Role.PortalAdministrator)]
    public sealed record Command(Guid Id, int Version) : ICommand<Unit>;

    internal sealed class Handler(DirectoryFile file) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command request, CancellationToken cancellationToken)
        {
            var person = await file.Person(request.Id, request.Version, cancellationToken);
            if (person.LeftAt is not { } left) return Unit.Value;
            file.Keep(person.Id, nameof(person.LeftAt), left.ToString("O", CultureInfo.InvariantCulture), "");
            person.Return();
            return Unit.Value;
        }
    }
}
