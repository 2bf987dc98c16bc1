using AccessPortal.Cases;
using Microsoft.Extensions.Options;

namespace AccessPortal.Requests;

/// <summary>P1-1: the form FR-01 as its applicant left it, with what is needed to fill it in.</summary>
public static class DraftForm
{
    private const int EarlierShown = 10;

    /// <summary>The question.</summary>
    /// <param name="RequestId">The draft, or the request returned for correction.</param>
    [Audience]
    public sealed record Query(Guid RequestId) : IQuery<View>;

    internal sealed class Handler(PortalDb db, Caller caller, OfficeToday today, IOptions<OfficeProfile> office) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var @case = await db.Requests.AsNoTracking().AsSplitQuery().Include(r => r.Journal).Include(r => r.Items).FilledInBy(caller)
                .SingleOrDefaultAsync(r => r.Id == request.RequestId, cancellationToken) ?? throw Refused.NotFound();
            var emptied = new List<FieldFault>();
            var input = @case is { Draft.Length: 0, Form: { } submitted } ? DraftText.Of(submitted, forCopy: false) : DraftText.Read(@case.Draft, emptied);
            var confirms = @case.Outcome is CaseOutcome.Running && @case.IsOpenTo(caller.AuthorOf(@case));
            // The undertaking is the applicant's own, whatever helpdesk ticked.
            if (confirms && @case.Draft.Length == 0) input.Undertaking = false;
            var grants = await Grants(@case.HolderId).ToListAsync(cancellationToken);
            List<Guid?> sites = [input.WebsiteId, .. grants.Select(g => g.WebsiteId)];
            return new(@case.Id, @case.Outcome, @case.Number, input)
            {
                ApplicantId = @case.HolderId,
                Office = office.Value,
                Confirms = confirms,
                Intake = await TakenIn(@case, cancellationToken),
                Seen = @case.Mark,
                Emptied = emptied,
                Mend = await ToMend(@case, cancellationToken),
                NextPost = await NextPost(@case, cancellationToken),
                Units = await db.Units.AsNoTracking().OrderBy(u => u.Name).Select(u => new UnitRow(u.Id, u.Name)).ToListAsync(cancellationToken),
                Files = await Files(@case.Id).ToListAsync(cancellationToken),
                Grants = grants,
                Known = await db.Websites.Where(w => sites.Contains(w.Id)).ToRows(db).ToListAsync(cancellationToken),
                Earlier = @case.RequesterId == caller.PersonId ? await Earlier(@case.Id).ToListAsync(cancellationToken) : [],
            };
        }

        private async Task<Correction?> ToMend(AccessRequest @case, CancellationToken ct)
        {
            if (@case.Outcome is not CaseOutcome.Returned || @case.Journal.LastOrDefault(j => j.Verdict is Verdict.Return) is not { } entry) return null;
            var name = await db.People.Where(p => p.Id == entry.PersonId).Select(p => p.FullName).SingleOrDefaultAsync(ct) ?? "";
            return new(entry.Note, entry.StepCode, name, entry.Title, entry.At);
        }

        private async Task<Intake?> TakenIn(AccessRequest @case, CancellationToken ct)
        {
            if (@case.Channel is not { } channel || @case.RequesterId == caller.PersonId) return null;
            return new(await db.People.Where(p => p.Id == @case.RequesterId).Select(p => p.FullName).SingleAsync(ct), channel);
        }

        // Only a first submission surely goes to the superior; a correction goes back to who asked for it.
        private async Task<string?> NextPost(AccessRequest @case, CancellationToken ct)
        {
            if (@case.Outcome is CaseOutcome.Returned) return null;
            var chart = (await today.Now(ct)).Chart;
            var to = chart.For(@case.Procedure[Granting.Endorse.Code], new(@case.RequesterId, @case.HolderId), []);
            return to.PositionId is { } post ? chart.Find(post)?.Title : null;
        }

        private IQueryable<AttachmentRow> Files(Guid id) =>
            db.Attachments.Where(a => a.CaseId == id && (a.Kind == AttachmentKind.Decree || a.Kind == AttachmentKind.Letter || a.Kind == AttachmentKind.SignedScan))
                .OrderBy(a => a.AddedAt).Select(a => new AttachmentRow(a.Id, a.Kind, a.FileName, a.Size, a.AddedAt));

        private IQueryable<GrantChoice> Grants(Guid holder) =>
            from g in db.Grants.Alterable(db)
            join w in db.Websites on g.WebsiteId equals w.Id
            where g.HolderId == holder && g.State <= GrantState.Suspended && w.ClosedAt == null
            orderby g.GivenAt descending
            select new GrantChoice(g.Id, w.Id, w.Name.ToString(), g.UserName.ToString(), g.Types, g.Level, g.AccountType, g.ValidUntil, g.State);

        private IQueryable<EarlierRequest> Earlier(Guid current) =>
            db.Requests.Where(r => r.RequesterId == caller.PersonId && r.Number != null && r.Id != current)
                .OrderByDescending(r => r.ChangedAt).Take(EarlierShown).Select(r => new EarlierRequest(r.Id, r.Number!, r.Subject, r.ChangedAt));
    }

    /// <summary>The form.</summary>
    /// <param name="Id">The request.</param>
    /// <param name="Outcome">Draft or returned; anything else can no longer be filled in, unless it is to be confirmed.</param>
    /// <param name="Number">Number; null while a draft.</param>
    /// <param name="Input">The fields as they were left.</param>
    public sealed record View(Guid Id, CaseOutcome Outcome, string? Number, FormInput Input)
    {
        /// <summary>Who will hold the account.</summary>
        public required Guid ApplicantId { get; init; }

        /// <summary>Whose mail addresses are official and where websites lie.</summary>
        public required OfficeProfile Office { get; init; }

        /// <summary>In whose name helpdesk fills it in; null for the applicant's own form.</summary>
        public Intake? Intake { get; init; }

        /// <summary>Whether the applicant mends what helpdesk filled in and confirms it by that.</summary>
        public bool Confirms { get; init; }

        /// <summary>The form as it is opened: what is saved and filed from here says so.</summary>
        public FormMark Seen { get; init; }

        /// <summary>Fields that were stored with what cannot be, and stand empty now.</summary>
        public IReadOnlyList<FieldFault> Emptied { get; init; } = [];

        /// <summary>What is to be mended; null for a draft.</summary>
        public Correction? Mend { get; init; }

        /// <summary>Title of the post that a first submission will wait for; null where unknown.</summary>
        public string? NextPost { get; init; }

        /// <summary>The websites that the form or the applicant's accounts name.</summary>
        public IReadOnlyList<WebsiteChoice> Known { get; init; } = [];

        /// <summary>All government units.</summary>
        public IReadOnlyList<UnitRow> Units { get; init; } = [];

        /// <summary>Decree, letter and signed scans.</summary>
        public IReadOnlyList<AttachmentRow> Files { get; init; } = [];

        /// <summary>The applicant's own accounts that can be changed or renewed.</summary>
        public IReadOnlyList<GrantChoice> Grants { get; init; } = [];

        /// <summary>Requests to copy from, newest first.</summary>
        public IReadOnlyList<EarlierRequest> Earlier { get; init; } = [];

        /// <summary>The account that a draft renews, for which the short form does; null for everything else.</summary>
        public GrantChoice? Renewed => this is { Outcome: CaseOutcome.Draft, Input.Kind: RequestKind.Renewal } ? Grants.FirstOrDefault(g => g.Id == Input.GrantId) : null;

        /// <summary>The accounts that a request of this kind can be about: what is suspended can be renewed, not changed.</summary>
        public IEnumerable<GrantChoice> Alterable(RequestKind kind) => Grants.Where(g => kind is RequestKind.Renewal || g.State is GrantState.Active or GrantState.Provisional);

        /// <summary>Whether it can still be filled in.</summary>
        public bool IsOpen => Outcome is CaseOutcome.Draft or CaseOutcome.Returned || Confirms;
    }

    /// <summary>A form that helpdesk fills in for somebody.</summary>
    /// <param name="Applicant">Whose request it is.</param>
    /// <param name="Channel">How it came.</param>
    public sealed record Intake(string Applicant, IntakeChannel Channel);

    /// <summary>Why a request came back.</summary>
    /// <param name="Note">What to mend.</param>
    /// <param name="StepCode">The step that returned it.</param>
    /// <param name="By">Who did.</param>
    /// <param name="Title">In which post.</param>
    /// <param name="At">When.</param>
    public sealed record Correction(string Note, string StepCode, string By, string Title, DateTimeOffset At);

    /// <summary>A government unit to choose.</summary>
    /// <param name="Id">Key.</param>
    /// <param name="Name">Full name.</param>
    public sealed record UnitRow(Guid Id, string Name);

    /// <summary>An account that can be changed or renewed.</summary>
    /// <param name="Id">Key.</param>
    /// <param name="WebsiteId">Its website.</param>
    /// <param name="Site">The website's name.</param>
    /// <param name="UserName">Its name on the panel.</param>
    /// <param name="Types">What it reaches.</param>
    /// <param name="Level">How far.</param>
    /// <param name="AccountType">What kind of account.</param>
    /// <param name="ValidUntil">Last day.</param>
    /// <param name="State">State; what is suspended can only be renewed.</param>
    public sealed record GrantChoice(Guid Id, Guid WebsiteId, string Site, string UserName, AccessTypes Types, AccessLevel Level, AccountType AccountType, DateOnly? ValidUntil, GrantState State = GrantState.Active);

    /// <summary>A request to copy from.</summary>
    /// <param name="Id">Key.</param>
    /// <param name="Number">Its number.</param>
    /// <param name="Subject">Its website.</param>
    /// <param name="ChangedAt">When it last moved.</param>
    public sealed record EarlierRequest(Guid Id, string Number, string Subject, DateTimeOffset ChangedAt);
}
