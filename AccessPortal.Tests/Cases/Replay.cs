using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Requests;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Tests.Cases;

/// <summary>
/// Reads a journal again with nothing but the table's rows in hand and says where the case must stand. It follows the rules in its own
/// words and asks the case for none of its conclusions.
/// </summary>
public sealed class Replay
{
    private const string Fill = "P1-1", Submit = "P1-2a", Endorse = "P1-2b", Create = "P1-8", Record = "P1-10";
    private static readonly string[] s_deciding = [Endorse, "P1-6", "P1-7a", "P1-7b"];

    private readonly List<Step> _rows;
    private readonly AccessRequest _request;
    private readonly List<JournalEntry> _standing = [];
    private string? _returnedFrom;
    private int _form;

    private Replay(AccessRequest request) => (_request, _rows) = (request, [.. request.Procedure.Steps]);

    /// <summary>The step that must wait; null when none.</summary>
    public string? Open { get; private set; } = Fill;

    public CaseOutcome Outcome { get; private set; } = CaseOutcome.Running;

    /// <summary>Whether a refusal stands.</summary>
    public bool Refused => _standing.Exists(e => e.Verdict is Verdict.Refuse);

    public bool AccountExists => _standing.Exists(e => e.StepCode == Create);

    public bool Recorded => !Refused && _standing.Exists(e => e.StepCode == Record);

    /// <summary>Plays the journal; an entry that the table forbids fails the test.</summary>
    public static Replay Of(AccessRequest request)
    {
        var replay = new Replay(request);
        foreach (var entry in request.Journal) replay.Play(entry);
        return replay;
    }

    private void Play(JournalEntry entry)
    {
        if (entry.Kind is JournalKind.Remark) return;
        Assert.NotNull(Open);
        switch (entry.Kind)
        {
            case JournalKind.Step: Complete(entry); break;
            case JournalKind.Undone: TakeBack(entry); break;
            case JournalKind.Withdrawn: Withdraw(entry); break;
            default: End(_rows[^1].Code == Open ? Refused ? CaseOutcome.Refused : CaseOutcome.Completed : throw new InvalidOperationException("Closed too early.")); break;
        }
        Assert.Equal(Open, entry.NextStep);
    }

    private void Complete(JournalEntry entry)
    {
        Assert.Equal(Open, entry.StepCode);
        var row = Row(entry.StepCode);
        Assert.Contains(entry.Verdict!.Value, row.Verdicts);
        CheckDoer(entry, row);
        _standing.Add(entry);
        if (entry.Verdict is Verdict.Return) (Open, Outcome, _returnedFrom) = (Submit, CaseOutcome.Returned, row.Code);
        else if (row.Code == Submit && _returnedFrom is { } back) Resubmit(back);
        else if (entry.Verdict is Verdict.Refuse && row.IfRefused is null) End(CaseOutcome.Refused);
        else if (row.Code == _rows[^1].Code) End(Refused ? CaseOutcome.Refused : CaseOutcome.Completed);
        else Open = entry.Verdict is Verdict.Refuse ? row.IfRefused : Next(row);
    }

    // The next printed row; the second approval only of what is privileged, and not where its own approver has just approved.
    private string Next(Step row)
    {
        var next = _rows[_rows.IndexOf(row) + 1];
        var form = _request.Forms[_form];
        return next.OnlyPrivileged && (!form.Scope.IsPrivileged || row.Actor == next.Actor) ? Next(next) : next.Code;
    }

    private void Resubmit(string back)
    {
        var (before, after) = (_request.Forms[_form], _request.Forms[++_form]);
        var asksElse = before.WebsiteId != after.WebsiteId || before.Types != after.Types || before.Level != after.Level
            || after.ValidUntil > before.ValidUntil || after.ValidFrom < before.ValidFrom;
        (Open, Outcome, _returnedFrom) = (asksElse ? Endorse : back, CaseOutcome.Running, null);
    }

    private void TakeBack(JournalEntry entry)
    {
        var last = _standing[^1];
        Assert.Equal(last.StepCode, entry.StepCode);
        Assert.True(entry.PersonId == last.PersonId || entry.PersonId == last.RecordedBy, "Taken back by somebody else.");
        Assert.True(Row(last.StepCode).CanBeUndone);
        _standing.RemoveAt(_standing.Count - 1);
        (Open, Outcome, _returnedFrom) = (entry.StepCode, CaseOutcome.Running, null);
    }

    private void Withdraw(JournalEntry entry)
    {
        Assert.Equal(_request.RequesterId, entry.PersonId);
        Assert.False(AccountExists || Refused);
        End(CaseOutcome.Withdrawn);
    }

    private void End(CaseOutcome outcome) => (Open, Outcome) = (null, outcome);

    private void CheckDoer(JournalEntry entry, Step row)
    {
        if (row.Actor is Role.Requester)
        {
            Assert.Equal(_request.RequesterId, entry.PersonId);
            return;
        }
        Assert.False(entry.PersonId == _request.RequesterId, $"{row.Code} by a party to the case.");
        Assert.True(entry.Capacity is not Capacity.OnBehalf || (row.MayBeRecordedOnBehalf && entry.RecordedBy != _request.RequesterId), $"{row.Code} on behalf.");
        Assert.False(row.Code == Create && _standing.Exists(e => s_deciding.Contains(e.StepCode) && e.PersonId == entry.PersonId), "Decided and created.");
        var post = People.Posts.Single(p => p.Id == entry.PositionId);
        Assert.True(row.Actor is Role.LineManager ? IsAbove(post, _request.HolderId) : post.Role == row.Actor || post.Role == row.Substitute, $"{row.Code} by {post.Title}.");
    }

    private static bool IsAbove(Position post, Guid personId)
    {
        var own = People.All.Single(p => p.PersonId == personId).PositionId;
        for (var at = People.Posts.Single(p => p.Id == own); at.SuperiorId is { } above; at = People.Posts.Single(p => p.Id == above))
            if (above == post.Id) return true;
        return false;
    }

    private Step Row(string code) => _rows.Single(r => r.Code == code);
}
