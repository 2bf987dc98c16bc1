using AccessPortal.Data.Demo;
using AccessPortal.Requests;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Requests;

/// <summary>A change of an existing account, as its page and P1-8 see it.</summary>
public sealed class ChangeUseCaseTests : IAsyncLifetime
{
    private readonly TestOffice _office = new();

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task The_page_names_the_account_that_a_change_alters_and_no_older_secret()
    {
        var number = await _office.Read(db => db.Requests.Where(r => r.Id == DemoOffice.RequestId("atasan")).Select(r => r.Number!).SingleAsync());

        var view = await _office.Done("pemohon", new ReadRequest.Query(number));

        Assert.Equal("kirana", view.Account?.UserName);
        Assert.Null(view.Account?.SecretState);
    }
}
