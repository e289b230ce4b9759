using System.Net.Sockets;
using System.Text;
using GulluShoes.StoreTests.Doors;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace GulluShoes.StoreTests.Attacks;

/// <summary>What no honest client sends: bytes on the wire that are no request, two requests, or one that never ends.</summary>
[Collection(ShopCollection.Name)]
public sealed class WireTests(ShopServers servers) : IAsyncLifetime
{
    // The shortest that Kestrel takes; in life it waits five seconds, and thirty for the head.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1.1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private TestShop shop = null!;

    public async Task InitializeAsync() => shop = await TestShop.StartAsync(servers, new ShopWish
    {
        Timers = false,
        Services = services => services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(240, Grace);
            kestrel.Limits.RequestHeadersTimeout = Grace;
        }),
    });

    public async Task DisposeAsync() => await shop.DisposeAsync();

    public static TheoryData<string, string, string> Requests => new()
    {
        { "a header over two lines", "POST /api/session HTTP/1.1\r\nHost: h\r\nX-Gullu: 1\r\n folded: 1\r\n\r\n", "400" },
        { "a blank in a header's name", "GET /api/session HTTP/1.1\r\nHost: h\r\nX Gullu: 1\r\n\r\n", "400" },
        { "a zero byte in a header", "GET /api/session HTTP/1.1\r\nHost: h\r\nX-Gullu: \0\r\n\r\n", "400" },
        { "a lone line feed in a header", "GET /api/session HTTP/1.1\r\nHost: h\r\nX-Gullu: 1\nX-Evil\r\n\r\n", "400" },
        { "no host", "GET /api/session HTTP/1.1\r\n\r\n", "400" },
        { "two hosts", "GET /api/session HTTP/1.1\r\nHost: h\r\nHost: evil\r\n\r\n", "400" },
        { "a host that is none", "GET /api/session HTTP/1.1\r\nHost: evil<script>\r\n\r\n", "400" },
        { "two lengths", "POST /api/session HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\nContent-Length: 20\r\n\r\n{}", "400" },
        { "a negative length", "POST /api/session HTTP/1.1\r\nHost: h\r\nContent-Length: -1\r\n\r\n", "400" },
        { "a length that is no number", "POST /api/session HTTP/1.1\r\nHost: h\r\nContent-Length: 0x10\r\n\r\n", "400" },
        { "an encoding that is none", "POST /api/session HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: xchunked\r\n\r\n", "400" },
        { "a chunk whose size is no number", "POST /api/session HTTP/1.1\r\nHost: h\r\nX-Gullu: 1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n{}\r\n0\r\n\r\n", "400" },
        { "a zero byte in the path", "GET /api/orders/%00 HTTP/1.1\r\nHost: h\r\n\r\n", "400" },
        { "a path that is none", "GET api HTTP/1.1\r\nHost: h\r\n\r\n", "405" },
        { "an unknown version", "GET / HTTP/9.9\r\nHost: h\r\n\r\n", "505" },
        { "a request of 1989", "GET /\r\n\r\n", "400" },
        { "no request at all", "\u0016\u0003\u0001\r\n\r\n", "400" },
        { "a header of a hundred kilobytes", $"GET / HTTP/1.1\r\nHost: h\r\nX: {new string('a', 100_000)}\r\n\r\n", "431" },
        { "five hundred headers", $"GET / HTTP/1.1\r\nHost: h\r\n{string.Concat(Enumerable.Range(0, 500).Select(nr => $"X{nr}: 1\r\n"))}\r\n", "431" },
        { "an address of twenty kilobytes", $"GET /{new string('a', 20_000)} HTTP/1.1\r\nHost: h\r\n\r\n", "414" },
        { "a way up", "GET /../../../etc/passwd.txt HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n", "404" },
        { "a way up in the API", "GET /api/pictures/../people HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n", "401" },
        { "an address of another host", "GET http://evil.example/api/people HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", "401" },
        { "a tunnel", "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\nConnection: close\r\n\r\n", "4" },
        { "a body that never comes", "POST /api/session HTTP/1.1\r\nHost: h\r\nX-Gullu: 1\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{", "408" },
        { "a head that never ends", "POST /api/session HTTP/1.1\r\nHost: h\r\nX-Gullu: 1\r\n", "408" },
        { "a trace with markup for the log", "GET /api/people HTTP/1.1\r\nHost: h\r\ntraceparent: <script>alert(1)</script>\r\nRequest-Id: <script>\r\nConnection: close\r\n\r\n", "401" },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_request_that_is_none_is_refused_and_the_next_visitor_is_served(string name, string request, string status)
    {
        var answer = await SayAsync(request);

        Assert.True(answer.StartsWith($"HTTP/1.1 {status}", StringComparison.Ordinal), $"{name}: {answer}");
        Assert.DoesNotContain("script", answer, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Set-Cookie", answer, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(401, (int)(await shop.Visitor.GetAsync("api/session")).StatusCode);
    }

    [Fact]
    public async Task Bodies_that_never_come_hold_no_connection_to_the_database()
    {
        var slow = Enumerable.Range(0, 30).Select(_ => SayAsync("POST /api/session HTTP/1.1\r\nHost: h\r\nX-Gullu: 1\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{")).ToList();

        await shop.Visitor.SignInAsync();
        Assert.True((await shop.Visitor.GetAsync("api/orders")).IsSuccessStatusCode);
        Assert.All(await Task.WhenAll(slow), answer => Assert.StartsWith("HTTP/1.1 408", answer, StringComparison.Ordinal));
    }

    private async Task<string> SayAsync(string request)
    {
        using var limit = new CancellationTokenSource(Patience);
        using var wire = new TcpClient();
        await wire.ConnectAsync(shop.Address.Host, shop.Address.Port, limit.Token);
        var stream = wire.GetStream();
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request), limit.Token);
        }
        catch (IOException)
        {
            // Refused before it was said to its end; the answer is on its way.
        }

        var heard = new StringBuilder();
        var buffer = new byte[16 * 1024];
        try
        {
            for (int read; (read = await stream.ReadAsync(buffer, limit.Token)) > 0;)
            {
                heard.Append(Encoding.UTF8.GetString(buffer, 0, read));
            }
        }
        catch (IOException)
        {
            // Hung up on.
        }

        return heard.ToString();
    }
}
