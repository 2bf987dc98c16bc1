using System.Globalization;
using AccessPortal.Cases;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Requests;
using AccessPortal.Requests;
using AccessPortal.UseCases;
using AngleSharp.Dom;
using Bunit;
using FluentValidation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MudBlazor.Services;

namespace AccessPortal.Tests.Requests;

public sealed class FormPageTests : OpenForm
{
    [Fact]
    public void A_field_is_judged_when_it_is_left_and_not_before()
    {
        var page = Open(new FormInput());
        Assert.Empty(page.FindAll(".fault-text"));

        page.Find("#f-FullName").Input("A");
        Assert.Empty(page.FindAll(".fault-text"));
        page.Find("#f-FullName").Blur();

        Assert.Contains("Nama 3 sampai 100", page.Find("[data-field=FullName] .fault-text").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", page.Find("#f-FullName").GetAttribute("aria-invalid"));
        page.Find("#f-FullName").Input("Ani");
        Assert.Empty(page.FindAll(".fault-text"));
    }

    [Fact]
    public void Submitting_shows_every_fault_at_its_field_and_goes_to_the_first()
    {
        var page = Open(new FormInput());

        Submit(page).Click();

        Assert.Superset(new HashSet<string?> { "FullName", "Status", "WebsiteId", "Types", "Purpose", "Decree", "Undertaking" }, Faulty(page).ToHashSet());
        Assert.Equal("#f-FullName", JSInterop.Invocations["portal.focus"].Single().Arguments[0]);
        Assert.DoesNotContain(Desk.Sent, m => m is SubmitRequest.Command);
    }

    [Fact]
    public void What_is_typed_is_kept_within_two_seconds()
    {
        var page = Open(FormFilled.New());

        page.Find("#f-Nip").Input("1994 ab");

        page.WaitForAssertion(() => Assert.Equal("Tersimpan 14.30.05", page.Find(".save .said").TextContent.Trim()), TimeSpan.FromSeconds(2));
        Assert.Equal("1994 ab", Assert.Single(Desk.Sent.OfType<SaveDraft.Command>()).Input.Nip);
    }

    [Fact]
    public void A_tick_that_is_told_twice_stays()
    {
        var page = Open(FormFilled.New());
        var types = FormFilled.New().Types | AccessTypes.Cron;

        for (var told = 0; told < 2; told++) page.FindAll("[data-field=Types] label").Single(l => l.TextContent.Contains("Cron", StringComparison.Ordinal)).QuerySelector("input")!.Change(true);

        page.WaitForAssertion(() => Assert.Equal(types, Assert.Single(Desk.Sent.OfType<SaveDraft.Command>()).Input.Types), TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task What_is_not_kept_yet_is_kept_on_leaving()
    {
        Open(FormFilled.New()).Find("#f-Purpose").Input("Setengah");

        await DisposeComponentsAsync();

        Assert.Equal("Setengah", Assert.Single(Desk.Sent.OfType<SaveDraft.Command>()).Input.Purpose);
    }

    [Fact]
    public void A_save_that_fails_says_so_and_loses_nothing()
    {
        Desk.Answer<SaveDraft.Command, DateTimeOffset>(Task<Answer<DateTimeOffset>> (_) => throw new InvalidOperationException("disk full"));
        var page = Open(FormFilled.New());

        page.Find("#f-Purpose").Input("Setengah");

        page.WaitForAssertion(() => Assert.Contains("Belum tersimpan", page.Find(".save .said").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(3));
        Assert.Equal("Setengah", page.Find("#f-Purpose").GetAttribute("value") ?? page.Find("#f-Purpose").TextContent);
    }

    [Fact]
    public void A_complete_form_is_submitted_once_and_leads_to_the_request()
    {
        var answer = new TaskCompletionSource<Answer<CaseStanding>>();
        Desk.Answer<SubmitRequest.Command, CaseStanding>(_ => answer.Task);
        var page = Open(FormFilled.New(), decree: true);

        Submit(page).Click();
        Assert.True(Submit(page).HasAttribute("disabled"));
        answer.SetResult(new(new(Guid.NewGuid(), "HA-2026-0042", 1, CaseOutcome.Running, []), null));

        page.WaitForAssertion(() => Assert.EndsWith("/permintaan/HA-2026-0042", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));
        Assert.Single(Desk.Sent.OfType<SubmitRequest.Command>());
    }

    [Theory]
    [InlineData("ProposedSite"), InlineData("Input.ProposedSite")]
    public void What_only_the_server_knows_stands_at_its_field(string path)
    {
        Desk.Answer<SubmitRequest.Command, CaseStanding>(_ => new(default, new(RefusalKind.Invalid, "Invalid", [], [new(path, "SiteKnown", [])])));
        var input = FormFilled.New();
        (input.ProposesSite, input.ProposedSite, input.ProposedPlatform) = (true, "baru.arunikarayakab.go.id", 0);
        var page = Open(input, decree: true);

        Submit(page).Click();

        Assert.Equal(["ProposedSite"], Faulty(page));
        page.Find("#f-ProposedSite").Input("lain.arunikarayakab.go.id");
        Assert.Empty(Faulty(page));
    }

    [Fact]
    public void Only_the_number_that_fits_the_status_is_asked_for()
    {
        var page = Open(FormFilled.New());
        Assert.Empty(page.FindAll("#f-Nik"));

        page.Find("#f-Status").Change(((int)EmploymentStatus.NonCivilServant).ToString(CultureInfo.InvariantCulture));

        Assert.Empty(page.FindAll("#f-Nip"));
        Assert.NotNull(page.Find("#f-Nik"));
    }

    [Fact]
    public void An_unusual_nip_is_remarked_upon_and_blocks_nothing()
    {
        var input = FormFilled.New();
        (input.Status, input.Nip) = (EmploymentStatus.CivilServant, "199402182023212918");
        var page = Open(input);

        Assert.Contains("Bulan pengangkatan", page.Find(".warn").TextContent, StringComparison.Ordinal);
        page.Find("#f-Nip").Blur();
        Assert.Empty(Faulty(page));
    }

    [Fact]
    public void Privileged_access_asks_for_its_reason()
    {
        var page = Open(FormFilled.New());
        Assert.Empty(page.FindAll("#f-PrivilegeReason"));

        page.FindAll("[data-field=Types] input")[^1].Change(true);

        Assert.NotNull(page.Find("#f-PrivilegeReason"));
    }

    [Fact]
    public void A_returned_request_says_what_to_mend_and_is_submitted_again()
    {
        var mend = new DraftForm.Correction("Lampirkan SK terbaru.", "P1-6", "Damar Wanasurya, S.Kom.", "Kasi", Now);
        var page = Open(FormFilled.New(), decree: true, CaseOutcome.Returned, mend);

        Assert.Contains("Lampirkan SK terbaru.", page.Find(".mend").TextContent, StringComparison.Ordinal);
        Assert.Equal("Ajukan kembali", Submit(page).TextContent.Trim());
    }

    [Fact]
    public void A_request_submitted_meanwhile_is_followed_not_filled_in()
    {
        Open(FormFilled.New(), outcome: CaseOutcome.Running);

        Assert.EndsWith("/permintaan/HA-2026-0001", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }
}
