namespace AccessPortal.Intake;

/// <summary>A request as helpdesk's lists show it.</summary>
/// <param name="Id">Key.</param>
/// <param name="Number">Number; null for a draft.</param>
/// <param name="Version">The version shown; commands send it back.</param>
/// <param name="Subject">The website; empty while none is chosen.</param>
/// <param name="ApplicantId">Who asks.</param>
/// <param name="Applicant">Their name.</param>
/// <param name="Unit">From which unit.</param>
/// <param name="Outcome">How it stands.</param>
/// <param name="Agenda">Nomor agenda; empty before it is given.</param>
/// <param name="Channel">How it came to helpdesk; null when the applicant filed it.</param>
/// <param name="Checked">What helpdesk found in order; null before anybody looked.</param>
/// <param name="ChangedAt">When it last moved.</param>
/// <param name="StepCode">What waits; null when nothing does.</param>
/// <param name="Post">The post it waits for; null for a person.</param>
/// <param name="DueAt">Batas waktu.</param>
public sealed record IntakeRow(
    Guid Id, string? Number, int Version, string Subject, Guid ApplicantId, string Applicant, string? Unit, CaseOutcome Outcome, string Agenda,
    IntakeChannel? Channel, IntakePoints? Checked, DateTimeOffset ChangedAt, string? StepCode, string? Post, DateTimeOffset? DueAt)
{
    /// <summary>Codes of the steps at which helpdesk may record what was decided on paper.</summary>
    internal static readonly IReadOnlyList<string> Recordable =
        [.. Granting.Procedure.Steps.Concat(Granting.Procedure.Asides).Where(s => s.MayBeRecordedOnBehalf).Select(s => s.Code)];

    /// <summary>The step that waits, if helpdesk may record it; the SOP version's actors do not matter here.</summary>
    public Step? ToRecord => StepCode is { } code && Recordable.Contains(code) ? Granting.Procedure[code] : null;
}

/// <summary>How intake reads its rows.</summary>
internal static class IntakeRows
{
    public static IQueryable<IntakeRow> ToRows(this IQueryable<AccessRequest> requests, PortalDb db) =>
        from r in requests
        join p in db.People on r.RequesterId equals p.Id
        let i = db.WorkItems.Where(i => i.CaseId == r.Id && i.DoneAt == null).OrderBy(i => i.Id).FirstOrDefault()
        select new IntakeRow(r.Id, r.Number, r.Version, r.Subject, r.RequesterId, p.FullName,
            db.Units.Where(u => u.Id == r.UnitId).Select(u => u.ShortName).FirstOrDefault(), r.Outcome, r.AgendaNumber, r.Channel, r.CheckedPoints, r.ChangedAt,
            i == null ? null : i.StepCode, db.Positions.Where(x => x.Id == i!.PositionId).Select(x => x.Title).FirstOrDefault(), i == null ? null : i.DueAt);
}
