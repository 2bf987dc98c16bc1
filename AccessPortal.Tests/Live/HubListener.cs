using System.Collections.Concurrent;
using System.Net;
using AccessPortal.Data;
using AccessPortal.Live;
using AccessPortal.Tests.Journeys;
using AccessPortal.Tests.SignIn;
using Microsoft.AspNetCore.SignalR.Client;

namespace AccessPortal.Tests.Live;

/// <summary>A program that listens at the hub with the sign-in of a demo account.</summary>
internal sealed class HubListener : IAsyncDisposable
{
    private static readonly TimeSpan s_soon = TimeSpan.FromSeconds(15);
    private readonly BlockingCollection<StatusMessage> _heard = [];
    private readonly TaskCompletionSource _closed = new();
    private readonly HubConnection _connection;

    private HubListener(Uri hub, CookieContainer cookies)
    {
        _connection = new HubConnectionBuilder().WithUrl(hub, options => options.Cookies = cookies).Build();
        _connection.On<StatusMessage>(nameof(IStatusClient.StatusChanged), _heard.Add);
        _connection.Closed += _ =>
        {
            _closed.TrySetResult();
            return Task.CompletedTask;
        };
    }

    public static async Task<HubListener> Of(Portal portal, string account) => await Of(portal, await SignIn(portal.Address, account));

    public static async Task<HubListener> Of(Portal portal, CookieContainer signedIn)
    {
        var listener = new HubListener(new($"{portal.Address}/hubs/status"), signedIn);
        await listener._connection.StartAsync();
        return listener;
    }

    /// <summary>The next message; fails when none comes.</summary>
    public StatusMessage Next() => _heard.TryTake(out var message, s_soon) ? message : throw new TimeoutException("Nothing was heard.");

    /// <summary>Whether no message has come.</summary>
    public bool HeardNothing => _heard.Count == 0;

    /// <summary>Waits until the portal has closed the connection.</summary>
    public Task IsClosed(TimeSpan within) => _closed.Task.WaitAsync(within);

    /// <summary>Asks the hub for something.</summary>
    public Task Ask(string method, string argument) => _connection.InvokeAsync(method, argument);

    public ValueTask DisposeAsync()
    {
        _heard.Dispose();
        return _connection.DisposeAsync();
    }

    public static async Task<CookieContainer> SignIn(string address, string account)
    {
        var cookies = new CookieContainer();
        using var handler = new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = new(address) };
        using var answer = await http.Enter(account, DemoAccounts.Password);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return cookies;
    }
}
