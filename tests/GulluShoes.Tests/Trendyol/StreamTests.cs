using GulluShoes.Tests.Trendyol.Wire;
using GulluShoes.Trendyol.Errors;
using GulluShoes.Trendyol.Orders;

namespace GulluShoes.Tests.Trendyol;

public sealed class StreamTests
{
    private static readonly DateTimeOffset From = DateTimeOffset.FromUnixTimeMilliseconds(1_795_000_000_000);
    private static readonly string One = Answers.Package(1, 1_795_000_000_001);

    [Fact]
    public async Task A_scan_follows_the_cursor_unchanged_but_percent_encoded_and_keeps_its_filters()
    {
        await using var server = await ScriptedServer.StartAsync(
            Answers.Json(Answers.StreamOf("c2FtcGxlK2N1+nNvci8xPT0/=", true, One)),
            Answers.Json(Answers.StreamOf("ignored", false, Answers.Package(2, 1_795_000_000_000))));
        using var trendyol = new TrendyolUnderTest(server.BaseUrl);

        var ids = await ReadAsync(trendyol, [PackageStatusFilter.Awaiting, PackageStatusFilter.Created]);

        Assert.Equal([1, 2], ids);
        Assert.Equal("/integration/order/sellers/4321/orders/stream", server.Seen[0].Path);
        const string filters = "?size=200&lastModifiedStartDate=1795000000000&lastModifiedEndDate=1795086400000&packageItemStatuses=Awaiting,Created";
        Assert.Equal([filters, filters + "&nextCursor=c2FtcGxlK2N1%2BnNvci8xPT0%2F%3D"], server.Seen.Select(request => request.RawQuery));
    }

    [Fact]
    public async Task An_empty_last_page_ends_a_scan()
    {
        await using var server = await ScriptedServer.StartAsync(Answers.Json(Answers.StreamOf(null, false)));
        using var trendyol = new TrendyolUnderTest(server.BaseUrl);

        Assert.Empty(await ReadAsync(trendyol));
        Assert.Single(server.Seen);
    }

    [Fact]
    public async Task A_cursor_that_comes_again_stops_the_scan()
    {
        var (a, b) = (Answers.Json(Answers.StreamOf("a", true, One)), Answers.Json(Answers.StreamOf("b", true, One)));
        await using var server = await ScriptedServer.StartAsync(a, b, a);
        using var trendyol = new TrendyolUnderTest(server.BaseUrl);

        await Assert.ThrowsAsync<TrendyolUnavailableException>(() => ReadAsync(trendyol));
        Assert.Equal(3, server.Seen.Count);
    }

    [Theory]
    [InlineData("a", false)]
    [InlineData(null, true)]
    public async Task More_that_is_promised_but_not_given_stops_the_scan(string? cursor, bool withPackage)
    {
        await using var server = await ScriptedServer.StartAsync(Answers.Json(withPackage ? Answers.StreamOf(cursor, true, One) : Answers.StreamOf(cursor, true)));
        using var trendyol = new TrendyolUnderTest(server.BaseUrl);

        await Assert.ThrowsAsync<TrendyolUnavailableException>(() => ReadAsync(trendyol));
        Assert.Single(server.Seen);
    }

    [Fact]
    public void A_scan_that_never_ends_is_given_up()
    {
        var scan = new StreamScan(From, From.AddDays(1), null);
        var package = new ReceivedPackage("{}"u8.ToArray(), 1, 1);
        var turns = 0;

        Assert.Throws<TrendyolUnavailableException>(() =>
        {
            while (scan.NextQuery is not null)
            {
                scan.Turn(new() { Packages = [package], HasMore = true, NextCursor = $"{turns++}" });
            }
        });
        Assert.Equal(StreamScan.MostPages, turns);
    }

    [Fact]
    public async Task What_was_read_before_a_failure_has_been_handed_over()
    {
        await using var server = await ScriptedServer.StartAsync(Answers.Json(Answers.StreamOf("a", true, One)), Answers.Json("{}", 400));
        using var trendyol = new TrendyolUnderTest(server.BaseUrl);
        var seen = new List<long?>();

        await Assert.ThrowsAsync<TrendyolBadRequestException>(async () =>
        {
            await foreach (var page in trendyol.Orders.StreamAsync(From, From.AddDays(1), null, CancellationToken.None))
            {
                seen.AddRange(page.Packages.Select(package => package.PackageId));
            }
        });

        Assert.Equal([1], seen);
    }

    private static async Task<List<long?>> ReadAsync(TrendyolUnderTest trendyol, IReadOnlyCollection<PackageStatusFilter>? statuses = null)
    {
        var ids = new List<long?>();
        await foreach (var page in trendyol.Orders.StreamAsync(From, From.AddDays(1), statuses, CancellationToken.None))
        {
            ids.AddRange(page.Packages.Select(package => package.PackageId));
        }

        return ids;
    }
}
