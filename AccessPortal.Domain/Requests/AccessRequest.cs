using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Domain.Requests;

/// <summary>A request for access, from the first keystroke of FR-01 to the account in use: procedure P1.</summary>
public sealed partial class AccessRequest : Case, ISecretBearer
{
    private readonly Ordered<RequestForm> _forms = new(f => f.Revision);
    private readonly Ordered<DispositionSheet> _dispositions = new(d => d.JournalSequence);
    private Procedure? _procedure;

    private AccessRequest() { }

    /// <summary>P1-1: begins a draft for the applicant.</summary>
    public AccessRequest(Guid id, SopVersion sop, Guid requesterId, Guid? unitId, DateTimeOffset now)
        : base(id, ProcedureCode.Granting, sop, requesterId, unitId, now) { }

    /// <inheritdoc/>
    public override Procedure Procedure => _procedure ??= Granting.Under(Sop);

    /// <summary>Who will hold the account: always the applicant, whoever typed the form in.</summary>
    public Guid HolderId => RequesterId;

    /// <summary>The form's fields as typed so far, opaque to the domain; empties at submission.</summary>
    public string Draft { get; private set; } = "";

    /// <summary>When the draft was last saved; no two savings bear the same instant.</summary>
    public DateTimeOffset? DraftSavedAt { get; private set; }

    /// <summary>Who saved it last; null for the portal.</summary>
    public Guid? DraftSavedBy { get; private set; }

    /// <summary>The form as it stands, for whoever opens it.</summary>
    public FormMark Mark => new(Version, DraftSavedAt);

    /// <summary>Every submission, oldest first.</summary>
    public IReadOnlyList<RequestForm> Forms => _forms;

    /// <summary>The form as it stands; null while a draft.</summary>
    public RequestForm? Form => _forms.Count > 0 ? _forms[^1] : null;

    /// <summary>The form before the last correction; null when there was none.</summary>
    public RequestForm? FormBefore => _forms.Count > 1 ? _forms[^2] : null;

    /// <summary>Disposition sheets, in order.</summary>
    public IReadOnlyList<DispositionSheet> Dispositions => _dispositions;

    /// <summary>P1-6: the points found in order; null before.</summary>
    public VerificationPoint? VerifiedPoints { get; private set; }

    /// <summary>The code of the step that returned it for correction; null when it is not returned.</summary>
    public string? ReturnedFrom { get; private set; }

    /// <summary>Working minutes that were left to the step that returned it: its clock stands still meanwhile.</summary>
    public int? ReturnedMinutesLeft { get; private set; }

    /// <summary>The step at which it was refused; null unless it was.</summary>
    public string? RefusedAt { get; private set; }

    /// <summary>The account that came of it, or that it alters.</summary>
    public AccessGrant? Grant { get; private set; }

    /// <inheritdoc/>
    public InitialSecret? Secret => Grant?.Secret is { } secret && secret.CaseId == Id ? secret : null;

    /// <inheritdoc/>
    protected override Parties Parties => new(RequesterId, HolderId, new(Form?.OwnerId));

    /// <inheritdoc/>
    protected override bool Privileged => Form?.Scope.IsPrivileged ?? false;

    /// <summary>Keeps what the applicant typed; moves nothing and tells nobody.</summary>
    /// <exception cref="SopViolation">It can no longer be typed in, or somebody else, or another tab, has kept or filed it since.</exception>
    public void SaveDraft(Actor by, FormMark seen, string draft, DateTimeOffset now)
    {
        EnsureRequester(by);
        if (!IsOpenTo(by)) throw Filed();
        EnsureFresh(seen);
        Keep(draft, by.RecordedBy ?? by.PersonId, now);
    }

    /// <summary>Refuses what is filed from a page of the form that was opened before another saved it, or before it was filed and returned again.</summary>
    public void EnsureFresh(FormMark seen)
    {
        EnsureFresh(seen.Version);
        if (seen.SavedAt != DraftSavedAt) throw new SopViolation(SopRule.Stale, $"{DraftSavedBy}", "", (DraftSavedAt ?? ChangedAt).ToString("O"));
    }

    /// <summary>A review asks the holder for a change: the draft begins filled in, and its author is told.</summary>
    public void AskForChange(string draft, DateTimeOffset now)
    {
        Keep(draft, null, now);
        NotifyRequester(NoticeKind.ChangeWanted, Granting.Fill.Code);
    }

    /// <summary>The clock: the change that a review asked for is due soon; only while it is a draft.</summary>
    public void RemindOfChange()
    {
        if (Outcome is CaseOutcome.Draft) NotifyRequester(NoticeKind.ChangeDueSoon, Granting.Fill.Code);
    }

    /// <summary>
    /// P1-1 and P1-2a: the form is complete and goes to the line manager under a number of its own. Helpdesk submits in the
    /// applicant's name only what the applicant signed on paper; see <see cref="AskConfirmation"/>.
    /// </summary>
    public void Submit(Actor by, RequestForm form, string number, OfficeNow now)
    {
        Begin(by, form, number, now).NextStepIs(Granting.Submit);
        Submit(by, now);
    }

