using AccessPortal.Data.Sqlite;

namespace AccessPortal.Backups;

/// <summary>
/// Puts a backup in the place of what is there, which is put aside. Nothing is touched before every byte of the backup has been
/// checked.
/// </summary>
internal static class RestoreBackup
{
    // SQLite's log and its index belong to the database under its name.
    private static readonly string[] s_beside = ["", "-wal", "-shm"];

    /// <summary>Restores a file.</summary>
    /// <returns>What was done, for the operator.</returns>
    /// <exception cref="BackupFault">It was not restored; everything is as before.</exception>
    public static string Execute(PortalPlaces places, string file, TimeProvider time)
    {
        using var alone = PortalLock.Alone(places.Database)
            ?? throw new BackupFault($"The portal, or one of its commands, is running on '{places.Database}'; stop it before restoring.");
        var (database, files) = (places.Database + ".restoring", places.Files + ".restoring");
        try
        {
            Clear(database, files);
            OwnerOnly.CreateDirectory(files);
            var manifest = BackupArchive.Unpack(file, name =>
                OwnerOnly.Create(name is BackupArchive.Database ? database : Path.Combine(files, Path.GetFileName(name))));
            if (!manifest.Fits(SqliteCopy.Read(database)))
                throw new InvalidDataException("its database is not the one that its manifest describes");
            var aside = $".aside-{time.GetUtcNow():yyyyMMdd-HHmmss}";
            Swap(places, database, files, aside);
            return $"Restored '{file}': {manifest.Describe()}. "
                + $"What was there before is kept as '{places.Database}{aside}' and '{places.Files}{aside}'.";
        }
        catch (InvalidDataException fault)
        {
            var why = fault.Message.TrimEnd('.');
            throw new BackupFault($"'{file}' is damaged or no backup of a portal, and nothing was changed: {why}.", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new BackupFault($"'{file}' was not restored, and everything is as before: {fault.Message}", fault);
        }
        finally
        {
            Clear(database, files);
        }
    }

    private static void Swap(PortalPlaces places, string database, string files, string aside)
    {
        var moved = new Stack<(string From, string To)>();
        try
        {
            Move(places.Files, places.Files + aside);
            Move(files, places.Files);
            foreach (var beside in s_beside) Move(places.Database + beside, places.Database + aside + beside);
            Move(database, places.Database);
        }
        catch
        {
            while (moved.TryPop(out var move)) Directory.Move(move.To, move.From);
            throw;
        }

        void Move(string from, string to)
        {
            if (!Path.Exists(from)) return;
            Directory.Move(from, to);
            moved.Push((from, to));
        }
    }

    private static void Clear(string database, string files)
    {
        foreach (var beside in s_beside) File.Delete(database + beside);
        if (Directory.Exists(files)) Directory.Delete(files, recursive: true);
    }
}
