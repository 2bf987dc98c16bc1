namespace AccessPortal.Data;

/// <summary>A form as it was printed: what its QR code lets anybody check, without names.</summary>
/// <param name="Token">128 random bits, hexadecimal; the key.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Digest">SHA-256 of the form's canonical content at print, hexadecimal.</param>
/// <param name="CaseVersion">The case's version at print: the same content prints under the same token.</param>
/// <param name="PrintedAt">When.</param>
public sealed record PrintedForm(string Token, Guid CaseId, string Digest, int CaseVersion, DateTimeOffset PrintedAt);
