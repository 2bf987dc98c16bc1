using System.Collections.Concurrent;
using AccessPortal.Data.Demo;
using AccessPortal.Live;
using AccessPortal.Websites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.Live;

/// <summary>What a use case changes on a website is told, whenever in its handler it is saved.</summary>
public sealed class RegisterChangesTests(TestOffice office) : IClassFixture<TestOffice>
{
    [Fact]
    public async Task A_website_that_is_saved_in_the_middle_of_a_handler_is_told()
    {
        var site = DemoOffice.WebsiteId("bkpsdm");
        var before = await office.Read(db => db.Websites.SingleAsync(w => w.Id == site));
        var heard = new ConcurrentQueue<Guid>();
        using var listening = office.Services.GetRequiredService<RegisterFeed>().Listen(_ => true, ids =>
        {
            foreach (var id in ids) heard.Enqueue(id);
            return Task.CompletedTask;
        });

        await office.Done("kasi.layanan", new EntrustWebsite.Command(site, before.Version, before.OwnerId, null, "SK 1/2026"));

        for (var i = 0; i < 100 && !heard.Contains(site); i++) await Task.Delay(TimeSpan.FromMilliseconds(50));
        Assert.Contains(site, heard);
    }
}
