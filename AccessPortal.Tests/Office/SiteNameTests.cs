using AccessPortal.Domain.Office;

namespace AccessPortal.Tests.Office;

public class SiteNameTests
{
    private const string Label63 = "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggg";

    [Theory]
    [InlineData("https://PPDB.arunikarayakab.go.id/", "ppdb.arunikarayakab.go.id")]
    [InlineData(" http://x.go.id ", "x.go.id")]
    [InlineData("antrian-dukcapil.x.go.id", "antrian-dukcapil.x.go.id")]
    [InlineData("xn--bcher-kva.id", "xn--bcher-kva.id")]
    [InlineData(Label63 + ".id", Label63 + ".id")]
    [InlineData(Label63 + "g.id", null)]
    [InlineData("x.go.id/wp-admin", null)]
    [InlineData("x.go.id:2083", null)]
    [InlineData("ftp://x.go.id", null)]
    [InlineData("evil.com/?u=https://x.go.id", null)]
    [InlineData("user@x.go.id", null)]
    [InlineData("-x.go.id", null)]
    [InlineData("x-.go.id", null)]
    [InlineData("x..id", null)]
    [InlineData("under_score.go.id", null)]
    [InlineData("localhost", null)]
    [InlineData("10.0.0.1", null)]
    [InlineData(null, null)]
    public void Only_host_names_are_read(string? text, string? expected) =>
        Assert.Equal(expected, SiteName.TryParse(text, out var name) ? name.Value : null);

    [Theory]
    [InlineData("x.kab.go.id", "kab.go.id", true)]
    [InlineData("kab.go.id", "kab.go.id", true)]
    [InlineData("kab.go.id", ".kab.go.id", false)]
    [InlineData("x.kab.go.id", ".go.id", true)]
    [InlineData("evilkab.go.id", "kab.go.id", false)]
    public void A_site_belongs_to_the_domains_above_it(string text, string domain, bool expected) =>
        Assert.Equal(expected, SiteName.From(text).IsUnder(["desa.id", domain]));
}
