using AccessPortal.Data.Demo;
using AccessPortal.Domain.Revocations;
using AccessPortal.Revocations;
using AccessPortal.Tests.UseCases;
using AccessPortal.Work;

namespace AccessPortal.Tests.Revocations;

/// <summary>Where revocations and the rights to take away are listed.</summary>
public sealed class RevocationListTests : IAsyncLifetime
{
    private readonly TestOffice _office = new();

    [Fact]
    public async Task The_inbox_says_whose_account_why_and_from_when()
    {
        var filed = await _office.FileRevocation();

        var row = (await _office.Done("kasi.layanan", new MyWork.Query())).Rows.Single(r => r.CaseId == filed.CaseId);

        Assert.Equal((await _office.NameOf("pemohon"), "kirana", RevocationReason.Transfer, new(2026, 11, 24)),
            (row.Revocation!.Holders, row.Revocation.UserNames, row.Revocation.Reason, row.Revocation.EffectiveOn));
    }

    [Theory]
    [InlineData("pj", RevocationScope.Mine, true), InlineData("pj", RevocationScope.ToDo, false), InlineData("kasi.layanan", RevocationScope.ToDo, true)]
    [InlineData("pemohon", RevocationScope.Mine, true), InlineData("dinkes.staf1", RevocationScope.All, false)]
    public async Task A_list_shows_what_concerns_its_reader(string account, RevocationScope scope, bool shown)
    {
        var filed = await _office.FileRevocation();

        var rows = (await _office.Done(account, new RevocationList.Query(new(scope)))).Rows;

        Assert.Equal(shown, rows.Any(r => r.Id == filed.CaseId));
    }

    [Fact]
    public async Task Only_what_one_may_name_can_be_picked()
    {
        var own = await _office.Done("pemohon", new RevocableRights.Query());
        Assert.All(own, r => Assert.Equal(RevocationWay.Propose, r.Way));
        var owner = await _office.Done("pj", new RevocableRights.Query(WebsiteId: DemoOffice.WebsiteId("disdikbud")));

        Assert.Contains(owner, r => r is { UserName: "kirana", Way: RevocationWay.File, Running: null });
        Assert.Empty(await _office.Done("auditor", new RevocableRights.Query()));
    }

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();
}
