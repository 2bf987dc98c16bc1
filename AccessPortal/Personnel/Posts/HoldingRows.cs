using System.Linq.Expressions;

namespace AccessPortal.Personnel;

/// <summary>A holding as the directory shows it.</summary>
/// <param name="Id">Key.</param>
/// <param name="PositionId">The post.</param>
/// <param name="Title">Its title.</param>
/// <param name="PersonId">The holder.</param>
/// <param name="Name">Their name.</param>
/// <param name="Holding">Term and order.</param>
public sealed record HoldingRow(Guid Id, Guid PositionId, string Title, Guid PersonId, string Name, Holding Holding);

/// <summary>Reads holdings with their names.</summary>
internal sealed class HoldingRows(PortalDb db)
{
    private const int Most = 200;

    /// <summary>The holdings that a condition names, newest first.</summary>
    public async Task<IReadOnlyList<HoldingRow>> Of(Expression<Func<Holding, bool>> which, CancellationToken ct) =>
        await (from h in db.Holdings.AsNoTracking().Where(which)
               join o in db.Positions on h.PositionId equals o.Id
               join p in db.People on h.PersonId equals p.Id
               orderby h.From descending, h.Id
               select new HoldingRow(h.Id, o.Id, o.Title, p.Id, p.FullName, h)).Take(Most).ToListAsync(ct);
}
