using AccessPortal.Domain.Office;

namespace AccessPortal.Tests.Office;

public class OfficialEmailTests
{
    [Theory]
    [InlineData(" Sekar@Diskominfo.ArunikaRayaKab.go.id ", "sekar@diskominfo.arunikarayakab.go.id")]
    [InlineData("a.b+c@x.id", "a.b+c@x.id")]
    [InlineData("a", null)]
    [InlineData("a@b", null)]
    [InlineData("@x.id", null)]
    [InlineData("a@@x.id", null)]
    [InlineData("a..b@x.id", null)]
    [InlineData(".a@x.id", null)]
    [InlineData("a@-x.id", null)]
    [InlineData("a@127.0.0.1", null)]
    [InlineData("a b@x.id", null)]
    [InlineData("a@x.id\nBcc: b@x.id", null)]
    [InlineData(null, null)]
    public void Only_sane_addresses_are_read(string? text, string? expected) =>
        Assert.Equal(expected, OfficialEmail.TryParse(text, out var email) ? email.Value : null);

    [Theory]
    [InlineData("a@x.go.id", ".go.id", true)]
    [InlineData("a@x.go.id", "go.id", true)]
    [InlineData("a@x.go.id", "X.GO.ID", true)]
    [InlineData("a@evilgo.id", "go.id", false)]
    [InlineData("a@x.go.id.evil.com", ".go.id", false)]
    [InlineData("x.go.id@gmail.com", ".go.id", false)]
    [InlineData("a@x.go.id", "", false)]
    public void An_address_is_official_by_the_end_of_its_domain(string text, string suffix, bool expected) =>
        Assert.Equal(expected, OfficialEmail.From(text).IsOfficial([suffix]));

    [Fact]
    public void Government_domains_are_official_by_default() => Assert.True(OfficialEmail.From("a@b.go.id").IsOfficial(OfficialEmail.DefaultSuffixes));
}
