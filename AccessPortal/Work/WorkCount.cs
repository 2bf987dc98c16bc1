using AccessPortal.Data;
using AccessPortal.UseCases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Work;

/// <summary>How much waits for the caller, and how much of it is late.</summary>
public static class WorkCount
{
    /// <summary>The question.</summary>
    [Audience]
    public sealed record Query : IQuery<Counts>;

    /// <summary>The counts.</summary>
    /// <param name="Waiting">Open items.</param>
    /// <param name="Late">Those past their due time.</param>
    public sealed record Counts(int Waiting, int Late);

    internal sealed class Handler(PortalDb db, Caller caller, OfficeToday today) : IRequestHandler<Query, Counts>
    {
        public async Task<Counts> Handle(Query request, CancellationToken cancellationToken)
        {
            var mine = db.WorkItems.WaitingFor(caller);
            return new(await mine.CountAsync(cancellationToken), await mine.CountAsync(i => i.DueAt < today.Instant, cancellationToken));
        }
    }
}
