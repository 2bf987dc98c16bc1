namespace AccessPortal.Personnel;

/// <summary>Rules that several forms of the directory share.</summary>
internal static class NameRules
{
    /// <summary>A name or title: at least two letters, at most <paramref name="most"/>.</summary>
    public static void MustBeName<T>(this IRuleBuilder<T, string> rule, int most)
    {
        rule.Must(n => n.Trim().Length >= 2).WithErrorCode("NameTooShort");
        rule.MaximumLength(most).WithErrorCode("TooLong");
    }
}
