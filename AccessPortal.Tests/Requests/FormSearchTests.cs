using AccessPortal.Requests;

namespace AccessPortal.Tests.Requests;

public sealed class FormSearchTests(TestOffice office) : IClassFixture<TestOffice>
{
    [Fact]
    public async Task A_website_is_found_by_the_beginning_of_its_name() =>
        Assert.Equal(["dinkes.arunikarayakab.go.id"], (await Find("DINK")).Select(w => w.Name).Where(n => n.StartsWith("dink", StringComparison.Ordinal)));

    [Fact]
    public async Task A_website_is_found_by_its_unit() =>
        Assert.Contains("rsud.arunikarayakab.go.id", (await Find("kesehatan")).Select(w => w.Name));

    [Fact]
    public async Task The_websites_of_ones_own_unit_come_first() =>
        Assert.Equal(["disdikbud.arunikarayakab.go.id", "ppdb.arunikarayakab.go.id"], (await Find("")).Take(2).Select(w => w.Name));

    [Fact]
    public async Task An_answer_is_never_long() => Assert.InRange((await Find("")).Count, 3, WebsiteSearch.Limit);

    [Theory]
    [InlineData("%"), InlineData("_"), InlineData("\\"), InlineData("tidak-ada")]
    public async Task Signs_of_the_database_are_mere_letters(string text) => Assert.Empty(await Find(text));

    private Task<IReadOnlyList<WebsiteChoice>> Find(string text) => office.Done("pemohon", new WebsiteSearch.Query(text));
}
