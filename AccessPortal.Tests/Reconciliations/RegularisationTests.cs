using AccessPortal.Domain.Reconciliations;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Requests;
using AccessPortal.Domain.Sop;
using AccessPortal.Reconciliations;
using AccessPortal.UseCases;
using AccessPortal.Work;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Reconciliations;

/// <summary>R-B: what a panel shows and nobody granted is provisional until the Kasi has decided on it.</summary>
public sealed class RegularisationTests : IAsyncLifetime
{
    private readonly TestOffice _office = new();

    [Fact]
    public async Task The_Administrators_word_alone_makes_no_right_active()
    {
        var run = await _office.Found("tamu", "magang");

        foreach (var user in new[] { "tamu", "magang" }) await _office.TakeIn(run, user);

        var task = Assert.Single((await _office.Done("kasi.layanan", new MyWork.Query(Take: 500))).Rows, r => r.Number == run.Run.Number);
        Assert.Equal((Reconciling.Regularise.Code, "bapenda.arunikarayakab.go.id"), (task.StepCode, task.Site));
        var right = await _office.Right("tamu");
        Assert.Equal((GrantState.Provisional, DateOnly.FromDateTime(task.DueAt!.Value.ToOffset(TimeSpan.FromHours(7)).DateTime)), (right.State, right.ValidUntil!.Value));
        var adopted = new SettleDifference.Command(run.Run.Id, run.LineOf("tamu"), Settlement.Adopted, "SK 800/1/2026");
        Assert.Equal("NotYours", (await _office.Refused("administrator", adopted)).Fields[0].Code);
        Assert.Equal(RefusalKind.Denied, (await _office.Refused("administrator", run.Decide("tamu", Settlement.Adopted))).Kind);
    }

    [Fact]
    public async Task Privileged_access_is_not_made_active_by_a_decree_alone_nor_anything_for_longer_than_a_request_could()
    {
        var run = await _office.Found("super", "tamu");
        await _office.TakeIn(run, "super", types: AccessTypes.FullControl);
        await _office.TakeIn(run, "tamu");
        var lines = (await _office.Done("kasi.layanan", new ReconciliationSheet.Query(run.Run.Number))).Lines;

        var line = lines.Single(l => l.Found.UserName == "super");
        Assert.Equal((AccessTypes.FullControl, false), (line.TakenIn!.Types, line.Choices.Contains(Settlement.Adopted)));
        Assert.Equal(nameof(SopRule.PrivilegedByDecree), (await _office.Refused("kasi.layanan", run.Decide("super", Settlement.Adopted))).Code);
        var endless = run.Decide("tamu", Settlement.Adopted) with { ValidUntil = new(2090, 1, 1) };
        Assert.Equal("PeriodLong", (await _office.Refused("kasi.layanan", endless)).Fields[0].Code);
        await _office.Done("kasi.layanan", run.Decide("super", Settlement.RequestAsked));
    }

    [Fact]
    public async Task A_decree_that_the_Kasi_has_seen_makes_it_active_until_the_day_it_says()
    {
        var run = await _office.Found("tamu", "magang");
        foreach (var user in new[] { "tamu", "magang" }) await _office.TakeIn(run, user);
        var bare = run.Decide("tamu", Settlement.Adopted) with { Reason = "" };
        Assert.Equal("ReasonMissing", (await _office.Refused("kasi.layanan", bare)).Fields[0].Code);

        await _office.Done("kasi.layanan", run.Decide("tamu", Settlement.Adopted));
        Assert.Single(await _office.Waiting(run));
        await _office.Done("kasi.layanan", run.Decide("magang", Settlement.RevocationAsked));

        var right = await _office.Right("tamu");
        Assert.Equal((GrantState.Active, new DateOnly(2027, 6, 30)), (right.State, right.ValidUntil!.Value));
        var steps = await _office.Read(db =>
            db.Revocations.Where(r => r.OriginReference == run.Run.Number).SelectMany(r => r.Items).Select(i => i.StepCode).ToListAsync());
        Assert.Equal([Revoking.Record.Code], steps);
        Assert.Empty(await _office.Waiting(run));
    }

    [Fact]
    public async Task A_request_of_the_holder_confirms_the_account_that_there_is()
    {
        var run = await _office.Found("tamu");
        await _office.TakeIn(run, "tamu", "pemohon");
        var right = await _office.Right("tamu");

        var (draft, input) = await _office.AskForRequest(run, right);
        Assert.Equal((RequestKind.Change, right.Types, right.Level), (input.Kind, input.Types, input.Level));
        // Not the day by which it is to be regularised: a year, as for a new one.
        Assert.Equal(new DateOnly(2027, 11, 24), input.ValidUntil);
        var at = await _office.Enrol(await _office.FileFor(draft, input), "tamu");

        var after = await _office.Right("tamu");
        Assert.Equal((right.Id, GrantState.Active, new DateOnly(2027, 11, 30), at.Number), (after.Id, after.State, after.ValidUntil!.Value, after.RequestNumber));
    }

    [Fact]
    public async Task Accounts_of_the_Kasi_and_of_the_Kabid_on_one_website_are_each_decided_by_the_other()
    {
        var run = await _office.Found("tamu", "magang");
        await _office.TakeIn(run, "tamu", "kasi.layanan");
        await _office.TakeIn(run, "magang", "kabid");

        Assert.Equal(nameof(SopRule.OwnRequest), (await _office.Refused("kasi.layanan", run.Decide("tamu", Settlement.Adopted))).Code);
        await _office.Done("kasi.layanan", run.Decide("magang", Settlement.Adopted));
        await _office.Done("kabid", run.Decide("tamu", Settlement.Adopted));

        Assert.Empty(await _office.Waiting(run));
    }

    [Fact]
    public async Task What_nobody_decided_in_time_is_late_and_proposed_for_suspension()
    {
        var run = await _office.Found("tamu");
        await _office.TakeIn(run, "tamu");
        var right = await _office.Right("tamu");

        _office.Time.SetUtcNow(new(right.ValidUntil!.Value.AddDays(1).ToDateTime(new(3, 0)), TimeSpan.Zero));
        await _office.Tick();
        await _office.Tick();

        Assert.Equal(GrantState.SuspensionRequested, (await _office.Right("tamu")).State);
        Assert.NotNull(Assert.Single(await _office.Waiting(run)).LateAt);
        await _office.Done("kasi.layanan", run.Decide("tamu", Settlement.RevocationAsked));
        Assert.Empty(await _office.Waiting(run));
    }

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();
}
