using AccessPortal.Cases;

namespace AccessPortal.Resets;

/// <summary>Everything the page of a password reset shows; never the secret.</summary>
public static class ReadReset
{
    /// <summary>The question.</summary>
    /// <param name="Number">Its number, e.g. KS-2026-0001.</param>
    [Audience]
    public sealed record Query(string Number) : IQuery<View>;

    /// <summary>A reset as its page shows it.</summary>
    public sealed record View(
        Guid Id, string Number, int Version, CaseOutcome Outcome, string Subject, string Holder, DateTimeOffset OpenedAt, DateTimeOffset ChangedAt,
        string PanelUrl, AccountType Type, SecretStanding? Secret, WaitingRow? Waiting, IReadOnlyList<JournalRow> Journal, bool MayReset, bool MayReveal);

    internal sealed class Handler(CaseFile file, PortalDb db, CaseReading reading, Caller caller, OfficeToday today) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var id = await file.Visible<PasswordReset>().Where(r => r.Number == request.Number).Select(r => (Guid?)r.Id).SingleOrDefaultAsync(cancellationToken)
                ?? throw Refused.NotFound(request.Number);
            var @case = await file.Open<PasswordReset>(id, null, cancellationToken);
            await db.LoadGrant(@case, cancellationToken);
            var open = await reading.Open(@case, today.Instant, cancellationToken);
            var secret = SecretStanding.Of(@case.Secret);
            return new(
                id, @case.Number!, @case.Version, @case.Outcome, @case.Subject,
                await db.People.Where(p => p.Id == @case.RequesterId).Select(p => p.FullName).SingleAsync(cancellationToken), @case.OpenedAt, @case.ChangedAt,
                await db.Websites.Where(w => w.Id == @case.WebsiteId).Select(w => w.PanelUrl).SingleAsync(cancellationToken), @case.Grant!.AccountType, secret,
                open is [var first, ..] ? new(first.StepCode, first.Role, first.PositionRole, first.PositionTitle, first.DueAt, first.LateAt, "") : null,
                await reading.Journal(id, cancellationToken),
                @case.Allows(Resetting.Reset.Code, caller.ActorFor(@case, Resetting.Reset.Code)),
                caller.PersonId == @case.RequesterId && secret?.IsOpenAt(today.Instant) is true);
        }
    }
}
