namespace AccessPortal.Data;

/// <summary>What the portal's own user alone may read: keys, links, copies of the database.</summary>
internal static class OwnerOnly
{
    /// <summary>Makes a directory where there is none.</summary>
    public static void CreateDirectory(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Begins a file, or begins it anew.</summary>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(path, options);
    }

    /// <summary>Writes a file that is there as a whole or not at all, in place of one that was there.</summary>
    public static void Write(string path, byte[] content)
    {
        using (var file = Create(path + ".new"))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }
        File.Move(path + ".new", path, overwrite: true);
    }
}
