using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Requests;
using AccessPortal.Requests;
using AccessPortal.UseCases;
using AngleSharp.Dom;
using Bunit;

namespace AccessPortal.Tests.Requests;

/// <summary>The short form of a renewal on its page.</summary>
public sealed class RenewalPageTests : OpenForm
{
    [Fact]
    public void It_states_the_account_and_asks_only_for_what_is_new()
    {
        var page = Open(Renewal(), decree: true, account: Account());

        Assert.Contains("disdikbud.arunikarayakab.go.id", page.Find("[data-renewal]").TextContent, StringComparison.Ordinal);
        Assert.Equal(["ValidUntil", "Purpose", "Undertaking"], Asked(page));
        Assert.Equal("Ajukan perpanjangan", Submit(page).TextContent.Trim());
    }

    [Fact]
    public void A_press_takes_a_year_after_the_present_end()
    {
        var page = Open(Renewal(), decree: true, account: Account());

        page.FindAll(".picks button").Single(b => b.TextContent.StartsWith("12", StringComparison.Ordinal)).Click();

        Assert.Equal(Account().ValidUntil!.Value.AddYears(1).ToString("O", System.Globalization.CultureInfo.InvariantCulture), Calendar(page).GetAttribute("value"));
    }

    [Fact]
    public void No_press_goes_beyond_the_longest_period_or_the_contract()
    {
        var far = Open(Renewal(), decree: true, account: Account(monthsLeft: 14));
        Assert.Equal(["6 bulan"], Picks(far));

        var input = Renewal();
        (input.Status, input.Nip, input.Nik, input.ContractEnd) = (EmploymentStatus.ThirdParty, "", "9901011507880901", Account().ValidUntil!.Value.AddMonths(7));
        var hired = Open(input, decree: true, account: Account());
        Assert.Equal(["6 bulan", "Akhir kontrak"], Picks(hired));
        Assert.Contains("ContractEnd", Asked(hired));
    }

    [Fact]
    public void What_cannot_be_taken_over_is_asked_for_on_the_page()
    {
        var input = Renewal();
        (input.Phone, input.DecreeNumber) = ("", "");

        var page = Open(input, account: Account());

        Assert.Superset(new HashSet<string?> { "Phone", "DecreeNumber", "DecreeDate", "Decree" }, Asked(page).ToHashSet());
        page.Find("#f-Phone").Input("0811-0000-0018");
        Assert.Contains("Phone", Asked(page));
    }

    [Fact]
    public void The_whole_form_opens_with_nothing_lost()
    {
        var page = Open(Renewal(), decree: true, account: Account());
        page.Find("#f-Purpose").Input("Masih mengelola berita dan pengumuman.");

        page.Find("[data-whole]").Click();

        Assert.Equal("Masih mengelola berita dan pengumuman.", page.Find("#f-Purpose").GetAttribute("value"));
        Assert.NotNull(page.Find("#f-ValidFrom"));
        Assert.Equal("Ajukan permintaan", Submit(page).TextContent.Trim());
    }

    [Fact]
    public void A_fault_that_the_short_form_does_not_show_opens_the_whole_one_there()
    {
        Desk.Answer<SubmitRequest.Command, AccessPortal.Cases.CaseStanding>(_ => new(default, new(RefusalKind.Invalid, "Invalid", [], [new("WebsiteId", "WebsiteRequired", [])])));
        var input = Renewal();
        (input.ValidUntil, input.Undertaking) = (Account().ValidUntil!.Value.AddMonths(6), true);
        var page = Open(input, decree: true, account: Account());

        Submit(page).Click();

        Assert.Equal(["WebsiteId"], Faulty(page));
    }

    private static IEnumerable<string?> Asked(IRenderedComponent<RequestFormPage> page) => page.FindAll("[data-field]").Select(f => f.GetAttribute("data-field"));

    private static IEnumerable<string> Picks(IRenderedComponent<RequestFormPage> page) => page.FindAll(".picks button").Select(b => b.TextContent.Trim());

    private static DraftForm.GrantChoice Account(int monthsLeft = 1) => new(
        s_grant, Guid.NewGuid(), "disdikbud.arunikarayakab.go.id", "kirana", AccessTypes.Files, AccessLevel.Edit, AccountType.Individual, Today.AddMonths(monthsLeft));

    private static FormInput Renewal()
    {
        var input = FormFilled.New();
        (input.Kind, input.GrantId, input.ValidFrom, input.ValidUntil, input.Undertaking) = (RequestKind.Renewal, s_grant, Today, null, false);
        return input;
    }

    private static readonly Guid s_grant = Guid.NewGuid();

    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddHours(7).Date);
}
