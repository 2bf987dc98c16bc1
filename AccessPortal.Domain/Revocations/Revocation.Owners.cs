using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Domain.Revocations;

// Who answers for the website, and what becomes of what waits for them when that changes.
public sealed partial class Revocation
{
    /// <summary>
    /// Shows it as who answers for the website now would find it. For readers only, since it leaves no trace: whoever acts hands over, see
    /// <see cref="PassToOwner"/>.
    /// </summary>
    public void AssignOwner(Ownership owner, OfficeNow now)
    {
        Take(Answering(owner));
        Readdress(now);
    }

    /// <summary>Of who answers for the website, those who may here: who leaves does not answer for their own rights, their deputy does.</summary>
    public Ownership Answering(Ownership owner) => OriginKind is OriginKind.Leaver ? owner.Without(HolderId) : owner;

    /// <summary>
    /// Somebody else answers for the website: what waits for its owner goes to them with the whole time to answer, which the journal notes
    /// and they are told. Where nobody does any more, what waits for an answer goes before the Kasi, with nothing suspended.
    /// </summary>
    public void PassToOwner(Ownership owner, Actor by, OfficeNow now)
    {
        var waiting = Open.Where(i => i.Role is Role.AccessOwner).Select(i => (Item: i, i.Addressee)).ToList();
        AssignOwner(owner, now);
        foreach (var (item, before) in waiting.Where(w => w.Addressee != w.Item.Addressee))
        {
            if (!Owner.IsKnown) Orphan(item, now);
            // That a deputy is gone changes nothing for whoever it waits for.
            else if (item.Addressee != before with { DeputyId = null }) Hand(item, before, by, now);
        }
    }

    private void Hand(WorkItem item, Addressee before, Actor by, OfficeNow now)
    {
        var isNew = (before.PersonId, before.PositionId) != (item.PersonId, item.PositionId);
        if (isNew && item.DueAt is { } due)
            item.BeginAnew(now.Instant, now.Calendar.Add(now.Instant, now.Calendar.MinutesBetween(item.OpenedAt, due)));
        Write(JournalKind.Remark, Procedure[item.StepCode], by, null, "", now).Detour = "Remark.OwnerChanged";
        Notify(NoticeKind.TaskWaiting, item.Addressee, item.StepCode);
    }

    // What only informs (P3-7) ends by itself.
    private void Orphan(WorkItem item, OfficeNow now)
    {
        if (item.StepCode == Revoking.Acknowledge.Code) return;
        FallAway(item.StepCode, now);
        if (Outcome is CaseOutcome.Returned) Await(correction: false);
        PutBeforeKasi("Remark.NoOwner", now);
    }
}
