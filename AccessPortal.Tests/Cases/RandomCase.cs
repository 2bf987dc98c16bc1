using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Requests;
using AccessPortal.Domain.Sop;
using CsCheck;

namespace AccessPortal.Tests.Cases;

/// <summary>Who asks, for whom, for what, under which settings, and who acts for whom beside their own post.</summary>
public sealed record Scenario(int Requester, bool OnIntake, bool Privileged, int Sop, (int Person, int Post)[] Acting, RequestKind Kind = RequestKind.New);

/// <summary>One random act; numbers pick from what there is.</summary>
public sealed record Move(int Kind, int Who, int Pick, Verdict Verdict, int Minutes);

/// <summary>A request to which random people do random things; what the procedure refuses must leave it as it was.</summary>
public sealed partial class RandomCase
{
    private static readonly SopVersion[] s_versions =
    [
        Given.Sop,
        new(2, DateTimeOffset.UnixEpoch, new StepSetting("P1-7a", Role.DivisionHead)),
        new(3, DateTimeOffset.UnixEpoch) { PrivilegedNeedsDivisionHead = false },
    ];

    private readonly List<Actor> _actors;
    private readonly Actor _requester;
    private readonly Shelf? _shelf;
    private AccessGrant? _account;
    private OfficeNow _now;
    private Guid _left;

    /// <summary>Begins it; with a <paramref name="shelf"/> it is kept there between its acts.</summary>
    public RandomCase(Scenario scenario, Shelf? shelf = null)
    {
        var acting = scenario.Acting.Select(a => Pick(People.All, a.Person).ActingFor(Pick(People.All, a.Post))).ToList();
        _actors = [.. People.All, .. acting];
        _requester = scenario.OnIntake ? People.Putri : Pick(People.All, scenario.Requester);
        _now = Given.Monday with { Chart = new(People.Posts, _actors.Select(Held)) };
        var given = Given.Request().By(_requester).Under(Pick(s_versions, scenario.Sop)).On(_now).Asking(f => f with { Kind = RequestKind.New });
        var holder = Pick(People.All, scenario.Requester);
        if (scenario.Kind is not RequestKind.New) _account = Given.Grant(holder);
        if (_account is { } account) given = scenario.Kind is RequestKind.Change ? given.Changing(account) : given.Renewing(account);
        if (scenario.OnIntake) given.For(holder);
        Request = (scenario.Privileged ? given.Privileged() : given).Submitted();
        _shelf = shelf;
        if (shelf is not null) Request = shelf.Put(Request, _account is null ? [] : [_account]);
    }

    public static IReadOnlyList<SopVersion> Versions => s_versions;

    public static Gen<Scenario> Scenarios { get; } = Gen.Select(Gen.Int[0, 13], Gen.Int[0, 4], Gen.Bool, Gen.Int[0, 2], Gen.Select(Gen.Int[0, 13], Gen.Int[0, 13]).Array[0, 3],
        (requester, intake, privileged, sop, acting) => new Scenario(requester, intake == 0, privileged, sop, acting));

    /// <summary>What befalls the case from outside.</summary>
    public static Gen<Move[]> Events { get; } = Gen.Select(Gen.Int[100, 107], Gen.Int[0, 999], (kind, pick) => new Move(kind, 0, pick, Verdict.Done, 0)).Array[0, 4];

    public static Gen<Move[]> Moves { get; } = Gen.Select(Gen.Int[0, 99], Gen.Int[0, 999], Gen.Int[0, 999], Gen.Enum<Verdict>(), Gen.Int[0, 20],
        (kind, who, pick, verdict, minutes) => new Move(kind, who, pick, verdict, minutes)).Array[1, 60];

    public AccessRequest Request { get; private set; }

    private Step? OpenStep => Request.Items.FirstOrDefault(i => i.IsOpen) is { } item ? Request.Procedure[item.StepCode] : null;

    /// <summary>Does the act, and takes the case out anew where it is kept on a shelf: then it must be what it was.</summary>
    public void Make(Move move)
    {
        Try(move);
        if (_shelf is null) return;
        var before = Picture();
        Request = _shelf.Again(Request);
        if (_account is not null) _account = _shelf.Grant(_account.Id);
        Assert.Equal(before, Picture());
    }

