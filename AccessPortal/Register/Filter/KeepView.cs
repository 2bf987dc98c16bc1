using Unit = MediatR.Unit;

namespace AccessPortal.Register;

/// <summary>Keeps a way of looking at the register under a name; a name that stands for another one already is replaced only where that is said.</summary>
public static class KeepView
{
    /// <summary>The most views that a person keeps.</summary>
    public const int Most = 30;

    private const int LongestName = 40;

    /// <summary>The command.</summary>
    /// <param name="Name">What the caller calls it.</param>
    /// <param name="State">What it shows.</param>
    /// <param name="Replaces">That a view of this name gives way.</param>
    [Audience]
    public sealed record Command(string Name, RegisterState State, bool Replaces = false) : ICommand<Unit>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(c => c.Name).Must(n => n.Trim().Length is >= 1 and <= LongestName).WithErrorCode("ViewName").WithState(_ => (IReadOnlyList<string>)[$"{LongestName}"]);
    }

    internal sealed class Handler(PortalDb db, Caller caller) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command request, CancellationToken cancellationToken)
        {
            var (name, address) = (request.Name.Trim(), request.State.Afresh().Address());
            var mine = db.SavedViews.Where(v => v.PersonId == caller.PersonId);
            if (await mine.SingleOrDefaultAsync(v => v.Name == name, cancellationToken) is { } known)
            {
                if (!request.Replaces && known.Address != address) throw Refused.Field(nameof(Command.Name), "ViewKnown", name);
                known.Replace(address);
            }
            else if (await mine.CountAsync(cancellationToken) >= Most)
                throw Refused.Field(nameof(Command.Name), "ViewsFull", $"{Most}");
            else
                db.SavedViews.Add(new(Guid.NewGuid(), caller.PersonId, name, address));
            return Unit.Value;
        }
    }
}
