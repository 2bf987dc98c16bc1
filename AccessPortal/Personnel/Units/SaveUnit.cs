namespace AccessPortal.Personnel;

/// <summary>Enters a unit, or corrects one; what was printed before keeps the name of then.</summary>
public static class SaveUnit
{
    /// <summary>The command.</summary>
    /// <param name="Id">The unit; null for a new one.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="Input">What was typed.</param>
    [Audience(Role.PortalAdministrator)]
    public sealed record Command(Guid? Id, int Version, UnitInput Input) : ICommand<Guid>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(c => c.Input).SetValidator(new UnitRules());
    }

    internal sealed class Handler(PortalDb db, DirectoryFile file, OfficeToday today) : IRequestHandler<Command, Guid>
    {
        public async Task<Guid> Handle(Command request, CancellationToken cancellationToken)
        {
            var facts = request.Input.Facts;
            if (facts.ParentId is { } parent) await file.EnsureOpenUnit(parent, nameof(UnitInput.ParentId), cancellationToken);
            // Several units may bear one name, but not beside each other.
            if (await db.Units.AnyAsync(u => u.Name == facts.Name && u.ParentId == facts.ParentId && u.ClosedAt == null && u.Id != request.Id, cancellationToken))
                throw Refused.Field(nameof(UnitInput.Name), "NameTaken");
            if (facts.Code.Length > 0 && await db.Units.AnyAsync(u => u.Code == facts.Code && u.Id != request.Id, cancellationToken))
                throw Refused.Field(nameof(UnitInput.Code), "CodeTaken");
            if (request.Id is not { } id)
            {
                var made = new GovernmentUnit(Guid.CreateVersion7(today.Instant), facts.Name, facts.ShortName, facts.ParentId, facts.Code);
                db.Units.Add(made);
                return made.Id;
            }
            var unit = await file.Unit(id, request.Version, cancellationToken);
            if (await file.IsUnder(facts.ParentId, id, cancellationToken)) throw Refused.Field(nameof(UnitInput.ParentId), "Circle");
            file.Keep(id, unit.Facts, facts);
            unit.Correct(facts);
            return id;
        }
    }
}
