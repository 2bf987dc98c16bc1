namespace AccessPortal.Domain.Register;

/// <summary>The office's settings for what the register calls due, soon and dormant; here and nowhere else.</summary>
public static class RegisterLimits
{
    /// <summary>Months after which a right is due for review (docs/domain.md, A17).</summary>
    public const int ReviewMonths = 6;

    /// <summary>Months after which a privileged right is due for review (docs/domain.md, A17).</summary>
    public const int PrivilegedReviewMonths = 3;

    /// <summary>The longest period that a right is given for at once, in years (FR-01).</summary>
    public const int LongestYears = 2;

    /// <summary>Days ahead within which an end is soon.</summary>
    public const int SoonDays = 30;

    /// <summary>Days without a login after which an account is dormant (AC-2 g).</summary>
    public const int DormantDays = 90;
}
