namespace AccessPortal.Register;

/// <summary>Finds a website, an owner or a holder to filter by: among the rights that the caller may see, by the beginnings of words.</summary>
public static class RegisterNames
{
    /// <summary>The most names of an answer.</summary>
    public const int Limit = 12;

    /// <summary>Fewer signs find nothing.</summary>
    public const int Shortest = 2;

    /// <summary>The question.</summary>
    /// <param name="Of">What is looked for.</param>
    /// <param name="Text">What was typed.</param>
    [Audience]
    public sealed record Query(RegisterNamed Of, string Text) : IQuery<Found>;

    /// <summary>What was found.</summary>
    /// <param name="Names">By name.</param>
    /// <param name="More">Whether there are further ones: type on.</param>
    public sealed record Found(IReadOnlyList<Name> Names, bool More);

    /// <summary>Something to filter by.</summary>
    /// <param name="Id">Key.</param>
    /// <param name="Text">Its name.</param>
    /// <param name="Unit">The government unit, short; tells namesakes apart.</param>
    public sealed record Name(Guid Id, string Text, string Unit = "");

    internal sealed class Handler(PortalDb db, Caller caller) : IRequestHandler<Query, Found>
    {
        public async Task<Found> Handle(Query request, CancellationToken cancellationToken)
        {
            var words = RegisterText.Words(request.Text);
            if (words.Count == 0 || request.Text.Trim().Length < Shortest) return new([], false);
            var keys = await Keys(request.Of, words).Distinct().Take(Limit + 1).ToListAsync(cancellationToken);
            List<Guid> shown = [.. keys.Take(Limit)];
            var names = request.Of is RegisterNamed.Site ? Sites(shown) : People(shown);
            return new([.. (await names.ToListAsync(cancellationToken)).OrderBy(n => n.Text, StringComparer.CurrentCultureIgnoreCase)], keys.Count > Limit);
        }

        private IQueryable<Guid> Keys(RegisterNamed of, IReadOnlyList<string> words) => of switch
        {
            RegisterNamed.Site => Lines(words, LineText.Site).Select(l => l.WebsiteId),
            RegisterNamed.Holder => Lines(words, caller.SeesNip() ? LineText.Holder | LineText.Nip : LineText.Holder).Select(l => l.HolderId),
            _ => Lines(words, LineText.Owner).Where(l => l.OwnerId != null).Select(l => l.OwnerId!.Value),
        };

        private IQueryable<RegisterLine> Lines(IReadOnlyList<string> words, LineText texts) =>
            from h in db.FindLines(words, texts, RegisterPaths.MostSorted)
            join l in db.RegisterLines.AsNoTracking().VisibleTo(caller, db) on h.LineId equals l.Id
            select l;

        private IQueryable<Name> Sites(List<Guid> keys) =>
            db.Websites.Where(w => keys.Contains(w.Id)).Select(w => new Name(w.Id, w.Name.ToString(), db.Units.Where(u => u.Id == w.UnitId).Select(u => u.ShortName).FirstOrDefault() ?? ""));

        private IQueryable<Name> People(List<Guid> keys) =>
            db.People.Where(p => keys.Contains(p.Id)).Select(p => new Name(p.Id, p.FullName, db.Units.Where(u => u.Id == p.UnitId).Select(u => u.ShortName).FirstOrDefault() ?? ""));
    }
}

/// <summary>What the register is filtered by that there are too many of for a list.</summary>
public enum RegisterNamed
{
    /// <summary>A website.</summary>
    Site,
    /// <summary>A Penanggung Jawab.</summary>
    Owner,
    Holder,
}
