using AccessPortal.Cases;
using AccessPortal.Domain.Cases;
using AccessPortal.Requests;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.Requests;

/// <summary>What helpdesk filled in, mended by its applicant on the form's page.</summary>
public sealed class MendPageTests : OpenForm
{
    [Fact]
    public void The_applicant_mends_the_form_and_confirms_it_by_that()
    {
        Desk.Answer<SubmitRequest.Command, CaseStanding>(_ => new CaseStanding(Guid.NewGuid(), "HA-2026-0001", 2, CaseOutcome.Running, []));
        var page = Open(FormFilled.New(), decree: true, CaseOutcome.Running, confirms: true);
        Assert.NotNull(page.Find("[data-mend-intake]"));
        Assert.Equal("Konfirmasi dan ajukan", Submit(page).TextContent.Trim());

        page.Find("#f-Purpose").Input("Memperbarui pengumuman penerimaan peserta didik baru.");
        Submit(page).Click();

        Assert.Equal("Memperbarui pengumuman penerimaan peserta didik baru.", Assert.Single(Desk.Sent.OfType<SubmitRequest.Command>()).Input.Purpose);
        Assert.EndsWith("/permintaan/HA-2026-0001", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void What_carries_a_number_is_not_thrown_away_like_a_draft() =>
        Assert.DoesNotContain("Hapus konsep", Open(FormFilled.New(), decree: true, CaseOutcome.Running, confirms: true).Markup, StringComparison.Ordinal);
}
