namespace AccessPortal.Domain.Register;

/// <summary>What happened to a right between two instants.</summary>
public enum GrantDifference
{
    /// <summary>Nothing that the register shows.</summary>
    None,
    /// <summary>It was given, or stands again.</summary>
    Given,
    /// <summary>It stood at both and is another now: reach, level, end or state.</summary>
    Changed,
    /// <summary>It was taken away.</summary>
    TakenAway,
    /// <summary>It was given and taken away again in between.</summary>
    Passing,
}

/// <summary>Reads a right's past from its changes, and from nothing else.</summary>
public static class GrantPast
{
    /// <summary>The change that held just before an instant: of those until then, the last; null before the right was given.</summary>
    public static GrantChange? Before(this IEnumerable<GrantChange> changes, DateTimeOffset instant) =>
        changes.Where(c => c.At < instant).MaxBy(c => c.Sequence);

    /// <summary>What the changes of one right between two instants come to.</summary>
    public static GrantDifference Between(this IReadOnlyCollection<GrantChange> changes, DateTimeOffset from, DateTimeOffset to)
    {
        var (before, after) = (changes.Before(from), changes.Before(to));
        return (Stands(before), Stands(after)) switch
        {
            (false, true) => GrantDifference.Given,
            (true, false) => GrantDifference.TakenAway,
            (true, true) => Shown(before!) == Shown(after!) ? GrantDifference.None : GrantDifference.Changed,
            _ => changes.Any(c => c.At >= from && c.At < to && Stands(c)) ? GrantDifference.Passing : GrantDifference.None,
        };
    }

    private static bool Stands(GrantChange? change) => change is { State: < GrantState.Disabled };

    private static (GrantState, AccessTypes, AccessLevel, DateOnly?) Shown(GrantChange c) => (c.State, c.Types, c.Level, c.ValidUntil);
}
