using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Domain.Reviews;

/// <summary>One line of a review: a right as it stood when the list was frozen, what its owner answered and what the Kasi determined.</summary>
public sealed class ReviewItem
{
    private readonly Ordered<ReviewAnswer> _answers = new(a => a.Sequence);

    private ReviewItem() { }

    internal ReviewItem(Guid reviewId, int number, FrozenRight right)
    {
        var grant = right.Grant;
        (ReviewId, Number, GrantId, WebsiteId, HolderId) = (reviewId, number, grant.Id, grant.WebsiteId, grant.HolderId);
        (UserName, AccountType, Types, Level, State) = (grant.UserName, grant.AccountType, grant.Types, grant.Level, grant.State);
        (GivenAt, ValidUntil, LastLoginAt, LastReviewedAt, LastReview) = (grant.GivenAt, grant.ValidUntil, grant.LastLoginAt, grant.LastReviewedAt, grant.LastReview);
        (ChangeSequence, Flags) = (right.ChangeSequence, right.Flags);
    }

    /// <summary>Key.</summary>
    public long Id { get; private set; }

    /// <summary>The review.</summary>
    public Guid ReviewId { get; private set; }

    /// <summary>Number of the line within the review, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The right.</summary>
    public Guid GrantId { get; private set; }

    /// <summary>The website.</summary>
    public Guid WebsiteId { get; private set; }

    /// <summary>Who held it.</summary>
    public Guid HolderId { get; private set; }

    /// <summary>The account's name on the panel.</summary>
    public PanelUserName UserName { get; private set; }

    /// <summary>What kind of account.</summary>
    public AccountType AccountType { get; private set; }

    /// <summary>What it reached.</summary>
    public AccessTypes Types { get; private set; }

    /// <summary>How far.</summary>
    public AccessLevel Level { get; private set; }

    /// <summary>Its state in the register.</summary>
    public GrantState State { get; private set; }

    /// <summary>When it was given.</summary>
    public DateTimeOffset GivenAt { get; private set; }

    /// <summary>Last day of validity.</summary>
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>Last login, where a panel told it.</summary>
    public DateTimeOffset? LastLoginAt { get; private set; }

    /// <summary>When it was reviewed before.</summary>
    public DateTimeOffset? LastReviewedAt { get; private set; }

    /// <summary>What was found then.</summary>
    public ReviewResult? LastReview { get; private set; }

    /// <summary>The right's last change at the snapshot: a later one marks the line.</summary>
    public int ChangeSequence { get; private set; }

    /// <summary>What stands out.</summary>
    public ReviewFlags Flags { get; private set; }

    /// <summary>Cermati: something stands out, so that it is opened and decided by itself, by owner and Kasi.</summary>
    public bool StandsOut => Flags is not ReviewFlags.None;

    /// <summary>
    /// Haknya sendiri: its holder is among those asked, or was when it was answered. The other of owner and deputy answers, else the Kasi.
    /// </summary>
    public bool IsOwn { get; private set; }

    /// <summary>The answer that counts: the last one; null while undecided.</summary>
    public ReviewResult? Answer { get; private set; }

    /// <summary>Every answer, oldest first.</summary>
    public IReadOnlyList<ReviewAnswer> Answers => _answers;

    /// <summary>The answer that counts, with its reason and who gave it; null while undecided.</summary>
    public ReviewAnswer? Latest => _answers.Count > 0 ? _answers[^1] : null;

    /// <summary>When the time to answer ran out without one.</summary>
    public DateTimeOffset? SilentAt { get; private set; }

    /// <summary>P2-5: what the Kasi fixed.</summary>
    public ReviewResult? Determination { get; private set; }

    /// <summary>Why the Kasi departed from the answer, or decided without one.</summary>
    public string DeterminationReason { get; private set; } = "";

    /// <summary>The case that follows: a revocation, or the draft of a change.</summary>
    public Guid? FollowUpId { get; private set; }

