using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using AccessPortal.Data.Sqlite;

namespace AccessPortal.Backups;

/// <summary>The layout of a backup: a zip with the database, the attachments and, last, the manifest with the digests of both.</summary>
internal static class BackupArchive
{
    private const string Manifest = "manifest.json", Folder = "files/";

    /// <summary>The entry of the database.</summary>
    public const string Database = "portal.db";

    /// <summary>Packs a copy of the database and the attachments that it names.</summary>
    public static BackupManifest Pack(Stream to, string database, string files, DateTimeOffset now)
    {
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        var found = SqliteCopy.Read(database);
        List<BackedUpFile> packed = [Add(zip, Database, database)];
        var unsound = new List<string>();
        foreach (var (id, digest) in found.Attachments)
        {
            var path = Path.Combine(files, id.ToString("N"));
            var added = File.Exists(path) ? Add(zip, Folder + id.ToString("N"), path) : null;
            if (added is not null) packed.Add(added);
            if (added?.Sha256 != digest) unsound.Add(id.ToString("N"));
        }
        var version = typeof(BackupArchive).Assembly.GetName().Version!.ToString(3);
        var manifest = new BackupManifest(1, version, found.Schema, now, found.AuditSequence, found.AuditHash, packed, unsound);
        using var entry = zip.CreateEntry(Manifest).Open();
        JsonSerializer.Serialize(entry, manifest);
        return manifest;
    }

    /// <summary>Reads an archive and checks every byte of it against the manifest.</summary>
    /// <param name="file">The archive.</param>
    /// <param name="to">Where a file of it goes to, by its entry.</param>
    /// <exception cref="InvalidDataException">It is damaged, or no backup.</exception>
    /// <exception cref="BackupFault">It is of a newer version.</exception>
    public static BackupManifest Unpack(string file, Func<string, Stream> to)
    {
        using var zip = ZipFile.OpenRead(file);
        var manifest = ReadManifest(zip);
        if (manifest.Format is not 1 || !SqliteCopy.KnownSchemas().Contains(manifest.Schema))
            throw new BackupFault(
                $"'{file}' was made by a newer version of the portal, {manifest.Program}; restore it with that version or a later one.");
        if (zip.Entries.Count != manifest.Files.Count + 1)
            throw new InvalidDataException("it does not hold the files that its manifest names");
        foreach (var packed in manifest.Files) Unpack(zip, packed, to);
        return manifest;
    }

    private static BackupManifest ReadManifest(ZipArchive zip)
    {
        using var entry = zip.GetEntry(Manifest)?.Open() ?? throw new InvalidDataException("it has no manifest");
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(entry) is { Files: not null, Schema: not null } manifest
                ? manifest : throw new InvalidDataException("its manifest is empty");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException("its manifest cannot be read", fault);
        }
    }

    // An entry is a file's key and nothing else: none leads out of the directory.
    private static void Unpack(ZipArchive zip, BackedUpFile packed, Func<string, Stream> to)
    {
        var isFile = packed.Name.StartsWith(Folder, StringComparison.Ordinal) && Guid.TryParseExact(packed.Name[Folder.Length..], "N", out _);
        if ((!isFile && packed.Name is not Database) || zip.GetEntry(packed.Name) is not { } entry)
            throw new InvalidDataException($"'{packed.Name}' is missing");
        using var target = to(packed.Name);
        using var digest = SHA256.Create();
        using var through = new CryptoStream(target, digest, CryptoStreamMode.Write);
        using var content = entry.Open();
        content.CopyTo(through);
        through.FlushFinalBlock();
        if (Convert.ToHexStringLower(digest.Hash!) != packed.Sha256)
            throw new InvalidDataException($"'{packed.Name}' is not what its digest says");
        (target as FileStream)?.Flush(flushToDisk: true);
    }

    private static BackedUpFile Add(ZipArchive zip, string name, string path)
    {
        using var content = File.OpenRead(path);
        var digest = Convert.ToHexStringLower(SHA256.HashData(content));
        content.Position = 0;
        using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        content.CopyTo(entry);
        return new(name, content.Length, digest);
    }
}
