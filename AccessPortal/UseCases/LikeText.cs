namespace AccessPortal.UseCases;

/// <summary>Turns what somebody typed into a pattern for LIKE, in which their own signs mean nothing special.</summary>
public static class LikeText
{
    /// <summary>The sign that takes the special meaning from the next.</summary>
    public const string Escape = "\\";

    /// <summary>Anywhere in the text; null when nothing was typed.</summary>
    public static string? Containing(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : $"%{Plain(typed.Trim())}%";

    /// <summary>The typed text with its special signs escaped.</summary>
    public static string Plain(string typed) => typed.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_");
}
