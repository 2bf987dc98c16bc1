using AccessPortal.Data.Demo;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Reviews;
using AccessPortal.Reviews;
using AccessPortal.UseCases;
using AccessPortal.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.Reviews;

/// <summary>What time alone brings about in reviews; the office opens on Tuesday, 24 November 2026, 10.00 WIB.</summary>
public sealed class ReviewClockTests : IAsyncLifetime
{
    private readonly TestOffice _office = new();

    [Fact]
    public async Task Silence_suspends_through_a_revocation_but_spares_the_last_administrator()
    {
        var id = await Asked("bkpsdm");

        // Five working days from Tuesday, 10.00: Tuesday, 1 December, 10.00.
        await Due(id);

        var lines = await _office.Read(db => db.ReviewItems.Where(l => l.ReviewId == id).OrderBy(l => l.Number).ToListAsync());
        Assert.All(lines, l => Assert.Equal((null, Given.Wib(2026, 12, 1, 10)), (l.Answer, l.SilentAt!.Value)));
        var spared = Assert.Single(lines, l => l.FollowUpId is null);
        Assert.True(spared.Scope.Administers);
        var suspended = Assert.Single(lines, l => l.FollowUpId is not null);
        Assert.Equal(GrantState.SuspensionRequested, await StateOf(suspended.GrantId));
        Assert.Equal(GrantState.Active, await StateOf(spared.GrantId));
        var revocation = await _office.Read(db => db.Revocations.Include(r => r.Items).SingleAsync(r => r.Id == suspended.FollowUpId));
        Assert.Equal((OriginKind.ReviewSilence, suspended.Number), (revocation.OriginKind, revocation.OriginLine));
        Assert.Equal(["P3-3", "P3-S"], revocation.OpenSteps);
        Assert.Equal(["P2-5"], await OpenOf(id));
    }

    [Fact]
    public async Task An_administrator_who_is_suspended_already_does_not_cost_the_website_its_active_one()
    {
        var cause = new CauseOfChange(ChangeCause.Case, null, "HP-2026-0099", DemoOffice.PersonId("administrator"));
        var (active, suspended) = await _office.Read(async db =>
        {
            var rights = await db.Grants.Include(g => g.Changes).Where(g => g.WebsiteId == DemoOffice.WebsiteId("bkpsdm") && g.State == GrantState.Active).ToListAsync();
            foreach (var right in rights) right.Alter(new(AccessTypes.Files, AccessLevel.Manage), null, cause, _office.Time.GetUtcNow());
            rights[1].RecordLogin(_office.Time.GetUtcNow());
            rights[1].ConfirmSuspension(cause, _office.Time.GetUtcNow());
            await db.SaveChangesAsync();
            return (rights[0].Id, rights[1].Id);
        });
        var id = await Asked("bkpsdm");

        await Due(id);

        Assert.Equal((GrantState.Active, GrantState.Suspended), (await StateOf(active), await StateOf(suspended)));
    }

    [Fact]
    public async Task What_the_Kasi_finds_valid_after_silence_is_suspended_no_longer()
    {
        var id = await Asked("bkpsdm");
        await Due(id);
        var lines = (await _office.Done("kasi.layanan", new ReviewLines.Query(id))).Rows;
        var version = await _office.Read(db => db.Cases.Where(c => c.Id == id).Select(c => c.Version).SingleAsync());

        await _office.Done("kasi.layanan", new DetermineReview.Command(id, version, [.. lines.Select(l => new LineFinding(l.Item.Number, ReviewResult.Valid, "Dikonfirmasi lewat telepon"))], ""));

        foreach (var line in lines) Assert.Equal(GrantState.Active, await StateOf(line.Item.GrantId));
        Assert.All((await _office.Done("kasi.layanan", new ReviewLines.Query(id))).Rows, l => Assert.Null(l.Item.FollowUpId));
    }

    [Fact]
    public async Task An_office_that_only_asks_suspends_nothing()
    {
        await _office.Read(db => db.ReviewSettings.ExecuteUpdateAsync(s => s.SetProperty(x => x.Silence, SilencePolicy.OnlyAsk)));
        var id = await Asked("dinsos");

        await Due(id);

        Assert.Equal(["P2-5"], await OpenOf(id));
        Assert.All(await _office.Read(db => db.ReviewItems.Where(l => l.ReviewId == id).ToListAsync()), l => Assert.Null(l.FollowUpId));
    }

    [Fact]
    public async Task The_undecided_are_reminded_twice_and_no_one_else()
    {
        var id = await Asked("disdikbud");
        await ClockAt(11, 26, 9);
        Assert.Equal(0, await Reminders(id));
        await ClockAt(11, 26, 15);
        await ClockAt(11, 26, 16);
        // Owner and deputy answer for both websites: told once each.
        Assert.Equal(2, await Reminders(id));
        await ClockAt(11, 30, 10);
        Assert.Equal(4, await Reminders(id));
    }

