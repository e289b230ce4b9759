using GulluShoes.Tests.Trendyol.Wire;
using GulluShoes.Trendyol.Errors;
using GulluShoes.Trendyol.Orders;
using Endpoint = GulluShoes.Trendyol.Transport.Endpoint;
using HttpContext = Microsoft.AspNetCore.Http.HttpContext;

namespace GulluShoes.Tests.Trendyol;

public sealed class BreakerTests
{
    private static readonly Endpoint OtherModule = new("other", "product", "things", _ => 1000);

    [Fact]
    public async Task A_module_that_is_down_is_left_alone_while_another_works()
    {
        await using var server = await ScriptedServer.StartAsync((_, context) => IsOrders(context) ? Answers.Html(500)(context) : Answers.Page()(context));
        using var trendyol = new TrendyolUnderTest(server.BaseUrl);
        for (var call = 0; call < 2; call++)
        {
            await Assert.ThrowsAsync<TrendyolUnavailableException>(trendyol.ReadPageAsync);
        }

        var asked = server.Seen.Count;
        var error = await Assert.ThrowsAsync<TrendyolUnavailableException>(trendyol.ReadPageAsync);

        Assert.Contains("is not asked", error.Message, StringComparison.Ordinal);
        Assert.Equal(asked, server.Seen.Count);
        Assert.Empty((await ReadOtherAsync(trendyol)).Packages);
        Assert.Contains("Trendyol module order is down", trendyol.Logs, StringComparison.Ordinal);
        Assert.Equal([("order", true), ("product", false)], trendyol.Roads.Breakers.Select(breaker => (breaker.Module, breaker.DownSince is not null)));
    }

    [Fact]
    public async Task A_module_that_recovers_is_asked_again()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        var down = true;
        await using var server = await ScriptedServer.StartAsync((_, context) => down ? Answers.Html(500)(context) : Answers.Page()(context));
        using var trendyol = new TrendyolUnderTest(server.BaseUrl, clock, FakeTime.Settings);
        for (var call = 0; call < 2; call++)
        {
            await Assert.ThrowsAsync<TrendyolUnavailableException>(() => FakeTime.RunAsync(clock, trendyol.ReadPageAsync(), TimeSpan.FromMilliseconds(100)));
        }

        down = false;
        await Assert.ThrowsAsync<TrendyolUnavailableException>(trendyol.ReadPageAsync);
        Assert.NotNull(Assert.Single(trendyol.Roads.Breakers).DownSince);
        clock.Advance(TimeSpan.FromSeconds(16));

        Assert.Empty((await trendyol.ReadPageAsync()).Packages);
        Assert.Null(Assert.Single(trendyol.Roads.Breakers).DownSince);
        Assert.Contains("Trendyol module order works again", trendyol.Logs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_module_that_is_tried_in_vain_is_down_since_the_first_time()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        await using var server = await ScriptedServer.StartAsync(Answers.Html(500));
        using var trendyol = new TrendyolUnderTest(server.BaseUrl, clock, FakeTime.Settings);
        for (var call = 0; call < 2; call++)
        {
            await Assert.ThrowsAsync<TrendyolUnavailableException>(() => FakeTime.RunAsync(clock, trendyol.ReadPageAsync(), TimeSpan.FromMilliseconds(100)));
        }

        var since = Assert.Single(trendyol.Roads.Breakers).DownSince;
        Assert.NotNull(since);
        for (var retry = 0; retry < 3; retry++)
        {
            var asked = server.Seen.Count;
            clock.Advance(TimeSpan.FromSeconds(16));
            await Assert.ThrowsAsync<TrendyolUnavailableException>(() => FakeTime.RunAsync(clock, trendyol.ReadPageAsync(), TimeSpan.FromMilliseconds(100)));
            Assert.NotEqual(asked, server.Seen.Count);
        }

        Assert.Equal(since, Assert.Single(trendyol.Roads.Breakers).DownSince);
    }

    [Fact]
    public async Task Refusals_and_bad_requests_do_not_break_a_module()
    {
        await using var server = await ScriptedServer.StartAsync(Answers.Text("", 400));
        using var trendyol = new TrendyolUnderTest(server.BaseUrl);
        for (var call = 0; call < 30; call++)
        {
            await Assert.ThrowsAsync<TrendyolBadRequestException>(trendyol.ReadPageAsync);
        }

        Assert.Equal(30, server.Seen.Count);
    }

    private static bool IsOrders(HttpContext context) => context.Request.Path.StartsWithSegments("/integration/order", StringComparison.Ordinal);

    private static Task<PackagePage> ReadOtherAsync(TrendyolUnderTest trendyol) => trendyol.Gateway.ReadAsync(OtherModule, "", PageReader.Read, CancellationToken.None);
}
