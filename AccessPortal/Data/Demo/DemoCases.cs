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
        request.DrainEvents();
        return request;
    }

    // Paper at the counter: begun by helpdesk for somebody, not finished.
    private void Intake()
    {
        var draft = new AccessRequest(DemoOffice.RequestId("loket"), sop, DemoOffice.PersonId("dinsos.staf1"), DemoOffice.UnitId("dinsos"), Back(25));
        draft.TakeIn(new(DemoOffice.PersonId("helpdesk")), IntakeChannel.Paper);
        db.Requests.Add(draft);
        Unconfirmed();
        Forgotten();
    }

    // A password forgotten: helpdesk has called back, the Administrator is next.
    private void Forgotten()
    {
        var at = Back(30);
        var (holder, website) = (DemoOffice.PersonId("dpupr.staf2"), DemoOffice.WebsiteId("dpupr"));
        var grant = db.Grants.Local.Single(g => g.HolderId == holder && g.WebsiteId == website);
        var site = db.Websites.Local.Single(w => w.Id == website);
        var reset = PasswordReset.Ask(
            DemoOffice.RequestId("sandi"), sop, NextNumber(at, "KS"), grant, (site.UnitId, $"{grant.UserName} · {site.Name}"), new(DemoOffice.PersonId("helpdesk")),
            IdentityCheck.CalledBack, "Dihubungi kembali pada nomor di direktori; pemegang menyebut NIP dan jabatannya.", Office(at));
        _notices.Pin(reset, at);
        reset.DrainEvents();
        db.PasswordResets.Add(reset);
    }

    // Asked for by WhatsApp: numbered, waits for the applicant's own word.
    private void Unconfirmed()
    {
        var row = new DemoRequests.Row("whatsapp", "pj", "disdikbud", AccessTypes.Files | AccessTypes.Statistics, AccessLevel.Edit, "Memperbarui pengumuman dinas selama petugas situs cuti.", "P1-K", 15);
        var (helpdesk, at) = (DemoOffice.PersonId("helpdesk"), Back(row.Age));
        var form = _forms.Of(row, at);
        var request = new AccessRequest(DemoOffice.RequestId(row.Key), sop, DemoOffice.PersonId(row.By), form.UnitId, at);
        request.TakeIn(new(helpdesk), IntakeChannel.WhatsApp);
        request.AskConfirmation(new(request.RequesterId, null, Capacity.OnBehalf, RecordedBy: helpdesk), form, NextNumber(at), Office(at));
        _notices.Pin(request, at);
        request.DrainEvents();
        db.Requests.Add(request);
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

    private string NextNumber(DateTimeOffset at, string prefix = "HA")
    {
        var name = $"{prefix}-{calendar.LocalDate(at).Year}";
        if (!_counters.TryGetValue(name, out var counter)) _counters[name] = counter = new() { Name = name };
        return $"{name}-{counter.Next():0000}";
    }
}
