using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Domain.Revocations;

// What days bring about: the day on which it takes effect, and the last day of a right, past which no decision keeps it.
public sealed partial class Revocation
{
    /// <summary>Detour of the entry that says nobody who answers for the website did.</summary>
    public const string Silent = "Remark.OwnerSilent";

    /// <summary>Detour of the entry that says the day it takes effect has come; once a case.</summary>
    public const string DayCame = "Remark.DayCame";

    /// <summary>
    /// P1-10 of a renewal or a change: the right has a new end, so what the old end had brought up falls away. What was suspended for it
    /// is active again, because P1-8 did that on the panel. False when this was about something else, or somebody stands behind it.
    /// </summary>
    /// <param name="by">Who records it.</param>
    /// <param name="renewal">Its number.</param>
    /// <param name="until">The new last day.</param>
    /// <param name="now">The office now.</param>
    public bool LapseByRenewal(Actor by, string renewal, DateOnly until, OfficeNow now)
    {
        if (!IsOfItsEnd) return false;
        _lines.FindAll(l => l.Grant.State is GrantState.Suspended).ForEach(line => line.Grant.Reinstate(Cause(by), now, until));
        return LapseByDecree(by, renewal, until, now);
    }

    /// <summary>
    /// R-B: by the decree that the Kasi has seen the right has a new end, so what the old end had brought up falls away. What was suspended
    /// on the panel by then waits to be lifted there (P3-R). False when this was about something else, or somebody stands behind it.
    /// </summary>
    /// <param name="by">Who has seen the decree.</param>
    /// <param name="reference">Number of the record that says so.</param>
    /// <param name="until">The new last day, in the register already.</param>
    /// <param name="now">The office now.</param>
    public bool LapseByDecree(Actor by, string reference, DateOnly until, OfficeNow now)
    {
        if (!IsOfItsEnd) return false;
        End(JournalKind.Declined, Procedure[Revoking.Identify.Code], by, reference, now, until);
        return true;
    }

    private bool IsOfItsEnd => OriginKind is OriginKind.Expiry && !IsConfirmed && IsAlive;

    /// <summary>Whether anything of it can stay: a right whose last day is over is kept by a renewal only.</summary>
    public bool CanStay(DateOnly today) => _lines.Exists(l => !l.Grant.HasEnded(today));

    /// <summary>The clock: what was to be lifted on the panel came to its end before that, so it stays suspended there.</summary>
    public void LeaveSuspended(OfficeNow now)
    {
        var step = Procedure[Revoking.Reinstate.Code];
        if (!OpenSteps.Contains(step.Code) || Standing(GrantState.Suspended, now.Calendar.LocalDate(now.Instant)).Count > 0) return;
        FallAway(step.Code, now);
        Write(JournalKind.Remark, step, Actor.Portal, null, "", now).Detour = "Remark.EndedSuspended";
        RaiseEvent(step, null, now);
    }

    // Silence takes nothing away before the day it was asked for; that day itself does, and so does a leaver's whatever step is open.
    private bool WaitsForItsDay => IsAlive && Form.Remaining is null && !Journal.Any(e => e.Detour == DayCame)
        && (OriginKind is OriginKind.Leaver || (!IsConfirmed && Journal.Any(e => e.Detour == Silent)))
        && !OpenSteps.Contains(Revoking.Deactivate.Code) && _lines.Exists(l => l is { DeactivatedAt: null, Grant.State: GrantState.Provisional or GrantState.Active });

    private void DayHasCome(IReadOnlyCollection<Guid> spare, OfficeNow now)
    {
        Write(JournalKind.Remark, Procedure[Revoking.Suspend.Code], Actor.Portal, null, "", now).Detour = DayCame;
        OrderSuspension(Actor.Portal, spare, now);
        RaiseEvent(Procedure[Revoking.Suspend.Code], null, now);
    }

    // Those in a state whose last day is not over.
    private List<RevocationLine> Standing(GrantState state, DateOnly today) => _lines.FindAll(l => l.Grant.State == state && !l.Grant.HasEnded(today));

    private void EnsureStays(DateOnly today)
    {
        if (!CanStay(today)) throw new SopViolation(SopRule.RightEnded, $"{_lines.Max(l => l.Grant.ValidUntil):O}");
    }

    // The access stays: an order that nobody carried out is withdrawn, what was suspended waits to be lifted (P3-R). What came to its end
    // meanwhile stays as it is, for the clock to propose anew.
    private void End(JournalKind kind, Step step, Actor by, string reason, OfficeNow now, DateOnly? renewedUntil = null)
    {
        var today = now.Calendar.LocalDate(now.Instant);
        if (renewedUntil is null) EnsureStays(today);
        Write(kind, step, by, null, reason, now);
        Close(kind is JournalKind.Withdrawn ? CaseOutcome.Withdrawn : CaseOutcome.Kept, now);
        foreach (var grant in _lines.Select(l => l.Grant).Where(g => g.State < GrantState.Disabled))
            if (renewedUntil is null && grant.HasEnded(today)) grant.LookAgain(today);
            else if (grant.State is GrantState.SuspensionRequested) grant.CancelSuspension(Cause(by), now, renewedUntil);
        if (Standing(GrantState.Suspended, today).Count > 0) OpenStep(Procedure[Revoking.Reinstate.Code], now);
        NotifyRequester(kind is JournalKind.Withdrawn ? NoticeKind.Withdrawn : NoticeKind.AccessKept, step.Code);
        RaiseEvent(step, null, now);
    }
}
