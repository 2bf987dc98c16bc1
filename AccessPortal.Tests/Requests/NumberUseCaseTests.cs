using AccessPortal.Domain.Cases;
using AccessPortal.Requests;
using AccessPortal.Tests.UseCases;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Requests;

public sealed class NumberUseCaseTests : IAsyncLifetime
{
    private readonly TestOffice _office = new();

    [Fact]
    public async Task Numbers_are_without_gap_when_eight_are_filed_at_once()
    {
        var last = await Last();
        var drafts = new List<(Guid Id, FormInput Input)>();
        for (var i = 0; i < 8; i++) drafts.Add(await _office.Draft());

        var filed = await Task.WhenAll(drafts.Select(d => Task.Run(async () => await _office.Done("pemohon", new SubmitRequest.Command(d.Id, await _office.Mark(d.Id), d.Input)))));

        Assert.Equal(Enumerable.Range(last + 1, 8).Select(n => $"HA-2026-{n:0000}"), filed.Select(f => f.Number!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_refused_submission_uses_no_number()
    {
        var last = await Last();
        var (id, input) = await _office.Draft();
        input.WebsiteId = Guid.NewGuid();
        await _office.Refused("pemohon", new SubmitRequest.Command(id, await _office.Mark(id), input));

        Assert.Equal($"HA-2026-{last + 1:0000}", (await _office.File()).Number);
    }

    [Fact]
    public async Task A_withdrawn_number_stays_used()
    {
        var filed = await _office.File();
        await _office.Done("pemohon", new WithdrawRequest.Command(filed.CaseId, filed.Version, ""));

        Assert.Equal(Order(filed.Number!) + 1, Order((await _office.File()).Number!));
        Assert.Equal(CaseOutcome.Withdrawn, await _office.Read(db => db.Cases.Where(c => c.Number == filed.Number).Select(c => c.Outcome).SingleAsync()));
    }

    [Fact]
    public async Task The_year_begins_by_the_offices_clock()
    {
        // 23.59 WIB, and half an hour after midnight WIB: in UTC both are still 31 December.
        _office.Time.SetUtcNow(new(2026, 12, 31, 16, 59, 0, TimeSpan.Zero));
        Assert.StartsWith("HA-2026-", (await _office.File()).Number, StringComparison.Ordinal);

        _office.Time.SetUtcNow(new(2026, 12, 31, 17, 30, 0, TimeSpan.Zero));
        Assert.Equal("HA-2027-0001", (await _office.File()).Number);
        Assert.Equal("HA-2027-0002", (await _office.File()).Number);
    }

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();

    private Task<int> Last() => _office.Read(async db => (await db.Requests.Where(r => r.Number != null).Select(r => r.Number!).ToListAsync()).Max(Order));

    private static int Order(string number) => int.Parse(number[8..], System.Globalization.CultureInfo.InvariantCulture);
}
