namespace GulluShoes.Tests.Simulator;

public sealed class OrderListTests
{
    [Fact]
    public async Task Without_dates_only_the_last_seven_days_are_listed()
    {
        await using var market = await Market.OpenAsync();
        await market.CreateAsync(3);
        await market.AdvanceAsync(TimeSpan.FromDays(6));
        await market.CreateAsync(2);
        var early = await market.ListAsync();
        await market.AdvanceAsync(TimeSpan.FromDays(2));
        var late = await market.ListAsync();

        Assert.Equal((5, 2), (early.Packages.Count, late.Packages.Count));
    }

    [Fact]
    public async Task A_window_wider_than_14_days_is_silently_cut_to_its_oldest_14_days_while_the_totals_count_all()
    {
        await using var market = await Market.OpenAsync();
        var start = market.Now;
        var old = await market.CreateAsync(2);
        await market.AdvanceAsync(TimeSpan.FromDays(20));
        await market.CreateAsync(3);
        var told = await market.ListAsync($"startDate={start - 1000}&endDate={market.Now + 1000}&size=200");

        Assert.Equal(200, told.Status);
        Assert.Equal(old.Order(), told.Ids.Order());
        Assert.Equal(5, told.Json.Long("totalElements"));
    }

    [Fact]
    public async Task An_unknown_status_finds_nothing_and_nobody_says_so()
    {
        await using var market = await Market.OpenAsync();
        await market.CreateAsync(4);
        var told = await market.ListAsync("status=Createdd");

        Assert.Equal((200, 0, 0L), (told.Status, told.Packages.Count, told.Json.Long("totalElements")));
    }

    [Theory]
    [InlineData("Cancelled", "Cancelled,UnSupplied")]
    [InlineData("Returned", "Returned,UnDeliveredAndReturned")]
    [InlineData("Created,Shipped", "Created,Shipped")]
    [InlineData("UnDeliveredAndReturned", "")]
    public async Task A_status_filter_finds_what_the_documentation_says(string asked, string expected)
    {
        await using var market = await Market.OpenAsync();
        foreach (var status in (string[])["Created", "Shipped", "Cancelled", "UnSupplied", "Returned", "UnDeliveredAndReturned"])
        {
            await market.CreateAsync(1, status);
        }

        var found = (await market.ListAsync("status=" + asked)).Packages.Select(package => package.Text("status")!).Order(StringComparer.Ordinal);
        Assert.Equal(expected, string.Join(',', found));
    }

    [Fact]
    public async Task Page_times_size_beyond_10000_records_answers_400_although_totals_promise_more()
    {
        await using var market = await Market.OpenAsync();
        await market.CreateAsync(10_300);
        var last = await market.ListAsync("page=49&size=200");
        var beyond = await market.ListAsync("page=50&size=200");

        Assert.Equal((200, 200, 10_300L, 52L), (last.Status, last.Packages.Count, last.Json.Long("totalElements"), last.Json.Long("totalPages")));
        Assert.Equal(400, beyond.Status);
        Assert.True(beyond.Json.Has("error") && beyond.Json.Has("message"));
    }

    [Theory]
    [InlineData("page=x")]
    [InlineData("page=-1")]
    [InlineData("startDate=yesterday")]
    [InlineData("shipmentPackageIds=1,b")]
    public async Task What_cannot_be_read_answers_400(string query)
    {
        await using var market = await Market.OpenAsync();
        Assert.Equal(400, (await market.ListAsync(query)).Status);
    }

    [Fact]
    public async Task At_most_50_ids_can_be_asked_for_and_a_size_over_200_becomes_200()
    {
        await using var market = await Market.OpenAsync();
        var ids = await market.CreateAsync(230);

        Assert.Equal(50, (await market.ListAsync($"size=200&shipmentPackageIds={string.Join(',', ids.Take(50))}")).Packages.Count);
        Assert.Equal(400, (await market.ListAsync($"shipmentPackageIds={string.Join(',', ids.Take(51))}")).Status);
        Assert.Equal(200, (await market.ListAsync("size=500")).Packages.Count);
    }

