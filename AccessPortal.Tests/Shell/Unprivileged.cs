using System.Runtime.Versioning;

namespace AccessPortal.Tests.Shell;

/// <summary>A child that the modes of files bind, as they bind everybody but root.</summary>
internal static class Unprivileged
{
    private const UnixFileMode Write = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    /// <summary>What runs it: nothing for an ordinary user; root gives up the right to pass over modes.</summary>
    public static IReadOnlyList<string> Command => Environment.IsPrivilegedProcess
        ? [Tool ?? throw new InvalidOperationException("Run as root without setpriv (package util-linux): nothing has been tested."), "--bounding-set=-dac_override,-dac_read_search,-fowner"]
        : [];

    private static string? Tool => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(d => Path.Combine(d, "setpriv")).FirstOrDefault(File.Exists);

    /// <summary>Lets it read all below the directory and write nothing.</summary>
    [UnsupportedOSPlatform("windows")]
    public static void Forbid(string directory) => Change(directory, mode => mode & ~Write);

    /// <summary>Lets the owner write again.</summary>
    [UnsupportedOSPlatform("windows")]
    public static void Allow(string directory) => Change(directory, mode => mode | UnixFileMode.UserWrite);

    [UnsupportedOSPlatform("windows")]
    private static void Change(string directory, Func<UnixFileMode, UnixFileMode> to)
    {
        File.SetUnixFileMode(directory, to(File.GetUnixFileMode(directory)));
        foreach (var file in Directory.EnumerateFileSystemEntries(directory, "*", SearchOption.AllDirectories)) File.SetUnixFileMode(file, to(File.GetUnixFileMode(file)));
    }
}
