namespace AccessPortal.Register;

/// <summary>What was given, changed and taken away between the ends of two days, from the history alone.</summary>
public static class RegisterDifferences
{
    /// <summary>The most rights that are compared at once.</summary>
    public const int Most = 500;

    /// <summary>The question.</summary>
    /// <param name="From">The end of this day.</param>
    /// <param name="To">The end of this day; later.</param>
    /// <param name="Filter">Among which rights: websites, units, people, and words of theirs.</param>
    [Audience]
    public sealed record Query(DateOnly From, DateOnly To, RegisterFilter Filter) : IQuery<Comparison>;

    /// <summary>The differences.</summary>
    /// <param name="Rows">Each right that differs, the one that moved last first.</param>
    /// <param name="IsCut">Whether more rights moved than were compared.</param>
    public sealed record Comparison(IReadOnlyList<Difference> Rows, bool IsCut);

    /// <summary>A right that differs.</summary>
    /// <param name="Kind">How.</param>
    /// <param name="At">When it moved last in between.</param>
    /// <param name="Reference">The number of the case that moved it last.</param>
    /// <param name="Before">As it was; null when it had not been given.</param>
    /// <param name="After">As it is at the later day.</param>
    public sealed record Difference(GrantDifference Kind, DateTimeOffset At, string Reference, RegisterRow? Before, RegisterRow After);

    internal sealed class Handler(RegisterComparing comparing, OfficeZone zone) : IRequestHandler<Query, Comparison>
    {
        public async Task<Comparison> Handle(Query request, CancellationToken cancellationToken)
        {
            var (from, to) = (zone.EndOf(request.From), zone.EndOf(request.To));
            var lines = await (await comparing.Moved(request.Filter, from, to, cancellationToken)).Take(Most + 1).ToListAsync(cancellationToken);
            var found = await comparing.Of([.. lines.Take(Most)], from, to, cancellationToken);
            return new([.. found.OrderByDescending(d => d.At)], lines.Count > Most);
        }
    }
}
