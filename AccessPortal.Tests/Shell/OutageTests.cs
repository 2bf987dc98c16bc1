using AccessPortal.Requests;
using AccessPortal.Shell;
using AccessPortal.Tests.Requests;
using AccessPortal.UseCases;
using Bunit;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.Shell;

/// <summary>What a page says while the database does not serve.</summary>
public sealed class OutageTests : RoomContext
{
    private readonly Outage _outage = new();

    public OutageTests() => Services.AddSingleton(_outage);

    [Fact]
    public void What_could_not_be_read_is_said_with_its_code_until_it_is_tried_again()
    {
        var tried = 0;
        var notice = Render<OutageNotice>(p => p.Add(n => n.Retry, () => tried++));
        Assert.Empty(notice.FindAll("[role=alert]"));

        _outage.Report(new(RefusalKind.Unavailable, "NotRead", "Busy", "AB12CD34"));

        notice.WaitForAssertion(() => Assert.Contains("AB12CD34", notice.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        notice.Find("button").Click();
        Assert.Equal(1, tried);
        Assert.Empty(notice.FindAll("[role=alert]"));
    }

    [Fact]
    public async Task A_draft_that_could_not_be_kept_now_is_kept_as_soon_as_it_can_be()
    {
        var full = true;
        var desk = new FormDesk().Answer<SaveDraft.Command, DateTimeOffset>(_ => full
            ? new Answer<DateTimeOffset>(default, new(RefusalKind.Unavailable, "NotSaved", "Full", "AB12CD34"))
            : new Answer<DateTimeOffset>(DateTimeOffset.UnixEpoch, null));
        await using var autosave = new FormAutosave(desk, Guid.Empty, () => new FormInput(), () => { });

        _ = autosave.Typed();
        while (autosave.State is SaveState.Saving) await Task.Delay(100);
        Assert.Equal(SaveState.Failed, autosave.State);
        full = false;
        for (var i = 0; i < 100 && autosave.State is not SaveState.Saved; i++) await Task.Delay(100);

        Assert.Equal(SaveState.Saved, autosave.State);
    }
}
