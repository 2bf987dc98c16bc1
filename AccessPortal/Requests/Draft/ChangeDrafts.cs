using AccessPortal.Cases;

namespace AccessPortal.Requests;

/// <summary>Provides <see cref="StartChangeDraft"/>: a draft of FR-01 (Perubahan) in the holder's name, filled in as far as the directory and the register know.</summary>
internal sealed class ChangeDrafts(PortalDb db, FreshDrafts drafts, OfficeToday today, OfficeClock clock)
{
    /// <summary>Adds the draft; the holder is told.</summary>
    public async Task<Guid> Start(ChangeWanted wanted, CancellationToken ct)
    {
        var person = await db.People.SingleAsync(p => p.Id == wanted.HolderId, ct);
        var grant = await db.Grants.Include(g => g.Changes).SingleAsync(g => g.Id == wanted.GrantId, ct);
        var input = FormInput.Of(person);
        input.Aim(RequestKind.Change, grant);
        // What is to be regularised ends by the day on which that is due: no end that anybody would ask for.
        var until = grant.IsToRegularise ? null : grant.ValidUntil;
        (input.Purpose, input.ValidFrom) = ($"{wanted.Why} ({wanted.Reference})", clock.Today);
        input.ValidUntil = until ?? clock.Today.AddYears(1);
        var draft = await drafts.Begin(person, ct);
        draft.AskForChange(DraftText.Write(input), today.Instant);
        return draft.Id;
    }
}
