namespace AccessPortal.Domain.Office;

/// <summary>Reads academic titles off a name as it stands on paper: "Ir. Laksmi Purwarekana, M.T.".</summary>
public static class Titles
{
    /// <summary>Titles before, the name, titles after: what follows the first comma, and the words at the beginning that end with a full stop.</summary>
    public static (string Before, string Name, string After) Split(string fullName)
    {
        var comma = fullName.IndexOf(',', StringComparison.Ordinal);
        var (front, after) = comma < 0 ? (fullName, "") : (fullName[..comma], fullName[(comma + 1)..]);
        var words = front.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // A name of initials only is a name.
        var titles = words.TakeWhile(w => w.EndsWith('.') && w.Length > 2).Take(words.Length - 1).Count();
        return (string.Join(' ', words[..titles]), string.Join(' ', words[titles..]), after.Trim());
    }
}
