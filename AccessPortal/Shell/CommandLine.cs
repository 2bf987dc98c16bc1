using AccessPortal.Backups;

namespace AccessPortal.Shell;

/// <summary>What the command line asks for: a word before all settings is a command; without one the portal runs.</summary>
/// <param name="Word">The command; null to run the portal.</param>
/// <param name="File">The file it is about.</param>
/// <param name="Settings">The rest, read as settings.</param>
internal sealed record CommandLine(string? Word, string? File, string[] Settings)
{
    public const string Backup = "backup", Restore = "restore", Administrator = "administrator";

    /// <exception cref="SettingsFault">The command is unknown or lacks its file.</exception>
    public static CommandLine Read(string[] args) => args switch
    {
        [] or [['-' or '/', ..], ..] => new(null, null, args),
        [var setting, ..] when setting.Contains('=') => new(null, null, args),
        [Administrator, .. var settings] => new(Administrator, null, settings),
        [Backup or Restore, not ['-', ..], ..] => new(args[0], Path.GetFullPath(args[1]), args[2..]),
        [Backup or Restore, ..] => throw new SettingsFault($"Command '{args[0]}': the file is missing; it is '{args[0]} FILE'."),
        _ => throw new SettingsFault($"Command '{args[0]}' is unknown; there are '{Backup} FILE', '{Restore} FILE' and '{Administrator}'."),
    };

    /// <summary>Executes a command on files; what it did is for the screen.</summary>
    public string Execute(PortalSettings settings)
    {
        var places = new PortalPlaces(settings.ConnectionString, settings.FilesDirectory);
        if (Word is Restore)
            return RestoreBackup.Execute(places, File!, TimeProvider.System)
                + $" Keys are in no backup: those of this database belong into '{settings.KeysDirectory}'.";
        using var share = settings.EnsureNoRestore();
        return $"Backed up to '{File}': {MakeBackup.Execute(places, File!, TimeProvider.System).Describe()}. "
            + $"Keys are not in it: keep '{settings.KeysDirectory}' separately.";
    }
}
