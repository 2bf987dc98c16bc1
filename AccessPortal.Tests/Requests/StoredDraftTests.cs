using System.Text.Json.Nodes;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Requests;
using AccessPortal.Requests;
using AccessPortal.Tests.UseCases;
using AccessPortal.UseCases;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Requests;

/// <summary>Drafts as they lie in the database, whatever once came into them.</summary>
public sealed class StoredDraftTests(TestOffice office) : IClassFixture<TestOffice>
{
    [Theory]
    [InlineData("ValidFrom", "9999-12-31"), InlineData("ValidUntil", "0001-01-01"), InlineData("DecreeDate", "1999-12-31"), InlineData("ContractEnd", "bukan tanggal")]
    [InlineData("Level", 99), InlineData("Kind", -1), InlineData("Types", 1 << 20), InlineData("FullName", "\0"), InlineData("Purpose", 7), InlineData("WebsiteId", "rusak")]
    public async Task A_stored_field_that_cannot_be_is_emptied_and_said_and_the_rest_stands(string field, object stored)
    {
        var id = await Stored(new() { [field] = JsonValue.Create(stored) });

        var view = await office.Done("pemohon", new DraftForm.Query(id));

        Assert.Equal((field, "Emptied"), Assert.Single(view.Emptied.Select(f => (f.Field, f.Code))));
        Assert.Equal(typeof(FormInput).GetProperty(field)!.GetValue(new FormInput()), typeof(FormInput).GetProperty(field)!.GetValue(view.Input));
        Assert.Equal("Staf", view.Input.JobTitle);
    }

    [Theory]
    [InlineData("[]"), InlineData("null"), InlineData("{\"Nanti\":{\"a\":[1]}}"), InlineData("7"), InlineData("{rusak")]
    public async Task Any_stored_draft_opens(string text)
    {
        var id = await StoredText(text);

        Assert.Empty((await office.Done("pemohon", new DraftForm.Query(id))).Input.FullName);
    }

    [Fact]
    public async Task A_day_that_is_half_typed_is_kept_with_the_draft_and_refused_when_it_is_filed()
    {
        var (id, input) = await office.Draft();
        input.ValidFrom = new(2, 1, 1);

        Assert.True((await office.Send("pemohon", new SaveDraft.Command(id, await office.Mark(id), input))).Ok);
        var fault = Assert.Single((await office.Refused("pemohon", new SubmitRequest.Command(id, await office.Mark(id), input))).Fields);
        Assert.Equal(("Input.ValidFrom", "DayRange"), (fault.Field, fault.Code));
    }

    private Task<Guid> Stored(JsonObject fields)
    {
        fields["JobTitle"] = "Staf";
        return StoredText(fields.ToJsonString());
    }

    private async Task<Guid> StoredText(string text)
    {
        var id = await office.Done("pemohon", new StartRequest.Command(WebsiteId: DemoOffice.WebsiteId("disdikbud")));
        await office.Read(db => db.Requests.Where(r => r.Id == id).ExecuteUpdateAsync(s => s.SetProperty(r => r.Draft, text)));
        return id;
    }
}
