using AccessPortal.Cases;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Requests;
using AccessPortal.Requests;
using AccessPortal.UseCases;
using Bunit;

namespace AccessPortal.Tests.Requests;

/// <summary>What a tab shows when another has saved or filed the form since.</summary>
public sealed class FormOvertakenTests : OpenForm
{
    private static readonly Refusal s_stale = new(RefusalKind.Stale, "Stale", "Kirana Bumiwarta", "", Now.ToString("O"));
    private static readonly FormMark s_stored = new(0, Now);

    [Fact]
    public void A_save_that_comes_too_late_offers_both_and_keeps_what_is_typed()
    {
        var page = Overtaken();

        Assert.Contains("Kirana Bumiwarta", page.Find("[data-overtaken]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Diketik di sini", page.Find("#f-Purpose").GetAttribute("value") ?? page.Find("#f-Purpose").TextContent);
        Assert.Contains("Belum tersimpan", page.Find(".save").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_texts_stand_side_by_side_before_one_is_chosen()
    {
        var (input, stored) = (FormFilled.New(), FormFilled.New());
        (stored.UnitId, stored.WebsiteId, stored.Purpose) = (input.UnitId, input.WebsiteId, "Tersimpan di tab lain");
        var page = Open(input);
        Desk.Answer<DraftForm.Query, DraftForm.View>(_ => new(Guid.NewGuid(), default, null, stored) { ApplicantId = Guid.NewGuid(), Office = new() });
        Desk.Answer<SaveDraft.Command, DateTimeOffset>(_ => new Answer<DateTimeOffset>(default, s_stale));
        page.Find("#f-Purpose").Input("Diketik di sini");

        var cells = page.WaitForElement("[data-differs=Purpose]", TimeSpan.FromSeconds(3)).QuerySelectorAll("td");

        Assert.Equal(["Diketik di sini", "Tersimpan di tab lain"], cells.Select(c => c.TextContent));
        Assert.Single(page.FindAll("[data-differs]"));
    }

    [Fact]
    public void What_is_typed_here_is_saved_over_what_is_stored_once_that_is_chosen()
    {
        var page = Overtaken();
        Desk.Answer<SaveDraft.Command, DateTimeOffset>(_ => Now.AddSeconds(1));
        Stores("Tersimpan di tab lain");

        page.Find("[data-keep-mine]").Click();

        page.WaitForAssertion(() => Assert.Equal((s_stored, "Diketik di sini"), Desk.Sent.OfType<SaveDraft.Command>().Select(c => (c.Seen, c.Input.Purpose)).Last()), TimeSpan.FromSeconds(3));
        Assert.Empty(page.FindAll("[data-overtaken]"));
    }

    [Fact]
    public void What_is_stored_is_taken_up_once_that_is_chosen()
    {
        var page = Overtaken();
        Stores("Tersimpan di tab lain");

        page.Find("[data-take-stored]").Click();

        page.WaitForAssertion(() => Assert.Contains("Tersimpan di tab lain", page.Find("#f-Purpose").OuterHtml, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("[data-overtaken]"));
    }

    [Fact]
    public void A_form_that_is_filed_too_late_offers_both()
    {
        Desk.Answer<SubmitRequest.Command, CaseStanding>(_ => new Answer<CaseStanding>(default, s_stale));
        var page = Open(FormFilled.New(), decree: true);

        Submit(page).Click();

        page.WaitForElement("[data-overtaken]");
    }

    [Fact]
    public void A_day_that_cannot_be_meant_is_said_at_its_field_and_stops_nothing()
    {
        var page = Open(FormFilled.New(), decree: true);

        page.Find("#f-ValidFrom").Change("9999-12-31");
        page.Find("#f-ValidUntil").Change("0001-01-01");
        Submit(page).Click();

        Assert.Superset(new HashSet<string?> { "ValidFrom", "ValidUntil" }, Faulty(page).ToHashSet());
        Assert.Contains("antara 1 Januari 2000", page.Find("[data-field='ValidFrom']").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_that_was_filed_elsewhere_leads_to_its_case_and_keeps_what_differs_readable()
    {
        var (input, filed) = (FormFilled.New(), FormFilled.New());
        (filed.UnitId, filed.WebsiteId, filed.Purpose) = (input.UnitId, input.WebsiteId, "Yang diajukan di tab lain");
        var page = Open(input);
        Desk.Answer<DraftForm.Query, DraftForm.View>(_ => new(Guid.NewGuid(), CaseOutcome.Running, "HA-2026-0007", filed) { ApplicantId = Guid.NewGuid(), Office = new() });
        Desk.Answer<SaveDraft.Command, DateTimeOffset>(_ => new Answer<DateTimeOffset>(default, new(RefusalKind.Rule, "AlreadySubmitted", "HA-2026-0007", "Kirana Bumiwarta", Now.ToString("O"))));
        page.Find("#f-Purpose").Input("Diketik di sini");

        var cells = page.WaitForElement("[data-differs=Purpose]", TimeSpan.FromSeconds(3)).QuerySelectorAll("td");

        Assert.Equal(["Diketik di sini", "Yang diajukan di tab lain"], cells.Select(c => c.TextContent));
        Assert.Equal("/permintaan/HA-2026-0007", page.Find("[data-filed]").GetAttribute("href"));
        Assert.Contains("HA-2026-0007 oleh Kirana Bumiwarta", page.Find("[data-overtaken]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-keep-mine]"));
    }

    private IRenderedComponent<RequestFormPage> Overtaken()
    {
        Desk.Answer<SaveDraft.Command, DateTimeOffset>(_ => new Answer<DateTimeOffset>(default, s_stale));
        var page = Open(FormFilled.New());
        page.Find("#f-Purpose").Input("Diketik di sini");
        page.WaitForElement("[data-overtaken]", TimeSpan.FromSeconds(3));
        return page;
    }

    private void Stores(string purpose)
    {
        var before = Desk.Sent.OfType<DraftForm.Query>().Last();
        var input = FormFilled.New();
        input.Purpose = purpose;
        Desk.Answer<DraftForm.Query, DraftForm.View>(_ => new(before.RequestId, default, null, input) { ApplicantId = Guid.NewGuid(), Office = new(), Seen = s_stored, Units = [new(input.UnitId!.Value, "Dinas Pendidikan")] });
    }
}
