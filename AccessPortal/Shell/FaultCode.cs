using System.Security.Cryptography;

namespace AccessPortal.Shell;

/// <summary>A short code that stands both on the page and in the log, so that helpdesk can find one by the other.</summary>
internal static class FaultCode
{
    public static string New() => RandomNumberGenerator.GetHexString(8);
}
