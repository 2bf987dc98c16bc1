using AccessPortal.Cases;
using AccessPortal.Data;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Requests;
using AccessPortal.UseCases;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Requests;

/// <summary>Provides <see cref="StartChangeDraft"/>: a draft of FR-01 (Perubahan) in the holder's name, filled in as far as the directory and the register know.</summary>
internal sealed class ChangeDrafts(PortalDb db, FreshDrafts drafts, OfficeToday today, OfficeClock clock)
{
    /// <summary>Adds the draft; the holder is told.</summary>
    public async Task<Guid> Start(ChangeWanted wanted, CancellationToken ct)
    {
        var person = await db.People.SingleAsync(p => p.Id == wanted.HolderId, ct);
        var grant = await db.Grants.SingleAsync(g => g.Id == wanted.GrantId, ct);
        var input = FormInput.Of(person);
        input.Aim(RequestKind.Change, grant);
        (input.Purpose, input.ValidFrom, input.ValidUntil) = ($"{wanted.Why} ({wanted.Reference})", clock.Today, grant.ValidUntil ?? clock.Today.AddYears(1));
        var draft = await drafts.Begin(person, ct);
        draft.AskForChange(DraftText.Write(input), today.Instant);
        return draft.Id;
    }
}
