using AccessPortal.Data.Sqlite;
using Microsoft.Data.Sqlite;

namespace AccessPortal.Backups;

/// <summary>Makes a backup while the portal runs, and puts it under its name only when it has been read back.</summary>
internal static class MakeBackup
{
    /// <summary>Makes one file of the database and its attachments.</summary>
    /// <remarks>
    /// The database first: an attachment is written before the row that names it and never changed, so each that the copy names is
    /// there.
    /// </remarks>
    /// <exception cref="BackupFault">It was not made; nothing is left behind.</exception>
    public static BackupManifest Execute(PortalPlaces places, string file, TimeProvider time)
    {
        if (File.Exists(file)) throw new BackupFault($"'{file}' is there already and is not overwritten.");
        var (copy, archive) = (file + ".db.new", file + ".new");
        try
        {
            SqliteCopy.Take(places.ConnectionString, copy);
            BackupManifest manifest;
            using (var to = OwnerOnly.Create(archive))
            {
                manifest = BackupArchive.Pack(to, copy, places.Files, time.GetUtcNow());
                to.Flush(flushToDisk: true);
            }
            BackupArchive.Unpack(archive, _ => Stream.Null);
            File.Move(archive, file);
            return manifest;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException or SqliteException)
        {
            throw new BackupFault($"The backup '{file}' was not made: {fault.Message}", fault);
        }
        finally
        {
            Delete(copy);
            Delete(archive);
        }
    }

    // Where nothing could be written, nothing has to be deleted.
    private static void Delete(string file)
    {
        if (File.Exists(file)) File.Delete(file);
    }
}
