using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Requests;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Data.Demo;

/// <summary>Runs the demo's requests by the aggregate's own verbs, at instants in the working time before now.</summary>
internal sealed class DemoCases(PortalDb db, SopVersion sop, Chart chart, WorkingCalendar calendar, DateTimeOffset now, KeepFile? keep)
{
    private readonly Dictionary<string, Counter> _counters = new(StringComparer.Ordinal);
    private readonly DemoNotices _notices = new(db, chart);
    private readonly DemoActs _acts = new(chart);
    private readonly DemoForms _forms = new(db, calendar);

    internal async Task Add(CancellationToken ct)
    {
        var runs = DemoRequests.Rows.Select(row => (Row: row, Path: PathOf(row))).Select(r => (r.Row, r.Path, Start: At(r.Row, r.Path.Count))).OrderBy(r => r.Start);
        foreach (var (row, path, start) in runs)
        {
            var request = Run(row, path, start);
            db.Requests.Add(request);
            if (keep is not null) await DemoScans.Attach(db, request, row, keep, ct);
        }
        Intake();
        db.Counters.AddRange(_counters.Values);
    }

    private AccessRequest Run(DemoRequests.Row row, List<Step> path, DateTimeOffset start)
    {
        var form = _forms.Of(row, start);
        var request = new AccessRequest(DemoOffice.RequestId(row.Key), sop, DemoOffice.PersonId(row.By), form.UnitId, start);
        request.Submit(new(request.RequesterId), form, NextNumber(start), Office(start));
        _notices.Pin(request, start);
        for (var i = 0; i < path.Count; i++)
        {
            var at = At(row, path.Count - 1 - i);
            _acts.Do(request, path[i], row, Office(at));
            _notices.Pin(request, at);
        }
        request.MarkLate(Office(now));
        _notices.Pin(request, now);
        request.TakeEvents();
        return request;
    }

    // Paper at the counter: begun by helpdesk for somebody, not finished.
    private void Intake()
    {
        var helpdesk = DemoOffice.PersonId("helpdesk");
        var draft = new AccessRequest(DemoOffice.RequestId("loket"), sop, helpdesk, DemoOffice.UnitId("dinsos"), Back(25));
        draft.FileFor(DemoOffice.PersonId("dinsos.staf1"));
        db.Requests.Add(draft);
    }

    private static List<Step> PathOf(DemoRequests.Row row)
    {
        var steps = Granting.Procedure.Steps.SkipWhile(s => s.Code != Granting.Endorse.Code);
        steps = steps.TakeWhile(s => s.Code != row.StopAt).Where(s => !s.OnlyPrivileged || row.IsPrivileged);
        if (row.Returned is { } returned) steps = steps.Where(s => IsUpTo(s, returned.Step));
        if (row.Refused is { } refused) steps = steps.Where(s => IsUpTo(s, refused.Step) || !IsUpTo(s, Granting.CreateAccount.Code));
        return [.. steps];
    }

    private static bool IsUpTo(Step step, string code) => Granting.Procedure.IndexOf(step.Code) <= Granting.Procedure.IndexOf(code);

    private OfficeNow Office(DateTimeOffset at) => new(at, chart, calendar);

    private DateTimeOffset At(DemoRequests.Row row, int actsLater) => Back(row.Age + (row.Pace * actsLater));

    private DateTimeOffset Back(int minutes) => DemoTime.Back(calendar, now, minutes);

    private string NextNumber(DateTimeOffset at)
    {
        var name = $"HA-{calendar.LocalDate(at).Year}";
        if (!_counters.TryGetValue(name, out var counter)) _counters[name] = counter = new() { Name = name };
        return $"{name}-{counter.Next():0000}";
    }
}
