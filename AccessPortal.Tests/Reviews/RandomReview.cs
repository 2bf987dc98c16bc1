using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Reviews;
using AccessPortal.Domain.Sop;
using AccessPortal.Tests.Cases;
using CsCheck;
using static AccessPortal.Tests.Reviews.GivenReview;

namespace AccessPortal.Tests.Reviews;

/// <summary>How a review begins: who holds each of its rights, what stands out of them, who answers for disdik; numbers pick.</summary>
public sealed record Campaign(int[] Holders, int[] Flags, int Owner);

/// <summary>One random act on a review; numbers pick from what there is.</summary>
public sealed record Turn(int Kind, int Who, int Pick);

/// <summary>A review to which random people do random things; what the procedure refuses must leave it as it was.</summary>
public sealed class RandomReview
{
    private const int MostActs = 80;

    // The Kasi and the Kabid among them: whoever determines, or stands in, may hold what is determined.
    private static readonly Actor[] s_holders = [People.Putri, People.Wulan, People.Gita, People.Damar, People.Bagas];

    private static readonly Ownership[] s_owners =
    [
        Owners[Disdik], new(People.Gita.PersonId), new(People.Damar.PersonId), new(People.Bagas.PersonId),
        new(null, null, People.Ratna.PositionId),
    ];

    private static readonly List<Actor> s_actors =
    [
        .. s_holders.Select(h => new Actor(h.PersonId)), new(People.Hendra.PersonId), StandIn, Deputy,
        People.Bagas with { Capacity = Capacity.StandIn },
    ];

    private readonly List<AccessGrant> _rights;
    private readonly Ownership _owner;
    private readonly ReviewFlags[] _flags;
    private readonly Shelf? _shelf;
    private OfficeNow _now = Given.Monday;

    /// <summary>Begins it; with a <paramref name="shelf"/> it is kept there between its acts.</summary>
    public RandomReview(Campaign campaign, Shelf? shelf = null)
    {
        _rights = [.. campaign.Holders.Select((holder, at) => Right(s_holders[holder % s_holders.Length], at))];
        _owner = s_owners[campaign.Owner % s_owners.Length];
        _flags = [.. campaign.Flags.Select(f => f > 2 ? ReviewFlags.None : (ReviewFlags)(1 << f))];
        (Review, _shelf) = (Begun(), shelf);
        if (shelf is not null) Review = shelf.Put(Review, _rights);
    }

    public static Gen<Campaign> Campaigns { get; } = Gen.Select(
        Gen.Int[0, 99].Array[3], Gen.Int[0, 5].Array[3], Gen.Int[0, 99], (holders, flags, owner) => new Campaign(holders, flags, owner));

    public static Gen<Turn[]> Turns { get; } = Gen.Select(
        Gen.Int[0, 13], Gen.Int[0, 99], Gen.Int[0, 99], (kind, who, pick) => new Turn(kind, who, pick)).Array[0, 30];

    public AccessReview Review { get; private set; }

    /// <summary>Does the act, and takes the case out anew where it is kept on a shelf: then it must be what it was.</summary>
    public void Make(Turn turn)
    {
        var refused = Picture();
        try
        {
            Act(turn);
        }
        catch (SopViolation)
        {
            Assert.Equal(refused, Picture());
        }
        Keep();
    }

    /// <summary>Lets whoever is on turn do what they may and time pass, to its end; each line can be found valid on the way.</summary>
    public void BringToItsEnd()
    {
        for (var at = 0; Review.IsAlive; at++)
        {
            Assert.True(at < MostActs, $"Stands still at {string.Join(", ", Review.OpenSteps)}.");
            Onward(ReviewResult.Valid);
            _now = _now.Later(TimeSpan.FromDays(1));
            FallSilent();
            Keep();
        }
    }

    private void Act(Turn turn)
    {
        var (line, site, by) = (turn.Pick % 3 + 1, turn.Pick % 3 == 2 ? Ppdb : Disdik, s_actors[turn.Who % s_actors.Count]);
        switch (turn.Kind)
        {
            case < 3: Onward(ReviewResult.Invalid); break;
            case < 7 when Review.Lines.Count > 0: Say(line, by, (ReviewResult)(turn.Who % 3)); break;
            case 7: Review.Send(site, by, _now); break;
            case 8: Review.HandOver(site, by, s_actors[turn.Pick % s_actors.Count].PersonId, "Bukan tanggung jawab saya", _now); break;
            case 9: Review.EndWithWebsite(site, People.Damar, "Digabung", _now); break;
            case 10: Disable(turn.Pick % 3); break;
            case 11: Review.AssignOwner(site, turn.Who % 2 == 0 ? new(by.PersonId) : _owner, People.Damar, _now); break;
            case 12: Review.ReassignFromLeaver(site, by.PersonId, turn.Who % 2 == 0 ? Ownership.None : Left(by), _now); break;
            default:
                _now = _now.Later(TimeSpan.FromDays(turn.Pick % 9));
                FallSilent();
                break;
        }
    }

