namespace GulluShoes.Tests.Simulator;

public sealed class OrderStreamTests
{
    [Fact]
    public async Task The_stream_walks_down_to_the_last_package_by_cursor()
    {
        await using var market = await Market.OpenAsync();
        var ids = await market.CreateAsync(95);
        var seen = new List<long>();
        var told = await market.StreamAsync("size=20");
        seen.AddRange(told.Ids);
        while (told.Json.GetProperty("hasMore").GetBoolean())
        {
            told = await market.StreamAsync("size=20&nextCursor=" + Uri.EscapeDataString(told.Json.Text("nextCursor")!));
            seen.AddRange(told.Ids);
        }

        Assert.Equal(ids.Reverse(), seen);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, told.Json.GetProperty("nextCursor").ValueKind);
        Assert.Equal(15, told.Json.Long("size"));
        Assert.False(told.Json.Has("totalElements"));
    }

    [Fact]
    public async Task A_cursor_that_is_not_percent_encoded_answers_400()
    {
        await using var market = await Market.OpenAsync();
        await market.CreateAsync(5);
        var cursor = (await market.StreamAsync("size=2")).Json.Text("nextCursor")!;

        Assert.StartsWith("+", cursor, StringComparison.Ordinal);
        Assert.Equal(400, (await market.StreamAsync("size=2&nextCursor=" + cursor)).Status);
        Assert.Equal(400, (await market.StreamAsync("size=2&nextCursor=" + cursor.Replace("+", "%2B", StringComparison.Ordinal))).Status);
        Assert.Equal(200, (await market.StreamAsync("size=2&nextCursor=" + Uri.EscapeDataString(cursor))).Status);
    }

    [Fact]
    public async Task A_cursor_is_bound_to_its_filters()
    {
        await using var market = await Market.OpenAsync();
        await market.CreateAsync(5);
        var filters = $"packageItemStatuses=Created&lastModifiedStartDate={market.Now - Market.Day}";
        var cursor = Uri.EscapeDataString((await market.StreamAsync(filters + "&size=2")).Json.Text("nextCursor")!);

        Assert.Equal(400, (await market.StreamAsync($"packageItemStatuses=Picking&nextCursor={cursor}")).Status);
        Assert.Equal(400, (await market.StreamAsync($"nextCursor={cursor}")).Status);
        Assert.Equal(200, (await market.StreamAsync($"{filters}&size=1&nextCursor={cursor}")).Status);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("%2BK8ByCCS9eBK5qEyC7Ti3hNzGlXT0sqIagh5LYOKUtp4ORNEn2VFNQI1Uh%2Fax2anSQ%3D%3D")]
    public async Task A_cursor_that_nobody_gave_out_answers_400(string cursor)
    {
        await using var market = await Market.OpenAsync();
        Assert.Equal(400, (await market.StreamAsync("nextCursor=" + cursor)).Status);
    }

    [Fact]
    public async Task The_size_is_50_when_absent_and_silently_becomes_200_when_larger()
    {
        await using var market = await Market.OpenAsync();
        await market.CreateAsync(230);

        Assert.Equal(50, (await market.StreamAsync()).Packages.Count);
        Assert.Equal((200, 200L), ((await market.StreamAsync("size=1000")).Packages.Count, (await market.StreamAsync("size=1000")).Json.Long("size")));
    }

    [Fact]
    public async Task Parameter_names_of_the_other_service_are_ignored()
    {
        await using var market = await Market.OpenAsync();
        await market.CreateAsync(4);
        var told = await market.StreamAsync($"status=Cancelled&startDate={market.Now + Market.Day}&page=3");

        Assert.Equal(4, told.Packages.Count);
    }

    [Fact]
    public async Task The_status_filter_looks_at_lines()
    {
        await using var market = await Market.OpenAsync();
        await market.CreateAsync(3);
        await market.CreateAsync(2, "Picking");

        Assert.Equal(2, (await market.StreamAsync("packageItemStatuses=Picking")).Packages.Count);
        Assert.Empty((await market.StreamAsync("packageItemStatuses=Pickingg")).Packages);
    }

    [Fact]
    public async Task Without_dates_two_weeks_are_streamed_and_a_30_day_window_is_not_cut()
    {
        await using var market = await Market.OpenAsync();
        await market.CreateAsync(3);
        await market.AdvanceAsync(TimeSpan.FromDays(20));
        await market.CreateAsync(2);

        Assert.Equal(2, (await market.StreamAsync()).Packages.Count);
        Assert.Equal(5, (await market.StreamAsync($"lastModifiedStartDate={market.Now - (30 * Market.Day)}&lastModifiedEndDate={market.Now}")).Packages.Count);
    }

    [Fact]
    public async Task A_package_that_changes_during_a_scan_is_not_seen_again_in_it()
    {
        await using var market = await Market.OpenAsync();
        var ids = await market.CreateAsync(10);
        var first = await market.StreamAsync("size=5");
        await market.AdvanceAsync(TimeSpan.FromSeconds(1));
        await market.PanelAsync($"packages/{ids[2]}/status", new { status = "Picking" });
        var second = await market.StreamAsync("size=5&nextCursor=" + Uri.EscapeDataString(first.Json.Text("nextCursor")!));

        Assert.DoesNotContain(ids[2], first.Ids.Concat(second.Ids));
        Assert.Equal(9, first.Ids.Concat(second.Ids).Distinct().Count());
    }
}
