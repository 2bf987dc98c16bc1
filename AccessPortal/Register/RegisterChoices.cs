using AccessPortal.Data;
using AccessPortal.UseCases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Register;

/// <summary>What the register's filters offer, and the names of what a filter says by key.</summary>
public static class RegisterChoices
{
    /// <summary>The question.</summary>
    /// <param name="Filter">Whose keys are to be named.</param>
    [Audience]
    public sealed record Query(RegisterFilter Filter) : IQuery<Choices>;

    /// <summary>The choices.</summary>
    /// <param name="Units">Government units, by name.</param>
    /// <param name="Site">The website filtered by; null when none is or the caller may see none of its rights.</param>
    /// <param name="Owner">The owner filtered by.</param>
    /// <param name="Holder">The holder filtered by.</param>
    public sealed record Choices(IReadOnlyList<Unit> Units, string? Site, string? Owner, string? Holder)
    {
        /// <summary>Name of a unit; null for none of them.</summary>
        public string? Unit(Guid id) => Units.FirstOrDefault(u => u.Id == id)?.Name;
    }

    /// <summary>A unit.</summary>
    /// <param name="Id">Key.</param>
    /// <param name="Name">Short name.</param>
    public sealed record Unit(Guid Id, string Name);

    internal sealed class Handler(PortalDb db, Caller caller) : IRequestHandler<Query, Choices>
    {
        public async Task<Choices> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.RegisterLines.VisibleTo(caller, db);
            var units = await db.Units.OrderBy(u => u.ShortName).Select(u => new Unit(u.Id, u.ShortName)).ToListAsync(cancellationToken);
            var (site, owner, holder) = (request.Filter.WebsiteId, request.Filter.OwnerId, request.Filter.HolderId);
            return new(
                units,
                site is null ? null : await visible.Where(l => l.WebsiteId == site).Select(l => l.SiteKey).FirstOrDefaultAsync(cancellationToken),
                owner is null ? null : await visible.Where(l => l.OwnerId == owner).Select(l => db.People.Where(p => p.Id == l.OwnerId).Select(p => p.FullName).First()).FirstOrDefaultAsync(cancellationToken),
                holder is null ? null : await visible.Where(l => l.HolderId == holder).Select(l => db.People.Where(p => p.Id == l.HolderId).Select(p => p.FullName).First()).FirstOrDefaultAsync(cancellationToken));
        }
    }
}
