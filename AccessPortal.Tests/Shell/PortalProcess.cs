using System.Diagnostics;
using System.Text;

namespace AccessPortal.Tests.Shell;

/// <summary>The portal as its operator starts it: a process of its own.</summary>
internal sealed class PortalProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _out = new(), _error = new();
    private readonly TaskCompletionSource<string> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Starts it on the data below a directory.</summary>
    /// <param name="directory">Where database, keys and files lie.</param>
    /// <param name="settings">Further arguments.</param>
    /// <param name="under">What runs it, with its own arguments; nothing for the test's own user and limits.</param>
    public PortalProcess(string directory, IReadOnlyList<string> settings, params IReadOnlyList<string> under)
    {
        List<string> line =
        [
            .. under, Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", typeof(Program).Assembly.Location,
            $"--Database:ConnectionString=Data Source={Path.Combine(directory, "portal.db")}",
            $"--Keys:Directory={Path.Combine(directory, "keys")}", $"--Files:Directory={Path.Combine(directory, "files")}", .. settings,
        ];
        var start = new ProcessStartInfo(line[0], line.Skip(1))
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = directory,
        };
        _process = new() { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, e) => Take(_out, e.Data);
        _process.ErrorDataReceived += (_, e) => Take(_error, e.Data);
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException($"The portal has ended.\n{Output}\n{Error}"));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>What it has printed.</summary>
    public string Output => Text(_out);

    /// <summary>What it has printed as errors.</summary>
    public string Error => Text(_error);

    /// <summary>Whether it still runs.</summary>
    public bool IsUp => !_process.HasExited;

    /// <summary>The address at which it listens, once it does.</summary>
    public Task<string> Address => _address.Task.WaitAsync(TimeSpan.FromSeconds(60));

    /// <summary>Waits until it ends by itself; its exit code.</summary>
    public async Task<int> Ended()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Take(StringBuilder into, string? line)
    {
        if (line is null) return;
        lock (into) into.AppendLine(line);
        const string listens = "Now listening on: ";
        if (line.IndexOf(listens, StringComparison.Ordinal) is >= 0 and var at) _address.TrySetResult(line[(at + listens.Length)..].Trim());
    }

    private static string Text(StringBuilder from)
    {
        lock (from) return from.ToString();
    }
}
