namespace AccessPortal.Data.Demo;

/// <summary>The demo's revocations, by the aggregate's own verbs: a transfer, a retirement, an ended contract, a review's finding and an incident.</summary>
internal sealed class DemoRevocations(PortalDb db, SopVersion sop, Chart chart, WorkingCalendar calendar, DateTimeOffset now)
{
    private const int Pace = 30;

    /// <summary>A revocation.</summary>
    /// <param name="Key">Its name here.</param>
    /// <param name="Site">The website.</param>
    /// <param name="Accounts">User names on its panel.</param>
    /// <param name="Reason">Alasan.</param>
    /// <param name="Why">Keterangan.</param>
    /// <param name="Origin">What set it going.</param>
    /// <param name="Steps">How many steps from P3-3 on are done.</param>
    /// <param name="Age">Working minutes since it last moved.</param>
    private sealed record Row(string Key, string Site, string[] Accounts, RevocationReason Reason, string Why, OriginKind Origin, int Steps, int Age);

    private static readonly Row[] s_rows =
    [
        new("review", "ppdb", ["rini"], RevocationReason.ReviewResult, "Statistik kunjungan dibaca melalui laporan bulanan; akun tidak diperlukan lagi.", OriginKind.Review, 4, 200),
        new("kontrak", "rsud", ["rendra"], RevocationReason.ContractEnded, "Kontrak pengembang SIMRS berakhir 31 Desember 2026.", OriginKind.Proposal, 0, 180),
        new("insiden", "dinsos", ["umar", "desi"], RevocationReason.Incident, "Situs disusupi judi online; kedua akun ditangguhkan di panel.", OriginKind.Emergency, 0, 120),
        new("mutasi", "dpupr", ["gilang"], RevocationReason.Transfer, "Pindah tugas sejak Oktober 2026.", OriginKind.Owner, 1, 35),
        new("pensiun", "dinkes", ["fajar"], RevocationReason.Retirement, "Pensiun mulai 1 Januari 2027.", OriginKind.Owner, 0, 25),
    ];

    internal void Add()
    {
        var (notices, counter) = (new DemoNotices(db, chart), new Counter { Name = $"HP-{calendar.LocalYear(now)}" });
        foreach (var row in s_rows)
        {
            var start = At(row, row.Steps);
            var revocation = Open(row, $"{counter.Name}-{counter.Next():0000}", Office(start));
            notices.Pin(revocation, start);
            for (var later = row.Steps - 1; later >= 0; later--)
            {
                Proceed(revocation, Office(At(row, later)));
                notices.Pin(revocation, At(row, later));
            }
            revocation.DrainEvents();
            db.Revocations.Add(revocation);
        }
        db.Counters.Add(counter);
    }

    private Revocation Open(Row row, string number, OfficeNow at)
    {
        var target = Target(row, number);
        var day = calendar.LocalDate(at.Instant);
        var form = new RevocationForm
        {
            Reason = row.Reason, Explanation = row.Why, DecreeNumber = row.Origin is OriginKind.Owner ? $"800.1.3.1/{day.DayOfYear}/BKPSDM/{day.Year}" : "", EffectiveOn = day,
            Urgency = row.Origin is OriginKind.Emergency ? Urgency.VeryUrgent : Urgency.Ordinary, Successor = row.Origin is OriginKind.Owner ? "Pengelola situs yang baru" : "",
        };
        switch (row.Origin)
        {
            case OriginKind.Owner:
                return Revocation.File(target, form, new(target.Owner.OwnerId!.Value), at);
            case OriginKind.Review:
                return Revocation.FromReview(target, form, Origin.Review("RV-2026-S1-01", 3), new(target.Owner.OwnerId!.Value), at);
            case OriginKind.Emergency:
                var administrator = Holder("administrator");
                var incident = Revocation.Propose(target, form, new(row.Origin), administrator, at);
                incident.RecordSuspension(administrator, at.Instant, [], at);
                return incident;
            default:
                return Revocation.Propose(target, form, new(row.Origin), Holder("helpdesk"), at);
        }
    }

    private RevocationTarget Target(Row row, string number)
    {
        var site = db.Websites.Local.Single(w => w.Id == DemoOffice.WebsiteId(row.Site));
        var ids = row.Accounts.Select(a => DemoGrants.KeyOf(row.Site, a)).ToList();
        var owner = new Ownership(site.OwnerId, site.DeputyId, site.OwnerId is null && site.DeputyId is null ? DemoOffice.PositionId(DemoPosts.HeadOf(row.Site)) : null);
        return new(DemoOffice.Key("revocation", row.Key), number, sop, site, owner, [.. db.Grants.Local.Where(g => ids.Contains(g.Id)).OrderBy(g => g.GivenAt)]);
    }

    private void Proceed(Revocation revocation, OfficeNow at)
    {
        var step = revocation.OpenSteps.Select(code => revocation.Procedure[code]).First(s => !s.Aside);
        var by = ActorOf(revocation, step);
        if (step.Facts is StepFacts.Deactivation) revocation.Deactivate(by, [.. revocation.Lines.Select(l => Done(l, at))], Surroundings.Plain, "", at);
        else if (step.Facts is StepFacts.Evidence) revocation.Confirm(by, new(EvidenceKind.PanelList, "Daftar akun cPanel"), "", at);
        else revocation.Complete(step.Code, by, step.Verdicts[0], "", at);
    }

    private static Deactivation Done(RevocationLine line, OfficeNow at) => new(line.GrantId, at.Instant,
        new(DeactivationPoint.Ftp, DeactivationPoint.ApiKeys | DeactivationPoint.DatabaseUsers | DeactivationPoint.MailForwards));

    private Actor ActorOf(Revocation revocation, Step step)
    {
        var post = revocation.Items.Single(i => i.IsOpen && i.StepCode == step.Code).PositionId!.Value;
        return new(chart.HoldersOf(post).First(), post, Capacity.Own, chart.Find(post)!.Title);
    }

    private Actor Holder(string post)
    {
        var position = chart.Find(DemoOffice.PositionId(post))!;
        return new(chart.HoldersOf(position.Id).First(), position.Id, Capacity.Own, position.Title);
    }

    private OfficeNow Office(DateTimeOffset at) => new(at, chart, calendar);

    private DateTimeOffset At(Row row, int actsLater) => DemoTime.Back(calendar, now, row.Age + (Pace * actsLater));
}
