using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace AccessPortal.Tests.Journeys;

/// <summary>A TCP proxy in front of the portal: the office's line, which can be cut, be slow and lose what it carries.</summary>
public sealed class Wire : IAsyncDisposable
{
    private readonly TcpListener _door = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Socket, byte> _ends = [];
    private readonly Task _open;
    private volatile bool _cut, _loses;

    /// <summary>Lays the line to an address.</summary>
    public Wire(string address)
    {
        To = new(address);
        _door.Start();
        _open = Open();
    }

    /// <summary>Where the line leads.</summary>
    public Uri To { get; set; }

    /// <summary>Where a browser gets on to it.</summary>
    public string Address => $"http://{To.Host}:{((IPEndPoint)_door.LocalEndpoint).Port}";

    /// <summary>How long each direction takes.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Ends every connection and refuses new ones, until mended.</summary>
    public void Cut()
    {
        _cut = true;
        foreach (var end in _ends.Keys) Drop(end);
    }

    /// <summary>Keeps every connection open and carries nothing more: neither end notices.</summary>
    public void Lose() => _loses = true;

    /// <summary>Takes new connections again; those that were losing are ended.</summary>
    public void Mend()
    {
        Cut();
        (_cut, _loses) = (false, false);
    }

    public async ValueTask DisposeAsync()
    {
        Cut();
        _door.Stop();
        await _open;
        _door.Dispose();
    }

    private async Task Open()
    {
        try
        {
            while (true) _ = Carry(await _door.AcceptSocketAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The line is taken down.
        }
    }

    private async Task Carry(Socket browser)
    {
        using var portal = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using (browser)
        {
            (browser.NoDelay, _ends[browser], _ends[portal]) = (true, 0, 0);
            try
            {
                if (_cut) throw new SocketException((int)SocketError.ConnectionReset);
                await portal.ConnectAsync(IPAddress.Loopback, To.Port);
                await Task.WhenAny(Pass(browser, portal), Pass(portal, browser));
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                // Cut on the way.
            }
            finally
            {
                foreach (var end in (Socket[])[browser, portal])
                {
                    Drop(end);
                    _ends.TryRemove(end, out _);
                }
            }
        }
    }

    private async Task Pass(Socket from, Socket to)
    {
        var under = Channel.CreateUnbounded<(long Due, byte[] Bytes)>();
        var arriving = Arrive(under.Reader, to);
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer) is > 0 and var read)
                if (!_loses) under.Writer.TryWrite((Environment.TickCount64 + (long)Delay.TotalMilliseconds, buffer[..read]));
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Nothing more comes from this end.
        }
        under.Writer.Complete();
        await arriving;
    }

    private async Task Arrive(ChannelReader<(long Due, byte[] Bytes)> under, Socket to)
    {
        await foreach (var (due, bytes) in under.ReadAllAsync())
        {
            if (due - Environment.TickCount64 is > 0 and var left) await Task.Delay(TimeSpan.FromMilliseconds(left));
            if (!_loses) await to.SendAsync(bytes);
        }
    }

    // Without a farewell, as a line is cut.
    private static void Drop(Socket end)
    {
        try
        {
            end.LingerState = new(enable: true, seconds: 0);
            end.Close();
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // It was closed already.
        }
    }
}
