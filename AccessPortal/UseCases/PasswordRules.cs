using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace AccessPortal.UseCases;

/// <summary>
/// What a password of the portal must not be: longer than anybody types, easily guessed, or made of a name that everybody knows. How short it may be
/// stands with Identity; which kinds of characters it has is nobody's concern.
/// </summary>
internal sealed class PasswordRules(PortalDb db, IOptions<OfficeProfile> office) : IPasswordValidator<PortalUser>
{
    private const int Longest = 128, FewestDifferent = 5, ShortestOwnName = 4, ShortestOfficeName = 5;
    private const string Product = "accessportal portal akses";
    private static readonly HashSet<string> s_common = ReadCommon();

    public async Task<IdentityResult> ValidateAsync(UserManager<PortalUser> manager, PortalUser user, string? password)
    {
        var typed = (password ?? "").ToLowerInvariant();
        if (typed.Length > Longest) return Fail("PasswordTooLong");
        // As it is read, and as it is spelt by who puts digits for letters.
        string[] read = [Letters(typed), Letters(string.Concat(typed.Trim([.. typed.Where(c => !char.IsLetter(c))]).Select(Letter)))];
        if (typed.Distinct().Count() < FewestDifferent || read.Any(IsCommon)) return Fail("PasswordCommon");
        var named = (await OwnNames(user)).Concat(OfficeNames).FirstOrDefault(name => read.Any(r => r.Contains(name, StringComparison.Ordinal)));
        return named is null ? IdentityResult.Success : Fail("PasswordNamed", named);
    }

    private IEnumerable<string> OfficeNames => Words($"{office.Value.Name} {office.Value.Government} {Product}", ShortestOfficeName);

    private async Task<IEnumerable<string>> OwnNames(PortalUser user)
    {
        var person = await db.People.FindAsync(user.PersonId);
        return Words($"{person?.Name} {user.UserName} {Letters(person?.Name ?? "")} {Letters(user.UserName ?? "")}", ShortestOwnName);
    }

    private static IEnumerable<string> Words(string names, int shortest) =>
        string.Concat(names.ToLowerInvariant().Select(c => char.IsLetter(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length >= shortest);

    // One common word or two; without a letter it is nothing but digits and signs.
    private static bool IsCommon(string letters) =>
        letters.Length == 0 || s_common.Contains(letters) || Enumerable.Range(1, letters.Length - 1).Any(i => s_common.Contains(letters[..i]) && s_common.Contains(letters[i..]));

    private static string Letters(string text) => string.Concat(text.ToLowerInvariant().Where(char.IsLetter));

    private static char Letter(char typed) => typed switch { '0' => 'o', '1' or '!' => 'i', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', _ => typed };

    private static IdentityResult Fail(string code, string fact = "") => IdentityResult.Failed(new IdentityError { Code = code, Description = fact });

    private static HashSet<string> ReadCommon()
    {
        using var reader = new StreamReader(typeof(PasswordRules).Assembly.GetManifestResourceStream("CommonPasswords.txt")!);
        return [.. reader.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
    }
}
