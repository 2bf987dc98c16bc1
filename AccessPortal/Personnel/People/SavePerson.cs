namespace AccessPortal.Personnel;

/// <summary>Enters a person, or corrects what the directory says of them; a new NIP makes no new person.</summary>
public static class SavePerson
{
    /// <summary>The command.</summary>
    /// <param name="Id">The person; null for a new one.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="Input">What was typed.</param>
    [Audience(Role.PortalAdministrator)]
    public sealed record Command(Guid? Id, int Version, PersonInput Input) : ICommand<Guid>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(c => c.Input).SetValidator(new PersonRules());
    }

    internal sealed class Handler(PortalDb db, DirectoryFile file, OfficeToday today) : IRequestHandler<Command, Guid>
    {
        public async Task<Guid> Handle(Command request, CancellationToken cancellationToken)
        {
            var facts = request.Input.Facts;
            var person = request.Id is { } id ? await file.Person(id, request.Version, cancellationToken) : null;
            if (facts.UnitId != person?.UnitId) await file.EnsureOpenUnit(facts.UnitId, nameof(PersonInput.UnitId), cancellationToken);
            if (facts.Nip is { } nip && await db.People.Where(p => p.Nip == nip && p.Id != request.Id).Select(p => p.FullName).FirstOrDefaultAsync(cancellationToken) is { } other)
                throw Refused.Field(nameof(PersonInput.Nip), "NipTaken", other);
            if (person is null)
            {
                person = new(Guid.CreateVersion7(today.Instant), facts);
                db.People.Add(person);
                return person.Id;
            }
            file.Keep(person.Id, person.Facts, facts);
            person.Correct(facts);
            return person.Id;
        }
    }
}
