using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Revocations;
using AccessPortal.Domain.Sop;
using AccessPortal.Tests.Cases;
using CsCheck;
using static AccessPortal.Domain.Register.GrantState;

namespace AccessPortal.Tests.Revocations;

/// <summary>How a revocation begins: its origin, how many accounts, whether one is shared and whether anybody answers for the website.</summary>
public sealed record Beginning(int Origin, int Accounts, bool Shared, bool Owned);

/// <summary>One random act on a revocation; numbers pick from what there is.</summary>
public sealed record Stir(int Kind, int Who, int Pick, Verdict Verdict, int Hours);

/// <summary>A revocation to which random people do random things; what the procedure refuses must leave it, and its rights, as they were.</summary>
public sealed class RandomRevocation
{
    private static readonly OriginKind[] s_origins = [OriginKind.Owner, OriginKind.Proposal, OriginKind.Expiry, OriginKind.Emergency, OriginKind.Review, OriginKind.ReviewSilence];

    // Which act may bring which change of a right about: nobody else's word makes it true.
    private static readonly (string Act, GrantState From, GrantState To)[] s_reported =
    [
        ("order", Active, SuspensionRequested), ("clock", Active, SuspensionRequested),
        ("P3-S", SuspensionRequested, Suspended), ("record", Active, Suspended), ("record", SuspensionRequested, Suspended),
        ("P3-R", Suspended, Active), ("end", SuspensionRequested, Active), ("renewal", SuspensionRequested, Active), ("renewal", Suspended, Active),
        ("outside", Active, Suspended), ("outside", SuspensionRequested, Suspended),
        ("outside", Active, Disabled), ("outside", SuspensionRequested, Disabled), ("outside", Suspended, Disabled),
        ("P3-4", Active, Disabled), ("P3-4", SuspensionRequested, Disabled), ("P3-4", Suspended, Disabled), ("P3-D", Disabled, Removed),
    ];

    private const int MostActs = 80;

    private readonly List<Actor> _actors = [.. People.All, RevocationBuilder.Owner];
    private readonly Shelf? _shelf;
    private OfficeNow _now = Given.Monday;
    private string _act = "";

    /// <summary>Begins it; with a <paramref name="shelf"/> it is kept there between its acts.</summary>
    public RandomRevocation(Beginning beginning, Shelf? shelf = null)
    {
        var grants = Enumerable.Range(0, beginning.Accounts).Select(i => AccessGrant.FromPaper(Guid.NewGuid(), Given.WebsiteId, People.Wulan.PersonId, PanelUserName.From("akun" + (char)('a' + i)),
            beginning.Shared && i == 0 ? AccountType.Shared : AccountType.Individual, new(AccessTypes.Files, AccessLevel.Manage), null, "HA-lama", Guid.NewGuid(), Given.Wib(2025, 1, 6, 9))).ToList();
        var builder = RevocationBuilder.Revocation().Of(grants);
        if (!beginning.Owned) builder.AnsweredBy(Ownership.None);
        var (target, form, origin) = (builder.Target, builder.Form, s_origins[beginning.Origin]);
        Revocation = origin switch
        {
            OriginKind.Owner => Revocation.File(target, form, RevocationBuilder.Owner, _now),
            OriginKind.Review => Revocation.FromReview(target, form, Origin.Review("RV-2026-S2-01", 1), RevocationBuilder.Owner, _now),
            OriginKind.ReviewSilence => Revocation.OnSilence(target, form, new(origin), _now),
            OriginKind.Expiry => Revocation.Propose(target, form, new(origin), Actor.Portal, _now),
            _ => Revocation.Propose(target, form, new(origin), People.Nayla, _now),
        };
        _shelf = shelf;
        if (shelf is not null) Revocation = shelf.Put(Revocation);
    }

    public static Gen<Beginning> Beginnings { get; } = Gen.Select(Gen.Int[0, 5], Gen.Int[1, 3], Gen.Bool, Gen.Int[0, 4], (origin, accounts, shared, owned) => new Beginning(origin, accounts, shared, owned > 0));

    public static Gen<Stir[]> Stirs { get; } = Gen.Select(Gen.Int[0, 99], Gen.Int[0, 999], Gen.Int[0, 999], Gen.Enum<Verdict>(), Gen.Int[0, 3],
        (kind, who, pick, verdict, hours) => new Stir(kind, who, pick, verdict, hours)).Array[1, 50];

    /// <summary>What befalls its rights, or the website, from outside.</summary>
    public static Gen<Stir[]> Events { get; } = Gen.Select(Gen.Int[100, 105], Gen.Int[0, 999], (kind, pick) => new Stir(kind, 0, pick, Verdict.Done, 0)).Array[0, 4];

    public Revocation Revocation { get; private set; }

    /// <summary>Does the act, and takes the case out anew where it is kept on a shelf: then it must be what it was.</summary>
    public void Make(Stir stir)
    {
        Try(stir);
        if (_shelf is null) return;
        var before = Picture();
        Revocation = _shelf.Again(Revocation);
        Assert.Equal(before, Picture());
    }

    // What is refused must change nothing, and rights change only by what is reported.
    private void Try(Stir stir)
    {
        _now = _now.Later(TimeSpan.FromHours(stir.Hours));
        var (before, states) = (Picture(), States());
        try
        {
            Act(stir);
        }
        catch (SopViolation)
        {
            Assert.Equal(before, Picture());
        }
        foreach (var (from, to) in states.Zip(States()).Where(s => s.First != s.Second)) Assert.Contains((_act, from, to), s_reported);
    }

