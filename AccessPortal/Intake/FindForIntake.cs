using AccessPortal.Cases;

namespace AccessPortal.Intake;

/// <summary>Helpdesk's one search: people of the directory by name or NIP, requests by their own or their agenda number.</summary>
public static class FindForIntake
{
    private const int Limit = 8, Shortest = 2;

    /// <summary>The question.</summary>
    /// <param name="Text">What was typed.</param>
    [Audience(Role.Helpdesk)]
    public sealed record Query(string Text) : IQuery<Found>;

    /// <summary>What was found.</summary>
    /// <param name="People">People who serve.</param>
    /// <param name="Requests">Requests.</param>
    public sealed record Found(IReadOnlyList<PersonRow> People, IReadOnlyList<IntakeRow> Requests);

    /// <summary>Somebody of the directory.</summary>
    /// <param name="Id">Key.</param>
    /// <param name="Name">Full name.</param>
    /// <param name="Nip">NIP or NI PPPK; null for people without one.</param>
    /// <param name="Job">Jabatan.</param>
    /// <param name="Unit">Perangkat daerah.</param>
    public sealed record PersonRow(Guid Id, string Name, Nip? Nip, string Job, string Unit);

    internal sealed class Handler(PortalDb db, CaseFile file, OfficeToday today) : IRequestHandler<Query, Found>
    {
        public async Task<Found> Handle(Query request, CancellationToken cancellationToken)
        {
            if (request.Text.Trim().Length < Shortest || LikeText.Containing(request.Text) is not { } like) return new([], []);
            var numbered = file.Visible<AccessRequest>().IgnoreAutoIncludes().Where(r => r.Number != null
                && (EF.Functions.Like(r.Number, like, LikeText.Escape) || EF.Functions.Like(r.AgendaNumber, like, LikeText.Escape)));
            return new(
                await People(request.Text, like).ToListAsync(cancellationToken),
                await numbered.OrderByDescending(r => r.ChangedAt).ThenByDescending(r => r.Id).Take(Limit).ToRows(db).ToListAsync(cancellationToken));
        }

        private IQueryable<PersonRow> People(string text, string like)
        {
            var serving = db.People.Where(p => p.LeftAt == null || p.LeftAt > today.Instant);
            // A NIP is pasted with or without its spaces.
            var digits = string.Concat(text.Where(char.IsAsciiDigit));
            var starts = digits + "%";
            var hits = digits.Length >= 4 && text.All(c => char.IsAsciiDigit(c) || c is ' ' or '.')
                ? serving.Where(p => p.Nip != null && EF.Functions.Like((string)(object)p.Nip, starts))
                : serving.Where(p => EF.Functions.Like(p.FullName, like, LikeText.Escape));
            return hits.OrderBy(p => p.FullName).Take(Limit)
                .Select(p => new PersonRow(p.Id, p.FullName, p.Nip, p.JobTitle, db.Units.Where(u => u.Id == p.UnitId).Select(u => u.Name).First()));
        }
    }
}
