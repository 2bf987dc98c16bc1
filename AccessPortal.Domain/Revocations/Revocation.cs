using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Domain.Revocations;

/// <summary>What a revocation is opened on.</summary>
/// <param name="Id">Key of the case to be.</param>
/// <param name="Number">Its number, HP-2026-0001.</param>
/// <param name="Sop">The version in force.</param>
/// <param name="Website">The website.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Grants">The rights to take away, all of this website; at least one.</param>
public sealed record RevocationTarget(Guid Id, string Number, SopVersion Sop, Website Website, Ownership Owner, IReadOnlyList<AccessGrant> Grants)
{
    /// <summary>The office's bounds for revocations.</summary>
    public RevocationSettings Settings { get; init; } = new();
}

/// <summary>Takes rights on one website away, from who noticed it to the last account deleted: procedure P3.</summary>
public sealed partial class Revocation : Case
{
    private readonly Ordered<RevocationForm> _forms = new(f => f.Revision);
    private readonly Ordered<RevocationLine> _lines = new(l => l.Number);
    private Procedure? _procedure;

    private Revocation() { }

    private Revocation(RevocationTarget target, RevocationForm form, Origin origin, Guid requesterId, OfficeNow now)
        : base(target.Id, ProcedureCode.Revoking, target.Sop, requesterId, target.Website.UnitId, now.Instant)
    {
        if (target.Grants.FirstOrDefault(g => g.State >= GrantState.Disabled) is { } gone) throw new SopViolation(SopRule.GrantState, gone.State.ToString());
        (HolderId, WebsiteId, Subject) = (target.Grants[0].HolderId, target.Website.Id, target.Website.Name.ToString());
        (OriginKind, OriginReference, OriginLine) = (origin.Kind, origin.Reference, origin.Line);
        _lines.AddRange(target.Grants.Select((grant, at) => new RevocationLine(at + 1, grant)));
        foreach (var holder in target.Grants.Select(g => g.HolderId).Distinct()) Admit(holder);
        Take(target.Owner);
        Adopt(form, now);
        Enter(target.Number);
    }

    /// <inheritdoc/>
    public override Procedure Procedure => _procedure ??= Revoking.Under(Sop);

    /// <summary>What set it going.</summary>
    public OriginKind OriginKind { get; private set; }

    /// <summary>Number of the case or record it comes from.</summary>
    public string OriginReference { get; private set; } = "";

    /// <summary>The line there.</summary>
    public int? OriginLine { get; private set; }

    /// <summary>Where it comes from.</summary>
    public Origin Origin => new(OriginKind, OriginReference, OriginLine);

    /// <summary>Who holds the first of the rights; most revocations concern one person.</summary>
    public Guid HolderId { get; private set; }

    /// <summary>The website's owner, as the case knows.</summary>
    public Guid? OwnerId { get; private set; }

    /// <summary>The owner's deputy.</summary>
    public Guid? DeputyId { get; private set; }

    /// <summary>The post that stands in for the owner.</summary>
    public Guid? StandInPostId { get; private set; }

    /// <summary>Whether the owner, or who answers in their place, stands behind it; a proposal waits for that.</summary>
    public bool IsConfirmed { get; private set; }

    /// <summary>Whether the loss of a website's last administrator was acknowledged.</summary>
    public bool LastAdministratorAcknowledged { get; private set; }

    /// <summary>P3-6: what kind of evidence; null before.</summary>
    public EvidenceKind? EvidenceKind { get; private set; }

    /// <summary>P3-6: which evidence.</summary>
    public string EvidenceReference { get; private set; } = "";

    /// <summary>Every submission of FR-04, oldest first.</summary>
    public IReadOnlyList<RevocationForm> Forms => _forms;

    /// <summary>The form as it stands.</summary>
    public RevocationForm Form => _forms[^1];

    /// <summary>The form before the last correction; null when there was none.</summary>
    public RevocationForm? FormBefore => _forms.Count > 1 ? _forms[^2] : null;

    /// <summary>The rights concerned.</summary>
    public IReadOnlyList<RevocationLine> Lines => _lines;

    /// <inheritdoc/>
    protected override Parties Parties => new(RequesterId, HolderId, Owner);

    // What the portal filed, nobody else did: who answers for the website hears of it.
    /// <inheritdoc/>
    protected override Addressee Filer => RequesterId == Actor.Portal.PersonId ? Owner.Addressee : base.Filer;

