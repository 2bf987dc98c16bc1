using System.Globalization;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Sop;
using static AccessPortal.Domain.Register.GrantState;

namespace AccessPortal.Domain.Register;

// How a right is suspended, taken away and reviewed. The panels have no connection to the portal: an order is one state, the
// Administrator's word that it was done there is the next.
public sealed partial class AccessGrant
{
    /// <summary>Days before its end on which holder and owner are told; none of them twice.</summary>
    public static readonly IReadOnlyList<int> EndNoticeDays = [30, 7, 1];

    /// <summary>Whether the account can still be used on the panel, as far as the register knows.</summary>
    public bool IsLive => State < Suspended;

    /// <summary>Orders a suspension; the account is still active on the panel (Aktif, penangguhan diminta).</summary>
    public void OrderSuspension(CauseOfChange cause, DateTimeOffset now) => Pass(SuspensionRequested, cause, now, Provisional, Active);

    /// <summary>Whether its last day is over: it does not stand again unless a renewal gives it a new end.</summary>
    public bool HasEnded(DateOnly today) => ValidUntil < today;

    /// <summary>The order is withdrawn before anybody carried it out; the right is what it was before.</summary>
    /// <param name="cause">Why.</param>
    /// <param name="now">The office now.</param>
    /// <param name="renewedUntil">The new last day, by a renewal; null where the old one stands.</param>
    public void CancelSuspension(CauseOfChange cause, OfficeNow now, DateOnly? renewedUntil = null) => StandAgain(SuspensionRequested, cause, now, renewedUntil);

    /// <summary>P3-S: the Administrator has suspended the account on the panel (Ditangguhkan).</summary>
    public void ConfirmSuspension(CauseOfChange cause, DateTimeOffset now) => Pass(Suspended, cause, now, Provisional, Active, SuspensionRequested);

    /// <summary>
    /// P3-R, or a panel's list that shows it active: the suspension is lifted on the panel. The right is what it was before, so what
    /// P1-10 had not recorded yet still waits for it.
    /// </summary>
    /// <param name="cause">Why.</param>
    /// <param name="now">The office now.</param>
    /// <param name="renewedUntil">The new last day, by a renewal; null where the old one stands.</param>
    public void Reinstate(CauseOfChange cause, OfficeNow now, DateOnly? renewedUntil = null) => StandAgain(Suspended, cause, now, renewedUntil);

    /// <summary>P3-4: the account is disabled on the panel (Nonaktif); a secret that still waited is destroyed.</summary>
    public void Disable(CauseOfChange cause, DateTimeOffset now)
    {
        Pass(Disabled, cause, now, Provisional, Active, SuspensionRequested, Suspended);
        Secret?.Destroy(now);
    }

    /// <summary>P3-D: the account is deleted from the panel after the hold (Dihapus); the line in the register stays.</summary>
    public void Remove(CauseOfChange cause, DateTimeOffset now) => Pass(Removed, cause, now, Disabled);

    /// <summary>P3-4 of a partial revocation: less than before, in the state it is in.</summary>
    public void Narrow(AccessScope scope, CauseOfChange cause, DateTimeOffset now)
    {
        if (State >= Disabled || scope.Types == AccessTypes.None) throw new SopViolation(SopRule.GrantState, State.ToString());
        Append(State, scope, ValidUntil, cause, now);
    }

    /// <summary>Whether P1-10 of the case that made it has not recorded it yet, suspended meanwhile or not.</summary>
    public bool AwaitsRecord => State < Disabled && Unsuspended is Provisional;

    /// <summary>Whether it was found on the panel and taken over, and nobody has confirmed it by a decree or a request since.</summary>
    public bool IsToRegularise => AwaitsRecord && _changes[0].Cause is ChangeCause.Reconciliation;

    // What it is but for a suspension: provisional until the case that made the account has recorded it, or a form of its own has regularised it.
    private GrantState Unsuspended => _changes is [{ State: Provisional } made, .. var since] && made.Reference == RequestNumber
        && !since.Exists(c => c.State is Active || (c.CaseId is { } id && id == made.CaseId)) ? Provisional : Active;

    /// <summary>The clock looks at its end, at most once for each of <see cref="EndNoticeDays"/> and once after the last day.</summary>
    /// <param name="today">The office's day.</param>
    /// <returns>Days that are left, negative when it is over; null when there is nothing to tell today.</returns>
    public int? LookAtEnd(DateOnly today)
    {
        if (EndLookOn is not { } due || due > today || ValidUntil is not { } last) return null;
        var left = last.DayNumber - today.DayNumber;
        EndLookOn = left < 0 ? null : EndNoticeDays.FirstOrDefault(d => d < left) is > 0 and var next ? last.AddDays(-next) : last.AddDays(1);
        return State >= Disabled ? null : left;
    }

    /// <summary>Nothing takes it away any more though its last day is over: the clock looks at it again and does what an end asks for.</summary>
    public void LookAgain(DateOnly today)
    {
        if (ValidUntil is not null) EndLookOn = today;
    }

    // The one way back from a suspension, whoever lifts it: never past the end, and the end is looked at again.
    private void StandAgain(GrantState from, CauseOfChange cause, OfficeNow now, DateOnly? renewedUntil)
    {
        if (State != from) throw new SopViolation(SopRule.GrantState, State.ToString());
        var (today, last) = (now.Calendar.LocalDate(now.Instant), renewedUntil ?? ValidUntil);
        if (last < today) throw new SopViolation(SopRule.RightEnded, last.Value.ToString("O", CultureInfo.InvariantCulture));
        Append(Unsuspended, Scope, last, cause, now.Instant);
        if (EndLookOn is null) LookAgain(today);
    }

    /// <summary>P2-6: what a review determined is entered into the register.</summary>
    public void RecordReview(ReviewResult result, CauseOfChange cause, DateTimeOffset now) =>
        Append(State, Scope, ValidUntil, cause, now, new(now, result));

    /// <summary>A panel's own list told the last login; an older one changes nothing.</summary>
    public void RecordLogin(DateTimeOffset at)
    {
        if (LastLoginAt is null || at > LastLoginAt) LastLoginAt = at;
    }
}
