using AccessPortal.Cases;

namespace AccessPortal.Notices;

/// <summary>The caller's notices, newest first.</summary>
public static class MyNotices
{
    private const int PageSize = 30;

    /// <summary>The question.</summary>
    /// <param name="Before">Key of the last notice shown, for older ones.</param>
    [Audience]
    public sealed record Query(long? Before = null) : IQuery<Box>;

    /// <summary>The notices.</summary>
    /// <param name="Unread">How many are unread, at most 100.</param>
    /// <param name="Rows">A page of them.</param>
    /// <param name="More">Whether there are older ones.</param>
    public sealed record Box(int Unread, IReadOnlyList<Row> Rows, bool More);

    /// <summary>One notice.</summary>
    /// <param name="Id">Key.</param>
    /// <param name="Kind">What about.</param>
    /// <param name="CaseNumber">The case.</param>
    /// <param name="StepCode">The step.</param>
    /// <param name="Subject">The website.</param>
    /// <param name="At">When.</param>
    /// <param name="IsRead">Whether it was read.</param>
    /// <param name="GrantId">The right, where it is about one.</param>
    /// <param name="Renewable">Whether that right is the reader's own and can be renewed.</param>
    public sealed record Row(long Id, NoticeKind Kind, string CaseNumber, string StepCode, string Subject, DateTimeOffset At, bool IsRead, Guid? GrantId = null, bool Renewable = false)
    {
        /// <summary>Where the right is renewed; null where the reader cannot.</summary>
        public string? RenewHref => Renewable ? $"/permintaan/perpanjang/{GrantId}" : null;

        /// <summary>Where more about it stands.</summary>
        public string Href => Kind switch
        {
            NoticeKind.ChangeWanted or NoticeKind.ChangeDueSoon => "/permintaan",
            NoticeKind.AgreementWaiting => "/admin/persetujuan",
            NoticeKind.ActProposed or NoticeKind.ActAgreed or NoticeKind.ActDeclined or NoticeKind.AccountReset => "/akun",
            NoticeKind.PostEntrusted or NoticeKind.PostRelieved => "/",
            _ when GrantId is { } grant => $"/daftar?hak={grant}",
            _ => CasePath.Of(CaseNumber),
        };
    }

    internal sealed class Handler(PortalDb db, Caller caller) : IRequestHandler<Query, Box>
    {
        public async Task<Box> Handle(Query request, CancellationToken cancellationToken)
        {
            var mine = db.Notices.Where(n => n.RecipientId == caller.PersonId);
            var unread = await mine.Where(n => n.ReadAt == null).OrderByDescending(n => n.Id).Take(100).CountAsync(cancellationToken);
            var rows = await mine.Where(n => request.Before == null || n.Id < request.Before).OrderByDescending(n => n.Id).Take(PageSize + 1)
                .Select(n => new Row(n.Id, n.Kind, n.CaseNumber, n.StepCode, n.Subject, n.At, n.ReadAt != null, n.GrantId,
                    n.Kind == NoticeKind.AccessEnding && db.Grants.Any(g => g.Id == n.GrantId && g.HolderId == caller.PersonId && g.State >= GrantState.Active && g.State <= GrantState.Suspended))).ToListAsync(cancellationToken);
            return new(unread, [.. rows.Take(PageSize)], rows.Count > PageSize);
        }
    }
}
