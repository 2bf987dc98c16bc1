using Microsoft.Playwright;

namespace AccessPortal.Tests.Journeys;

/// <summary>A connection lost while typing, and regained.</summary>
[Collection(nameof(Journey))]
public sealed class ReconnectJourney(Portal portal)
{
    [JourneyFact]
    public async Task What_is_typed_while_the_connection_is_lost_is_still_there_when_it_is_back()
    {
        await portal.BeAlone();
        var sockets = new List<IWebSocketRoute>();
        var pemohon = await portal.Stranger();
        await pemohon.RouteWebSocketAsync("**/_blazor*", socket =>
        {
            socket.ConnectToServer();
            sockets.Add(socket);
        });
        await Portal.Enter(pemohon, "pemohon", "/permintaan/baru");
        await pemohon.Arrives("/permintaan/konsep/");
        var purpose = pemohon.Field("Purpose").Locator("textarea");
        await purpose.FillAsync("Memperbarui berita ");

        await sockets[^1].CloseAsync();
        await purpose.PressSequentiallyAsync("setiap hari kerja");
        await Assertions.Expect(pemohon.Locator("#components-reconnect-modal")).ToBeHiddenAsync(new() { Timeout = 15_000 });
        Assert.True(sockets.Count > 1, "The page did not connect anew.");
        await purpose.PressSequentiallyAsync(".");

        await Assertions.Expect(purpose).ToHaveValueAsync("Memperbarui berita setiap hari kerja.");
        await Task.Delay(TimeSpan.FromSeconds(2));
        await pemohon.ReloadAsync();
        await Assertions.Expect(purpose).ToHaveValueAsync("Memperbarui berita setiap hari kerja.");
    }
}
