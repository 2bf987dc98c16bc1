using System.Text.Json;

namespace AccessPortal.Reconciliations.PanelLists;

/// <summary>Recognises the JSON that cPanel and WHM give: listaccts, team users, FTP accounts.</summary>
public static class JsonList
{
    private static readonly string[] s_wrappers = ["result", "cpanelresult", "data"];

    /// <summary>Reads a list; null when the text is no JSON or none of these.</summary>
    public static PanelList? TryRead(string text, TimeSpan offset)
    {
        if (text.AsSpan().TrimStart() is not ['{' or '[', ..]) return null;
        try
        {
            using var document = JsonDocument.Parse(text, new() { AllowTrailingCommas = true, MaxDepth = 32 });
            return Read(document.RootElement, offset);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static PanelList? Read(JsonElement root, TimeSpan offset)
    {
        if (root.ValueKind is JsonValueKind.Object && root.TryGetProperty("data", out var data) && data.ValueKind is JsonValueKind.Object
            && data.TryGetProperty("acct", out var accounts) && accounts.ValueKind is JsonValueKind.Array)
            return PanelList.Of(PanelListFormat.Whm, [.. Objects(accounts).Select(a => Whm(a, offset)).OfType<PanelAccount>()]);
        if (Rows(root) is not { } rows) return null;
        var found = Objects(rows).ToList();
        if (found.Exists(r => r.TryGetProperty("username", out _)))
            return PanelList.Of(PanelListFormat.CPanelTeam, [.. found.Select(r => Team(r, offset)).OfType<PanelAccount>()]);
        if (found.Exists(r => r.TryGetProperty("homedir", out _) || r.TryGetProperty("login", out _) || r.TryGetProperty("dir", out _)))
            return PanelList.Of(PanelListFormat.CPanelFtp, [.. found.Select(Ftp).OfType<PanelAccount>()]);
        return null;
    }

    // An array, however deep the panel has wrapped it.
    private static JsonElement? Rows(JsonElement element)
    {
        if (element.ValueKind is JsonValueKind.Array) return element;
        if (element.ValueKind is not JsonValueKind.Object) return null;
        foreach (var wrapper in s_wrappers)
            if (element.TryGetProperty(wrapper, out var inner) && Rows(inner) is { } rows) return rows;
        return null;
    }

    private static IEnumerable<JsonElement> Objects(JsonElement array) => array.EnumerateArray().Where(e => e.ValueKind is JsonValueKind.Object);

    private static PanelAccount? Whm(JsonElement row, TimeSpan offset) => Text(row, "user") is { Length: > 0 } user
        ? new(user, Text(row, "domain"), PanelValue.IsSuspended(Text(row, "suspended")), Mail(Text(row, "email")), null,
            PanelValue.Day(Text(row, "unix_startdate"), offset) ?? PanelValue.Day(Text(row, "startdate"), offset))
        : null;

    private static PanelAccount? Team(JsonElement row, TimeSpan offset) => Name(Text(row, "username")) is { User.Length: > 0 } name
        ? new(name.User, name.Domain, PanelValue.IsSuspended(Text(row, "suspended")) || PanelValue.IsSuspended(Text(row, "suspend")), Mail(Text(row, "contact_email", "email")),
            PanelValue.Instant(Text(row, "last_login", "lastlogin"), offset), PanelValue.Day(Text(row, "created"), offset))
        : null;

    // Anonymous and log accounts come with every site and belong to nobody.
    private static PanelAccount? Ftp(JsonElement row) =>
        Text(row, "type", "accttype") is not ("anonymous" or "logaccess") && Name(Text(row, "user", "login")) is { User.Length: > 0 } name ? new(name.User, name.Domain) : null;

    private static (string User, string Domain) Name(string text) => text.Split('@', 2) is [var user, var domain] ? (user, domain) : (text, "");

    // WHM writes "*unknown*" where there is none.
    private static string Mail(string text) => text.Contains('@', StringComparison.Ordinal) ? text : "";

    private static string Text(JsonElement row, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (row.TryGetProperty(name, out var value))
                return value.ValueKind switch { JsonValueKind.String => value.GetString()!.Trim(), JsonValueKind.Number => value.GetRawText(), JsonValueKind.True => "1", _ => "" };
        return "";
    }
}
