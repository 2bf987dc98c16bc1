using System.Globalization;
using AccessPortal.Domain.Office;
using Bunit;

namespace AccessPortal.Tests.Requests;

/// <summary>A third party's access ends with the contract at the latest.</summary>
public sealed class FormContractTests : OpenForm
{
    [Fact]
    public void A_third_party_s_end_of_contract_draws_the_period_in()
    {
        var page = Open(FormFilled.New());
        Assert.Empty(page.FindAll("#f-ContractEnd"));

        page.Find("#f-Status").Change(((int)EmploymentStatus.ThirdParty).ToString(CultureInfo.InvariantCulture));
        page.Find("#f-ContractEnd").Change("2026-12-31");

        Assert.Equal(("2026-12-31", "2026-12-31"), (Calendar(page).GetAttribute("value"), Calendar(page).GetAttribute("max")));
        Assert.Equal(["Akhir kontrak"], page.FindAll(".picks button").Select(b => b.TextContent));
    }

    [Fact]
    public void A_period_beyond_the_contract_is_told_at_its_end()
    {
        var input = FormFilled.New();
        (input.Status, input.ContractEnd, input.ValidUntil) = (EmploymentStatus.ThirdParty, new(2026, 12, 31), new(2027, 1, 1));
        var page = Open(input);

        page.Find("#f-ValidUntil").Blur();

        Assert.Contains("melewati akhir kontrak", page.Find("[data-field=ValidUntil] .fault-text").TextContent, StringComparison.Ordinal);
    }
}
