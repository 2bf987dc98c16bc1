namespace AccessPortal.Domain.Reviews;

/// <summary>The part of a review that one website's owner answers: whom it concerns, and when to remind them.</summary>
public sealed class ReviewSheet
{
    private ReviewSheet() { }

    internal ReviewSheet(Guid reviewId, Guid websiteId, string host) => (ReviewId, WebsiteId, Host) = (reviewId, websiteId, host);

    /// <summary>Key.</summary>
    public long Id { get; private set; }

    /// <summary>The review.</summary>
    public Guid ReviewId { get; private set; }

    /// <summary>The website.</summary>
    public Guid WebsiteId { get; private set; }

    /// <summary>The website's name when the list was frozen.</summary>
    public string Host { get; private set; } = "";

    /// <summary>Penanggung Jawab when they were asked, or who followed while the sheet was open: the next review compares.</summary>
    public Guid? OwnerId { get; private set; }

    /// <summary>When the undecided are reminded next; null when there is no reminder ahead.</summary>
    public DateTimeOffset? RemindAt { get; private set; }

    /// <summary>When they are reminded for the last time: a working day before it is due.</summary>
    public DateTimeOffset? LastReminderAt { get; private set; }

    internal void Ask(Guid? ownerId, DateTimeOffset remindAt, DateTimeOffset lastReminderAt) =>
        (OwnerId, RemindAt, LastReminderAt) = (ownerId, remindAt < lastReminderAt ? remindAt : lastReminderAt, lastReminderAt);

    internal void Reminded() => RemindAt = RemindAt < LastReminderAt ? LastReminderAt : null;

    internal void Close() => RemindAt = null;
}
