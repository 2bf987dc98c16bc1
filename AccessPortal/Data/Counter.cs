namespace AccessPortal.Data;

/// <summary>A gap-free counter, e.g. the requests of a year; taken inside the transaction that uses the number.</summary>
public sealed class Counter
{
    /// <summary>What is counted, e.g. "HA-2026".</summary>
    public required string Name { get; init; }

    /// <summary>The last number given.</summary>
    public int Last { get; private set; }

    /// <summary>Takes the next number.</summary>
    public int Next() => ++Last;
}
