using AccessPortal.Data;
using AccessPortal.Domain.Register;
using AccessPortal.UseCases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Register;

/// <summary>Daftar Hak Akses (FR-02): every right that the caller may see, newest first, found by the beginnings of words.</summary>
public static class AccessRegister
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    /// <summary>The most rows a list shows.</summary>
    public const int Most = 500;

    /// <summary>The question.</summary>
    /// <param name="Filter">Which rights.</param>
    /// <param name="After">The last row shown, for the next page.</param>
    /// <param name="Take">Rows wanted; a list that is read again asks for as many as it shows.</param>
    [Audience]
    public sealed record Query(RegisterFilter Filter, RegisterRow? After = null, int Take = PageSize) : ISharedQuery<Page>
    {
        /// <inheritdoc/>
        public ReadAudience? AudienceOf(Caller caller) => !Filter.MySites && caller.SeesRegister() ? ReadAudience.OfRoles(caller) : null;
    }

    /// <summary>A page of the register.</summary>
    /// <param name="Rows">The rows.</param>
    /// <param name="More">Whether there are further ones.</param>
    public sealed record Page(IReadOnlyList<RegisterRow> Rows, bool More);

    internal sealed class Handler(PortalDb db, Caller caller) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var take = Math.Clamp(request.Take, 1, Most);
            var grants = db.Grants.VisibleTo(caller, db).Matching(request.Filter, caller, db).After(request.After);
            var lines = await grants.OrderByDescending(g => g.GivenAt).ThenByDescending(g => g.Id).Take(take + 1).ToLines(db).ToListAsync(cancellationToken);
            return new([.. lines.Take(take).Select(l => l.ToRow(caller))], lines.Count > take);
        }
    }
}

/// <summary>Which rights the register shows.</summary>
/// <param name="Text">Beginnings of words: holder, NIP, website, user name; all of them must be found.</param>
/// <param name="State">State.</param>
/// <param name="OnlyPrivileged">Only privileged ones.</param>
/// <param name="HolderId">Only of this person.</param>
/// <param name="MySites">Only on websites that the caller answers for.</param>
/// <param name="EndsBy">Only what still stands and ends on or before this day.</param>
/// <param name="OnlyLive">Only what has not been disabled.</param>
public sealed record RegisterFilter(
    string? Text = null, GrantState? State = null, bool OnlyPrivileged = false, Guid? HolderId = null, bool MySites = false, DateOnly? EndsBy = null, bool OnlyLive = false);