    [Fact]
    public async Task A_change_that_its_holder_does_not_file_is_reminded_of_and_then_told_to_the_Kasi()
    {
        var at = await _office.AnsweredFor("disdikbud", (l, _) => l.Item.UserName.ToString() == "kirana" ? new(l.Item.Number, 0, ReviewResult.Change, "Cukup membaca") : new(l.Item.Number, 0, ReviewResult.Valid));
        at = await _office.Determine(at);
        await _office.Done("administrator", new UpdateRegister.Command(at.CaseId, at.Version, ""));

        // Filed until Tuesday, 1 December, 10.00; a working day before is Monday.
        await ClockAt(11, 27, 15);
        Assert.Equal(0, await Told(NoticeKind.ChangeDueSoon, "pemohon"));
        await ClockAt(11, 30, 11);
        await ClockAt(11, 30, 12);
        // One draft for each of her two accounts.
        Assert.Equal((2, 0), (await Told(NoticeKind.ChangeDueSoon, "pemohon"), await Told(NoticeKind.ChangeLapsed, "kasi.layanan")));
        await ClockAt(12, 1, 11);
        await ClockAt(12, 1, 12);

        Assert.Equal((2, 1), (await Told(NoticeKind.ChangeDueSoon, "pemohon"), await Told(NoticeKind.ChangeLapsed, "kasi.layanan")));
        var lines = (await _office.Done("kasi.layanan", new ReviewLines.Query(at.CaseId, Which: LineChoice.NotValid))).Rows;
        Assert.All(lines, l => Assert.Equal(Given.Wib(2026, 12, 1, 11), l.Item.ChangeLapsedAt));
        Assert.Equal("Review.ChangeLapsed", (await _office.Done("kasi.layanan", new ReadReview.Query(at.Number!))).Journal[^1].Detour);
    }

    [Fact]
    public async Task A_planned_review_begins_on_the_first_working_day_and_once()
    {
        // 1 January 2027 is a Friday and a holiday.
        await ClockAt(2027, 1, 1, 9);
        Assert.Empty(await Planned());

        await ClockAt(2027, 1, 4, 8);
        await ClockAt(2027, 1, 4, 9);

        Assert.Equal(["RV-2027-S1-01 Review Semester I 2027", "RV-2027-S1-02 Review Akses Istimewa Triwulan I 2027"], await Planned());
        Assert.Equal([new DateOnly(2027, 7, 1), new DateOnly(2027, 4, 1)], await _office.Read(db => db.ReviewSchedules.OrderBy(s => s.Kind).Select(s => s.NextOn).ToListAsync()));
    }

    [Fact]
    public async Task A_sheet_that_fell_silent_was_not_sent()
    {
        var id = await Asked("bkpsdm");

        await Due(id);

        var row = (await _office.Done("kasi.layanan", new ReviewList.Query())).Rows.Single(r => r.Id == id);
        Assert.Equal((1, 0), (row.Sheets, row.Sent));
    }

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();

    private async Task<Guid> Asked(string unit) => (await _office.AskedFor(unit)).CaseId;

    // This review alone: the demo's own is due before it and would suspend the same rights.
    private async Task Due(Guid id)
    {
        _office.Time.SetUtcNow(Given.Wib(2026, 12, 1, 10));
        await _office.Services.GetRequiredService<PortalDesk>().Send(new AdvanceClock.Command(id), CancellationToken.None);
    }

    private Task ClockAt(int month, int day, int hour) => ClockAt(2026, month, day, hour);

    private Task ClockAt(int year, int month, int day, int hour)
    {
        _office.Time.SetUtcNow(Given.Wib(year, month, day, hour));
        return _office.Tick();
    }

    private Task<GrantState> StateOf(Guid grantId) => _office.Read(db => db.Grants.Where(g => g.Id == grantId).Select(g => g.State).SingleAsync());

    private Task<List<string>> OpenOf(Guid id) => _office.Read(db => db.WorkItems.Where(i => i.CaseId == id && i.DoneAt == null).Select(i => i.StepCode).ToListAsync());

    private Task<int> Told(NoticeKind kind, string account) => _office.Read(db => db.Notices.CountAsync(n => n.Kind == kind && n.RecipientId == DemoOffice.PersonId(account)));

    private Task<int> Reminders(Guid id) => _office.Read(db => db.Notices.CountAsync(n => n.CaseId == id && n.Kind == NoticeKind.ReviewReminder));

    private Task<List<string>> Planned() => _office.Read(db => db.Reviews.IgnoreAutoIncludes().Where(r => r.Number!.StartsWith("RV-2027")).OrderBy(r => r.Number).Select(r => r.Number + " " + r.Subject).ToListAsync());
}
