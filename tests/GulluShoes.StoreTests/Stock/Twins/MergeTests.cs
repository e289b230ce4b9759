using GulluShoes.Shop.Stock;
using GulluShoes.Store.Catalog.Care;
using GulluShoes.Store.Stock;
using GulluShoes.Store.Stock.Counting;
using GulluShoes.Store.Stock.Twins;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Packing.PackingShift;

namespace GulluShoes.StoreTests.Stock.Twins;

/// <summary>Two barcodes of one pair become one product, with all that hangs on them, and two again.</summary>
public sealed class MergeTests(StoreServers servers) : StoreTest(servers)
{
    private StockRoom Room => field ??= new(Store);

    [Fact]
    public async Task Pairs_promises_and_buffer_go_over_shelf_by_shelf_and_the_old_code_means_the_product()
    {
        await FillAsync();
        await Store.ExecuteAsync("update stock_items set buffer = case barcode when 'OLD' then 2 else 1 end");

        Assert.Equal(new AliasOutcome.Done("OLD", "NEW", Changed: true, 5), await MergeAsync("OLD", "NEW"));

        Assert.Equal("9, 3, 4", await Room.StockOfAsync("NEW"));
        Assert.Equal("0, 0, 0", await Room.StockOfAsync("OLD"));
        Assert.Equal(("A-01 3, GENEL 6", "A-01 0, GENEL 0"), (await Room.ShelvesOfAsync("NEW"), await Room.ShelvesOfAsync("OLD")));
        await Room.TellAsync(Pairs(3, ("OLD", "37", 1)));
        await Room.EnterAsync("OLD", 1);
        await Room.PackAsync(1);
        await Room.PackAsync(3);
        Assert.Equal(("8, 2, 4", "0, 0, 0"), (await Room.StockOfAsync("NEW"), await Room.StockOfAsync("OLD")));
        Assert.Equal("ayse", await Store.ScalarAsync("select distinct actor from alias_deeds where code = 'OLD' and kind = 'Merged'"));
        await LedgerShould.AgreeAsync(Store);
    }

    [Fact]
    public async Task What_people_decided_about_the_code_holds_for_a_product_whose_stock_nobody_had_entered()
    {
        await Room.TellAsync(Pairs(1, ("OLD", "37", 1)));
        await Room.TellAsync(Pairs(2, ("NEW", "37", 1)));
        await Room.EnterAsync("OLD", 4);
        await Store.Get<ProductChanges>().ApplyAsync(ProductChange.MeasureBuffer, ["OLD"], null, "ayse", None);
        await Store.Get<ProductChanges>().ApplyAsync(ProductChange.SetLow, ["OLD"], 5, "ayse", None);

        await MergeAsync("OLD", "NEW");

        Assert.Equal("Measured 5", await Store.ScalarAsync("select buffer_rule || ' ' || low_at from stock_items where barcode = 'NEW'"));
    }

    [Fact]
    public async Task The_history_of_the_product_is_that_of_both_and_a_mistake_under_the_old_code_can_still_be_taken_back()
    {
        await FillAsync();
        await MergeAsync("OLD", "NEW");
        var history = (await Store.Get<StockReader>().HistoryAsync("OLD", null, 50, None))!;
        Assert.Equal((9, 9, "OLD"), (history[0].OnHand, history.Where(one => one.Reason != MovementReason.AliasMerge).Sum(one => one.Delta), history.First(one => one is { Reason: MovementReason.AliasMerge, Delta: > 0 }).Note));

        var mistake = history.Single(one => one is { Delta: 3, Reason: MovementReason.GoodsIn });
        await Store.Get<StockWork>().UndoAsync(mistake.Id, "ayse", None);

        Assert.Equal("6, 3, 3", await Room.StockOfAsync("NEW"));
        Assert.True((await Store.Get<StockReader>().HistoryAsync("NEW", null, 50, None))!.Single(one => one.Id == mistake.Id).Undone);
        await LedgerShould.AgreeAsync(Store);
    }

