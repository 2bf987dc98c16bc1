namespace AccessPortal.Cases;

/// <summary>One sentence that says in plain words what happens now: for the applicant as for everyone.</summary>
public sealed class CaseSentence(IStringLocalizer<CaseWords> words, OfficeClock clock)
{
    /// <summary>"Menunggu disposisi Kepala Dinas, paling lambat besok 10.00 WIB."</summary>
    public string Of(CaseOutcome outcome, WaitingRow? waiting, DateTimeOffset changedAt) => outcome switch
    {
        CaseOutcome.Returned when waiting is not null => words["Sentence.Returned", waiting.Note],
        CaseOutcome.Running when waiting is not null => Waits(waiting),
        _ => words["Sentence." + outcome, clock.Date(changedAt)],
    };

    /// <summary>Who it waits for, by the part they play: "Kepala Dinas".</summary>
    public string Addressee(WaitingRow waiting) => words["Short." + (waiting.PositionRole ?? waiting.Role)];

    private string Waits(WaitingRow waiting)
    {
        string what = words["Wait." + waiting.StepCode, Addressee(waiting)];
        if (waiting.DueAt is not { } due) return words["Sentence.Waits", what];
        return words[due < clock.Now ? "Sentence.WaitsLate" : "Sentence.WaitsUntil", what, clock.Day(due)];
    }
}
