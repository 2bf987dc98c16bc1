using System.Globalization;
using AccessPortal.Cases;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Requests;
using AccessPortal.Domain.Sop;
using AccessPortal.Live;
using AccessPortal.UseCases;
using AccessPortal.Work;
using Bunit;
using MediatR;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MudBlazor.Services;

namespace AccessPortal.Tests.Work;

public sealed class InboxRowTests : BunitContext
{
    private static readonly DateTimeOffset s_now = new(2026, 11, 24, 3, 0, 0, TimeSpan.Zero);
    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;
    private readonly AnsweringDesk _desk = new();
    private readonly Me _me = new(Guid.NewGuid(), "Drs. Wiratama", ["Kepala Dinas"], [], [Role.HeadOfOffice], true);
    private Decision? _decided;

    public InboxRowTests()
    {
        CultureInfo.CurrentUICulture = new("id-ID");
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLocalization().AddMudServices(o => o.PopoverOptions.CheckForPopoverProvider = false);
        Services.AddSingleton<TimeProvider>(new FakeTimeProvider(s_now)).AddSingleton(new OfficeZone("Asia/Jakarta")).AddSingleton<OfficeClock>();
        Services.AddSingleton<RefusalText>().AddSingleton<IDesk>(_desk);
    }

    protected override void Dispose(bool disposing)
    {
        CultureInfo.CurrentUICulture = _before;
        base.Dispose(disposing);
    }

    [Fact]
    public void One_click_approves()
    {
        Show("P1-2b").Find("[data-accept]").Click();

        Assert.Equal((Verdict.Accept, "HA-2026-0007"), (_decided?.Verdict, _decided?.Row.Number));
    }

    [Fact]
    public void A_refusal_asks_for_its_reason_and_keeps_it_when_it_fails()
    {
        var row = Show("P1-2b");
        _desk.Refusal = new(RefusalKind.Rule, nameof(SopRule.NotYourTask), "P1-2b");

        row.Find("[data-refuse]").Click();
        row.Find("textarea").Input("Kontrol penuh tidak diperlukan");
        row.Find("form").Submit();

        Assert.Equal("Kontrol penuh tidak diperlukan", row.Find("textarea").GetAttribute("value"));
        Assert.Contains("menunggu pejabat lain", row.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Null(_decided);
    }

    [Fact]
    public void What_is_late_says_so() =>
        Assert.Contains("terlambat 3 jam", Show("P1-2b", due: s_now.AddHours(-3)).Markup, StringComparison.Ordinal);

    [Fact]
    public void Who_else_has_it_open_is_named() =>
        Assert.Contains("Sedang ditangani oleh Ir. Laksmi", Show("P1-2b", claimedBy: "Ir. Laksmi").Find("[data-claimed]").TextContent, StringComparison.Ordinal);

    [Theory]
    [InlineData("P1-6", "/permintaan/HA-2026-0007", "Verifikasi"), InlineData("P1-8", "/permintaan/HA-2026-0007", "Buat akun")]
    public void What_needs_more_than_a_click_leads_to_the_case(string step, string href, string words)
    {
        var link = Show(step).Find("a[data-accept]");

        Assert.Equal(href, link.GetAttribute("href"));
        Assert.Contains(words, link.TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<InboxRow> Show(string step, DateTimeOffset? due = null, string? claimedBy = null)
    {
        var row = new WorkRow(1, Guid.NewGuid(), "HA-2026-0007", 3, step, "www.arunikarayakab.go.id", "Kirana", "Disdikbud", RequestKind.New, AccessTypes.Files, AccessLevel.Edit,
            new(2026, 11, 24), new(2027, 11, 24), "Mengisi rubrik", "Kepala Dinas", due ?? s_now.AddHours(2), s_now, claimedBy is null ? null : Guid.NewGuid(), claimedBy, s_now);
        return Render<InboxRow>(p => p.Add(x => x.Live, new(row, LiveMark.None, 0)).Add(x => x.Hold, _ => { }).Add(x => x.Release, _ => { })
            .Add(x => x.Decided, EventCallback.Factory.Create<Decision>(this, d => _decided = d)).AddCascadingValue(_me));
    }

    private sealed class AnsweringDesk : IDesk
    {
        public Refusal? Refusal { get; set; }

        public Task<Answer<T>> Send<T>(IRequest<T> message, CancellationToken ct = default) => Task.FromResult(message switch
        {
            CompleteStep.Command c when Refusal is null => new Answer<T>((T)(object)new CaseStanding(c.CaseId, "HA-2026-0007", 4, CaseOutcome.Running, []), null),
            CompleteStep.Command => new Answer<T>(default, Refusal),
            _ => new Answer<T>(default, null),
        });
    }
}