    [Theory]
    [InlineData(92, 85, 100)]
    [InlineData(30, 25, 35)]
    public async Task History_reaches_only_so_far(int horizon, int inside, int outside)
    {
        await using var market = await Market.OpenAsync();
        await market.QuirksAsync(new { historyDays = horizon });
        var start = market.Now;
        await market.CreateAsync(3);
        await market.AdvanceAsync(TimeSpan.FromDays(inside));
        var seen = await market.ListAsync($"startDate={start - 1000}&endDate={start + 1000}");
        await market.AdvanceAsync(TimeSpan.FromDays(outside - inside));
        var gone = await market.ListAsync($"startDate={start - 1000}&endDate={start + 1000}");

        Assert.Equal((3, 0), (seen.Packages.Count, gone.Packages.Count));
    }

    [Fact]
    public async Task Packages_come_in_the_order_of_their_last_change_both_ways()
    {
        await using var market = await Market.OpenAsync();
        var ids = await market.CreateAsync(30);

        Assert.Equal(ids, (await market.ListAsync("orderByDirection=ASC&size=200")).Ids);
        Assert.Equal(ids.Reverse(), (await market.ListAsync("orderByDirection=DESC&size=200")).Ids);
    }

    [Fact]
    public async Task Paging_down_over_live_data_loses_a_package_when_another_leaves_the_pages_already_read()
    {
        await using var market = await Market.OpenAsync();
        var ids = await market.CreateAsync(40, "Created");
        var first = await market.ListAsync("status=Created&orderByDirection=DESC&size=20&page=0");
        // The newest one is packed between the two requests: everything below moves up by one place.
        await market.PanelAsync($"packages/{ids[^1]}/status", new { status = "Picking" });
        var second = await market.ListAsync("status=Created&orderByDirection=DESC&size=20&page=1");

        var lost = ids.Except(first.Ids).Except(second.Ids);
        Assert.Equal([ids[19]], lost);
    }

    [Fact]
    public async Task Paging_down_over_live_data_doubles_a_package_when_a_new_one_arrives()
    {
        await using var market = await Market.OpenAsync();
        await market.CreateAsync(40);
        var first = await market.ListAsync("orderByDirection=DESC&size=20&page=0");
        await market.AdvanceAsync(TimeSpan.FromSeconds(1));
        await market.CreateAsync(1);
        var second = await market.ListAsync("orderByDirection=DESC&size=20&page=1");

        Assert.Single(first.Ids.Intersect(second.Ids));
    }

    [Fact]
    public async Task Moving_the_start_instead_of_the_page_sees_every_package_while_they_change()
    {
        await using var market = await Market.OpenAsync();
        var ids = await market.CreateAsync(60);
        var seen = new HashSet<long>();
        var from = market.Now - Market.Day;
        for (var round = 0; round < 8; round++)
        {
            var page = await market.ListAsync($"orderByDirection=ASC&size=20&startDate={from}&endDate={market.Now + Market.Day}");
            seen.UnionWith(page.Ids);
            from = page.Packages[^1].Long("lastModifiedDate");
            await market.AdvanceAsync(TimeSpan.FromSeconds(1));
            await market.PanelAsync($"packages/{ids[round * 5]}/status", new { status = "Picking" });
        }

        Assert.Superset(ids.ToHashSet(), seen);
    }

    [Fact]
    public async Task One_package_can_come_twice_on_a_page_and_again_on_the_next()
    {
        await using var market = await Market.OpenAsync();
        await market.CreateAsync(40);
        await market.QuirksAsync(new { duplicateOnPage = 1, duplicateAcrossPages = 1 });
        var first = await market.ListAsync("size=20&page=0&orderByDirection=ASC");
        var second = await market.ListAsync("size=20&page=1&orderByDirection=ASC");

        Assert.Equal(20, first.Ids.Distinct().Count());
        Assert.True(first.Ids.Count > 20);
        Assert.Contains(first.Ids[^1], second.Ids);
        Assert.Equal(40, first.Ids.Concat(second.Ids).Distinct().Count());
    }
}
