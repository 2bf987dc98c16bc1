using AccessPortal.Data.Demo;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Sop;
using AccessPortal.Register;
using AccessPortal.Requests;
using AccessPortal.Tests.UseCases;
using AccessPortal.Websites;

namespace AccessPortal.Tests.Requests;

/// <summary>A shared account is one right for each holder, with the same name on the same website.</summary>
public sealed class SharedAccountTests(TestOffice office) : IClassFixture<TestOffice>
{
    [Fact]
    public async Task A_second_holder_joins_a_shared_account_and_both_are_listed()
    {
        var at = await office.At(Granting.CreateAccount, AccountType.Shared);

        await office.Done("teknis", Acts.CreateAccount(at) with { UserName = "redaksi" });

        var site = await office.Done("kasi.layanan", new WebsiteSheet.Query("disdikbud.arunikarayakab.go.id"));
        var account = site.Accounts!.Single(a => a.UserName == "redaksi");
        Assert.Equal([DemoOffice.PersonId("disdikbud.staf2"), DemoOffice.PersonId("pemohon")], account.Holders.Select(h => h.PersonId));
        var holders = await office.Done("helpdesk", new SharedHolders.Query(account.Holders[0].GrantId));
        Assert.Equal(account.Holders.Select(h => h.Name), holders.Select(h => h.Name));

        // The same person does not hold it twice.
        var again = await office.At(Granting.CreateAccount, AccountType.Shared);
        Assert.Equal("UserNameTaken", (await office.Refused("teknis", Acts.CreateAccount(again) with { UserName = "redaksi" })).Fields[0].Code);
    }

    [Fact]
    public async Task A_personal_account_takes_no_name_of_a_shared_one_nor_the_other_way_round()
    {
        var personal = await office.At(Granting.CreateAccount);
        Assert.Equal("UserNameTaken", (await office.Refused("teknis", Acts.CreateAccount(personal) with { UserName = "redaksi" })).Fields[0].Code);

        var shared = await office.At(Granting.CreateAccount, AccountType.Shared);
        Assert.Equal("UserNameTaken", (await office.Refused("teknis", Acts.CreateAccount(shared) with { UserName = "kirana" })).Fields[0].Code);
    }

    [Fact]
    public async Task An_account_of_ones_own_has_no_other_holders()
    {
        var kirana = (await office.Done("helpdesk", new AccessRegister.Query(new() { Text = "kirana disdikbud" }))).Rows.First(r => r.UserName == "kirana");

        Assert.Empty(await office.Done("helpdesk", new SharedHolders.Query(kirana.Id)));
    }
}
