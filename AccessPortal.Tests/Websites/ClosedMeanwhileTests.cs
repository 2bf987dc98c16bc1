using AccessPortal.Data.Demo;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Sop;
using AccessPortal.Requests;
using AccessPortal.Tests.UseCases;
using AccessPortal.UseCases;
using AccessPortal.Websites;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Websites;

/// <summary>A website is closed while somebody writes a request for it, or while one is under way.</summary>
public sealed class ClosedMeanwhileTests : IAsyncLifetime
{
    private readonly TestOffice _office = new();

    [Fact]
    public async Task A_draft_for_a_closed_website_says_so_at_the_field_and_is_kept()
    {
        var (id, input) = await _office.Draft(site: "ppdb");
        await _office.Done("pemohon", new SaveDraft.Command(id, await _office.Mark(id), input));
        await Close("ppdb");

        var fault = Assert.Single((await _office.Refused("pemohon", new SubmitRequest.Command(id, await _office.Mark(id), input))).Fields);

        Assert.Equal((nameof(FormInput.WebsiteId), "WebsiteClosed", "ppdb.arunikarayakab.go.id"), (fault.Field, fault.Code, fault.Facts[0]));
        var kept = await _office.Read(db => db.Requests.SingleAsync(r => r.Id == id));
        Assert.Equal((CaseOutcome.Draft, input.Purpose), (kept.Outcome, DraftText.Read(kept.Draft).Purpose));
        input.WebsiteId = DemoOffice.WebsiteId("disdikbud");
        Assert.NotNull((await _office.Done("pemohon", new SubmitRequest.Command(id, await _office.Mark(id), input))).Number);
    }

    [Fact]
    public async Task A_request_that_was_granted_ends_as_such_with_its_secret_destroyed_and_the_account_ordered_off()
    {
        var at = await _office.At(Granting.Use);

        await Close("disdikbud");

        var request = await _office.Read(async db =>
        {
            var found = await db.Requests.Include(r => r.Items).Include(r => r.Journal).Include(r => r.Grant).ThenInclude(g => g!.Secret).SingleAsync(r => r.Id == at.CaseId);
            return found;
        });
        Assert.Equal((CaseOutcome.Completed, "Remark.WebsiteClosed"), (request.Outcome, request.Journal[^1].Detour));
        Assert.DoesNotContain(request.Items, i => i.IsOpen);
        Assert.Equal(SecretState.Destroyed, request.Grant!.Secret!.State);
        Assert.Equal(GrantState.SuspensionRequested, request.Grant.State);
    }

    [Fact]
    public async Task A_returned_request_ends_too_and_cannot_be_sent_again()
    {
        var (id, input) = await _office.Draft();
        var at = await _office.Done("pemohon", new SubmitRequest.Command(id, await _office.Mark(id), input));
        await _office.Done("atasan", Acts.Complete(at, Verdict.Return, "SK belum lengkap"));

        await Close("disdikbud");

        Assert.Equal(CaseOutcome.Lapsed, await _office.Read(db => db.Requests.Where(r => r.Id == id).Select(r => r.Outcome).SingleAsync()));
        Assert.Equal(RefusalKind.Rule, (await _office.Refused("pemohon", new SubmitRequest.Command(id, await _office.Mark(id), input))).Kind);
    }

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();

    private async Task Close(string name)
    {
        var site = await _office.Done("kasi.layanan", new WebsiteSheet.Query($"{name}.arunikarayakab.go.id"));
        await _office.Done("kasi.layanan", new CloseWebsite.Command(site.Id, site.Version, "Digabung ke portal utama"));
    }
}
