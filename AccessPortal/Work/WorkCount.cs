using AccessPortal.Data;
using AccessPortal.UseCases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Work;

/// <summary>How much waits for the caller, and how much of it is late.</summary>
public static class WorkCount
{
    /// <summary>The question.</summary>
    /// <param name="OfPosts">Nothing waits for the caller's own person: holders of the same posts get the same answer.</param>
    [Audience]
    public sealed record Query(bool OfPosts = false) : ISharedQuery<Counts>
    {
        /// <inheritdoc/>
        public ReadAudience? AudienceOf(Caller caller) => OfPosts ? ReadAudience.OfPosts(caller) : null;
    }

    /// <summary>The counts.</summary>
    /// <param name="Waiting">Open items.</param>
    /// <param name="Late">Those past their due time.</param>
    /// <param name="HasOwn">Whether any of them waits for the person and not for a post.</param>
    public sealed record Counts(int Waiting, int Late, bool HasOwn = false);

    internal sealed class Handler(PortalDb db, Caller caller, OfficeToday today) : IRequestHandler<Query, Counts>
    {
        public async Task<Counts> Handle(Query request, CancellationToken cancellationToken)
        {
            var mine = db.WorkItems.WaitingFor(caller);
            return new(await mine.CountAsync(cancellationToken), await mine.CountAsync(i => i.DueAt < today.Instant, cancellationToken), await db.WorkItems.OwnOf(caller).AnyAsync(cancellationToken));
        }
    }
}
