using System.Globalization;
using AccessPortal.Domain.Requests;
using AccessPortal.Requests;
using AccessPortal.UseCases;
using Bunit;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.Requests;

public sealed class RequestFormTableTests : BunitContext
{
    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;

    public RequestFormTableTests()
    {
        CultureInfo.CurrentUICulture = new("id-ID");
        Services.AddLocalization().AddSingleton(TimeProvider.System).AddSingleton(new OfficeZone("Asia/Jakarta")).AddSingleton<OfficeClock>();
    }

    protected override void Dispose(bool disposing)
    {
        CultureInfo.CurrentUICulture = _before;
        base.Dispose(disposing);
    }

    [Fact]
    public void A_new_end_of_contract_stands_beside_the_old()
    {
        var changed = Table(Ending(new(2026, 12, 31)), Ending(new(2026, 6, 30))).Find("[data-changed=ContractEnd]");

        Assert.Equal("30 Juni 2026", changed.QuerySelector("del")!.TextContent);
        Assert.EndsWith("31 Desember 2026", changed.QuerySelector("dd")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_correction_leaves_out_is_marked_too()
    {
        var changed = Table(Ending(null), Ending(new(2026, 6, 30))).Find("[data-changed=ContractEnd]");

        Assert.Equal("30 Juni 2026", changed.QuerySelector("del")!.TextContent);
    }

    [Fact]
    public void Who_has_no_contract_has_no_line_for_it() =>
        Assert.DoesNotContain("Akhir kontrak", Table(Ending(null), null).Markup, StringComparison.Ordinal);

    private static RequestForm Ending(DateOnly? contract) => Given.Form with { ContractEnd = contract };

    private IRenderedComponent<RequestFormTable> Table(RequestForm form, RequestForm? before) =>
        Render<RequestFormTable>(p => p.Add(t => t.Form, Seen(form)).Add(t => t.Before, before is null ? null : Seen(before)));

    private static FormView Seen(RequestForm form) => new(form, "Dinas Pendidikan", null);
}