    /// <summary>By when the follow-up is due.</summary>
    public DateTimeOffset? FollowUpDueAt { get; private set; }

    /// <summary>When the holder was reminded of the change to file; once.</summary>
    public DateTimeOffset? ChangeRemindedAt { get; private set; }

    /// <summary>When the time to file the change ran out without one: the outcome of the line.</summary>
    public DateTimeOffset? ChangeLapsedAt { get; private set; }

    /// <summary>P2-6: when the finding was entered into the register.</summary>
    public DateTimeOffset? EnteredAt { get; private set; }

    /// <summary>What it reached, types and level together.</summary>
    public AccessScope Scope => new(Types, Level);

    internal void Say(ReviewFinding finding, Actor by, DateTimeOffset now)
    {
        _answers.Add(new(Id, _answers.Count + 1, finding.Result, finding.Reason.Trim(), finding.StillServes, by.PersonId, by.Capacity, by.Title, now));
        Answer = finding.Result;
    }

    // What has been answered keeps how it came about.
    internal void MarkOwn(bool isOwn) => IsOwn = isOwn || (IsOwn && Answer is not null);

    internal void FallSilent(DateTimeOffset now) => SilentAt ??= now;

    internal void Fix(ReviewResult result, string reason) => (Determination, DeterminationReason) = (result, reason.Trim());

    /// <summary>Ties the line to the case that follows from it, with its due time: a revocation, or the draft of a change.</summary>
    public void Follow(Guid caseId, DateTimeOffset? dueAt) => (FollowUpId, FollowUpDueAt) = (caseId, dueAt);

    /// <summary>The case that was to follow has been dropped: the right stays after all.</summary>
    public void Unfollow() => (FollowUpId, FollowUpDueAt) = (null, null);

    internal void RemindOfChange(DateTimeOffset now) => ChangeRemindedAt ??= now;

    internal void LapseChange(DateTimeOffset now) => ChangeLapsedAt ??= now;

    internal void Enter(DateTimeOffset now) => EnteredAt = now;
}

/// <summary>A right as it goes into a review.</summary>
/// <param name="Grant">The right.</param>
/// <param name="Host">Its website's name.</param>
/// <param name="ChangeSequence">Its last change.</param>
/// <param name="Flags">What stands out.</param>
public sealed record FrozenRight(AccessGrant Grant, string Host, int ChangeSequence, ReviewFlags Flags);

/// <summary>What somebody finds of a line.</summary>
/// <param name="Result">Valid, Tidak Valid or Perlu Diubah.</param>
/// <param name="Reason">Why; needed unless valid.</param>
/// <param name="StillServes">Masih bertugas: whether the holder still serves.</param>
public sealed record ReviewFinding(ReviewResult Result, string Reason = "", bool StillServes = true);

/// <summary>What is said of one line among several.</summary>
/// <param name="Number">The line.</param>
/// <param name="Seen">How many answers of it the page showed.</param>
/// <param name="Finding">The answer.</param>
public sealed record LineSaid(int Number, int Seen, ReviewFinding Finding);

/// <summary>An answer as it was given; appended, never changed.</summary>
/// <param name="ItemId">The line.</param>
/// <param name="Sequence">Order within the line, from 1.</param>
/// <param name="Result">The answer.</param>
/// <param name="Reason">Why.</param>
/// <param name="StillServes">Masih bertugas.</param>
/// <param name="PersonId">Who answered.</param>
/// <param name="Capacity">As owner, deputy or stand-in.</param>
/// <param name="Title">The post answered for; empty for oneself.</param>
/// <param name="At">When.</param>
public sealed record ReviewAnswer(long ItemId, int Sequence, ReviewResult Result, string Reason, bool StillServes, Guid PersonId, Capacity Capacity, string Title, DateTimeOffset At)
{
    /// <summary>Key.</summary>
    public long Id { get; private set; }
}
