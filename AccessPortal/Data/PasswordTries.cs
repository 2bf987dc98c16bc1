namespace AccessPortal.Data;

/// <summary>
/// How many passwords were judged for one name on one kind of device. Each is counted before it is judged, and the row goes when one was right:
/// of any number that come at once no more than <see cref="Free"/> are judged.
/// </summary>
public sealed class PasswordTries
{
    /// <summary>So many are judged without waiting.</summary>
    public const int Free = 5;

    /// <summary>The longest wait, and how long afterwards the count is remembered.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private static readonly TimeSpan s_first = TimeSpan.FromMinutes(15);

    /// <summary>Whose: a keyed hash, since what strangers type is kept nowhere.</summary>
    public required string Key { get; init; }

    /// <summary>How many were judged since the last that was right.</summary>
    public int Judged { get; private set; }

    /// <summary>When the last of them came.</summary>
    public DateTimeOffset JudgedAt { get; private set; }

    // Doubled by each that is judged after the free ones.
    private TimeSpan Wait => Judged < Free ? TimeSpan.Zero : s_first * Math.Pow(2, Judged - Free) is var wait && wait < Longest ? wait : Longest;

    /// <summary>Counts one more that is to be judged now; false when it comes too early and is not to be judged at all.</summary>
    public bool Take(DateTimeOffset now)
    {
        if (now < JudgedAt + Wait) return false;
        if (now >= JudgedAt + Wait + Longest) Judged = 0;
        (Judged, JudgedAt) = (Judged + 1, now);
        return true;
    }
}
