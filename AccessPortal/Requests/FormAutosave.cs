using System.Diagnostics;
using AccessPortal.UseCases;

namespace AccessPortal.Requests;

/// <summary>How the saving of a draft stands.</summary>
public enum SaveState
{
    /// <summary>All is kept.</summary>
    Saved,
    /// <summary>Something was typed that is not kept yet.</summary>
    Saving,
    /// <summary>It could not be kept; it is tried again.</summary>
    Failed,
    /// <summary>It can no longer be kept: submitted or discarded elsewhere.</summary>
    Closed,
}

/// <summary>Keeps the draft a second after the last keystroke, a second and a half after the first at the latest, one save at a time, and once more on leaving. Lives on its page's dispatcher.</summary>
public sealed class FormAutosave(IDesk desk, Guid requestId, Func<FormInput> input, Action told) : IAsyncDisposable
{
    private static readonly TimeSpan s_quiet = TimeSpan.FromSeconds(1), s_latest = TimeSpan.FromSeconds(1.5), s_again = TimeSpan.FromSeconds(5);
    private CancellationTokenSource _waiting = new();
    private bool _changed, _sending, _stopped;
    private long _first;

    /// <summary>How it stands.</summary>
    public SaveState State { get; private set; }

    /// <summary>When it was last kept.</summary>
    public DateTimeOffset? SavedAt { get; set; }

    /// <summary>Something was typed.</summary>
    public Task Typed()
    {
        if (_stopped) return Task.CompletedTask;
        if (!_changed) _first = Stopwatch.GetTimestamp();
        (_changed, State) = (true, SaveState.Saving);
        var left = s_latest - Stopwatch.GetElapsedTime(_first);
        return After(left > s_quiet ? s_quiet : left > TimeSpan.Zero ? left : TimeSpan.Zero);
    }

    /// <summary>Nothing more is to be kept: the form was submitted or discarded.</summary>
    public void Stop() => _stopped = true;

    /// <summary>Keeps again what is typed, after a submission that was refused.</summary>
    public void Resume() => _stopped = false;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _waiting.CancelAsync();
        _waiting.Dispose();
        if (_changed && !_stopped) await Try();
        _stopped = true;
    }

    private async Task After(TimeSpan pause)
    {
        await _waiting.CancelAsync();
        _waiting.Dispose();
        var mine = (_waiting = new()).Token;
        await Task.Delay(pause, mine).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (!mine.IsCancellationRequested && _changed && !_sending && !_stopped) await Save();
    }

    private async Task Save()
    {
        (_changed, _sending) = (false, true);
        var kept = await Try();
        _sending = false;
        if (kept is SaveState.Closed) _stopped = true;
        if (kept is SaveState.Failed) _changed = true;
        State = kept is SaveState.Saved && _changed ? SaveState.Saving : kept;
        told();
        if (_changed) await After(kept is SaveState.Failed ? s_again : s_quiet);
    }

    private async Task<SaveState> Try()
    {
        try
        {
            var answer = await desk.Send(new SaveDraft.Command(requestId, input()));
            if (!answer.Ok) return answer.Refusal.Kind is RefusalKind.Unavailable ? SaveState.Failed : SaveState.Closed;
            SavedAt = answer.Value;
            return SaveState.Saved;
        }
        catch (Exception)
        {
            // Whatever went wrong on the way to the database, what is typed stands on the page and is tried again.
            return SaveState.Failed;
        }
    }
}
