using System.Text.Json;
using AccessPortal.Cases;
using AccessPortal.Data;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Requests;
using AccessPortal.UseCases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Requests;

/// <summary>P1-1: begins a draft of FR-01, filled in with what the directory knows, or copied from an earlier request of the same applicant.</summary>
public static class StartRequest
{
    /// <summary>The command.</summary>
    /// <param name="CopyOf">An earlier request to copy from.</param>
    /// <param name="Kind">Baru, Perubahan or Perpanjangan.</param>
    /// <param name="GrantId">The account to change or renew.</param>
    /// <param name="WebsiteId">A website to begin with.</param>
    [Audience]
    public sealed record Command(Guid? CopyOf = null, RequestKind Kind = RequestKind.New, Guid? GrantId = null, Guid? WebsiteId = null) : ICommand<Guid>;

    internal sealed class Handler(PortalDb db, CaseFile file, Caller caller, OfficeToday today, OfficeClock clock) : IRequestHandler<Command, Guid>
    {
        public async Task<Guid> Handle(Command request, CancellationToken cancellationToken)
        {
            var person = await db.People.SingleAsync(p => p.Id == caller.PersonId, cancellationToken);
            var input = await Copied(request.CopyOf, cancellationToken) ?? Prefilled(person, caller);
            input.ValidFrom ??= clock.Today;
            input.ValidUntil ??= input.UntilAfter(input.ValidFrom.Value, months: 12);
            await Aim(input, request, cancellationToken);
            var draft = new AccessRequest(Guid.CreateVersion7(today.Instant), await today.Sop(cancellationToken), person.Id, person.UnitId, today.Instant);
            draft.SaveDraft(caller.AsSelf, DraftText.Write(input), today.Instant);
            db.Requests.Add(draft);
            return draft.Id;
        }

        private async Task<FormInput?> Copied(Guid? copyOf, CancellationToken ct)
        {
            if (copyOf is null) return null;
            var earlier = await file.Visible<AccessRequest>().SingleOrDefaultAsync(r => r.Id == copyOf && r.RequesterId == caller.PersonId, ct);
            return earlier?.Form is { } form ? DraftText.Of(form, forCopy: true) : throw Refused.NotFound();
        }

        private async Task Aim(FormInput input, Command request, CancellationToken ct)
        {
            (input.Kind, input.GrantId) = (request.Kind, request.GrantId);
            input.WebsiteId = request.WebsiteId ?? input.WebsiteId;
            if (request.GrantId is not { } id) return;
            var grant = await db.Grants.SingleOrDefaultAsync(g => g.Id == id && g.HolderId == caller.PersonId, ct) ?? throw Refused.NotFound();
            (input.WebsiteId, input.Types, input.Level, input.AccountType) = (grant.WebsiteId, grant.Types, grant.Level, grant.AccountType);
        }

        private static FormInput Prefilled(Person person, Caller caller) => new()
        {
            FullName = person.FullName, Status = person.Status, Nip = person.Nip?.Display ?? "", Rank = person.Rank, UnitId = person.UnitId,
            JobTitle = person.JobTitle.Length > 0 ? person.JobTitle : caller.Positions.Select(p => p.Title).FirstOrDefault() ?? "",
            Email = person.Email, Phone = person.Phone,
        };
    }
}