    [Fact]
    public async Task What_was_packed_under_the_old_code_comes_back_to_the_product()
    {
        await FillAsync();
        await Room.PackAsync(1);
        await MergeAsync("OLD", "NEW");

        await Room.TellAsync(Pairs(1, ("OLD", "37", 1)) with { Version = 2, Status = "Cancelled" });

        Assert.Equal(("9, 2, 7", "0, 0, 0"), (await Room.StockOfAsync("NEW"), await Room.StockOfAsync("OLD")));
        await LedgerShould.AgreeAsync(Store);
    }

    [Fact]
    public async Task Merging_again_changes_nothing_and_second_codes_of_the_merged_product_come_along()
    {
        await FillAsync();
        await Store.Get<Aliases>().AddAsync("older", "OLD", merges: false, "ayse", None);
        await Room.EnterAsync("older", 1);

        await MergeAsync("OLD", "NEW");
        var again = await MergeAsync("OLD", "NEW");

        Assert.Equal(new AliasOutcome.Done("OLD", "NEW", Changed: false, 0), again);
        await Room.EnterAsync("older", 1);
        Assert.Equal("11, 3, 8", await Room.StockOfAsync("NEW"));
        Assert.Equal(0, await Store.CountAsync("barcode_aliases a join barcode_aliases b on b.code = a.barcode"));
        Assert.Equal(2, await Store.CountAsync("alias_deeds"));
    }

    [Fact]
    public async Task A_merge_that_is_taken_back_gives_the_code_its_open_orders_and_those_pairs_that_still_lie_there()
    {
        await FillAsync();
        await MergeAsync("OLD", "NEW");
        await Room.TellAsync(Pairs(4, ("OLD", "37", 2)));
        await Room.BookAsync(new StockWish("sold", "NEW", "A-01", -2, Replaces: false, MovementReason.Damage));

        Assert.Equal(new AliasOutcome.Done("OLD", "NEW", Changed: true, 3), await Store.Get<Aliases>().RemoveAsync("OLD", "ayse", None));

        Assert.Equal(("4, 2, 2", "3, 3, 0"), (await Room.StockOfAsync("NEW"), await Room.StockOfAsync("OLD")));
        Assert.Equal(("A-01 0, GENEL 4", "A-01 1, GENEL 2"), (await Room.ShelvesOfAsync("NEW"), await Room.ShelvesOfAsync("OLD")));
        Assert.Equal(new AliasOutcome.Done("OLD", "OLD", Changed: false, 0), await Store.Get<Aliases>().RemoveAsync("OLD", "ayse", None));
        await LedgerShould.AgreeAsync(Store);

        await MergeAsync("OLD", "NEW");
        Assert.Equal("7, 5, 2", await Room.StockOfAsync("NEW"));
        await LedgerShould.AgreeAsync(Store);
    }

    [Fact]
    public async Task A_product_that_was_never_counted_knows_what_was_counted_of_its_twin_and_one_that_is_sold_is_told_none_is_left()
    {
        await Room.TellAsync(Pairs(1, ("OLD", "37", 1)), Pairs(2, ("NEW", "37", 2)));
        await Room.EnterAsync("OLD", 5);
        await MergeAsync("OLD", "NEW");
        Assert.Equal("5, 3, 2", await Room.StockOfAsync("NEW"));

        await Room.TellAsync(Pairs(3, ("SOLD", "38", 1)), Pairs(4, ("OTHER", "38", 1)));
        await Store.ExecuteAsync("insert into listings (channel, barcode, quantity, on_sale, archived, locked, blacklisted, approval, pictures, mark, changed_at) values ('Trendyol', 'SOLD', 7, true, false, false, false, 'Approved', '{}', 0, now())");
        Assert.True((await Store.Get<TwinReader>().PreviewAsync("SOLD", "OTHER", None)).Preview!.ToldZero);
        await MergeAsync("SOLD", "OTHER");
        Assert.Equal(("0, 0, 0", null), (await Room.StockOfAsync("SOLD"), await Room.StockOfAsync("OTHER")));
        await LedgerShould.AgreeAsync(Store);
    }

