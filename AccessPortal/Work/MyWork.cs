using AccessPortal.Data;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Requests;
using AccessPortal.Domain.Sop;
using AccessPortal.UseCases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Work;

/// <summary>"Tugas saya": what waits for the caller's posts and person, oldest due first.</summary>
public static class MyWork
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    /// <summary>The question.</summary>
    /// <param name="After">Key of the last row shown, for the next page.</param>
    [Audience]
    public sealed record Query(WorkKey? After = null) : IQuery<Page>;

    /// <summary>A page of the inbox.</summary>
    /// <param name="Rows">The rows.</param>
    /// <param name="More">Whether there are further ones.</param>
    public sealed record Page(IReadOnlyList<WorkRow> Rows, bool More);

    internal sealed class Handler(PortalDb db, Caller caller) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var items = db.WorkItems.WaitingFor(caller);
            if (request.After is { } after)
                items = items.Where(i => i.DueAt >= after.DueAt && (i.DueAt > after.DueAt || i.Id > after.Id));
            var rows = await items.OrderBy(i => i.DueAt).ThenBy(i => i.Id).Take(PageSize + 1).ToRows(db).ToListAsync(cancellationToken);
            return new([.. rows.Take(PageSize)], rows.Count > PageSize);
        }
    }
}

/// <summary>Where a page of the inbox ends.</summary>
/// <param name="DueAt">Due time of its last row.</param>
/// <param name="Id">Key of its last row.</param>
public sealed record WorkKey(DateTimeOffset? DueAt, long Id);

/// <summary>A waiting task with the facts that decide it: who, which website, which access, for how long.</summary>
/// <param name="Id">Key of the item.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Number">Its number.</param>
/// <param name="Version">The version shown; the command sends it back.</param>
/// <param name="StepCode">The step that waits.</param>
/// <param name="Subject">The website.</param>
/// <param name="RequesterName">Who asks.</param>
/// <param name="UnitName">From which unit.</param>
/// <param name="Types">Access types asked for; null where the case is no request.</param>
/// <param name="Level">Level asked for.</param>
/// <param name="ValidFrom">From when.</param>
/// <param name="ValidUntil">Until when.</param>
/// <param name="DueAt">Batas waktu.</param>
/// <param name="OpenedAt">Waiting since.</param>
/// <param name="ClaimedById">Who has it open.</param>
/// <param name="ClaimedByName">Their name.</param>
/// <param name="ClaimedAt">Since when.</param>
public sealed record WorkRow(
    long Id, Guid CaseId, string? Number, int Version, string StepCode, string Subject, string RequesterName, string? UnitName,
    AccessTypes? Types, AccessLevel? Level, DateOnly? ValidFrom, DateOnly? ValidUntil, DateTimeOffset? DueAt, DateTimeOffset OpenedAt,
    Guid? ClaimedById, string? ClaimedByName, DateTimeOffset? ClaimedAt)
{
    /// <summary>The step's row in its procedure's table; the SOP version's actors do not matter here.</summary>
    public Step Step => Procedures.Find(StepCode);

    /// <summary>What is asked for.</summary>
    public AccessScope? Scope => Types is { } types && Level is { } level ? new(types, level) : null;
}
