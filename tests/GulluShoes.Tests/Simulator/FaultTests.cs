using System.Text.Json;

namespace GulluShoes.Tests.Simulator;

public sealed class FaultTests
{
    [Theory]
    [InlineData("Error500", 500, "application/json")]
    [InlineData("Html502", 502, "text/html")]
    [InlineData("Unavailable503", 503, "text/plain")]
    [InlineData("Timeout504", 504, "text/html")]
    [InlineData("TooMany429", 429, "application/json")]
    [InlineData("Gone556", 556, "text/html")]
    [InlineData("Brownout426", 426, "text/plain")]
    [InlineData("Html200", 200, "text/html")]
    [InlineData("Empty200", 200, "application/json")]
    [InlineData("Truncated", 200, "application/json")]
    public async Task Each_fault_answers_in_its_own_way_and_then_is_used_up(string kind, int status, string contentType)
    {
        await using var market = await Market.OpenAsync();
        await market.CreateAsync(3);
        await market.PanelAsync("faults", new { kind, count = 1 });
        var struck = await market.ListAsync();
        var after = await market.ListAsync();

        Assert.Equal((status, contentType), (struck.Status, struck.ContentType));
        Assert.Equal(3, after.Packages.Count);
        Assert.Null(struck.Headers.RetryAfter);
        Assert.Equal(1, (await market.GetAsync("/_sim/calls")).Json.GetProperty("order.list").GetProperty("byAnswer").Long(kind));
    }

    [Fact]
    public async Task Truncated_json_is_no_json_and_an_empty_answer_is_empty()
    {
        await using var market = await Market.OpenAsync();
        await market.CreateAsync(3);
        await market.PanelAsync("faults", new object[] { new { kind = "Truncated", count = 1 }, new { kind = "Empty200", count = 1, skip = 1 } });

        var truncated = (await market.ListAsync()).Body;
        Assert.StartsWith("{\"totalElements\":3", truncated, StringComparison.Ordinal);
        Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse(truncated));
        Assert.Equal("", (await market.ListAsync()).Body);
    }

    [Fact]
    public async Task A_504_strikes_large_pages_only()
    {
        await using var market = await Market.OpenAsync();
        await market.PanelAsync("faults", new { kind = "Timeout504", minSize = 100 });

        Assert.Equal((504, 200), ((await market.ListAsync("size=200")).Status, (await market.ListAsync("size=50")).Status));
    }

    [Fact]
    public async Task A_burst_refuses_several_requests_in_a_row()
    {
        await using var market = await Market.OpenAsync();
        await market.PanelAsync("faults", new { kind = "TooMany429", count = 3, burst = 3, skip = 1 });
        var answers = new List<int>();
        for (var i = 0; i < 6; i++)
        {
            answers.Add((await market.ListAsync()).Status);
        }

        Assert.Equal([200, 429, 429, 429, 200, 200], answers);
    }

    [Fact]
    public async Task One_endpoint_or_module_can_be_down_while_the_others_work_and_recovers_with_the_clock()
    {
        await using var market = await Market.OpenAsync();
        await market.PanelAsync("faults", new { kind = "Error500", endpoint = "order.stream" });
        Assert.Equal((200, 500), ((await market.ListAsync()).Status, (await market.StreamAsync()).Status));

        await market.Client.DeleteAsync(new Uri("/_sim/faults", UriKind.Relative));
        await market.PanelAsync("faults", new { kind = "Unavailable503", endpoint = "order.*", seconds = 60 });
        Assert.Equal((503, 503), ((await market.ListAsync()).Status, (await market.StreamAsync()).Status));
        Assert.Equal(401, (await market.GetAsync("/integration/product/no-such-thing")).Status);
        await market.AdvanceAsync(TimeSpan.FromSeconds(61));
        Assert.Equal(200, (await market.ListAsync()).Status);
    }

    [Fact]
    public async Task A_connection_is_cut_before_or_after_the_write_took_effect()
    {
        await using var market = await Market.OpenAsync();
        var ids = await market.CreateAsync(2);
        await market.PanelAsync("faults", new object[] { new { kind = "ResetBefore", endpoint = "order.update", count = 1 }, new { kind = "ResetAfter", endpoint = "order.update", count = 1 } });

        await Assert.ThrowsAsync<HttpRequestException>(() => PickAsync(market, ids[0]));
        await Assert.ThrowsAsync<HttpRequestException>(() => PickAsync(market, ids[1]));
        Assert.Equal("Created", (await market.PackageAsync(ids[0])).Text("status"));
        Assert.Equal("Picking", (await market.PackageAsync(ids[1])).Text("status"));
        Assert.Equal(1, (await market.GetAsync("/_sim/calls")).Json.GetProperty("order.update").Long("effective"));
    }

    [Fact]
    public async Task A_slow_body_arrives_whole()
    {
        await using var market = await Market.OpenAsync();
        await market.CreateAsync(5);
        await market.PanelAsync("faults", new { kind = "SlowBody", count = 1, pieceMillis = 1 });

        Assert.Equal(5, (await market.ListAsync()).Packages.Count);
    }

    [Fact]
    public async Task A_never_ending_body_outlasts_the_client()
    {
        await using var market = await Market.OpenAsync();
        await market.CreateAsync(1);
        await market.PanelAsync("faults", new { kind = "NeverEndingBody", count = 1, pieceMillis = 1 });
        using var patience = new CancellationTokenSource();
        using var response = await market.Client.GetAsync(new Uri("/integration/order/sellers/4321/v2/orders", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, patience.Token);
        await using var body = await response.Content.ReadAsStreamAsync(patience.Token);
        var (buffer, total) = (new byte[1024], 0);
        while (total < 20_000)
        {
            total += await body.ReadAsync(buffer, patience.Token);
        }

        Assert.Equal((byte)' ', buffer[0]);
        await patience.CancelAsync();
    }

    [Fact]
    public async Task Faults_with_a_probability_strike_the_same_requests_for_the_same_seed()
    {
        var first = await LuckAsync(seed: 5);
        var second = await LuckAsync(seed: 5);
        var other = await LuckAsync(seed: 6);

        Assert.Equal(first, second);
        Assert.NotEqual(first, other);
        Assert.InRange(first.Count(status => status == 502), 10, 50);
    }

    private static async Task<List<int>> LuckAsync(ulong seed)
    {
        await using var market = await Market.OpenAsync(options => options with { Seed = seed });
        await market.PanelAsync("faults", new { kind = "Html502", probability = 0.3 });
        var answers = new List<int>();
        for (var i = 0; i < 100; i++)
        {
            answers.Add((await market.ListAsync("size=1")).Status);
        }

        return answers;
    }

    private static async Task PickAsync(Market market, long id)
    {
        var lines = (await market.PackageAsync(id)).Items("lines").Select(line => new { lineId = line.Long("lineId"), quantity = line.Long("quantity") });
        await market.OperateAsync(HttpMethod.Put, id, "", new { lines, status = "Picking" });
    }
}
