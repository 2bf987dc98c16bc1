using AccessPortal.Revocations;
using AccessPortal.Tests.Register;

namespace AccessPortal.Tests.Revocations;

public sealed class WholeSiteTests : IAsyncLifetime
{
    private readonly TestOffice _office = new();

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task All_accounts_of_a_website_are_named_in_an_emergency_however_many_a_search_shows()
    {
        await ManyGrants.Add(_office, 60_000);

        var found = await _office.Done("administrator", new RevocableRights.Query("situs7.", Emergency: true));
        var site = await _office.Done("administrator", new RevocableRights.Query(WebsiteId: found[0].WebsiteId, Emergency: true));

        Assert.Equal(RevocableRights.Limit, found.Count);
        Assert.True(site.Count > RevocableRights.Limit);
        Assert.Single(site.Select(r => r.WebsiteId).Distinct());
    }
}
