using AccessPortal.Domain.Sop;

namespace AccessPortal.Domain.Register;

/// <summary>How a new account's holder gets in the first time.</summary>
public enum SecretKind
{
    /// <summary>The panel's own activation link.</summary>
    ActivationLink,
    /// <summary>An initial password, to be changed at first login.</summary>
    Password,
}

/// <summary>What became of a secret.</summary>
public enum SecretState
{
    /// <summary>Stored, waits for P1-9.</summary>
    Sealed,
    /// <summary>May be opened, once.</summary>
    Ready,
    /// <summary>Opened by the holder and destroyed.</summary>
    Opened,
    /// <summary>Not opened in time and destroyed.</summary>
    Expired,
    /// <summary>Replaced or cancelled and destroyed.</summary>
    Destroyed,
}

/// <summary>A one-time secret on its way to the holder. The domain sees only cipher text and drops it at the first opening.</summary>
public sealed class InitialSecret
{
    /// <summary>Working days until an unread secret expires, counted from P1-9.</summary>
    public const int ValidWorkingDays = 3;

    private InitialSecret() { }

    /// <summary>Seals a secret that was encrypted outside.</summary>
    public InitialSecret(Guid id, Guid grantId, SecretKind kind, byte[] cipher, DateTimeOffset now) =>
        (Id, GrantId, Kind, Cipher, CreatedAt) = (id, grantId, kind, cipher, now);

    /// <summary>Key.</summary>
    public Guid Id { get; private set; }

    /// <summary>The account.</summary>
    public Guid GrantId { get; private set; }

    /// <summary>The case on whose way it is; empty before it is entrusted.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>What it is.</summary>
    public SecretKind Kind { get; private set; }

    /// <summary>Cipher text; null once destroyed.</summary>
    public byte[]? Cipher { get; private set; }

    /// <summary>State now.</summary>
    public SecretState State { get; private set; }

    /// <summary>When it was stored.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Until when it can be opened; null before P1-9.</summary>
    public DateTimeOffset? ExpiresAt { get; private set; }

    /// <summary>When it was opened, expired or destroyed.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>P1-9: from now on the holder may open it.</summary>
    public void Release(DateTimeOffset now, WorkingCalendar calendar)
    {
        if (State is not SecretState.Sealed) return;
        (State, ExpiresAt) = (SecretState.Ready, calendar.AddDays(now, ValidWorkingDays));
    }

    /// <summary>Opens it, once; afterwards nothing is left to open.</summary>
    /// <exception cref="SopViolation"><see cref="SopRule.SecretNotOpen"/>, with the state.</exception>
    public byte[] Open(DateTimeOffset now)
    {
        if (State is SecretState.Ready && ExpiresAt <= now) Expire(now);
        if (State is not SecretState.Ready || Cipher is not { } cipher) throw new SopViolation(SopRule.SecretNotOpen, State.ToString());
        End(SecretState.Opened, now);
        return cipher;
    }

    /// <summary>The clock: not opened in time.</summary>
    public void Expire(DateTimeOffset now)
    {
        if (State is SecretState.Ready) End(SecretState.Expired, now);
    }

    /// <summary>Replaced or cancelled.</summary>
    public void Destroy(DateTimeOffset now)
    {
        if (State is SecretState.Sealed or SecretState.Ready) End(SecretState.Destroyed, now);
    }

    internal void GoWith(Guid caseId) => CaseId = caseId;

    private void End(SecretState state, DateTimeOffset now) => (State, Cipher, EndedAt) = (state, null, now);
}
