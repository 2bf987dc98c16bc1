namespace AccessPortal.Data;

/// <summary>
/// Tells who uses a database, by a lock on a file beside it that ends with the process, however it ends. A running portal and its other
/// commands share the lock; a restore needs it alone.
/// </summary>
internal static class PortalLock
{
    // By the systems' own numbers: EWOULDBLOCK of Linux and of macOS, Windows' sharing violation.
    private static readonly int[] s_held = [11, 35, 32];

    /// <summary>Holds a share until disposed; null while somebody has it alone.</summary>
    /// <param name="database">The database's file.</param>
    public static IDisposable? Share(string database) => Open(database, FileShare.Read);

    /// <summary>Holds it alone until disposed; null while anybody holds it.</summary>
    /// <param name="database">The database's file.</param>
    public static IDisposable? Alone(string database) => Open(database, FileShare.None);

    private static FileStream? Open(string database, FileShare share)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Read, Share = share };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            return new(database + ".lock", options);
        }
        catch (IOException fault) when (s_held.Contains(fault.HResult & 0xFFFF))
        {
            return null;
        }
    }
}
