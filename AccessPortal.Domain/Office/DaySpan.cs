namespace AccessPortal.Domain.Office;

/// <summary>The days that can be meant; any other is a slip of the keyboard, and half of the calendar's arithmetic ends in it.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them.</param>
public sealed record DaySpan(DateOnly First, DateOnly Last)
{
    /// <summary>Days of the procedure: periods, decrees, papers, what lists are asked for.</summary>
    public static readonly DaySpan Procedure = new(new(2000, 1, 1), new(2100, 12, 31));

    /// <summary>Days in the life of an employee, from the birth on.</summary>
    public static readonly DaySpan Personnel = Procedure with { First = new(1900, 1, 1) };

    /// <summary>Whether the day can be meant.</summary>
    public bool Holds(DateOnly day) => day >= First && day <= Last;

    /// <summary>The day, where it can be meant.</summary>
    public DateOnly? Of(DateOnly? day) => day is { } one && Holds(one) ? day : null;

    /// <summary>The day so many months later, or the last there is.</summary>
    public DateOnly After(DateOnly day, int months) => day > Last.AddMonths(-months) ? Last : day.AddMonths(months);
}
