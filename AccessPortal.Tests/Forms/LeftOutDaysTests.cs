using AccessPortal.Register;
using AccessPortal.Requests;
using AccessPortal.Tests.Register;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.Forms;

/// <summary>Days in the address of a list that the list cannot go by.</summary>
public sealed class LeftOutDaysTests : OpenPages
{
    public LeftOutDaysTests() => Services.AddSingleton(_ => Office.Services.GetRequiredService<ExportProgress>());

    [Theory]
    [InlineData(typeof(AccessRegisterPage), "/daftar?tanggal=9999-12-31", "di luar 1 Januari 2000 sampai 31 Desember 2100")]
    [InlineData(typeof(AccessRegisterPage), "/daftar?tanggal=0001-01-01", "di luar 1 Januari 2000 sampai 31 Desember 2100")]
    [InlineData(typeof(AccessRegisterPage), "/daftar?sejak=1999-12-31&tanggal=2026-11-24", "1999-12-31")]
    [InlineData(typeof(AccessRegisterPage), "/daftar?tanggal=kemarin", "bukan tanggal")]
    [InlineData(typeof(RequestListPage), "/permintaan?sampai=9999-01-01", "di luar 1 Januari 2000 sampai 31 Desember 2100")]
    [InlineData(typeof(RequestListPage), "/permintaan?dari=2026-02-30", "bukan tanggal")]
    public void The_page_says_which_day_it_leaves_out_and_why(Type page, string address, string why)
    {
        var shown = At(page, address);

        Comes(shown, () => Assert.Contains(why, Assert.Single(shown.FindAll("[data-left-out]")).TextContent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(typeof(AccessRegisterPage), "/daftar?tanggal=2026-11-24&sejak=")]
    [InlineData(typeof(RequestListPage), "/permintaan?dari=2000-01-01&sampai=2100-12-31")]
    public void Of_days_that_hold_nothing_is_said(Type page, string address)
    {
        var shown = At(page, address);

        Comes(shown, () => Assert.NotEmpty(shown.FindAll("input[type=date]")));
        Assert.Empty(shown.FindAll("[data-left-out]"));
    }

    private IRenderedComponent<DynamicComponent> At(Type page, string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Open<DynamicComponent>(p => p.Add(d => d.Type, page));
    }
}
