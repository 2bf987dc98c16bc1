using System.Text.RegularExpressions;

namespace AccessPortal.Tests.SignIn;

/// <summary>What a browser without scripts does with the portal's plain forms.</summary>
internal static partial class Browsing
{
    /// <summary>Fills in the sign-in form and sends it.</summary>
    public static Task<HttpResponseMessage> Enter(this HttpClient browser, string user, string password = "Contoh-2026!", string query = "") =>
        browser.Fill("/masuk" + query, "masuk", ("UserName", user), ("Password", password));

    /// <summary>Opens a page, fills in a form of it and sends it.</summary>
    public static async Task<HttpResponseMessage> Fill(this HttpClient browser, string page, string form, params (string Name, string Value)[] fields)
    {
        var token = await browser.FormToken(page);
        using var content = new FormUrlEncodedContent(
            [new("_handler", form), new("__RequestVerificationToken", token), .. fields.Select(f => KeyValuePair.Create("Input." + f.Name, f.Value))]);
        return await browser.PostAsync(page, content);
    }

    /// <summary>What a form of the page carries, so that only who was shown it can send it.</summary>
    public static async Task<string> FormToken(this HttpClient browser, string page) =>
        Token().Match(await browser.GetStringAsync(page)).Groups["token"].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
