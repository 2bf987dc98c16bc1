namespace AccessPortal.Tests.Shell;

/// <summary>A child that the modes of files bind, as they bind everybody but root.</summary>
internal static class Unprivileged
{
    private const string Without = "--bounding-set=-dac_override,-dac_read_search,-fowner";
    private const UnixFileMode Write = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    /// <summary>What runs it: nothing for an ordinary user; root gives up the right to pass over modes.</summary>
    public static IReadOnlyList<string> Command => Environment.IsPrivilegedProcess
        ? [Tool ?? throw new InvalidOperationException("Root without setpriv (package util-linux): nothing has been tested."), Without]
        : [];

    private static string? Tool => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(d => Path.Combine(d, "setpriv")).FirstOrDefault(File.Exists);

    /// <summary>Lets it read all below the directory and write nothing.</summary>
    public static void Forbid(string directory) => Change(directory, mode => mode & ~Write);

    /// <summary>Lets the owner write again.</summary>
    public static void Allow(string directory) => Change(directory, mode => mode | UnixFileMode.UserWrite);

    private static void Change(string directory, Func<UnixFileMode, UnixFileMode> to)
    {
        if (OperatingSystem.IsWindows()) throw new InvalidOperationException("The modes of files are Unix's: nothing has been tested.");
        File.SetUnixFileMode(directory, to(File.GetUnixFileMode(directory)));
        foreach (var file in Directory.EnumerateFileSystemEntries(directory, "*", SearchOption.AllDirectories))
            File.SetUnixFileMode(file, to(File.GetUnixFileMode(file)));
    }
}