    /// <summary>
    /// P1-2a again, after a return: back to the step that returned it, with the working time that step had left; or to P1-2b when
    /// the correction asks for more than was endorsed.
    /// </summary>
    public void Resubmit(Actor by, RequestForm form, OfficeNow now)
    {
        EnsureRequester(by);
        if (Outcome is not CaseOutcome.Returned || ReturnedFrom is not { } back) throw Filed();
        var escalates = Form is { } before && form.Escalates(before) && back != Granting.Endorse.Code;
        var (left, ownerBefore) = (ReturnedMinutesLeft, Form?.OwnerId);
        Open.Single().Finish(by.PersonId, now.Instant);
        Adopt(form, now);
        (ReturnedFrom, ReturnedMinutesLeft) = (null, null);
        Await(correction: false);
        var entry = Write(JournalKind.Step, Procedure[Granting.Submit.Code], by, Verdict.Done, "", now);
        entry.Detour = escalates ? "Detour.Escalates" : "Detour.BackToReturner";
        var target = Procedure[escalates ? Granting.Endorse.Code : back];
        DateTimeOffset? due = escalates || left is null ? null : now.Calendar.Add(now.Instant, left.Value);
        entry.NextStepIs(OpenStep(target, now, due));
        if (form.OwnerId != ownerBefore) NotifyOwner(form.OwnerId);
        RaiseEvent(Procedure[Granting.Submit.Code], Verdict.Done, now);
    }

    /// <summary>Withdraws the request; possible until an account exists.</summary>
    public void Withdraw(Actor by, string reason, OfficeNow now)
    {
        EnsureRequester(by);
        if (!IsAlive || Outcome is CaseOutcome.Draft) throw new SopViolation(SopRule.CaseClosed, Outcome.ToString());
        var at = OpenSteps.Count > 0 ? OpenSteps[0] : Granting.Submit.Code;
        if (RefusedAt is not null || (!Procedure[at].Aside && Procedure.IndexOf(at) > Procedure.IndexOf(Granting.CreateAccount.Code)))
            throw new SopViolation(SopRule.TooLateToWithdraw);
        foreach (var item in Open) Notify(NoticeKind.Withdrawn, item.Addressee, at);
        Write(JournalKind.Withdrawn, Procedure[at], by, null, reason, now);
        Close(CaseOutcome.Withdrawn, now);
        RaiseEvent(Procedure[at], null, now);
    }

    private JournalEntry Begin(Actor by, RequestForm form, string number, OfficeNow now)
    {
        EnsureRequester(by);
        if (Outcome is not CaseOutcome.Draft) throw Filed();
        Adopt(form, now);
        Enter(number);
        var entry = Write(JournalKind.Step, Procedure[Granting.Fill.Code], by, Verdict.Done, "", now);
        if (Channel is { } channel && by.RecordedBy is not null) entry.Detour = "Detour.TakenIn." + channel;
        return entry;
    }

    private void Submit(Actor by, OfficeNow now)
    {
        var entry = Write(JournalKind.Step, Procedure[Granting.Submit.Code], by, Verdict.Done, "", now);
        entry.NextStepIs(OpenStep(Procedure[Granting.Endorse.Code], now));
        NotifyOwner(Form?.OwnerId);
        RaiseEvent(Procedure[Granting.Submit.Code], Verdict.Done, now);
    }

    private void Adopt(RequestForm form, OfficeNow now)
    {
        if (form.UndertakingVersion == 0) throw new SopViolation(SopRule.UndertakingMissing);
        if (form.Kind is not RequestKind.New && form.GrantId is null) throw new SopViolation(SopRule.GrantMissing);
        // A proposed website that was registered meanwhile stays taken when the correction still names it.
        var taken = Form?.ProposedSite == form.ProposedSite ? WebsiteId : null;
        _forms.Add(form with { Id = 0, Revision = _forms.Count + 1, SubmittedAt = now.Instant });
        (UnitId, WebsiteId, Subject) = (form.UnitId, form.WebsiteId ?? taken, form.SiteLabel);
        (Draft, DraftSavedAt) = ("", null);
    }

    private void Keep(string draft, Guid? by, DateTimeOffset now)
    {
        var after = DraftSavedAt?.AddMilliseconds(1);
        (Draft, DraftSavedBy, DraftSavedAt) = (draft, by, after > now ? after : now);
    }

    private void NotifyOwner(Guid? ownerId)
    {
        if (ownerId is not { } owner) return;
        Admit(owner);
        Notify(NoticeKind.OwnerTold, new(Role.AccessOwner, null, owner), Granting.Submit.Code);
    }

    private void EnsureRequester(Actor by)
    {
        if (by.PersonId != RequesterId) throw new SopViolation(SopRule.NotTheRequester);
    }
}
