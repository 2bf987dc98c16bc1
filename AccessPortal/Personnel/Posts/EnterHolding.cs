namespace AccessPortal.Personnel;

/// <summary>Somebody holds a post from now on, by an order. Authority begins with the entry, however early the order dates it.</summary>
public static class EnterHolding
{
    /// <summary>The command.</summary>
    /// <param name="Input">Who, which post, by which order.</param>
    [Audience(Role.PortalAdministrator)]
    public sealed record Command(HoldingInput Input) : ICommand<Entered>;

    /// <summary>What came of it.</summary>
    /// <param name="Waits">Whether a second administrator must agree first.</param>
    public sealed record Entered(bool Waits);

    /// <summary>What hangs on a post, said before its holders change.</summary>
    /// <param name="PositionId">The post.</param>
    [Audience(Role.PortalAdministrator)]
    public sealed record Preview(Guid PositionId) : IQuery<Effect>;

    /// <summary>The answer.</summary>
    /// <param name="Waiting">Open tasks that wait for the post.</param>
    /// <param name="Numbers">The first of their cases.</param>
    /// <param name="Holders">Who holds it now.</param>
    public sealed record Effect(int Waiting, IReadOnlyList<string> Numbers, IReadOnlyList<string> Holders);

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(c => c.Input).SetValidator(new HoldingInputRules());
    }

    internal sealed class Handler(PortalDb db, DirectoryFile file, SecondAdministrator second, PostTasks tasks, RegisterNews news, OfficeToday today, OfficeZone zone)
        : IRequestHandler<Command, Entered>, IProposable<Command>
    {
        public async Task<Entered> Handle(Command request, CancellationToken cancellationToken)
        {
            var (person, post) = (request.Input.PersonId!.Value, await file.Post(request.Input.PositionId!.Value, null, cancellationToken));
            await EnsureFit(request.Input, post, cancellationToken);
            // A role of the procedure is for two administrators to give; the very second one can only be made by the first.
            if (post.Role is { } role && await second.Defers(request, person, cancellationToken, makesSecond: role is Role.PortalAdministrator)) return new(Waits: true);
            await Carry(request, cancellationToken);
            return new(Waits: false);
        }

        public async Task<string> Describe(Command command, CancellationToken ct)
        {
            var input = command.Input;
            var days = string.Join(" – ", new[] { input.From, input.Until }.OfType<DateOnly>().Select(d => d.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture)));
            return $"{(await file.Post(input.PositionId!.Value, null, ct)).Title} · {input.OrderNumber} · {days}";
        }

        public async Task Carry(Command command, CancellationToken ct)
        {
            var input = command.Input;
            var post = await file.Post(input.PositionId!.Value, null, ct);
            var person = await EnsureFit(input, post, ct);
            var term = (zone.StartOf(input.From!.Value), input.Until is { } last ? (DateTimeOffset?)zone.EndOf(last) : null);
            db.Holdings.Add(Holding.Enter(Guid.CreateVersion7(today.Instant), post.Id, person.Id, input.Kind, term, input.Order, today.Instant));
            file.Keep(post.Id, "Holder", "", person.Id.ToString());
            file.Keep(person.Id, "Post", "", post.Id.ToString());
            db.Notices.Add(Notice.OfAccount(person.Id, NoticeKind.PostEntrusted, post.Title, today.Instant));
            news.Add(person.Id);
            await tasks.Readdress(post.Id, [post.Role], ct);
        }

        // Looked at when it is proposed, and again when a second administrator agrees.
        private async Task<Domain.Office.Person> EnsureFit(HoldingInput input, Position post, CancellationToken ct)
        {
            var person = await file.Person(input.PersonId!.Value, null, ct);
            if (person.IsGone(today.Instant)) throw Refused.Field(nameof(input.PersonId), "PersonUnknown");
            if (post.AbolishedAt is not null) throw Refused.Field(nameof(input.PositionId), "Required");
            if (input.Until is { } until && zone.EndOf(until) <= today.Instant) throw Refused.Field(nameof(input.Until), "EndsInPast");
            var now = db.Holdings.Where(h => h.PositionId == post.Id && (h.Until == null || h.Until > today.Instant));
            if (await now.AnyAsync(h => h.PersonId == person.Id && h.Kind == input.Kind, ct)) throw Refused.Field(nameof(input.PersonId), "HoldsAlready");
            return person;
        }
    }

    internal sealed class PreviewHandler(PortalDb db, PostTasks tasks, OfficeToday today) : IRequestHandler<Preview, Effect>
    {
        public async Task<Effect> Handle(Preview request, CancellationToken cancellationToken)
        {
            var waiting = tasks.Waiting(request.PositionId);
            return new(
                await waiting.CountAsync(cancellationToken),
                await waiting.OrderBy(i => i.DueAt).ThenBy(i => i.Id).Take(5).Select(i => db.Cases.Where(c => c.Id == i.CaseId).Select(c => c.Number).FirstOrDefault() ?? "").ToListAsync(cancellationToken),
                await db.Serving(today.Instant).Where(h => h.PositionId == request.PositionId).OrderBy(h => h.From).ThenBy(h => h.Id)
                    .Select(h => db.People.Where(p => p.Id == h.PersonId).Select(p => p.FullName).First()).ToListAsync(cancellationToken));
        }
    }
}
