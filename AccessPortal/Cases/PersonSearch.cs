namespace AccessPortal.Cases;

/// <summary>
/// Finds an employee, by the beginnings of the words of the name or of the NIP. Whoever has a review's sheet to answer may hand it to a
/// colleague, whom they find by name only.
/// </summary>
public static class PersonSearch
{
    /// <summary>The most rows of an answer.</summary>
    public const int Limit = 12;

    private const int MostWords = 4;
    private static readonly Role[] s_act = [Role.InfrastructureSectionHead, Role.DivisionHead, Role.PortalAdministrator, Role.Helpdesk, Role.Administrator];

    /// <summary>Whether holders of these roles find people by NIP too; others by name only, where they may look at all.</summary>
    public static bool FindsByNip(IReadOnlyList<Role> roles) => roles.Any(s_act.Contains);

    /// <summary>The question.</summary>
    /// <param name="Text">What was typed; fewer than two signs find nothing.</param>
    /// <param name="WithLeft">Whether those who have left are found too.</param>
    [Audience]
    public sealed record Query(string Text, bool WithLeft = false) : IQuery<IReadOnlyList<PersonChoice>>;

    internal sealed class Handler(PortalDb db, Caller caller, OfficeToday today) : IRequestHandler<Query, IReadOnlyList<PersonChoice>>
    {
        public async Task<IReadOnlyList<PersonChoice>> Handle(Query request, CancellationToken cancellationToken)
        {
            var acts = caller.Holds(s_act);
            if (!acts && !await HasSheet(cancellationToken)) throw Refused.Denied();
            var text = request.Text.Trim();
            if (text.Length < 2) return [];
            var now = today.Instant;
            var people = db.People.Where(p => request.WithLeft || p.LeftAt == null || p.LeftAt > now);
            foreach (var word in Words(text)) people = Naming(people, word, acts);
            return await people.OrderBy(p => p.FullName).ThenBy(p => p.Id).Take(Limit)
                .Select(p => new PersonChoice(p.Id, p.FullName, db.Units.Where(u => u.Id == p.UnitId).Select(u => u.ShortName).FirstOrDefault() ?? "", p.JobTitle, acts ? p.Nip : null))
                .ToListAsync(cancellationToken);
        }

        private Task<bool> HasSheet(CancellationToken ct)
        {
            var (me, posts) = (caller.PersonId, caller.PositionIds);
            return db.WorkItems.AnyAsync(i => i.DoneAt == null && i.StepCode == Reviewing.VerifyLines.Code && (i.PersonId == me || i.DeputyId == me || (i.PositionId != null && posts.Contains(i.PositionId.Value))), ct);
        }

        // A NIP is often pasted in groups of digits: they are one word.
        private static IEnumerable<string> Words(string text)
        {
            var digits = string.Concat(text.Where(char.IsAsciiDigit));
            return digits.Length >= 6 ? [digits] : text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords).Select(LikeText.Plain);
        }

        private static IQueryable<Person> Naming(IQueryable<Person> people, string word, bool byNip)
        {
            var (start, inner) = ($"{word}%", $"% {word}%");
            return people.Where(p => EF.Functions.Like(p.FullName, start, LikeText.Escape) || EF.Functions.Like(p.FullName, inner, LikeText.Escape)
                || (byNip && p.Nip != null && EF.Functions.Like((string)(object)p.Nip.Value, start, LikeText.Escape)));
        }
    }
}

/// <summary>An employee to choose.</summary>
/// <param name="Id">Key.</param>
/// <param name="Name">Name with titles.</param>
/// <param name="UnitName">The unit, short.</param>
/// <param name="JobTitle">Jabatan.</param>
/// <param name="Nip">NIP, to tell namesakes apart; null without one, or where the caller need not know it.</param>
public sealed record PersonChoice(Guid Id, string Name, string UnitName, string JobTitle, Nip? Nip);
