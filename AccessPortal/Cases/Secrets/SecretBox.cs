using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace AccessPortal.Cases;

/// <summary>Seals and opens initial secrets; the key lies outside the database.</summary>
public sealed class SecretBox(IDataProtectionProvider protection)
{
    // Without look-alikes (0 O, 1 l I): it may have to be typed.
    private const string Upper = "ABCDEFGHJKLMNPQRSTUVWXYZ", Lower = "abcdefghijkmnpqrstuvwxyz", Number = "23456789", Sign = "!#%+-=?@";
    private readonly IDataProtector _protector = protection.CreateProtector("AccessPortal.InitialSecret.v1");

    /// <summary>Encrypts a secret.</summary>
    public byte[] Seal(SensitiveText secret) => _protector.Protect(Encoding.UTF8.GetBytes(secret.Reveal()));

    /// <summary>Decrypts a secret.</summary>
    public SensitiveText Open(byte[] cipher) => new(Encoding.UTF8.GetString(_protector.Unprotect(cipher)));

    /// <summary>A random password of 16 characters with all four kinds.</summary>
    public static SensitiveText Generate()
    {
        char[] password = [.. Pick(Upper, 5), .. Pick(Lower, 5), .. Pick(Number, 4), .. Pick(Sign, 2)];
        RandomNumberGenerator.Shuffle(password.AsSpan());
        return new(new(password));
    }

    private static char[] Pick(string from, int count) => RandomNumberGenerator.GetItems<char>(from, count);
}