    private void Act(Stir stir)
    {
        var open = Revocation.OpenSteps.Select(code => Revocation.Procedure[code]).ToList();
        var step = open.Count > 0 && stir.Kind % 5 > 0 ? Pick(open, stir.Pick) : Pick([.. Revocation.Procedure.Steps, .. Revocation.Procedure.Asides], stir.Pick);
        var able = _actors.Where(a => Revocation.Allows(step.Code, a)).ToList();
        var by = able.Count > 0 && stir.Kind % 7 > 0 ? Pick(able, stir.Who) : Pick(_actors, stir.Who);
        switch (stir.Kind)
        {
            case < 62: Say(step, by, stir); break;
            case < 66: Named("end", () => Revocation.DeclineProposal(by, "Masih bertugas", _now)); break;
            case < 70: Named("end", () => Revocation.Drop(by, "Tetap", _now)); break;
            case < 73: Named("end", () => Revocation.Withdraw(by, "Keliru", _now)); break;
            case < 78: Named("order", () => Revocation.OrderSuspension(People.Damar, [], _now)); break;
            case < 81: Named("record", () => Revocation.RecordSuspension(People.Nayla, _now.Instant, [], _now)); break;
            case < 84: Named("renewal", () => Revocation.LapseByRenewal(by, "HA-2026-0009", new(2028, 12, 31), _now)); break;
            case < 92: Named("clock", () => Tick(stir)); break;
            case < 96: Revocation.AssignOwner(stir.Pick % 2 == 0 ? new(People.Gita.PersonId) : Ownership.None, _now); break;
            case < 100: Revocation.Claim(step.Code, by, _now); break;
            default: Named("outside", () => Befall(stir)); break;
        }
    }

    // 100 and 101 a panel's list tells of a right, 102 the holder leaves, 103 the website is closed, 104 and 105 its owner goes and comes.
    private void Befall(Stir stir)
    {
        var (right, cause) = (Pick(Revocation.Lines, stir.Pick).Grant, new CauseOfChange(ChangeCause.Reconciliation, Guid.NewGuid(), "RK-2026-0001", People.Nayla.PersonId));
        switch (stir.Kind)
        {
            case 100: right.ConfirmSuspension(cause, _now.Instant); break;
            case 101: right.Disable(cause, _now.Instant); break;
            case 102: _actors.RemoveAll(a => a.PersonId == Revocation.HolderId); break;
            case 103: Revocation.ConfirmByClosing(People.Damar, "Digabung", _now); break;
            case 104: Revocation.AssignOwner(Ownership.None, _now); break;
            default: Revocation.AssignOwner(new(People.Gita.PersonId), _now); break;
        }
    }

    /// <summary>Lets everybody do what they may, favourably, until nothing waits any more; where nobody is able, an owner is named and time passes.</summary>
    public void BringToItsEnd()
    {
        for (var at = 0; Revocation.IsAlive || Revocation.OpenSteps.Count > 0; at++)
        {
            Assert.True(at < MostActs, $"Stands still at {string.Join(", ", Revocation.OpenSteps)}: {string.Join(", ", States())}, {Revocation.Outcome}.");
            var able = from code in Revocation.OpenSteps
                       let step = Revocation.Procedure[code]
                       from actor in _actors
                       where Revocation.Allows(code, actor)
                       select (step, actor);
            if (able.Any(a => Can(a.step, a.actor))) continue;
            if (!Revocation.Owner.IsKnown) Revocation.AssignOwner(new(People.Gita.PersonId), _now);
            Tick(new(0, 0, 1, Verdict.Done, 0));
        }
    }

    private bool Can(Step step, Actor by)
    {
        try
        {
            Say(step, by, new(0, 0, 0, step.Verdicts[0], 0));
            return true;
        }
        catch (SopViolation)
        {
            return false;
        }
    }

    private void Say(Step step, Actor by, Stir stir)
    {
        var (verdict, form) = (stir.Verdict is Verdict.Return ? Verdict.Return : step.Verdicts[0], RevocationBuilder.Revocation().Form);
        Named(step.Code, () =>
        {
            if (verdict is Verdict.Return) Revocation.Complete(step.Code, by, verdict, "Alasan", _now);
            else if (step.Code == Revoking.Identify.Code) Revocation.ConfirmProposal(by, form, _now);
            else if (step.Code == Revoking.Submit.Code) Revocation.Resubmit(by, form, _now);
            else if (step.Facts is StepFacts.Deactivation) Revocation.Deactivate(by, RevocationBuilder.Done(Revocation, _now), Surroundings.Plain, "", _now);
            else if (step.Facts is StepFacts.Evidence) Revocation.Confirm(by, new(EvidenceKind.PanelList, "Daftar"), "", _now);
            else if (step.Facts is StepFacts.PanelAct) Revocation.ReportPanelAct(step.Code, by, _now.Instant, "", _now);
            else Revocation.Complete(step.Code, by, verdict, "", _now);
        });
    }

    private void Tick(Stir stir)
    {
        _now = _now.Later(TimeSpan.FromDays(stir.Pick % 40));
        Revocation.Advance(stir.Who % 2 == 0 ? [] : [Revocation.Lines[0].GrantId], _now);
        Revocation.MarkLate(_now);
    }

    private void Named(string act, Action does)
    {
        _act = act;
        does();
    }

    private List<GrantState> States() => [.. Revocation.Lines.Select(l => l.Grant.State)];

    private string Picture() => string.Join('|', Revocation.Outcome, Revocation.Version, Revocation.Journal.Count, Revocation.Forms.Count, Revocation.IsConfirmed,
        string.Join(',', States()), string.Join(',', Revocation.Items.Select(i => (i.StepCode, i.IsOpen, i.DueAt))));

    private static T Pick<T>(IReadOnlyList<T> from, int at) => from[at % from.Count];
}
