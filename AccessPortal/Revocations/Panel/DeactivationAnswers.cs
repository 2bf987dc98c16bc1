namespace AccessPortal.Revocations;

/// <summary>The answers for one account while they are being given: nothing is answered before somebody does.</summary>
public sealed class DeactivationAnswers(DeactivationPoint revoked, DeactivationPoint absent)
{
    /// <summary>Found and taken away.</summary>
    public DeactivationPoint Revoked { get; private set; } = revoked;

    /// <summary>There were none.</summary>
    public DeactivationPoint Absent { get; private set; } = absent;

    /// <summary>How many points have no answer.</summary>
    public int Open => new DeactivationChecklist(Revoked, Absent).Open.Count;

    /// <summary>Whether the point was found and taken away; null before it is answered.</summary>
    public bool? Of(DeactivationPoint point) => Revoked.HasFlag(point) ? true : Absent.HasFlag(point) ? false : null;

    public void Answer(DeactivationPoint point, bool revoked) =>
        (Revoked, Absent) = revoked ? (Revoked | point, Absent & ~point) : (Revoked & ~point, Absent | point);

    /// <summary>Takes over what was answered for another account; a shared password is each account's own.</summary>
    public void Take(DeactivationAnswers other)
    {
        const DeactivationPoint own = DeactivationPoint.SharedPassword;
        (Revoked, Absent) = ((other.Revoked & ~own) | (Revoked & own), (other.Absent & ~own) | (Absent & own));
    }
}
