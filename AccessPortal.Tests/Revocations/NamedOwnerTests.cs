using AccessPortal.Data.Demo;
using AccessPortal.Domain.Revocations;
using AccessPortal.Domain.Sop;
using AccessPortal.Leavers;
using AccessPortal.Revocations;
using AccessPortal.Tests.UseCases;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Revocations;

/// <summary>Before P3-3, where nobody answers for a website: whoever it waits for names somebody.</summary>
public sealed class NamedOwnerTests : IAsyncLifetime
{
    private readonly TestOffice _office = new();

    [Theory]
    [InlineData("helpdesk", "kasi.layanan"), InlineData("kasi.layanan", "kabid")]
    public async Task Whoever_P3_3_waits_for_names_the_owner_and_goes_on(string asks, string records)
    {
        foreach (var account in new[] { "dpupr.sekretaris", "dpupr.kepala" }) await Leaves(account);
        _office.Time.SetUtcNow(Given.Wib(2026, 11, 25, 9));
        await _office.Tick();
        var at = await _office.Propose(asks, await Account("dpupr.staf2"), "dpupr");
        Assert.Equal([Revoking.Record.Code], at.OpenSteps);
        Assert.True((await _office.Done(records, new ReadRevocation.Query(at.Number!))).May.NameOwner);

        at = await _office.Done(records, new NameOwner.Command(at.CaseId, DemoOffice.PersonId("dpupr.staf2")));
        at = await _office.Done(records, Acts.Complete(at, Verdict.Forward));

        Assert.Equal([Revoking.Deactivate.Code], at.OpenSteps);
        var site = DemoOffice.WebsiteId("dpupr");
        var owner = await _office.Read(db => db.Websites.Where(w => w.Id == site).Select(w => w.OwnerId).SingleAsync());
        Assert.Equal(DemoOffice.PersonId("dpupr.staf2"), owner);
    }

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();

    private Task<Filed> Leaves(string account) => _office.Done("kasi.layanan", new FileLeaver.Command(
        new(DemoOffice.PersonId(account), RevocationReason.Retirement, new(2026, 11, 25), "SK 800/7/2026", true)));

    private Task<string> Account(string holder) => _office.Read(async db =>
        (await db.Grants.Where(g => g.HolderId == DemoOffice.PersonId(holder)).Select(g => g.UserName).FirstAsync()).ToString());
}
