using AccessPortal.Cases;

namespace AccessPortal.Requests;

/// <summary>One stop of the line that an applicant sees.</summary>
public enum StopState
{
    /// <summary>Passed.</summary>
    Done,
    /// <summary>The request is here.</summary>
    Here,
    /// <summary>It was refused here, or came to an end here.</summary>
    Stopped,
    /// <summary>Still ahead.</summary>
    Ahead,
}

/// <summary>The procedure in five stops: submitted, endorsed, disposed, verified and approved, account ready.</summary>
public static class RequestStops
{
    /// <summary>The step that has to be passed before a stop counts as reached; the order is the procedure's.</summary>
    private static readonly Step[] s_passed = [Granting.Submit, Granting.Endorse, Granting.Receive, Granting.ApprovePrivileged, Granting.Record];

    /// <summary>How many stops there are.</summary>
    public static int Count => s_passed.Length;

    /// <summary>The stops of a request.</summary>
    /// <param name="row">The request.</param>
    /// <param name="refusedAt">The step at which it was refused; null unless it was.</param>
    public static IReadOnlyList<StopState> Of(CaseRow row, string? refusedAt)
    {
        if (row.Outcome is CaseOutcome.Completed && refusedAt is null) return [.. s_passed.Select(_ => StopState.Done)];
        // Refused at P1-2b it ends at once; later it still is told, recorded and received.
        var stopped = refusedAt is not null || row.Outcome is CaseOutcome.Refused or CaseOutcome.Withdrawn or CaseOutcome.Lapsed;
        var at = Place(refusedAt ?? row.Waiting?.StepCode ?? (row.Outcome is CaseOutcome.Refused ? Granting.Endorse : Granting.Submit).Code);
        return [.. s_passed.Select((_, i) => i < at ? StopState.Done : i > at ? StopState.Ahead : stopped ? StopState.Stopped : StopState.Here)];
    }

    private static int Place(string stepCode)
    {
        // Beside the way stands only the applicant's confirmation, before the submission.
        var index = Granting.Procedure[stepCode].Aside ? 0 : Granting.Procedure.IndexOf(stepCode);
        var at = Array.FindIndex(s_passed, s => index <= Granting.Procedure.IndexOf(s.Code));
        return at < 0 ? s_passed.Length : at;
    }
}
