namespace AccessPortal.Domain.Register;

/// <summary>
/// Jenis akses: what an account may reach on a control panel (docs/domain.md, "Access types and levels"). Several at once.
/// </summary>
[Flags]
public enum AccessTypes
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>Pengelola Berkas.</summary>
    Files = 1,
    /// <summary>FTP/SFTP.</summary>
    Ftp = 2,
    /// <summary>Basis Data.</summary>
    Database = 4,
    /// <summary>E-mail.</summary>
    Mail = 8,
    /// <summary>DNS/Domain.</summary>
    Dns = 16,
    /// <summary>SSL.</summary>
    Ssl = 32,
    /// <summary>Cadangan (Backup).</summary>
    Backup = 64,
    /// <summary>PHP/Aplikasi.</summary>
    Application = 128,
    /// <summary>Cron.</summary>
    Cron = 256,
    /// <summary>SSH.</summary>
    Ssh = 512,
    /// <summary>Statistik/Log (baca).</summary>
    Statistics = 1024,
    /// <summary>Kontrol Penuh (admin): privileged.</summary>
    FullControl = 2048,
}

/// <summary>Tingkat akses, from least to most.</summary>
public enum AccessLevel
{
    /// <summary>Baca.</summary>
    Read = 1,
    /// <summary>Ubah.</summary>
    Edit = 2,
    /// <summary>Kelola.</summary>
    Manage = 3,
    /// <summary>Penuh: privileged.</summary>
    Full = 4,
}

/// <summary>What kind of account it is (AC-2 a).</summary>
public enum AccountType
{
    /// <summary>Individu.</summary>
    Individual,
    /// <summary>Bersama: several holders, each listed.</summary>
    Shared,
    /// <summary>Layanan/API.</summary>
    Service,
    /// <summary>Pihak ketiga.</summary>
    ThirdParty,
}

/// <summary>A right: types and level together.</summary>
/// <param name="Types">What it reaches.</param>
/// <param name="Level">How far.</param>
public sealed record AccessScope(AccessTypes Types, AccessLevel Level)
{
    /// <summary>Types that are privileged at any level.</summary>
    public const AccessTypes PrivilegedTypes = AccessTypes.FullControl | AccessTypes.Ssh;

    /// <summary>Akses istimewa: full control of a panel, a shell on the server, or the full level; needs a second approval (P1-7b).</summary>
    public bool IsPrivileged => (Types & PrivilegedTypes) != 0 || Level is AccessLevel.Full;

    /// <summary>Whether an account with this right can administer its website: of these the last one is never taken away unnoticed.</summary>
    public bool Administers => IsPrivileged || Level >= AccessLevel.Manage;

    /// <summary>The single types.</summary>
    public IReadOnlyList<AccessTypes> Each =>
        [.. Enum.GetValues<AccessTypes>().Where(t => t is not AccessTypes.None && Types.HasFlag(t))];
}
