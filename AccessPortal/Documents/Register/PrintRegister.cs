using AccessPortal.Register;

namespace AccessPortal.Documents;

/// <summary>Prints FR-02: the register, or what is filtered of it, as it stands now or stood at the end of a day. Evidence, as every export.</summary>
public static class PrintRegister
{
    /// <summary>The question.</summary>
    /// <param name="State">What is printed.</param>
    [Audience]
    public sealed record Query(RegisterState State) : IQuery<Sheet>, IEvidence;

    /// <summary>What stands around the rows.</summary>
    /// <param name="Count">How many rows there are; of a comparison at most so many.</param>
    /// <param name="Filtered">What the filter lets through, in words; empty for all.</param>
    /// <param name="PrintedAt">When it was asked for.</param>
    /// <param name="Administrator">Dibuat oleh; null while nobody holds the post.</param>
    /// <param name="SectionHead">Mengetahui; null while nobody holds the post.</param>
    public sealed record Sheet(int Count, string Filtered, DateTimeOffset PrintedAt, Signer? Administrator, Signer? SectionHead);

    /// <summary>Who signs.</summary>
    /// <param name="Name">Name with titles.</param>
    /// <param name="Nip">Their number; null for people without one.</param>
    /// <param name="Title">Their post.</param>
    public sealed record Signer(string Name, Nip? Nip, string Title);

    internal sealed class Handler(PortalDb db, RegisterPaths paths, RegisterComparing comparing, FilterNames names, RegisterWording wording, OfficeZone zone, OfficeToday today) : IRequestHandler<Query, Sheet>
    {
        public async Task<Sheet> Handle(Query request, CancellationToken cancellationToken)
        {
            var state = request.State;
            // Of two days only what holds at any time is compared; the paper says no more than was done.
            var filter = state.IsComparison ? state.Filter.Timeless() : state.Filter;
            var keys = state is { IsComparison: true, Since: { } since, On: { } on } ? await comparing.Moved(filter, zone.EndOf(since), zone.EndOf(on), cancellationToken) : await paths.All(state, cancellationToken);
            var filtered = wording.Filtered(filter, await names.Of(filter, cancellationToken));
            return new(await keys.CountAsync(cancellationToken), filtered, today.Instant, await Holder(Role.Administrator, cancellationToken), await Holder(Role.InfrastructureSectionHead, cancellationToken));
        }

        private Task<Signer?> Holder(Role role, CancellationToken ct)
        {
            var now = today.Instant;
            return (from h in db.Holdings
                    where h.From <= now && (h.Until == null || h.Until > now)
                    join x in db.Positions on h.PositionId equals x.Id
                    where x.Role == role
                    join p in db.People on h.PersonId equals p.Id
                    orderby h.From descending
                    select new Signer(p.FullName, p.Nip, x.Title)).FirstOrDefaultAsync(ct);
        }
    }
}
