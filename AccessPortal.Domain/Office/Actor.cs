namespace AccessPortal.Domain.Office;

/// <summary>In what capacity somebody acts.</summary>
public enum Capacity
{
    /// <summary>As oneself, or as the appointed holder of the position.</summary>
    Own,
    /// <summary>Plt.: acting for a vacant position.</summary>
    ActingVacancy,
    /// <summary>Plh.: acting for a holder who is absent for a time.</summary>
    ActingAbsence,
    /// <summary>Decided on paper, recorded by helpdesk in the decider's name.</summary>
    OnBehalf,
    /// <summary>The access owner's deputy (wakil Penanggung Jawab).</summary>
    Deputy,
    /// <summary>Pengganti: the head of the website's unit, where it has neither owner nor deputy.</summary>
    StandIn,
    /// <summary>The portal itself: a clock that ran out, never a decision.</summary>
    Portal,
}

/// <summary>
/// Who acts, for which position and in which capacity. Authority comes from dated holdings, so an actor is made for one act
/// and never stored as a role.
/// </summary>
/// <param name="PersonId">The one who decides; <see cref="Guid.Empty"/> for the portal itself.</param>
/// <param name="PositionId">The position acted for; null when acting as oneself (applicant, owner).</param>
/// <param name="Capacity">The capacity.</param>
/// <param name="Title">The position's title at the time, for the signature block; empty when acting as oneself.</param>
/// <param name="RecordedBy">Who typed it in, when that was not the decider.</param>
/// <param name="PaperDate">The date that stands on the paper, when it was decided there.</param>
public sealed record Actor(Guid PersonId, Guid? PositionId = null, Capacity Capacity = Capacity.Own, string Title = "", Guid? RecordedBy = null, DateOnly? PaperDate = null)
{
    /// <summary>The portal's own clock.</summary>
    public static readonly Actor Portal = new(Guid.Empty, null, Capacity.Portal);
}
