using System.Diagnostics;

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
    /// <summary>A field holds what cannot be kept; it is tried again with the next keystroke.</summary>
    Unsound,
    /// <summary>Another tab or person has saved or filed the form since: who opened it here chooses which holds.</summary>
    Overtaken,
    /// <summary>It can no longer be kept: submitted or discarded elsewhere.</summary>
    Closed,
}

/// <summary>Keeps the draft a second after the last keystroke, a second and a half after the first at the latest, one save at a time, and once more on leaving. Lives on its page's dispatcher.</summary>
public sealed class FormAutosave(IDesk desk, Guid requestId, Func<FormInput> input, Action told) : IAsyncDisposable
{
    private static readonly TimeSpan s_quiet = TimeSpan.FromSeconds(1), s_latest = TimeSpan.FromSeconds(1.5), s_again = TimeSpan.FromSeconds(5);
    private CancellationTokenSource _waiting = new();
    private bool _changed, _sending, _stopped;
    private Task _last = Task.CompletedTask;
    private long _first;

    /// <summary>How it stands.</summary>
    public SaveState State { get; private set; }

    /// <summary>The form as it was opened, or saved from here last.</summary>
    public FormMark Seen { get; set; }

    /// <summary>When it was last kept.</summary>
    public DateTimeOffset? SavedAt => Seen.SavedAt;

    /// <summary>Who saved or filed the form since, and when; null while nobody has.</summary>
    public Refusal? Overtaken { get; private set; }

    /// <summary>Whether a refusal tells that the form was saved or filed elsewhere since.</summary>
    public static bool IsLate(Refusal refusal) => refusal.Kind is RefusalKind.Stale || IsFiled(refusal);

    /// <summary>Whether a refusal tells that the form was filed elsewhere, so that there is nothing left to choose.</summary>
    public static bool IsFiled(Refusal refusal) => refusal.Code is nameof(SopRule.AlreadySubmitted);

    /// <summary>Something was typed.</summary>
    public Task Typed()
    {
        if (_stopped) return Task.CompletedTask;
        if (!_changed) _first = Stopwatch.GetTimestamp();
        (_changed, State) = (true, SaveState.Saving);
        var left = s_latest - Stopwatch.GetElapsedTime(_first);
        return After(left > s_quiet ? s_quiet : left > TimeSpan.Zero ? left : TimeSpan.Zero);
    }

    /// <summary>Nothing more is to be kept: the form is submitted or discarded, once what is on its way has arrived.</summary>
    public async Task Stop()
    {
        _stopped = true;
        await _last;
    }

    /// <summary>Nothing more is kept, and what is typed stays on the page, until who opened it has chosen.</summary>
    public void Overtake(Refusal refusal) => (_stopped, State, Overtaken) = (true, IsFiled(refusal) ? SaveState.Closed : SaveState.Overtaken, refusal);

    /// <summary>Keeps again what is typed, after a submission that was refused.</summary>
    public void Resume() => _stopped = false;

    public async ValueTask DisposeAsync()
    {
        await _waiting.CancelAsync();
        _waiting.Dispose();
        await _last;
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
        var trying = Try();
        _last = trying;
        var kept = await trying;
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
            var answer = await desk.Send(new SaveDraft.Command(requestId, Seen, input()));
            if (answer.Refusal is { } late && IsLate(late)) Overtake(late);
            if (!answer.Ok) return answer.Refusal.Kind switch { RefusalKind.Stale => SaveState.Overtaken, RefusalKind.Invalid => SaveState.Unsound, RefusalKind.Unavailable => SaveState.Failed, _ => SaveState.Closed };
            Seen = Seen with { SavedAt = answer.Value };
            return SaveState.Saved;
        }
        catch (Exception)
        {
            // Whatever went wrong on the way to the database, what is typed stands on the page and is tried again.
            return SaveState.Failed;
        }
    }
}
