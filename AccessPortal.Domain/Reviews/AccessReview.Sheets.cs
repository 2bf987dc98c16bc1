using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Domain.Reviews;

// P2-4: whom the sheet of a website waits for, and how it passes to somebody else.
public sealed partial class AccessReview
{
    /// <summary>
    /// "Bukan tanggung jawab saya": the sheet goes to somebody else, with the reason; answers given so far stay. Lines on the receiver's
    /// own rights are not theirs to answer; a sheet with no other line is not handed to them.
    /// </summary>
    /// <exception cref="SopViolation"><see cref="SopRule.OwnRight"/>: nothing is open but the receiver's own rights.</exception>
    public void HandOver(Guid websiteId, Actor by, Guid toId, string note, OfficeNow now)
    {
        var item = Sheet(websiteId, by);
        var step = Procedure[Reviewing.VerifyLines.Code];
        if (!item.IsOpen) throw new SopViolation(SopRule.StepNotOpen, step.Code);
        if (string.IsNullOrWhiteSpace(note)) throw new SopViolation(SopRule.ReasonMissing, step.Code);
        if (Undecided(websiteId).ToList() is { Count: > 0 } open && open.TrueForAll(l => l.HolderId == toId)) throw OwnRight(open);
        Pass(item, new(Role.AccessOwner, null, toId), "Review.HandedOver", by, $"{HostOf(websiteId)}: {note.Trim()}", now);
    }

    /// <summary>
    /// Somebody else answers for a website now: its open sheet goes to them, with what has been answered so far, and the time to answer
    /// begins anew. A sheet that was handed over stays where it is as long as the Penanggung Jawab is the same; where nobody is named any
    /// more, it stays too.
    /// </summary>
    public void AssignOwner(Guid websiteId, Ownership owner, Actor by, OfficeNow now)
    {
        if (!owner.IsKnown || ItemOf(websiteId) is not { IsOpen: true } item) return;
        var sheet = _sheets.Single(s => s.WebsiteId == websiteId);
        var handedOver = item.Role is Role.AccessOwner && sheet.OwnerId == owner.OwnerId && item.PersonId != owner.Addressee.PersonId;
        if (item.Addressee == owner.Addressee || handedOver) return;
        Pass(item, owner.Addressee, "Review.OwnerChanged", by, sheet.Host, now);
        BeginTime(item, sheet, owner.OwnerId, now);
    }

    /// <summary>
    /// Somebody for whom the sheet waited has left: it goes to who answers for the website now, and the time to answer begins anew. Where
    /// nobody does, it goes to the Kasi, who has to name somebody; until then nobody is suspended for a silence that is nobody's.
    /// </summary>
    /// <param name="websiteId">The website; its lines loaded.</param>
    /// <param name="personId">Who has left.</param>
    /// <param name="owner">Who answers for the website now.</param>
    /// <param name="now">Now.</param>
    public void ReassignFromLeaver(Guid websiteId, Guid personId, Ownership owner, OfficeNow now)
    {
        if (ItemOf(websiteId) is not { IsOpen: true } item) return;
        var sheet = _sheets.Single(s => s.WebsiteId == websiteId);
        if (item.PersonId is { } asked && asked != personId)
        {
            // Whoever else has left: of the two who are asked only their own deputy matters here.
            if (item.DeputyId == personId) Readdress(item, item.Addressee with { DeputyId = null }, now);
            return;
        }
        var to = owner.IsKnown ? owner.Addressee : now.Chart.For(Procedure[Reviewing.AskOwners.Code], Parties, []);
        if (to == item.Addressee) return;
        Pass(item, to, owner.IsKnown ? "Review.OwnerChanged" : "Review.NoOwner", Actor.Portal, sheet.Host, now);
        BeginTime(item, sheet, owner.OwnerId, now);
    }

    private void Pass(WorkItem item, Addressee to, string detour, Actor by, string note, OfficeNow now)
    {
        var step = Procedure[item.StepCode];
        Write(JournalKind.Remark, step, by, null, note, now, item.ScopeId).Detour = detour;
        Readdress(item, to, now);
        MarkOwn(item, now);
        Notify(NoticeKind.TaskWaiting, to, step.Code);
    }

    private void BeginTime(WorkItem item, ReviewSheet sheet, Guid? ownerId, OfficeNow now)
    {
        var minutes = Procedure[item.StepCode].DueMinutes ?? 0;
        item.BeginAnew(now.Instant, After(minutes));
        sheet.Ask(ownerId, After(minutes / 2), After(minutes - WorkingCalendar.MinutesPerDay));

        DateTimeOffset After(int working) => now.Calendar.Add(now.Instant, working);
    }

    // Who is asked about a right of their own does not answer for it: see Answer. Once somebody else is asked, it is a line like any other.
    private void MarkOwn(WorkItem item, OfficeNow now)
    {
        var stands = item is { Role: Role.AccessOwner, PositionId: { } post } ? now.Chart.HoldersOf(post).Select(h => (Guid?)h) : [];
        Guid?[] asked = [item.PersonId, item.DeputyId, .. stands];
        foreach (var line in _lines.Where(l => l.WebsiteId == item.ScopeId)) line.MarkOwn(asked.Contains(line.HolderId));
    }

    private static bool OnlyHolderAsked(WorkItem item, ReviewItem line, OfficeNow now) => item.PersonId is { } person
        ? line.HolderId == person && item.DeputyId is null
        : now.Chart.HoldersOf(item.PositionId ?? Guid.Empty).All(h => h == line.HolderId);

    // What nobody but its holder could answer is the Kasi's to find. Where that is the Kasi's own right, who stands in at P2-5 answers for
    // it as the head of a unit would; once: whoever was asked may answer until P2-5.
    private bool AskStandIn(Guid websiteId, OfficeNow now)
    {
        var determine = Procedure[Reviewing.Determine.Code];
        if (ItemOf(websiteId) is not { } before || determine.Substitute is not { } substitute) return false;
        var kasis = now.Chart.HoldersOf(determine.Actor).ToList();
        var own = Undecided(websiteId).Where(l => kasis.Contains(l.HolderId));
        if (own.FirstOrDefault(l => before.Role is not Role.AccessOwner || OnlyHolderAsked(before, l, now)) is not { } line) return false;
        if (now.Chart.For(determine, Parties, [line.HolderId]).PositionId is not { } post) return false;
        if (post == before.PositionId || now.Chart.Find(post)?.Role != substitute) return false;
        var (step, sheet) = (Procedure[Reviewing.VerifyLines.Code], _sheets.Single(s => s.WebsiteId == websiteId));
        var item = OpenStep(step, new(Role.AccessOwner, post, null), now, scopeId: websiteId);
        BeginTime(item, sheet, sheet.OwnerId, now);
        var entry = Write(JournalKind.Remark, step, Actor.Portal, null, sheet.Host, now, websiteId);
        entry.Detour = "Review.StandIn";
        entry.NextStepIs(item);
        return true;
    }
}
