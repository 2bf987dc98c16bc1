using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Domain.Reviews;

// P2-5 and P2-6: the Kasi fixes every line; the Administrator enters the findings into the register.
public sealed partial class AccessReview
{
    /// <summary>
    /// P2-5: fixes all lines. A line without a finding of the Kasi's own stands as its owner answered it; a line that stands out needs a
    /// finding, and so do a departure from the answer and a line that nobody answered, with the reason for it.
    /// </summary>
    /// <param name="by">The Kasi, or whoever the office has set.</param>
    /// <param name="findings">The Kasi's own findings by line number.</param>
    /// <param name="note">A remark on the whole.</param>
    /// <param name="now">Now.</param>
    /// <exception cref="SopViolation">
    /// <see cref="SopRule.LinesOpen"/>: lines without answer and finding; <see cref="SopRule.OneByOne"/>: lines that stand out, without a
    /// finding; <see cref="SopRule.OwnRight"/>: a right of the Kasi's own, found valid by nobody else.
    /// </exception>
    public void Determine(Actor by, IReadOnlyDictionary<int, ReviewFinding> findings, string note, OfficeNow now)
    {
        Ensure(Reviewing.Determine, by);
        var open = _lines.Where(l => l is { Answer: null, Determination: null } && !findings.ContainsKey(l.Number)).Select(l => l.Number).ToList();
        if (open.Count > 0) throw LinesOpen(open);
        var marked = _lines.FindAll(l => l is { StandsOut: true, Determination: null } && !findings.ContainsKey(l.Number));
        if (marked.Count > 0) throw OneByOne(marked);
        var own = _lines.FindAll(l => l.HolderId == by.PersonId && l.Answer is not ReviewResult.Valid && Found(l)?.Result is ReviewResult.Valid);
        if (own.Count > 0) throw OwnRight(own);
        var unreasoned = _lines.Exists(l => Found(l) is { } found && found.Result != l.Answer && string.IsNullOrWhiteSpace(found.Reason));
        if (unreasoned) throw new SopViolation(SopRule.ReasonMissing, Reviewing.Determine.Code);
        Complete(Reviewing.Determine, by, Verdict.Done, note, now);
        foreach (var line in _lines)
        {
            var found = Found(line);
            // Without an answer and a finding, the closing of the website has decided it.
            if ((found?.Result ?? line.Answer) is not { } result) continue;
            line.Fix(result, found is not null && result != line.Answer ? found.Reason : "");
        }

        ReviewFinding? Found(ReviewItem line) => findings.GetValueOrDefault(line.Number);
    }

    /// <summary>
    /// The clock: of the changes that their holders have not filed, those due within a working day are to be reminded of; those past due
    /// have an outcome, of which the Kasi is told. The review may have ended by then.
    /// </summary>
    /// <param name="drafts">The follow-ups that are drafts still.</param>
    /// <param name="now">Now.</param>
    /// <returns>The drafts whose holders are to be reminded.</returns>
    public IReadOnlyList<Guid> PressChanges(IReadOnlyCollection<Guid> drafts, OfficeNow now)
    {
        var (remind, step) = (new List<Guid>(), Procedure[Reviewing.Determine.Code]);
        foreach (var line in _lines.Where(l => l.Determination is ReviewResult.Change && l.ChangeLapsedAt is null && l.FollowUpId is { } id && drafts.Contains(id)))
        {
            if (line.FollowUpDueAt <= now.Instant)
            {
                line.LapseChange(now.Instant);
                Write(JournalKind.Remark, step, Actor.Portal, null, $"{HostOf(line.WebsiteId)} #{line.Number}", now, line.WebsiteId).Detour = "Review.ChangeLapsed";
                Notify(NoticeKind.ChangeLapsed, now.Chart.For(Procedure[Reviewing.AskOwners.Code], Parties, []), step.Code);
                RaiseEvent(step, null, now);
            }
            else if (line.ChangeRemindedAt is null && line.FollowUpDueAt <= now.Calendar.AddDays(now.Instant, 1))
            {
                line.RemindOfChange(now.Instant);
                remind.Add(line.FollowUpId!.Value);
            }
        }
        return remind;
    }

    /// <summary>P2-6: the Administrator enters each finding into the register; the review ends with its minutes.</summary>
    /// <param name="by">The Administrator, or whoever the office has set.</param>
    /// <param name="grants">The rights of the lines, with their history.</param>
    /// <param name="note">A remark.</param>
    /// <param name="now">Now.</param>
    /// <exception cref="SopViolation"><see cref="SopRule.LinesOpen"/>: an invalid line or a change of an account that still exists, without a case that follows.</exception>
    public void Update(Actor by, IReadOnlyDictionary<Guid, AccessGrant> grants, string note, OfficeNow now)
    {
        Ensure(Reviewing.UpdateList, by);
        var loose = _lines.Where(l => l.Determination is not ReviewResult.Valid && l.FollowUpId is null && grants.GetValueOrDefault(l.GrantId) is not { State: >= GrantState.Disabled }).Select(l => l.Number).ToList();
        if (loose.Count > 0) throw LinesOpen(loose);
        Complete(Reviewing.UpdateList, by, Verdict.Done, note, now);
        var cause = new CauseOfChange(ChangeCause.Case, Id, Number!, by.PersonId);
        foreach (var line in _lines.Where(l => l.Determination is not null))
        {
            grants[line.GrantId].RecordReview(line.Determination!.Value, cause, now.Instant);
            line.Enter(now.Instant);
        }
        Notify(NoticeKind.Completed, new(Role.InfrastructureSectionHead, null, null), Reviewing.UpdateList.Code);
    }
}