    /// <summary>Who answers for the website, as the case knows.</summary>
    public Ownership Owner => new(OwnerId, DeputyId, StandInPostId);

    /// <summary>P3-1 and P3-2: the access owner identifies rights that are no longer valid and asks for their revocation.</summary>
    public static Revocation File(RevocationTarget target, RevocationForm form, Actor by, OfficeNow now)
    {
        var revocation = new Revocation(target, form, new(OriginKind.Owner), by.PersonId, now);
        revocation.Submit(by, now);
        return revocation;
    }

    /// <summary>
    /// A line that a review found invalid: the owner's answer there stands for P3-1 and P3-2 (docs/domain.md, A11). The verifier is who
    /// answered, or the Kasi who determined it.
    /// </summary>
    public static Revocation FromReview(RevocationTarget target, RevocationForm form, Origin origin, Actor verifier, OfficeNow now)
    {
        var revocation = new Revocation(target, form, origin, verifier.PersonId, now);
        revocation.Submit(verifier, now);
        return revocation;
    }

    /// <summary>
    /// Somebody other than the owner files a proposal (usulan), or the portal does at an end date. The owner confirms or declines within
    /// <see cref="RevocationSettings.OwnerDays"/> working days, in an emergency within one. Where nobody answers for the website, it is put before
    /// the Kasi at once.
    /// </summary>
    public static Revocation Propose(RevocationTarget target, RevocationForm form, Origin origin, Actor by, OfficeNow now)
    {
        var revocation = new Revocation(target, form, origin, by.PersonId, now);
        var step = revocation.Procedure[Revoking.Identify.Code];
        revocation.Write(JournalKind.Remark, step, by, null, form.Explanation, now).Detour = "Remark.Proposed";
        if (target.Owner.IsKnown) revocation.OpenStep(step, now, now.Calendar.AddDays(now.Instant, origin.Kind is OriginKind.Emergency ? 1 : target.Settings.OwnerDays));
        else revocation.PutBeforeKasi("Remark.NoOwner", now);
        revocation.RaiseEvent(step, null, now);
        return revocation;
    }

    /// <summary>A review got no answer: put before the Kasi without waiting for the owner again.</summary>
    public static Revocation OnSilence(RevocationTarget target, RevocationForm form, Origin origin, OfficeNow now)
    {
        var revocation = new Revocation(target, form, origin, Actor.Portal.PersonId, now);
        revocation.PutBeforeKasi(Silent, now);
        revocation.RaiseEvent(revocation.Procedure[Revoking.Identify.Code], null, now);
        return revocation;
    }

    /// <summary>Whoever asks, or carries it out, knows that nobody is left who can administer the website, and says why.</summary>
    /// <exception cref="SopViolation"><see cref="SopRule.ReasonMissing"/>.</exception>
    public void AcknowledgeLastAdministrator(Actor by, string reason, OfficeNow now)
    {
        if (string.IsNullOrWhiteSpace(reason)) throw new SopViolation(SopRule.ReasonMissing);
        LastAdministratorAcknowledged = true;
        Write(JournalKind.Remark, Procedure[Revoking.Submit.Code], by, null, reason, now).Detour = "Remark.NoSuccessor";
    }

    private void Take(Ownership owner) => (OwnerId, DeputyId, StandInPostId) = (owner.OwnerId, owner.DeputyId, owner.StandInPostId);

    private void Adopt(RevocationForm form, OfficeNow now)
    {
        if (form.Remaining is not null && _lines.Count > 1) throw new SopViolation(SopRule.FactsMissing, Revoking.Submit.Code);
        _forms.Add(form with { Id = 0, Revision = _forms.Count + 1, SubmittedAt = now.Instant });
    }

    private void Submit(Actor by, OfficeNow now)
    {
        IsConfirmed = true;
        Write(JournalKind.Step, Procedure[Revoking.Identify.Code], by, Verdict.Done, "", now).NextStepIs(Revoking.Submit);
        var entry = Write(JournalKind.Step, Procedure[Revoking.Submit.Code], by, Verdict.Done, "", now);
        entry.NextStepIs(OpenStep(Procedure[Revoking.Record.Code], now));
        RaiseEvent(Procedure[Revoking.Submit.Code], Verdict.Done, now);
    }

    private CauseOfChange Cause(Actor by) => new(ChangeCause.Case, Id, Number ?? "", by.PersonId);
}
