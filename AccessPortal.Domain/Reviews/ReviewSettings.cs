using AccessPortal.Domain.Sop;

namespace AccessPortal.Domain.Reviews;

/// <summary>What happens to lines that nobody answered in time. Never an approval, never a silent removal.</summary>
public enum SilencePolicy
{
    /// <summary>A suspension is ordered and the Kasi decides; the last right that can administer a website goes to the Kasi unsuspended.</summary>
    Suspend,
    /// <summary>The Kasi decides; nothing is suspended.</summary>
    OnlyAsk,
}

/// <summary>The office's bounds for reviews; one row.</summary>
public sealed class ReviewSettings
{
    /// <summary>Key of the one row.</summary>
    public int Id { get; private set; } = 1;

    /// <summary>What silence leads to.</summary>
    public SilencePolicy Silence { get; private set; }

    /// <summary>Days without a login after which an account counts as dormant.</summary>
    public int DormantDays { get; init; } = 90;

    /// <summary>Days before its end from which a right counts as ending soon.</summary>
    public int ExpiryDays { get; init; } = 30;

    /// <summary>Working days in which the holder files the change that a review asks for.</summary>
    public int ChangeDays { get; init; } = 5;

    /// <summary>Counts the changes, so that a page that shows an older state is told.</summary>
    public int Version { get; private set; }

    /// <summary>Who changed them last; null while nobody has.</summary>
    public Guid? ChangedById { get; private set; }

    /// <summary>When they were changed last.</summary>
    public DateTimeOffset? ChangedAt { get; private set; }

    /// <summary>Decides what silence leads to from now on; lines that were silent before keep what came of it.</summary>
    /// <exception cref="SopViolation">Somebody changed it after <paramref name="shown"/>.</exception>
    public void Decide(SilencePolicy silence, int shown, Guid byId, DateTimeOffset now)
    {
        Freshness.Ensure(shown, Version, ChangedById, ChangedAt);
        if (silence == Silence) return;
        (Silence, Version, ChangedById, ChangedAt) = (silence, Version + 1, byId, now);
    }
}

/// <summary>A review that begins by the calendar, e.g. each January and July.</summary>
public sealed class ReviewSchedule
{
    private ReviewSchedule() { }

    /// <summary>Plans a kind of review for the first working day of the named months (1 to 12).</summary>
    public ReviewSchedule(ReviewKind kind, DateOnly nextOn, params IReadOnlyList<int> months) => (Kind, NextOn, Months) = (kind, nextOn, [.. months]);

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Which kind of review.</summary>
    public ReviewKind Kind { get; private set; }

    /// <summary>The months on whose first working day it begins.</summary>
    public IReadOnlyList<int> Months { get; private set; } = [];

    /// <summary>The day on which the next one begins, if the office works then; else the next working day.</summary>
    public DateOnly NextOn { get; private set; }

    /// <summary>Whether it begins at all.</summary>
    public bool IsOn { get; private set; } = true;

    /// <summary>Counts the changes, also those by the portal's clock, so that a page that shows an older state is told.</summary>
    public int Version { get; private set; }

    /// <summary>Who changed it last; null for the portal's clock.</summary>
    public Guid? ChangedById { get; private set; }

    /// <summary>When it was changed last.</summary>
    public DateTimeOffset? ChangedAt { get; private set; }

    /// <summary>Notes that the review planned for <see cref="NextOn"/> has begun.</summary>
    public void HasBegun(DateTimeOffset now) => Note(FirstAfter(NextOn, Months), IsOn, null, now);

    /// <summary>Moves the next one to another day, or turns the schedule on or off. The ones after it follow the months again.</summary>
    /// <exception cref="SopViolation">Somebody changed it, or its review began, after <paramref name="shown"/>.</exception>
    public void Change(DateOnly nextOn, bool isOn, int shown, Guid byId, DateTimeOffset now)
    {
        Freshness.Ensure(shown, Version, ChangedById, ChangedAt);
        if ((nextOn, isOn) != (NextOn, IsOn)) Note(nextOn, isOn, byId, now);
    }

    /// <summary>The day on which the next one really begins: the first working day from <see cref="NextOn"/>, today at the earliest.</summary>
    public DateOnly BeginsOn(DateOnly today, WorkingCalendar calendar) =>
        calendar.LocalDate(calendar.Add(calendar.StartOf(NextOn > today ? NextOn : today), 0));

    /// <summary>The first day of the next of the months after <paramref name="day"/>.</summary>
    public static DateOnly FirstAfter(DateOnly day, IReadOnlyList<int> months)
    {
        var next = new DateOnly(day.Year, day.Month, 1).AddMonths(1);
        while (!months.Contains(next.Month)) next = next.AddMonths(1);
        return next;
    }

    private void Note(DateOnly nextOn, bool isOn, Guid? byId, DateTimeOffset now) =>
        (NextOn, IsOn, Version, ChangedById, ChangedAt) = (nextOn, isOn, Version + 1, byId, now);
}

file static class Freshness
{
    public static void Ensure(int shown, int version, Guid? byId, DateTimeOffset? at)
    {
        if (shown != version) throw new SopViolation(SopRule.Stale, byId?.ToString() ?? "", "", at?.ToString("O") ?? "");
    }
}
