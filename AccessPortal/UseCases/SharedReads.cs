namespace AccessPortal.UseCases;

/// <summary>
/// Readings made because of a live event, shared by those who ask the same of the same audience. A reading serves until one of the feeds
/// tells the next event: every event is told after its commit, so a reading begun since the last one holds all that was told.
/// </summary>
internal sealed class SharedReads(StatusFeed cases, RegisterFeed register, TimeProvider time)
{
    // What changes without an event (a name mended in the directory) is not to be answered from long ago.
    private static readonly TimeSpan s_lifetime = TimeSpan.FromSeconds(1);
    private readonly Lock _gate = new();
    private readonly Dictionary<Key, Reading> _readings = [];
    private (long OfCases, long OfRegister) _told;

    /// <summary>The reading that serves, or a new one. A failure is told to those who wait for it and then forgotten.</summary>
    public Task<Answer<T>> Share<T>(ISharedQuery<T> query, ReadAudience audience, Func<Task<Answer<T>>> read) =>
        // Answers carry no words; should one ever, people of another language still get their own.
        Serve(new Key(query, audience.Key, CultureInfo.CurrentUICulture.Name), read);

    /// <summary>What is known of one person, for all that this person reads again.</summary>
    public Task<T> Share<T>(Guid person, Func<Task<T>> read) => Serve(new Key(person, "", ""), read);

    private Task<T> Serve<T>(Key key, Func<Task<T>> read)
    {
        lock (_gate)
        {
            Forget();
            if (_readings.TryGetValue(key, out var reading) && time.GetElapsedTime(reading.Begun) < s_lifetime) return (Task<T>)reading.Answer;
            var answer = Task.Run(read);
            _readings[key] = new(answer, time.GetTimestamp());
            _ = answer.ContinueWith(_ => Remove(key, answer), CancellationToken.None, TaskContinuationOptions.NotOnRanToCompletion, TaskScheduler.Default);
            return answer;
        }
    }

    private void Forget()
    {
        var told = (cases.Told, register.Told);
        if (told == _told) return;
        _readings.Clear();
        _told = told;
    }

    private void Remove(Key key, Task answer)
    {
        lock (_gate)
        {
            if (_readings.TryGetValue(key, out var reading) && reading.Answer == answer) _readings.Remove(key);
        }
    }

    private sealed record Key(object Query, string Audience, string Language);

    private sealed record Reading(Task Answer, long Begun);
}
