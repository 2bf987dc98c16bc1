using AccessPortal.Data;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.UseCases;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Register;

/// <summary>The register's filters, pages and columns, as SQL.</summary>
internal static class RegisterSql
{
    private const int MostWords = 6;

    public static IQueryable<AccessGrant> Matching(this IQueryable<AccessGrant> grants, RegisterFilter filter, Caller caller, PortalDb db)
    {
        var me = caller.PersonId;
        if (filter.State is { } state) grants = grants.Where(g => g.State == state);
        if (filter.OnlyPrivileged) grants = grants.Where(g => g.IsPrivileged);
        if (filter.HolderId is { } holder) grants = grants.Where(g => g.HolderId == holder);
        if (filter.MySites) grants = grants.Where(g => db.Websites.Any(w => w.Id == g.WebsiteId && (w.OwnerId == me || w.DeputyId == me)));
        if (filter.OnlyLive || filter.EndsBy is not null) grants = grants.Where(g => g.State < GrantState.Disabled);
        if (filter.EndsBy is { } last) grants = grants.Where(g => g.ValidUntil <= last);
        foreach (var word in Words(filter.Text)) grants = grants.Naming(word, caller, db);
        return grants;
    }

    public static IQueryable<AccessGrant> After(this IQueryable<AccessGrant> grants, RegisterRow? after)
    {
        if (after is not { GivenAt: var at, Id: var id }) return grants;
        return grants.Where(g => g.GivenAt <= at && (g.GivenAt < at || g.Id.CompareTo(id) < 0));
    }

    public static IQueryable<RegisterLine> ToLines(this IQueryable<AccessGrant> grants, PortalDb db) =>
        from g in grants
        join w in db.Websites on g.WebsiteId equals w.Id
        join p in db.People on g.HolderId equals p.Id
        select new RegisterLine(g.Id, w.Name, db.Units.Where(u => u.Id == w.UnitId).Select(u => u.ShortName).FirstOrDefault(), w.Platform, p.Id, p.FullName, p.Nip, p.JobTitle,
            (from h in db.Holdings join x in db.Positions on h.PositionId equals x.Id where h.PersonId == p.Id && h.Until == null orderby h.From select x.Title).FirstOrDefault(),
            g.UserName, g.AccountType, g.Types, g.Level, g.IsPrivileged, g.State, g.GivenAt, g.RequestNumber, g.ValidUntil,
            db.People.Where(o => o.Id == w.OwnerId).Select(o => o.FullName).FirstOrDefault());

    // Who may not read a NIP may not find people by it either.
    private static IQueryable<AccessGrant> Naming(this IQueryable<AccessGrant> grants, string word, Caller caller, PortalDb db)
    {
        var (start, inner, label) = ($"{word}%", $"% {word}%", $"%.{word}%");
        var (nip, me, all) = ($"{word}%", caller.PersonId, caller.SeesNip());
        return grants.Where(g =>
            EF.Functions.Like((string)(object)g.UserName, start, LikeText.Escape)
            || db.Websites.Any(w => w.Id == g.WebsiteId && (EF.Functions.Like((string)(object)w.Name, start, LikeText.Escape) || EF.Functions.Like((string)(object)w.Name, label, LikeText.Escape)))
            || db.People.Any(p => p.Id == g.HolderId && (EF.Functions.Like(p.FullName, start, LikeText.Escape) || EF.Functions.Like(p.FullName, inner, LikeText.Escape)
                || ((all || p.Id == me) && p.Nip != null && EF.Functions.Like((string)(object)p.Nip.Value, nip, LikeText.Escape)))));
    }

    // A NIP is often pasted in groups: groups of digits that follow one another are one word.
    private static IEnumerable<string> Words(string? text)
    {
        var words = new List<string>();
        foreach (var word in (text ?? "").Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (words.Count > 0 && IsNumber(word) && IsNumber(words[^1])) words[^1] += word;
            else words.Add(word);
        }
        return words.Take(MostWords).Select(LikeText.Plain);
    }

    private static bool IsNumber(string word) => word.All(char.IsAsciiDigit);
}

/// <summary>A line as the database gives it, before what the caller may not see is masked.</summary>
internal sealed record RegisterLine(
    Guid Id, SiteName Site, string? UnitName, PanelPlatform Platform, Guid HolderId, string HolderName, Nip? Nip, string JobTitle, string? PostTitle, PanelUserName UserName, AccountType AccountType,
    AccessTypes Types, AccessLevel Level, bool IsPrivileged, GrantState State, DateTimeOffset GivenAt, string RequestNumber, DateOnly? ValidUntil, string? OwnerName)
{
    public RegisterRow ToRow(Caller caller) => new(
        Id, Site.ToString(), UnitName, Platform, HolderId, HolderName, NipFor(caller), JobTitle.Length > 0 ? JobTitle : PostTitle ?? "", UserName.ToString(), AccountType,
        Types, Level, IsPrivileged, State, GivenAt, RequestNumber, ValidUntil, OwnerName);

    private string NipFor(Caller caller) => Nip is not { } nip ? "" : caller.SeesNip() || HolderId == caller.PersonId ? nip.Display : RegisterRow.Mask(nip.Value);
}
