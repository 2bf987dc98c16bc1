using AccessPortal.Cases;

namespace AccessPortal.Intake;

/// <summary>Gives a request its agenda number: the next of the year, or what the secretariat's book says.</summary>
public static class GiveAgenda
{
    /// <summary>The command.</summary>
    /// <param name="CaseId">The request.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="AgendaNumber">The number in the book; empty takes the next.</param>
    [Audience(Role.Helpdesk)]
    public sealed record Command(Guid CaseId, int Version, string AgendaNumber) : ICommand<string>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(c => c.AgendaNumber).MaximumLength(60).WithErrorCode("TooLong");
    }

    internal sealed class Handler(CaseFile file, Caller caller, OfficeToday today, AgendaNumbers agenda) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command request, CancellationToken cancellationToken)
        {
            var @case = await file.Open<AccessRequest>(request.CaseId, request.Version, cancellationToken);
            var number = request.AgendaNumber.Trim();
            if (number.Length == 0) number = await agenda.Next(cancellationToken);
            else if (number != @case.AgendaNumber && await agenda.User(number, cancellationToken) is { } other)
                throw Refused.Field(nameof(Command.AgendaNumber), "AgendaTaken", other);
            @case.GiveAgenda(caller.InRole(Role.Helpdesk), number, await today.Now(cancellationToken));
            return number;
        }
    }
}
