namespace AccessPortal.Data;

/// <summary>Why the place where data lies does not serve; nobody did anything wrong, and the same act may succeed later.</summary>
public enum StorageFault
{
    /// <summary>Somebody else holds the write lock for too long.</summary>
    Busy,
    /// <summary>It may be read but not written.</summary>
    ReadOnly,
    /// <summary>No room is left.</summary>
    Full,
    /// <summary>It cannot be opened.</summary>
    Missing,
    /// <summary>It cannot be read or written as it is.</summary>
    Damaged,
}

/// <summary>Tells from an exception that the place where data lies does not serve; null for any other. Each database reads its own.</summary>
public delegate StorageFault? ReadStorageFault(Exception fault);

/// <summary>The same of files, which lie beside every database.</summary>
internal static class FileFaults
{
    // By the system's own numbers: EFBIG, ENOSPC, EDQUOT, and Windows' disk full twice; EROFS.
    private static readonly int[] s_full = [27, 28, 122, 39, 112];
    private const int ReadOnlySystem = 30;

    public static StorageFault? Read(Exception fault) => fault switch
    {
        UnauthorizedAccessException => StorageFault.ReadOnly,
        FileNotFoundException or DirectoryNotFoundException => StorageFault.Missing,
        IOException io when s_full.Contains(io.HResult & 0xFFFF) => StorageFault.Full,
        IOException { HResult: ReadOnlySystem } => StorageFault.ReadOnly,
        IOException => StorageFault.Damaged,
        _ => null,
    };
}
