using AccessPortal.Data.Sqlite;
using Microsoft.Data.Sqlite;

namespace AccessPortal.Backups;

/// <summary>A backup or restore that cannot be carried out; the message is the one sentence the operator reads.</summary>
public sealed class BackupFault(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>When the portal makes backups by itself, and where.</summary>
/// <param name="Directory">Absolute directory they go to.</param>
/// <param name="Keep">How many of the newest stay.</param>
/// <param name="Hour">From which hour of the office's day on, 0 to 23.</param>
public sealed record BackupPlan(string Directory, int Keep, int Hour);

/// <summary>Where that lies which is backed up.</summary>
/// <param name="ConnectionString">Of the database, with an absolute path.</param>
/// <param name="Files">Absolute directory of attachments.</param>
public sealed record PortalPlaces(string ConnectionString, string Files)
{
    /// <summary>The database's file.</summary>
    public string Database => new SqliteConnectionStringBuilder(ConnectionString).DataSource;
}

/// <summary>A file of a backup.</summary>
/// <param name="Name">Its entry in the archive.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Digest, hexadecimal.</param>
internal sealed record BackedUpFile(string Name, long Size, string Sha256);

/// <summary>What a backup says of itself.</summary>
/// <param name="Format">How the archive is laid out; 1.</param>
/// <param name="Program">The version of the portal that made it.</param>
/// <param name="Schema">The last migration of its database.</param>
/// <param name="MadeAt">When, in UTC.</param>
/// <param name="AuditSequence">The audit chain's last entry.</param>
/// <param name="AuditHash">Its hash.</param>
/// <param name="Files">The database and the attachments.</param>
/// <param name="Unsound">Attachments that were missing, or not as they had come in, when it was made.</param>
internal sealed record BackupManifest(
    int Format, string Program, string Schema, DateTimeOffset MadeAt, long AuditSequence, string AuditHash,
    IReadOnlyList<BackedUpFile> Files, IReadOnlyList<string> Unsound)
{
    /// <summary>What it holds, for the operator.</summary>
    public string Describe()
    {
        var what = $"{Files.Count - 1} attachments, {AuditSequence} audit entries, made {MadeAt:yyyy-MM-dd HH:mm} UTC by version {Program}";
        return Unsound.Count is 0 ? what : $"{what}; {Unsound.Count} were already missing or damaged in the portal: {string.Join(", ", Unsound)}";
    }

    /// <summary>Whether the database found in it is the one described.</summary>
    public bool Fits(CopiedDatabase found) => (Schema, AuditSequence, AuditHash) == (found.Schema, found.AuditSequence, found.AuditHash);
}
