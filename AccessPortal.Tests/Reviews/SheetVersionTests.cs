using AccessPortal.Data.Demo;
using AccessPortal.Domain.Register;
using AccessPortal.Reviews;
using AccessPortal.Tests.UseCases;
using AccessPortal.UseCases;

namespace AccessPortal.Tests.Reviews;

/// <summary>A website's sheet in two windows: owner and deputy, or a page that was left open.</summary>
public sealed class SheetVersionTests : IAsyncLifetime
{
    private readonly TestOffice _office = new();

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task A_sheet_is_not_sent_with_an_answer_that_its_page_has_not_shown()
    {
        var at = await _office.AskedFor("disdikbud");
        var part = (await _office.SheetOf("pj", at)).Parts[0];
        await _office.Answer("pj", at, part);
        var leftOpen = (await _office.SheetOf("pj", at)).Parts[0];
        await _office.Done("pj", new AnswerLines.Command(at.CaseId, part.WebsiteId, [new(part.Lines[0].Item.Number, 1, ReviewResult.Invalid, "Pindah tugas")]));

        var stale = await _office.Refused("pj", new SendSheet.Command(at.CaseId, part.WebsiteId, leftOpen.Version));

        Assert.Equal((RefusalKind.Stale, await _office.NameOf("pj")), (stale.Kind, stale.Facts[0]));
        Assert.True((await _office.Send("pj", new SendSheet.Command(at.CaseId, part.WebsiteId, (await _office.SheetOf("pj", at)).Parts[0].Version))).Ok);
    }

    [Fact]
    public async Task A_sheet_that_went_to_and_fro_is_not_passed_on_from_the_page_of_before()
    {
        var at = await _office.AskedFor("disdikbud");
        var part = (await _office.SheetOf("pj", at)).Parts[0];
        await _office.Done("pj", new HandOverSheet.Command(at.CaseId, part.WebsiteId, part.Version, DemoOffice.PersonId("atasan"), "Dikelola Kepala Dinas"));
        var theirs = Assert.Single((await _office.SheetOf("atasan", at)).Parts);
        await _office.Done("atasan", new HandOverSheet.Command(at.CaseId, part.WebsiteId, theirs.Version, DemoOffice.PersonId("pj"), "Kembali kepada pengelola"));

        var stale = await _office.Refused("pj", new HandOverSheet.Command(at.CaseId, part.WebsiteId, part.Version, DemoOffice.PersonId("pemohon"), "Bukan tugas saya"));

        Assert.Equal((RefusalKind.Stale, await _office.NameOf("atasan")), (stale.Kind, stale.Facts[0]));
    }

    [Fact]
    public async Task What_others_do_to_their_sheets_does_not_matter()
    {
        var at = await _office.AskedFor("disdikbud");
        var parts = (await _office.SheetOf("pj", at)).Parts;
        Assert.True(parts.Count > 1);
        await _office.Done("pj", new AnswerLines.Command(at.CaseId, parts[1].WebsiteId, [new(parts[1].Lines[0].Item.Number, 0, ReviewResult.Valid)]));

        Assert.Equal(parts[0].Version, (await _office.SheetOf("pj", at)).Parts[0].Version);
        Assert.True((await _office.Send("pj", new HandOverSheet.Command(at.CaseId, parts[0].WebsiteId, parts[0].Version, DemoOffice.PersonId("atasan"), "Dikelola Kepala Dinas"))).Ok);
    }
}
