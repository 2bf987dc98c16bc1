using AccessPortal.Data;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Cases;

/// <summary>A case as lists show it.</summary>
/// <param name="Id">Key.</param>
/// <param name="Number">Number; null for a draft.</param>
/// <param name="Subject">The website.</param>
/// <param name="RequesterId">Who filed it.</param>
/// <param name="RequesterName">Their name.</param>
/// <param name="Outcome">How it stands.</param>
/// <param name="ChangedAt">When it last moved.</param>
/// <param name="Waiting">What waits, oldest due first; null when nothing does.</param>
public sealed record CaseRow(Guid Id, string? Number, string Subject, Guid RequesterId, string RequesterName, CaseOutcome Outcome, DateTimeOffset ChangedAt, WaitingRow? Waiting);

/// <summary>What a case waits for.</summary>
/// <param name="StepCode">The step.</param>
/// <param name="Role">The role it was resolved from.</param>
/// <param name="PositionRole">The role of the post it waits for: differs when a substitute acts.</param>
/// <param name="PositionTitle">The post's title; null when it waits for a person.</param>
/// <param name="DueAt">Batas waktu.</param>
/// <param name="LateAt">When it was marked late.</param>
/// <param name="Note">Note of the last entry: what to mend, for a returned case.</param>
public sealed record WaitingRow(string StepCode, Role Role, Role? PositionRole, string? PositionTitle, DateTimeOffset? DueAt, DateTimeOffset? LateAt, string Note);

/// <summary>Reads rows in one query.</summary>
internal static class CaseRows
{
    public static IQueryable<CaseRow> ToRows(this IQueryable<Case> cases, PortalDb db) =>
        from c in cases
        join p in db.People on c.RequesterId equals p.Id
        select new CaseRow(c.Id, c.Number, c.Subject, c.RequesterId, p.FullName, c.Outcome, c.ChangedAt,
            (from i in db.WorkItems
             where i.CaseId == c.Id && i.DoneAt == null
             orderby i.DueAt, i.Id
             select new WaitingRow(i.StepCode, i.Role,
                 db.Positions.Where(x => x.Id == i.PositionId).Select(x => x.Role).FirstOrDefault(),
                 db.Positions.Where(x => x.Id == i.PositionId).Select(x => x.Title).FirstOrDefault(),
                 i.DueAt, i.LateAt,
                 db.Journal.Where(j => j.CaseId == c.Id).OrderByDescending(j => j.Sequence).Select(j => j.Note).FirstOrDefault() ?? "")).FirstOrDefault());
}
