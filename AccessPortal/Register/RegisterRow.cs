using AccessPortal.Domain.Register;

namespace AccessPortal.Register;

/// <summary>A line of Formulir Daftar Hak Akses (FR-02).</summary>
/// <param name="Id">Key of the right.</param>
/// <param name="Site">The website.</param>
/// <param name="UnitName">Its government unit, short.</param>
/// <param name="Platform">The panel it runs on.</param>
/// <param name="HolderId">Who holds the right.</param>
/// <param name="HolderName">Their name.</param>
/// <param name="Nip">Their NIP, in full or masked as the caller may see it; empty without one.</param>
/// <param name="JobTitle">Jabatan.</param>
/// <param name="UserName">The account's name on the panel.</param>
/// <param name="AccountType">What kind of account.</param>
/// <param name="Types">What it reaches.</param>
/// <param name="Level">How far.</param>
/// <param name="IsPrivileged">Whether it is privileged.</param>
/// <param name="State">State now.</param>
/// <param name="GivenAt">When it was given.</param>
/// <param name="RequestNumber">Number of the form by which it was given.</param>
/// <param name="ValidUntil">Last day.</param>
/// <param name="OwnerName">Penanggung Jawab of the website; null where none is named.</param>
public sealed record RegisterRow(
    Guid Id, string Site, string? UnitName, PanelPlatform Platform, Guid HolderId, string HolderName, string Nip, string JobTitle, string UserName, AccountType AccountType,
    AccessTypes Types, AccessLevel Level, bool IsPrivileged, GrantState State, DateTimeOffset GivenAt, string RequestNumber, DateOnly? ValidUntil, string? OwnerName)
{
    /// <summary>Types and level together.</summary>
    public AccessScope Scope => new(Types, Level);

    /// <summary>A NIP of which only the last three digits show.</summary>
    internal static string Mask(string nip) => nip.Length < 3 ? nip : "••• " + nip[^3..];
}
