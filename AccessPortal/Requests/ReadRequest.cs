using AccessPortal.Cases;

namespace AccessPortal.Requests;

/// <summary>Everything the case page of a request shows, and what this caller may do there now.</summary>
public static class ReadRequest
{
    /// <summary>The question.</summary>
    /// <param name="Number">The request's number, e.g. HA-2026-0001.</param>
    /// <param name="LooksOn">Neither the caller's person nor a post of theirs has a part in the case: all who see every case get the same answer.</param>
    [Audience]
    public sealed record Query(string Number, bool LooksOn = false) : ISharedQuery<RequestView>
    {
        public ReadAudience? AudienceOf(Caller caller) => LooksOn && caller.SeesAllCases ? ReadAudience.OfRoles(caller) : null;
    }

    internal sealed class Handler(CaseFile file, PortalDb db, CaseReading reading, Caller caller, OfficeToday today) : IRequestHandler<Query, RequestView>
    {
        public async Task<RequestView> Handle(Query request, CancellationToken cancellationToken)
        {
            var id = await file.Visible<AccessRequest>().Where(r => r.Number == request.Number).Select(r => (Guid?)r.Id).SingleOrDefaultAsync(cancellationToken)
                ?? throw Refused.NotFound(request.Number);
            var @case = await file.Open<AccessRequest>(id, null, cancellationToken);
            await db.LoadGrant(@case, cancellationToken);
            var now = await today.Now(cancellationToken);
            var concerned = await Concerned(@case, cancellationToken);
            var people = concerned.ToDictionary(p => p.Key, p => p.Value.FullName);
            return new(
                @case.Id, @case.Number!, @case.Version, @case.Outcome, @case.Subject, people.GetValueOrDefault(@case.RequesterId, ""), @case.RequesterId,
                @case.OpenedAt, @case.ChangedAt, @case.AgendaNumber, @case.Procedure,
                await reading.Open(@case, now.Instant, cancellationToken), await reading.Journal(id, cancellationToken),
                await Form(@case.Form!, people, cancellationToken), @case.FormBefore is { } before ? await Form(before, people, cancellationToken) : null,
                [.. @case.Dispositions], @case.VerifiedPoints, @case.RefusedAt,
                await db.Attachments.Where(a => a.CaseId == id).OrderBy(a => a.AddedAt).Select(a => new AttachmentRow(a.Id, a.Kind, a.FileName, a.Size, a.AddedAt)).ToListAsync(cancellationToken),
                Account(@case), RequestPowers.Of(@case, caller, concerned[@case.RequesterId].IsGone(now.Instant), now))
            {
                Channel = @case.Channel, CheckedPoints = @case.CheckedPoints,
                MendedAt = @case.RequesterId == caller.PersonId && @case.Outcome is CaseOutcome.Running ? @case.DraftSavedAt : null,
            };
        }

        private async Task<Dictionary<Guid, Person>> Concerned(AccessRequest @case, CancellationToken ct)
        {
            var ids = @case.Forms.Select(f => f.OwnerId).Append(@case.RequesterId).OfType<Guid>().ToList();
            return await db.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        }

        private async Task<FormView> Form(RequestForm form, Dictionary<Guid, string> people, CancellationToken ct)
        {
            var unit = await db.Units.Where(u => u.Id == form.UnitId).Select(u => u.Name).FirstOrDefaultAsync(ct) ?? "";
            return new(form, unit, form.OwnerId is { } owner ? people.GetValueOrDefault(owner) : null);
        }

        // A change or renewal names an account that P1-8 has not linked yet; an older secret of it is not this request's.
        private AccountView? Account(AccessRequest @case) =>
            @case.Grant is { } grant ? new(grant.UserName.ToString(), grant.State, SecretStanding.Of(@case.Secret))
            : db.Grants.Local.FirstOrDefault(g => g.Id == @case.Form?.GrantId) is { } named ? new(named.UserName.ToString(), named.State, null)
            : null;
    }
}

/// <summary>A request as its page shows it.</summary>
public sealed record RequestView(
    Guid Id, string Number, int Version, CaseOutcome Outcome, string Subject, string RequesterName, Guid RequesterId,
    DateTimeOffset OpenedAt, DateTimeOffset ChangedAt, string AgendaNumber, Procedure Procedure,
    IReadOnlyList<OpenItemRow> Open, IReadOnlyList<JournalRow> Journal, FormView Form, FormView? FormBefore,
    IReadOnlyList<DispositionSheet> Dispositions, VerificationPoint? VerifiedPoints, string? RefusedAt,
    IReadOnlyList<AttachmentRow> Attachments, AccountView? Account, RequestPowers May)
{
    /// <summary>How helpdesk took it in; null when the applicant filed it.</summary>
    public IntakeChannel? Channel { get; init; }

    /// <summary>What helpdesk found in order; null before anybody looked.</summary>
    public IntakePoints? CheckedPoints { get; init; }

    /// <summary>When the applicant last typed a mended form that is not confirmed yet; null when there is none.</summary>
    public DateTimeOffset? MendedAt { get; init; }

    /// <summary>What it waits for, as the sentence needs it.</summary>
    public WaitingRow? Waiting => Open.Count == 0 ? null
        : new(Open[0].StepCode, Open[0].Role, Open[0].PositionRole, Open[0].PositionTitle, Open[0].DueAt, Open[0].LateAt, Journal.Count > 0 ? Journal[^1].Note : "");
}

/// <summary>A submitted form with the names its keys stand for.</summary>
/// <param name="Form">The form.</param>
/// <param name="UnitName">Perangkat daerah.</param>
/// <param name="OwnerName">Penanggung Jawab; null when none.</param>
public sealed record FormView(RequestForm Form, string UnitName, string? OwnerName);

/// <summary>The account that came of a request; never its secret.</summary>
/// <param name="UserName">Name on the panel.</param>
/// <param name="State">State in the register.</param>
/// <param name="Secret">How this request's secret stands; null when it has none.</param>
public sealed record AccountView(string UserName, GrantState State, SecretStanding? Secret);