    [Fact]
    public async Task What_would_hide_or_confuse_a_product_is_refused()
    {
        await FillAsync();
        Task<AliasOutcome> Add(string code, string barcode, bool merges = false) => Store.Get<Aliases>().AddAsync(code, barcode, merges, "ayse", None);
        await Add("paper", "NEW");

        Assert.Equal(new AliasOutcome.IsProduct("OLD"), await Add("OLD", "NEW"));
        Assert.Equal(new AliasOutcome.ItIsItself(), await Add("NEW", "NEW"));
        Assert.Equal(new AliasOutcome.UnknownProduct("nobody"), await Add("x", "nobody"));
        Assert.Equal(new AliasOutcome.IsAlias("paper", "NEW"), await Add("x", "paper"));
        Assert.Equal(new AliasOutcome.IsAlias("paper", "NEW"), await Add("NEW", "paper", merges: true));
        Assert.Equal(new AliasOutcome.TakenBy("NEW"), await Add("paper", "OLD"));
        Assert.Equal(new AliasOutcome.ReadsAs("OLD"), await Add("old", "NEW"));
        Assert.Equal(new AliasOutcome.ReadsAs("NEW"), await Add("PAPER", "OLD"));
        Assert.IsType<AliasOutcome.Done>(await Add("old", "OLD"));
        var count = Assert.IsType<CountOutcome.Done>(await Store.Get<StockCounts>().StartAsync("GENEL", null, "ayse", None)).View.Count.Id;
        await Store.Get<CountReadings>().TakeAsync(count, new CountReading(Guid.NewGuid(), "OLD", "GENEL", null), "ayse", None);
        Assert.Equal(new AliasOutcome.Counting(count), await MergeAsync("OLD", "NEW"));
        Assert.Equal(2, await Store.CountAsync("alias_deeds"));
    }

    [Fact]
    public async Task A_merge_gives_way_to_whoever_reads_for_long()
    {
        await FillAsync();
        await using var connection = await Store.Database.OpenConnectionAsync(None);
        await using (var reading = await connection.BeginTransactionAsync(None))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "select count(*) from barcode_aliases";
            await command.ExecuteScalarAsync(None);
            Assert.IsType<AliasOutcome.Busy>(await MergeAsync("OLD", "NEW"));
        }

        Assert.IsType<AliasOutcome.Done>(await MergeAsync("OLD", "NEW"));
    }

    [Fact]
    public async Task Whoever_sells_packs_and_counts_while_others_merge_and_part_loses_no_pair()
    {
        await FillAsync();
        var hands = Enumerable.Range(0, 3).Select(hand => Task.Run(async () =>
        {
            foreach (var id in Enumerable.Range(100 * (hand + 1), 25))
            {
                await Room.TellAsync(Pairs(id, (id % 2 == 0 ? "OLD" : "NEW", "37", 1)));
                await Room.TellAsync(Pairs(id, (id % 2 == 0 ? "OLD" : "NEW", "37", 1)) with { Version = 2, Status = id % 3 == 0 ? "Cancelled" : "Shipped" });
                await Room.EnterAsync(id % 3 == 0 ? "OLD" : "NEW", 1);
            }
        })).ToList();
        while (!hands.TrueForAll(hand => hand.IsCompleted))
        {
            Assert.IsType<AliasOutcome.Done>(await MergeAsync("OLD", "NEW"));
            Assert.IsType<AliasOutcome.Done>(await Store.Get<Aliases>().RemoveAsync("OLD", "ayse", None));
        }

        await Task.WhenAll(hands);
        await LedgerShould.AgreeAsync(Store);
        Assert.Equal(9L + 75, await Store.ScalarAsync("select (select sum(quantity) from stock_levels) + (select sum(taken) from reservations)"));
        Store.Database.Clear();
        Assert.Equal(0L, await Store.ScalarAsync("select deadlocks from pg_stat_database where datname = current_database()"));
    }

    /// <summary>OLD: 2 pairs in GENEL, 3 in A-01, 1 promised. NEW: 4 in GENEL, 2 promised.</summary>
    private async Task FillAsync()
    {
        await Room.MakeShelfAsync("A-01");
        await Room.TellAsync(Pairs(1, ("OLD", "37", 1)), Pairs(2, ("NEW", "37", 2)));
        await Room.EnterAsync("OLD", 2);
        await Room.EnterAsync("OLD", 3, "A-01");
        await Room.EnterAsync("NEW", 4);
    }

    private Task<AliasOutcome> MergeAsync(string code, string barcode) => Store.Get<Aliases>().AddAsync(code, barcode, merges: true, "ayse", None);
}
