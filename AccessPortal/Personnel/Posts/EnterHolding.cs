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

    internal sealed class Handler(HoldingEntry entry) : IRequestHandler<Command, Entered>
    {
        public async Task<Entered> Handle(Command request, CancellationToken cancellationToken)
        {
            await entry.Carry(request, cancellationToken);
            return new(Waits: false);
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

/// <summary>Carries the entry of a holding out, at once or once a second administrator has agreed.</summary>
internal sealed class HoldingEntry(PortalDb db, DirectoryFile file, PostTasks tasks, RegisterNews news, OfficeToday today, OfficeZone zone)
{
    /// <summary>Enters it, tells the holder and asks the chart again for whom open tasks wait.</summary>
    public async Task Carry(EnterHolding.Command command, CancellationToken ct)
    {
        var input = command.Input;
        var person = await file.Person(input.PersonId!.Value, null, ct);
        if (person.IsGone(today.Instant)) throw Refused.Field(nameof(input.PersonId), "PersonUnknown");
        var post = await file.Post(input.PositionId!.Value, null, ct);
        if (post.AbolishedAt is not null) throw Refused.Field(nameof(input.PositionId), "Required");
        if (input.Until is { } until && zone.EndOf(until) <= today.Instant) throw Refused.Field(nameof(input.Until), "EndsInPast");
        var now = db.Holdings.Where(h => h.PositionId == post.Id && (h.Until == null || h.Until > today.Instant));
        if (await now.AnyAsync(h => h.PersonId == person.Id && h.Kind == input.Kind, ct)) throw Refused.Field(nameof(input.PersonId), "HoldsAlready");
        var term = (zone.StartOf(input.From!.Value), input.Until is { } last ? (DateTimeOffset?)zone.EndOf(last) : null);
        db.Holdings.Add(Holding.Enter(Guid.CreateVersion7(today.Instant), post.Id, person.Id, input.Kind, term, input.Order, today.Instant));
        file.Keep(post.Id, "Holder", "", person.Id.ToString());
        file.Keep(person.Id, "Post", "", post.Id.ToString());
        db.Notices.Add(Notice.OfAccount(person.Id, NoticeKind.PostEntrusted, post.Title, today.Instant));
        news.Add(person.Id);
        await tasks.Readdress(post.Id, [post.Role], ct);
    }
}
