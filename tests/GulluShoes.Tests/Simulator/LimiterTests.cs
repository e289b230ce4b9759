using TrendyolSimulator;

namespace GulluShoes.Tests.Simulator;

public sealed class LimiterTests
{
    [Fact]
    public async Task The_51st_request_within_ten_seconds_is_refused_without_a_Retry_After()
    {
        await using var market = await Market.OpenAsync(options => options with { Tier = SellerTier.Capacity50K });
        for (var i = 0; i < 50; i++)
        {
            Assert.Equal(200, (await market.StreamAsync("size=1")).Status);
        }

        var refused = await market.StreamAsync("size=1");
        await market.AdvanceAsync(TimeSpan.FromSeconds(10));
        var later = await market.StreamAsync("size=1");

        Assert.Equal((429, "too.many.requests"), (refused.Status, refused.Json.Items("errors")[0].Text("key")));
        Assert.Null(refused.Headers.RetryAfter);
        Assert.Equal(200, later.Status);
    }

    [Theory]
    [InlineData(SellerTier.Capacity50K, 30)]
    [InlineData(SellerTier.Capacity75K, 40)]
    [InlineData(SellerTier.Capacity150K, 50)]
    public async Task The_order_list_is_limited_per_minute_by_the_sellers_tier(SellerTier tier, int perMinute)
    {
        await using var market = await Market.OpenAsync(options => options with { Tier = tier });
        var answers = new List<int>();
        for (var i = 0; i <= perMinute; i++)
        {
            // Two requests a second keep the ten-second layer out of it.
            await market.AdvanceAsync(TimeSpan.FromMilliseconds(500));
            answers.Add((await market.ListAsync("size=1")).Status);
        }

        Assert.All(answers.Take(perMinute), status => Assert.Equal(200, status));
        Assert.Equal(429, answers[^1]);
        await market.AdvanceAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(200, (await market.ListAsync("size=1")).Status);
    }

    [Fact]
    public async Task The_unlimited_tier_is_never_refused()
    {
        await using var market = await Market.OpenAsync();
        for (var i = 0; i < 120; i++)
        {
            Assert.Equal(200, (await market.ListAsync("size=1")).Status);
        }
    }

    [Fact]
    public async Task A_Retry_After_can_be_switched_on()
    {
        await using var market = await Market.OpenAsync(options => options with { Tier = SellerTier.Capacity50K });
        await market.QuirksAsync(new { retryAfter = true });
        for (var i = 0; i < 30; i++)
        {
            await market.ListAsync("size=1");
        }

        Assert.Equal(TimeSpan.FromSeconds(10), (await market.ListAsync("size=1")).Headers.RetryAfter?.Delta);
    }
}
