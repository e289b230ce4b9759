using System.Globalization;
using GulluShoes.Store.Money.Profit;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Money.Profit;

/// <summary>What was added up beforehand is what the lines are together, at every moment and whoever writes, and it is all that a month's page reads.</summary>
public sealed class ProfitSumsTests(StoreServers servers) : StoreTest(servers)
{
    private const int Rounds = 12;
    private static readonly DateOnly From = new(2026, 11, 1), To = new(2026, 11, 30);

    protected override bool LedgerAgrees => false;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(0)]
    public async Task Reckoners_at_once_and_news_that_take_lines_away_leave_sums_that_tie(int known)
    {
        var seed = known == 0 ? Environment.TickCount : known;
        var history = new ProfitHistory(Store, new Random(seed));
        var turn = 0;
        for (; turn < ProfitHistory.Events / 2; turn++)
        {
            await history.HappenAsync(turn + 1);
        }

        for (var round = 0; round < Rounds; round++)
        {
            var news = history.HappenAsync(++turn);
            await Task.WhenAll(news, history.Room.Book.RecomputeAsync(None), history.Room.Book.RecomputeAsync(None));
            Assert.True(await history.Room.UntiedAsync() is [], $"Seed {seed}, turn {turn}: {string.Join("; ", await history.Room.UntiedAsync())}");
        }

        await history.Room.Book.RecomputeAsync(None);
        Assert.Equal((0, 0), (await Store.CountAsync("profit_marks"), await Store.CountAsync("profit_deltas")));
        foreach (var by in Enum.GetValues<ProfitBy>())
        {
            await LikeTheLinesAsync(by, $"Seed {seed}");
        }
    }

    [Fact]
    public async Task Whoever_takes_lines_away_past_the_reckoning_waits_for_no_sum_and_is_seen_at_once()
    {
        await FillAsync(40);
        await using var other = await Store.Database.OpenConnectionAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await using (var half = other.CreateCommand())
        {
            half.CommandText = "delete from order_lines where package_id <= 10";
            await half.ExecuteNonQueryAsync();
        }

        // Neither waits for the other, although both change the same day and product.
        await Store.ExecuteAsync("delete from order_lines where package_id > 30");
        Assert.Equal(30, await LinesAsync());
        await transaction.CommitAsync();
        Assert.Equal(20, await LinesAsync());
        Assert.Empty(await new ProfitRoom(Store).UntiedAsync());
        await new ProfitRoom(Store).Book.RecomputeAsync(None);
        Assert.Equal((20, 0), (await LinesAsync(), await Store.CountAsync("profit_deltas")));
    }

    [Fact]
    public async Task A_months_page_reads_sums_and_an_index_but_no_line()
    {
        await FillAsync(2_000);
        await Store.ExecuteAsync("vacuum analyze");
        await Store.CountersAreInAsync();
        await Store.ExecuteAsync("select pg_stat_reset()");

        foreach (var by in new[] { ProfitBy.Day, ProfitBy.Week, ProfitBy.Month, ProfitBy.Model, ProfitBy.Colour, ProfitBy.Size })
        {
            Assert.Equal(2_000, (await Store.Get<ProfitReader>().PageAsync(new ProfitWish(From, To, by), 0, 50, None)).Total.Lines);
        }

        await Store.CountersAreInAsync();
        Assert.Equal("", await Store.ScalarAsync(
            """
            select coalesce(string_agg(relname, ', '), '') from pg_stat_user_tables
            where coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) > 0 and (relname = 'line_profits' or relname like 'order%' or relname = 'packages')
            """));
        Assert.True((long)(await Store.ScalarAsync("select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) from pg_stat_user_tables where relname = 'profit_sums'"))! is > 0 and < 2_000);
    }

    [Fact]
    public async Task An_order_of_two_packages_days_and_products_is_one_order_of_which_something_is_missing()
    {
        await FillAsync(4);
        await Store.ExecuteAsync("update line_profits set missing = 0");
        await Store.ExecuteAsync("update line_profits set missing = 1, model = '100' where package_id = 1");
        await Store.ExecuteAsync("update line_profits set order_number = (select order_number from line_profits where package_id = 1), day = day + 1, missing = 3 where package_id = 2");

        var page = await Store.Get<ProfitReader>().PageAsync(new ProfitWish(From, To, ProfitBy.Day), 0, 50, None);
        Assert.Equal((4L, 3L, 1L, 1L, 0L), (page.Total.Lines, page.Coverage.Orders, page.Coverage.Incomplete, page.Coverage.NoCost, page.Coverage.NoPrice));
        var other = await Store.Get<ProfitReader>().PageAsync(new ProfitWish(From, To, ProfitBy.Day) { Model = "099" }, 0, 50, None);
        Assert.Equal((3L, 1L), (other.Coverage.Orders, other.Coverage.NoCommission));
    }

    /// <summary>A page by something is what the lines say, added up here.</summary>
    private async Task LikeTheLinesAsync(ProfitBy by, string when)
    {
        var reader = Store.Get<ProfitReader>();
        var page = await reader.PageAsync(new ProfitWish(From.AddMonths(-1), To, by), 0, 500, None);
        var lines = await reader.ReadAsync(new ProfitWish(From.AddMonths(-1), To, ProfitBy.Line), None).ToListAsync();
        Assert.Equal((when, lines.Count, lines.Sum(line => line.Sums.Profit), lines.Sum(line => line.Sums.UntoldRevenue)), (when, (int)page.Total.Lines, page.Total.Profit, page.Total.UntoldRevenue));
        Assert.Equal(lines.Select(line => line.OrderNumber).Distinct().Count(), page.Coverage.Orders);
        Assert.Equal(lines.Where(line => line.Sums.NoCost > 0).Select(line => line.OrderNumber).Distinct().Count(), page.Coverage.NoCost);
        Assert.Equal(page.Total.Profit, page.Groups.Sum(group => group.Sums.Profit));
    }

    private async Task<long> LinesAsync() => (await Store.Get<ProfitReader>().PageAsync(new ProfitWish(From, To, ProfitBy.Size), 0, 50, None)).Total.Lines;

    private async Task FillAsync(int orders)
    {
        foreach (var some in Enumerable.Range(1, orders).Chunk(200))
        {
            await Store.Intake.ApplyAsync([.. some.Select(id => Packages.Facts(id, status: "Delivered") with { OrderedAt = Packages.Monday.AddDays(-id % 20) })], None);
        }

        await new ProfitRoom(Store).Book.RecomputeAsync(None);
        Assert.Equal(orders.ToString(CultureInfo.InvariantCulture), $"{await Store.CountAsync("line_profits")}");
    }
}
