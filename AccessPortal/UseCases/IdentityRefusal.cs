using Microsoft.AspNetCore.Identity;

namespace AccessPortal.UseCases;

/// <summary>Hands on what Identity, or one of our rules inside it, has against a user name or a password.</summary>
internal static class IdentityRefusal
{
    /// <summary>Throws unless Identity took it.</summary>
    /// <param name="result">What Identity answered.</param>
    /// <param name="name">The field of the user name.</param>
    /// <param name="password">The field of the password.</param>
    /// <exception cref="Refused">Each error stands at the field that it is about.</exception>
    public static void Ensure(this IdentityResult result, string name, string password)
    {
        if (result.Succeeded) return;
        throw new Refused(new(RefusalKind.Invalid, "Invalid", [], [.. result.Errors.Select(e =>
            new FieldFault(e.Code.EndsWith(nameof(PortalUser.UserName), StringComparison.Ordinal) ? name : password, e.Code, [e.Description]))]));
    }
}
