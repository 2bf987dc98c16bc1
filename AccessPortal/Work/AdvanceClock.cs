using AccessPortal.Cases;
using AccessPortal.Data;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Requests;
using AccessPortal.Domain.Reviews;
using AccessPortal.Domain.Sop;
using AccessPortal.UseCases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Work;

/// <summary>What time alone brings about in a case: lateness (once an item), expired secrets, the end without confirmation, reminders and silence of a review.</summary>
public static class AdvanceClock
{
    /// <summary>The command; sent by the portal's own clock only.</summary>
    /// <param name="CaseId">The case.</param>
    [Audience(Role.PortalAdministrator)]
    public sealed record Command(Guid CaseId) : ICommand<Unit>;

    /// <summary>Asks which cases have something due; a batch at a time.</summary>
    [Audience(Role.PortalAdministrator)]
    public sealed record Due : IQuery<IReadOnlyList<Guid>>;

    internal sealed class Handler(CaseFile file, PortalDb db, OfficeToday today, ReviewClock reviews) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command request, CancellationToken cancellationToken)
        {
            var @case = await file.Open<Case>(request.CaseId, null, cancellationToken);
            var now = await today.For(@case.RequesterId, cancellationToken);
            await db.LoadGrant(@case, cancellationToken);
            (@case as ISecretBearer)?.ExpireSecret(now);
            (@case as AccessRequest)?.CloseUnconfirmed(now);
            @case.MarkLate(now);
            if (@case is AccessReview review) await reviews.Advance(review, now, cancellationToken);
            return Unit.Value;
        }
    }

    internal sealed class DueHandler(PortalDb db, OfficeToday today) : IRequestHandler<Due, IReadOnlyList<Guid>>
    {
        private const int Batch = 100;

        public async Task<IReadOnlyList<Guid>> Handle(Due request, CancellationToken cancellationToken)
        {
            var now = today.Instant;
            var late = await db.WorkItems.Where(i => i.DoneAt == null && i.DueAt <= now && i.LateAt == null)
                .OrderBy(i => i.DueAt).Select(i => i.CaseId).Take(Batch).ToListAsync(cancellationToken);
            var secrets = db.Set<InitialSecret>().Where(s => s.State == SecretState.Ready && s.ExpiresAt <= now).OrderBy(s => s.ExpiresAt).Select(s => s.CaseId);
            var reminders = db.ReviewSheets.Where(s => s.RemindAt <= now).OrderBy(s => s.RemindAt).Select(s => s.ReviewId).Take(Batch);
            return [.. late.Concat(await secrets.Take(Batch).ToListAsync(cancellationToken)).Concat(await reminders.ToListAsync(cancellationToken)).Distinct()];
        }
    }
}
