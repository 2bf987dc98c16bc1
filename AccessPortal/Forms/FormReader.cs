namespace AccessPortal.Forms;

/// <summary>Reads values in the user's words: the form's own, then those that it shares with others.</summary>
public sealed class FormReader(OfficeClock clock, params IReadOnlyList<IStringLocalizer> words)
{
    /// <summary>Names of the things that the form names by key: units, people, accounts.</summary>
    public IReadOnlyDictionary<Guid, string> Names { get; init; } = new Dictionary<Guid, string>();

    /// <summary>The words under a key; the key itself where nobody wrote any.</summary>
    public string this[string key, params object[] facts] => Find(key, facts) ?? key;

    /// <summary>The words under a key; null where nobody wrote any.</summary>
    public string? Find(string key, params object[] facts) =>
        words.Select(w => w[key, facts]).FirstOrDefault(w => !w.ResourceNotFound) is { } found ? found.Value : null;

    /// <summary>What a thing is called; empty for none, and for one that nobody named.</summary>
    public string Name(Guid? key) => key is { } at ? Names.GetValueOrDefault(at, "") : "";

    /// <summary>A value as it is read when a field says nothing else: days in words, the rest as it is.</summary>
    public string Of(object? value) => value switch
    {
        null => "",
        DateOnly day => clock.Date(day),
        _ => value.ToString() ?? "",
    };
}
