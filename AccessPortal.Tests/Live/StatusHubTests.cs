using System.Net;
using AccessPortal.Cases;
using AccessPortal.Data;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Sop;
using AccessPortal.Live;
using AccessPortal.Tests.Journeys;
using AccessPortal.Tests.UseCases;
using AccessPortal.UseCases;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.Live;

/// <summary>The hub as a program outside the browser meets it: a real port, a real sign-in, a real connection.</summary>
public sealed class StatusHubTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Only_those_who_may_see_a_case_hear_of_it()
    {
        await using var applicant = await HubListener.Of(portal, "pemohon");
        await using var manager = await HubListener.Of(portal, "atasan");
        await using var helpdesk = await HubListener.Of(portal, "helpdesk");
        await using var another = await HubListener.Of(portal, "administrator");

        await Complete("atasan", DemoOffice.RequestId("atasan"), Granting.Endorse, Verdict.Accept);

        foreach (var hearing in (HubListener[])[applicant, manager, helpdesk])
        {
            var message = hearing.Next();
            Assert.Equal(("P1-2b", "Accept", "Running"), (message.Step, message.Verdict, message.Outcome));
            Assert.Equal(["P1-3"], message.OpenSteps);
        }
        // An event of its own case comes; the other one's did not come before it.
        await Complete("administrator", DemoOffice.RequestId("administrator"), Granting.Use, Verdict.Done);
        Assert.Equal("P1-11", another.Next().Step);
    }

    [Fact]
    public async Task Who_no_longer_holds_the_post_hears_nothing_on_a_connection_made_before()
    {
        await using var relieved = await HubListener.Of(portal, "auditor");
        await using var helpdesk = await HubListener.Of(portal, "helpdesk");
        await using (var scope = portal.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
            var holding = await db.Holdings.SingleAsync(h => h.PersonId == DemoOffice.PersonId("auditor"));
            db.Entry(holding).Property(h => h.Until).CurrentValue = DateTimeOffset.UnixEpoch.AddYears(55);
            await db.SaveChangesAsync();
        }

        await portal.Pass(await portal.Read(db => db.Cases.Where(c => c.Id == DemoOffice.RequestId("kadis")).Select(c => c.Number!).SingleAsync()), "P1-3");

        helpdesk.Next();
        Assert.True(relieved.HeardNothing);
    }

    [Fact]
    public async Task A_stranger_is_turned_away()
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        var answer = await http.PostAsync($"{portal.Address}/hubs/status/negotiate?negotiateVersion=1", null);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);

        await using var connection = new HubConnectionBuilder().WithUrl($"{portal.Address}/hubs/status").Build();
        await Assert.ThrowsAnyAsync<Exception>(() => connection.StartAsync());
    }

    [Theory]
    [InlineData("AddToGroupAsync")]
    [InlineData("JoinGroup")]
    [InlineData("OnConnectedAsync")]
    [InlineData("StatusChanged")]
    public async Task A_client_can_ask_the_hub_for_nothing(string method)
    {
        await using var listener = await HubListener.Of(portal, "pemohon");

        var fault = await Assert.ThrowsAsync<HubException>(() => listener.Ask(method, StatusHub.Person(DemoOffice.PersonId("atasan"))));

        Assert.Contains("Method does not exist", fault.Message, StringComparison.Ordinal);
    }

    private async Task Complete(string account, Guid request, Step step, Verdict verdict)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var version = await scope.ServiceProvider.GetRequiredService<PortalDb>().Cases.Where(c => c.Id == request).Select(c => c.Version).SingleAsync();
        var desk = new Desk(portal.Services.GetRequiredService<IServiceScopeFactory>(), new SignedAs(account), portal.Services.GetRequiredService<SharedReads>());
        Assert.True((await desk.Send(new CompleteStep.Command(request, version, step.Code, verdict, ""))).Ok);
    }
}
