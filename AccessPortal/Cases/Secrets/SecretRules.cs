using System.Linq.Expressions;

namespace AccessPortal.Cases;

/// <summary>What a secret must look like, wherever one is handed in.</summary>
internal static class SecretRules
{
    /// <summary>A password of at least twelve characters, or a link over HTTPS; nothing at all is for the handler to judge.</summary>
    public static void SecretFits<T>(this AbstractValidator<T> rules, Expression<Func<T, SensitiveText?>> secret, Func<T, SecretKind> kind)
    {
        var read = secret.Compile();
        rules.RuleFor(secret).Must(s => s!.Reveal().Length is >= 12 and <= 2000).When(c => read(c) is not null && kind(c) is SecretKind.Password).WithErrorCode("PasswordShort");
        rules.RuleFor(secret).Must(s => Uri.TryCreate(s!.Reveal(), UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps)
            .When(c => read(c) is not null && kind(c) is SecretKind.ActivationLink).WithErrorCode("LinkWrong");
    }
}