    // What is refused must change nothing.
    private void Try(Move move)
    {
        _now = _now.Later(TimeSpan.FromMinutes(move.Minutes));
        var before = Picture();
        try
        {
            Act(move);
        }
        catch (SopViolation)
        {
            Assert.Equal(before, Picture());
        }
    }

    private void Act(Move move)
    {
        var anybody = Pick(_actors, move.Who);
        var allowed = OpenStep is { } step ? _actors.Where(a => Request.Allows(step.Code, a)).ToList() : [];
        var able = allowed.Count > 0 ? Pick(allowed, move.Who) : anybody;
        switch (move.Kind)
        {
            case < 50: Say(OpenStep, able, OpenStep?.Verdicts[0] ?? move.Verdict, move); break;
            case < 60: Say(OpenStep, able, move.Verdict, move); break;
            case < 68: Say(OpenStep, anybody, move.Verdict, move); break;
            case < 73: Say(Pick(Request.Procedure.Steps, move.Pick), anybody, move.Verdict, move); break;
            case < 78: Undo(_actors.Find(a => a.PersonId == Request.Journal[^1].PersonId) ?? anybody); break;
            case < 81: Undo(anybody); break;
            case < 82: Request.Withdraw(move.Pick % 2 == 0 ? _requester : anybody, "Alasan", _now); break;
            case < 87: Request.Claim(OpenStep?.Code ?? "P1-3", anybody, _now); break;
            case < 90: Tick(TimeSpan.FromDays(move.Pick % 10)); break;
            case < 96: Say(OpenStep, able.RecordedBy(anybody), OpenStep?.Verdicts[0] ?? move.Verdict, move); break;
            case < 97: Request.ReissueSecret(anybody, Given.Secret(Request.Grant?.Id), _now); break;
            case < 98: Request.OpenSecret(anybody, _now); break;
            case < 100: Request.Readdress(_now); break;
            default: Befall(move.Kind); break;
        }
    }

    private void Say(Step? step, Actor by, Verdict verdict, Move move)
    {
        if (step == Request.Procedure["P1-8"] && _account is { } account) Request.AlterAccount(by, account, Request.Form!.ResetSecret ? Given.Secret(account.Id) : null, _now);
        else if (step?.Code != "P1-2a") Request.Say(step ?? Granting.Use, by, verdict, _now);
        else Request.Resubmit(by, Correction(move.Pick % 5), _now);
    }

    private RequestForm Correction(int which) => which switch
    {
        0 => Request.Form! with { Level = AccessLevel.Full },
        1 => Request.Form! with { Types = AccessTypes.Database, Level = AccessLevel.Read },
        2 => Request.Form! with { ValidUntil = Request.Form.ValidUntil.AddDays(1) },
        _ => Request.Form! with { Purpose = "Alasan lain yang cukup panjang" },
    };

    private void Undo(Actor by)
    {
        var claimant = Request.Items.FirstOrDefault(i => i.IsOpen)?.ClaimantAt(_now.Instant);
        Request.Undo(by, _now);
        Assert.True(claimant is null || claimant == by.PersonId, "A step was taken back while the next was claimed.");
    }

    private void Tick(TimeSpan passed)
    {
        _now = _now.Later(passed);
        Request.MarkLate(_now);
        Request.ExpireSecret(_now);
        Request.CloseUnconfirmed(_now);
        if (HasLeft(Request.HolderId)) Request.EndWithApplicant(_now);
        Request.LapseWithout(_account, _now);
    }

    private string Picture() => string.Join('|', Request.Outcome, Request.Version, Request.Journal.Count, Request.Forms.Count, Request.Dispositions.Count,
        Request.RefusedAt, Request.ReturnedFrom, Request.VerifiedPoints, Request.Grant?.State, string.Join(',', Request.Items.Select(i => (i.StepCode, i.IsOpen, i.DueAt))));

    private static Holding Held(Actor actor) => new(Guid.NewGuid(), actor.PositionId!.Value, actor.PersonId, DateTimeOffset.UnixEpoch,
        kind: actor.Capacity is Capacity.Own ? HoldingKind.Appointed : HoldingKind.ActingAbsence);

    private static T Pick<T>(IReadOnlyList<T> from, int at) => from[at % from.Count];
}
