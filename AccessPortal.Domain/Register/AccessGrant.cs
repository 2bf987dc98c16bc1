using AccessPortal.Domain.Office;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Domain.Register;

/// <summary>
/// A right somebody holds on a website's control panel. Its current state repeats its last <see cref="GrantChange"/> so that lists
/// have an index to go by; both are written by the same verb.
/// </summary>
public sealed partial class AccessGrant
{
    private readonly Ordered<GrantChange> _changes = new(c => c.Sequence);

    private AccessGrant() { }

    private AccessGrant(Guid id, Guid websiteId, Guid holderId, PanelUserName userName, AccountType type) =>
        (Id, WebsiteId, HolderId, UserName, AccountType) = (id, websiteId, holderId, userName, type);

    /// <summary>Key.</summary>
    public Guid Id { get; private set; }

    /// <summary>The website.</summary>
    public Guid WebsiteId { get; private set; }

    /// <summary>Who holds it.</summary>
    public Guid HolderId { get; private set; }

    /// <summary>The account's name on the panel; unique on the website among accounts that exist.</summary>
    public PanelUserName UserName { get; private set; }

    /// <summary>What kind of account.</summary>
    public AccountType AccountType { get; private set; }

    /// <summary>State now.</summary>
    public GrantState State { get; private set; }

    /// <summary>What it reaches now.</summary>
    public AccessTypes Types { get; private set; }

    /// <summary>How far now.</summary>
    public AccessLevel Level { get; private set; }

    /// <summary>Whether it is privileged now.</summary>
    public bool IsPrivileged { get; private set; }

    /// <summary>When it was given.</summary>
    public DateTimeOffset GivenAt { get; private set; }

    /// <summary>Last day of validity.</summary>
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>The office's day on which its coming end is next told or acted on; null when nothing is left to do about it.</summary>
    public DateOnly? EndLookOn { get; private set; }

    /// <summary>Number of the form by which it was given.</summary>
    public string RequestNumber { get; private set; } = "";

    /// <summary>Last login on the panel, where a panel's list told it.</summary>
    public DateTimeOffset? LastLoginAt { get; private set; }

    /// <summary>Review Terakhir: when; null before the first.</summary>
    public DateTimeOffset? LastReviewedAt { get; private set; }

    /// <summary>Review Terakhir: result.</summary>
    public ReviewResult? LastReview { get; private set; }

    /// <summary>Its whole life.</summary>
    public IReadOnlyList<GrantChange> Changes => _changes;

    /// <summary>The way its first or newest secret reaches the holder; null when none is under way.</summary>
    public InitialSecret? Secret { get; private set; }

    /// <summary>Types and level together.</summary>
    public AccessScope Scope => new(Types, Level);

    /// <summary>P1-8: the account exists; <see cref="GrantState.Provisional"/> until P1-10 records it.</summary>
    public static AccessGrant Create(Guid id, Guid websiteId, Guid holderId, PanelUserName userName, AccountType type, AccessScope scope, DateOnly? until, CauseOfChange cause, DateTimeOffset now)
    {
        var grant = new AccessGrant(id, websiteId, holderId, userName, type) { GivenAt = now, RequestNumber = cause.Reference };
        grant.Append(GrantState.Provisional, scope, until, cause, now);
        return grant;
    }

    /// <summary>Takes a right over from the paper register, as it stood at <paramref name="givenAt"/>.</summary>
    public static AccessGrant FromPaper(Guid id, Guid websiteId, Guid holderId, PanelUserName userName, AccountType type, AccessScope scope, DateOnly? until, string reference, Guid byId, DateTimeOffset givenAt, DateTimeOffset? lastLoginAt = null)
    {
        var grant = new AccessGrant(id, websiteId, holderId, userName, type) { GivenAt = givenAt, RequestNumber = reference, LastLoginAt = lastLoginAt };
        grant.Append(GrantState.Active, scope, until, new(ChangeCause.PaperRegister, null, reference, byId), givenAt);
        return grant;
    }

