using AccessPortal.Domain.Sop;
using AccessPortal.SopPages;
using AccessPortal.Tests.Cases;
using AccessPortal.UseCases;
using Bunit;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace AccessPortal.Tests.SopPages;

public sealed class SopPageTests : BunitContext
{
    private readonly CaseWording _wording = new();

    public SopPageTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLocalization();
        Services.AddMudServices(o => o.PopoverOptions.CheckForPopoverProvider = false);
    }

    protected override void Dispose(bool disposing)
    {
        _wording.Dispose();
        base.Dispose(disposing);
    }

    [Theory, InlineData("p1", 11, 2), InlineData("p2", 6, 0), InlineData("p3", 7, 0)]
    public void Activities_are_numbered_as_the_SOP_numbers_them(string procedure, int printed, int own)
    {
        var page = Open(new SopVersion(1, DateTimeOffset.UnixEpoch));

        Assert.Equal(Enumerable.Range(1, printed).Select(n => $"{n}"), page.FindAll($"#{procedure} tr.printed .number").Select(c => c.TextContent));
        Assert.Equal(own, page.FindAll($"#{procedure} tr.own").Count);
    }

    [Theory, InlineData(false), InlineData(true)]
    public void Times_are_proposals_until_the_office_adopts_them(bool adopted) => Assert.Equal(
        !adopted,
        Open(new SopVersion(1, DateTimeOffset.UnixEpoch) { TimesAdopted = adopted }).Find("#p1").TextContent.Contains("(usulan)", StringComparison.Ordinal));

    [Fact]
    public void An_actor_set_by_the_office_appears_in_table_and_drawing()
    {
        var page = Open(new SopVersion(2, DateTimeOffset.UnixEpoch, new StepSetting("P1-9", Role.InfrastructureSectionHead)));

        Assert.Equal("Kasi Layanan Infrastruktur TIK", page.Find("tr[data-step='P1-9'] .sr-only").TextContent);
        Assert.Equal("Kasi Layanan Infrastruktur TIK", page.Find(".step[data-step='P1-9'] .actor").TextContent);
    }

    [Fact]
    public void The_effective_day_is_the_office_s() =>
        Assert.Contains("1 Januari 2026", Open(new SopVersion(1, new(2025, 12, 31, 17, 0, 0, TimeSpan.Zero))).Find(".identity").TextContent, StringComparison.Ordinal);

    [Fact]
    public void A_flow_that_breaks_over_pages_goes_on_under_the_same_letter() =>
        Assert.Equal(["A", "A"], Open(new SopVersion(1, DateTimeOffset.UnixEpoch)).FindAll("#p1 tr.off-page .letter").Select(l => l.TextContent));

    private IRenderedComponent<SopPage> Open(SopVersion version)
    {
        Services.AddSingleton<IDesk>(new DeskOf(SopDocument.Sheet.Of(version, new OfficeZone("Asia/Jakarta"))));
        return Render<SopPage>();
    }

    private sealed class DeskOf(SopDocument.Sheet sheet) : IDesk
    {
        public Task<Answer<T>> Send<T>(IRequest<T> message, CancellationToken ct = default) =>
            Task.FromResult(new Answer<T>((T)(object)sheet, null));
    }
}
