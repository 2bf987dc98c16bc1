namespace AccessPortal.UseCases;

/// <summary>What the open page could not read because the database did not serve; the shell says so there and offers to try again. One for each circuit.</summary>
public sealed class Outage
{
    /// <summary>Why the last reading failed; null when all that was asked has been read.</summary>
    public Refusal? Last { get; private set; }

    /// <summary>Called when <see cref="Last"/> is another; by who shows it.</summary>
    public Action? Changed { get; set; }

    /// <summary>Something was not read, or, with null, all is to be read again.</summary>
    public void Report(Refusal? refusal)
    {
        Last = refusal;
        Changed?.Invoke();
    }
}
