using CsvHelper;

namespace AccessPortal.Reconciliations.PanelLists;

/// <summary>Reads a list with columns in any order; a column that looks like a password is read past and kept nowhere.</summary>
public static class CsvList
{
    private const int MostRows = 20_000;
    private static readonly string[] s_secret = ["pass", "pwd", "sandi", "secret", "hash", "token", "kunci"];

    private static readonly Dictionary<PanelColumn, string[]> s_names = new()
    {
        [PanelColumn.UserName] = ["username", "user", "user name", "login", "account", "akun", "nama pengguna", "nama akun", "name", "userid"],
        [PanelColumn.Domain] = ["domain", "website", "site", "situs", "primary domain", "host", "subscription", "domains", "web"],
        [PanelColumn.State] = ["suspended", "status", "state", "is_suspended", "keadaan", "suspend", "enabled state"],
        [PanelColumn.Email] = ["email", "e-mail", "contact email", "contact_email", "surel", "mail"],
        [PanelColumn.LastLogin] = ["last login", "last_login", "lastlogin", "login terakhir", "masuk terakhir", "last seen", "last access"],
        [PanelColumn.Created] = ["created", "startdate", "start date", "setup date", "dibuat", "tanggal dibuat", "created_at", "date"],
    };

    /// <summary>Whether a heading looks like that of a password.</summary>
    public static bool IsSecret(string heading) => s_secret.Any(s => heading.Contains(s, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads a list.</summary>
    /// <param name="text">The whole of it, with a line of headings.</param>
    /// <param name="mapping">Which heading means what; what is missing, or names no heading of this list, is guessed by its name.</param>
    /// <param name="offset">The office's offset from UTC.</param>
    public static PanelList Read(string text, IReadOnlyDictionary<PanelColumn, string>? mapping, TimeSpan offset)
    {
        using var csv = CsvReader.FromText(text, new() { Separator = Delimiter(text), TrimWhitespace = true });
        string[] headings = [.. csv.Headers.Select(h => h.Trim())];
        if (headings.Length == 0) return PanelList.Unreadable;
        var columns = headings.Where(h => h.Length > 0 && !IsSecret(h)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var chosen = Choose(columns, mapping);
        var (accounts, skipped) = chosen.ContainsKey(PanelColumn.UserName) ? Rows(csv, headings, chosen, offset) : ([], []);
        return new(PanelListFormat.Csv, columns, [.. headings.Where(h => h.Length > 0 && IsSecret(h))], chosen, accounts, skipped);
    }

    private static (List<PanelAccount> Accounts, List<int> Skipped) Rows(CsvReader csv, string[] headings, Dictionary<PanelColumn, string> chosen, TimeSpan offset)
    {
        var (accounts, skipped, row) = (new List<PanelAccount>(), new List<int>(), 0);
        var at = chosen.ToDictionary(c => c.Key, c => Array.FindIndex(headings, h => h.Equals(c.Value, StringComparison.OrdinalIgnoreCase)));
        while (csv.Read() && ++row <= MostRows)
        {
            string Field(PanelColumn column) => at.TryGetValue(column, out var index) && index < csv.FieldCount ? csv.GetString(index) ?? "" : "";
            if (Field(PanelColumn.UserName) is not { Length: > 0 and <= 64 } user) skipped.Add(row);
            else accounts.Add(new(user, Field(PanelColumn.Domain), PanelValue.IsSuspended(Field(PanelColumn.State)), Cut(Field(PanelColumn.Email)), PanelValue.Instant(Field(PanelColumn.LastLogin), offset), PanelValue.Day(Field(PanelColumn.Created), offset)));
        }
        return (accounts, skipped);
    }

    private static string Cut(string text) => text.Length > 254 ? "" : text;

    private static Dictionary<PanelColumn, string> Choose(List<string> columns, IReadOnlyDictionary<PanelColumn, string>? mapping)
    {
        var chosen = new Dictionary<PanelColumn, string>();
        foreach (var column in Enum.GetValues<PanelColumn>())
        {
            // An empty choice means: this list has no such column.
            var said = mapping is not null && mapping.TryGetValue(column, out var name) ? name : null;
            if (said is "") continue;
            var found = columns.Find(c => c.Equals(said, StringComparison.OrdinalIgnoreCase)) ?? s_names[column].Select(n => columns.Find(c => c.Equals(n, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(c => c is not null && !chosen.ContainsValue(c));
            if (found is not null) chosen[column] = found;
        }
        return chosen;
    }

    // The sign that stands most often in the headings: the library's own guess looks at the data too, where commas stand in names.
    private static char Delimiter(string text)
    {
        var first = text.AsSpan().TrimStart();
        var line = first[..(first.IndexOfAny('\r', '\n') is var end and >= 0 ? end : first.Length)];
        var (semicolons, tabs, commas) = (line.Count(';'), line.Count('\t'), line.Count(','));
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }
}
