using AccessPortal.Requests;

namespace AccessPortal.Tests.Requests;

public sealed class AutosaveTests
{
    [Fact]
    public async Task Who_types_without_a_pause_does_not_have_to_stop_for_the_draft_to_be_kept()
    {
        var desk = new FormDesk().Answer<SaveDraft.Command, DateTimeOffset>(_ => DateTimeOffset.UnixEpoch);
        await using var autosave = new FormAutosave(desk, Guid.Empty, () => new FormInput(), () => { });

        for (var keystroke = 0; keystroke < 12; keystroke++)
        {
            _ = autosave.Typed();
            await Task.Delay(200);
        }

        Assert.NotEmpty(desk.Sent.OfType<SaveDraft.Command>());
    }
}
