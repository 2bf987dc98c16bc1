using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using AccessPortal.Data;
using AccessPortal.Live;
using AccessPortal.Tests.Journeys;
using Microsoft.AspNetCore.SignalR.Client;

namespace AccessPortal.Tests.Live;

/// <summary>A program that listens at the hub with the sign-in of a demo account.</summary>
internal sealed partial class HubListener : IAsyncDisposable
{
    private static readonly TimeSpan s_soon = TimeSpan.FromSeconds(15);
    private readonly BlockingCollection<StatusMessage> _heard = [];
    private readonly HubConnection _connection;

    private HubListener(Uri hub, CookieContainer cookies)
    {
        _connection = new HubConnectionBuilder().WithUrl(hub, options => options.Cookies = cookies).Build();
        _connection.On<StatusMessage>(nameof(IStatusClient.StatusChanged), _heard.Add);
    }

    public static async Task<HubListener> Of(Portal portal, string account)
    {
        var listener = new HubListener(new($"{portal.Address}/hubs/status"), await SignIn(portal.Address, account));
        await listener._connection.StartAsync();
        return listener;
    }

    /// <summary>The next message; fails when none comes.</summary>
    public StatusMessage Next() => _heard.TryTake(out var message, s_soon) ? message : throw new TimeoutException("Nothing was heard.");

    /// <summary>Asks the hub for something.</summary>
    public Task Ask(string method, string argument) => _connection.InvokeAsync(method, argument);

    public ValueTask DisposeAsync()
    {
        _heard.Dispose();
        return _connection.DisposeAsync();
    }

    private static async Task<CookieContainer> SignIn(string address, string account)
    {
        var cookies = new CookieContainer();
        using var handler = new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = new(address) };
        var token = Token().Match(await http.GetStringAsync("/masuk")).Groups["token"].Value;
        using var form = new FormUrlEncodedContent(
        [
            new("_handler", "masuk"), new("__RequestVerificationToken", token), new("Input.UserName", account), new("Input.Password", DemoAccounts.Password),
        ]);
        using var answer = await http.PostAsync("/masuk", form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return cookies;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