    /// <summary>Takes an account over that a panel's list showed and the register did not know: <see cref="GrantState.Provisional"/> until it is regularised.</summary>
    public static AccessGrant Adopt(Guid id, Guid websiteId, Guid holderId, PanelUserName userName, AccountType type, AccessScope scope, DateOnly until, CauseOfChange cause, DateTimeOffset now, DateTimeOffset? lastLoginAt)
    {
        if (scope.Types is AccessTypes.None) throw new SopViolation(SopRule.FactsMissing);
        var grant = new AccessGrant(id, websiteId, holderId, userName, type) { GivenAt = now, RequestNumber = cause.Reference, LastLoginAt = lastLoginAt };
        grant.Append(GrantState.Provisional, scope, until, cause, now);
        return grant;
    }

    /// <summary>The Kasi has seen the decree by which an account that was found on the panel is held: it stands, until the day the decree says.</summary>
    /// <exception cref="SopViolation">It is privileged: that takes a request, which a second official approves too.</exception>
    public void Regularise(DateOnly until, CauseOfChange cause, DateTimeOffset now)
    {
        if (!IsToRegularise) throw new SopViolation(SopRule.GrantState, State.ToString());
        if (IsPrivileged) throw new SopViolation(SopRule.PrivilegedByDecree);
        Append(State is GrantState.Provisional ? GrantState.Active : State, Scope, until, cause, now);
    }

    /// <summary>P1-10: recorded in the register. One that was suspended meanwhile stays so, and is active once that is lifted.</summary>
    public void Activate(CauseOfChange cause, DateTimeOffset now)
    {
        if (!AwaitsRecord) throw new SopViolation(SopRule.GrantState, State.ToString());
        Append(State is GrantState.Provisional ? GrantState.Active : State, Scope, ValidUntil, cause, now);
    }

    /// <summary>
    /// P1-10 of a change or renewal: the altered right, recorded. One that was suspended meanwhile stays so; one that had been found on the
    /// panel is regularised by it.
    /// </summary>
    public void Alter(AccessScope scope, DateOnly? until, CauseOfChange cause, DateTimeOffset now)
    {
        if (State >= GrantState.Disabled || (State is GrantState.Provisional && !IsToRegularise)) throw new SopViolation(SopRule.GrantState, State.ToString());
        if (IsToRegularise) RequestNumber = cause.Reference;
        Append(State is GrantState.Provisional ? GrantState.Active : State, scope, until, cause, now);
    }

    /// <summary>P1-8, a reissue or a reset: takes the encrypted secret on the way of a case; one that waited before is destroyed.</summary>
    /// <exception cref="SopViolation"><see cref="SopRule.GrantState"/>: nobody gets a way in to an account that is disabled.</exception>
    public void Entrust(InitialSecret secret, Guid caseId, DateTimeOffset now)
    {
        if (State >= GrantState.Disabled) throw new SopViolation(SopRule.GrantState, State.ToString());
        Secret?.Destroy(now);
        secret.GoWith(caseId);
        Secret = secret;
    }

    private void Append(GrantState state, AccessScope scope, DateOnly? until, CauseOfChange cause, DateTimeOffset now, Reviewed? review = null)
    {
        var found = review ?? (LastReviewedAt is { } at && LastReview is { } result ? new(at, result) : null);
        if (_changes.Count == 0 || until != ValidUntil) EndLookOn = until?.AddDays(-EndNoticeDays[0]);
        _changes.Add(new(Id, _changes.Count + 1, now, state, HolderId, scope, until, found, cause));
        (State, Types, Level, IsPrivileged, ValidUntil) = (state, scope.Types, scope.Level, scope.IsPrivileged, until);
        (LastReviewedAt, LastReview) = (found?.At, found?.Result);
    }

    private void Pass(GrantState to, CauseOfChange cause, DateTimeOffset now, params IReadOnlyList<GrantState> from)
    {
        if (!from.Contains(State)) throw new SopViolation(SopRule.GrantState, State.ToString());
        Append(to, Scope, ValidUntil, cause, now);
    }
}
