using AccessPortal.Shell;

namespace AccessPortal.Tests.Shell;

public sealed class LocalUrlTests
{
    [Theory]
    [InlineData("/permintaan/HA-2026-0001?a=b")]
    [InlineData("/")]
    public void An_address_of_the_portal_is_followed(string url) => Assert.Equal(url, LocalUrl.Or(url, "/asal"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("tugas")]
    [InlineData("https://contoh.example/")]
    [InlineData("//contoh.example/")]
    [InlineData("/\\contoh.example/")]
    [InlineData("/\t/contoh.example/")]
    public void An_address_elsewhere_is_not(string? url) => Assert.Equal("/asal", LocalUrl.Or(url, "/asal"));
}
