using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Tests.Cases;

// What befalls a request from outside, and how it is brought to its end all the same.
public sealed partial class RandomCase
{
    private const int MostActs = 100;

    /// <summary>From outside: 100 to 103 befall the right, 104 the holder, 105 the website, 106 and 107 the posts.</summary>
    private void Befall(int what)
    {
        var (right, cause) = (_account ?? Request.Grant, new CauseOfChange(ChangeCause.Case, Guid.NewGuid(), "HP-2026-0001", People.Nayla.PersonId));
        switch (what)
        {
            case 100: right?.OrderSuspension(cause, _now.Instant); break;
            case 101: right?.ConfirmSuspension(cause, _now.Instant); break;
            case 102: right?.Disable(cause, _now.Instant); break;
            case 103: right?.Reinstate(cause, _now); break;
            case 104: _left = Request.HolderId; break;
            case 105: Request.EndWithWebsite(People.Damar, "Digabung", _now); break;
            case 106: Man(_actors.Where((_, at) => at % 3 > 0)); break;
            default: Man(_actors); break;
        }
    }

    /// <summary>
    /// Lets everybody do what they may, favourably, until the case has ended: the first who is able acts, what they are refused another verdict
    /// may settle, where nobody is able an official is appointed and time passes, and whoever has no superior at all withdraws.
    /// </summary>
    public void BringToItsEnd()
    {
        for (var at = 0; Request.IsAlive; at++)
        {
            Assert.True(at < MostActs, $"Stands still at {string.Join(", ", Request.OpenSteps)}: right {(_account ?? Request.Grant)?.State}, {Request.Outcome}.");
            if (OpenStep is { } step && _actors.Where(a => !HasLeft(a.PersonId) && Request.Allows(step.Code, a)).Any(a => step.Verdicts.Any(v => Can(step, a, v)))) continue;
            // Nobody is able: the administrator appoints one after the other, the case that suspended the right comes to its end, and a day goes by.
            if (Request.Items.FirstOrDefault(i => i.IsOpen)?.PositionId is { } post) _actors.Add(Pick(People.All, at).ActingFor(People.All.First(p => p.PositionId == post)));
            Man(_actors);
            if (at % 4 == 3 && (_account ?? Request.Grant) is { State: GrantState.Suspended or GrantState.SuspensionRequested }) Befall(102);
            if (Request.Items.FirstOrDefault(i => i.IsOpen) is { PositionId: null, PersonId: null }) Request.Withdraw(new(Request.RequesterId), "Tidak mempunyai atasan", _now);
            else Tick(TimeSpan.FromDays(1));
        }
    }

    private bool Can(Step step, Actor by, Verdict verdict)
    {
        try
        {
            Say(step, by, verdict, new(0, 0, 3, verdict, 0));
            return true;
        }
        catch (SopViolation)
        {
            return false;
        }
    }

    private void Man(IEnumerable<Actor> holders)
    {
        _now = _now with { Chart = new(People.Posts, holders.Select(Held)) };
        Request.Readdress(_now);
    }

    private bool HasLeft(Guid personId) => personId == _left;
}