    // What the one who is on turn does: of what is found not valid, a case follows.
    private void Onward(ReviewResult found)
    {
        switch (Review.OpenSteps is [var step, ..] ? step : "")
        {
            case "P2-2": Review.Supply(People.Nayla, ListSource.Statement, "Daftar sesuai panel", [.. _rights.Select(Frozen)], _now); break;
            case "P2-3": Review.AskOwners(People.Damar, new Dictionary<Guid, Ownership>(Owners) { [Disdik] = _owner }, "", _now); break;
            case "P2-5": Determine(found); break;
            case "P2-6": Review.Update(People.Nayla, _rights.ToDictionary(g => g.Id), "", _now); break;
            default: break;
        }
    }

    // Of a right of the Kasi's own somebody else says that it is valid: whoever was asked about it last.
    private void Determine(ReviewResult found)
    {
        var own = Review.Lines.Where(l => l is { Answer: null, Determination: null } && l.HolderId == People.Damar.PersonId);
        foreach (var line in own.Where(_ => found is ReviewResult.Valid))
            Assert.Contains(s_actors, a => a.PersonId != line.HolderId && IsTaken(() => Say(line.Number, a, found)));
        var needed = Review.Lines.Where(l => l.Determination is null && (l.Answer is null || l.StandsOut));
        var findings = needed.ToDictionary(l => l.Number, l => new ReviewFinding(l.Answer ?? found, "Tidak dijawab"));
        Review.Determine(People.Damar, findings, "", _now);
        foreach (var line in Review.Lines.Where(l => l.Determination is not ReviewResult.Valid)) line.Follow(Guid.NewGuid(), _now.Instant);
    }

    private void Say(int number, Actor by, ReviewResult result)
    {
        var line = Review.Lines.Single(l => l.Number == number);
        Review.Answer(number, line.Answers.Count, new(result, "Sudah pindah tugas"), by, _now);
    }

    private static bool IsTaken(Action act)
    {
        try
        {
            act();
            return true;
        }
        catch (SopViolation)
        {
            return false;
        }
    }

    private void FallSilent()
    {
        Review.Remind(_now);
        Review.FallSilent(SilencePolicy.OnlyAsk, Administering(), _now);
    }

    private void Disable(int at)
    {
        if (_rights[at].State < GrantState.Disabled)
            _rights[at].Disable(new(ChangeCause.Reconciliation, null, "RK-2026-0001", People.Nayla.PersonId), _now.Instant);
    }

    private void Keep()
    {
        if (_shelf is null) return;
        var before = Picture();
        Review = _shelf.Again(Review);
        for (var at = 0; at < _rights.Count; at++) _rights[at] = _shelf.Grant(_rights[at].Id);
        Assert.Equal(before, Picture());
    }

    private string Picture() => string.Join('|', Review.Outcome, Review.Version, Review.Journal.Count,
        string.Join(',', Review.Lines.Select(l => (l.Number, l.Answers.Count, l.Answer, l.IsOwn, l.SilentAt, l.Determination))),
        string.Join(',', Review.Sheets.OrderBy(s => s.Host).Select(s => (s.Host, s.OwnerId, s.RemindAt))),
        string.Join(',', Review.Items.Select(i => (i.StepCode, i.ScopeId, i.IsOpen, i.DueAt, i.PersonId, i.DeputyId, i.PositionId))));

    private Ownership Left(Actor who) => _owner.Without(who.PersonId);

    private FrozenRight Frozen(AccessGrant grant, int at) =>
        new(grant, grant.WebsiteId == Disdik ? "disdik.arunikaraya.go.id" : "ppdb.arunikaraya.go.id", 1, _flags[at]);

    private static AccessGrant Right(Actor holder, int at) => AccessGrant.FromPaper(
        Guid.NewGuid(), at == 2 ? Ppdb : Disdik, holder.PersonId, PanelUserName.From("akun" + (char)('a' + at)), AccountType.Individual,
        new(AccessTypes.Files, AccessLevel.Manage), new(2027, 6, 30), "HA-lama", Guid.NewGuid(), Given.Wib(2025, 1, 6, 9));
}
