using GulluShoes.Store.Pushing;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Stock.Pushing;

/// <summary>However many numbers wait, a call costs what its thousand do.</summary>
public sealed class PushPlanTests(StoreServers servers) : StoreTest(servers)
{
    private const int Products = 12_000;

    [Fact]
    public async Task A_claim_adds_up_the_stock_of_what_it_takes_and_not_of_all_that_waits()
    {
        var room = new PushRoom(Store);
        await Store.ExecuteAsync(
            $"""
            insert into variants (barcode, code_key) select 'P-' || n, 'p-' || n from generate_series(1, {Products}) n;
            insert into stock_items (barcode, since, changed_at) select barcode, now(), now() from variants;
            insert into stock_movements (key, barcode, shelf, delta, reason, actor, at) select 'begin/' || barcode, barcode, 'GENEL', 3, 'Opening', 'gullu', now() from stock_items;
            insert into stock_levels select barcode, shelf, delta from stock_movements;
            insert into stock_pushes (barcode, outcome, quantity, seen_change) select barcode, 'Applied', 3, 0 from stock_items
            """);
        await Store.ExecuteAsync("vacuum analyze");
        // What the planner knows of the counts is from a time when none had changed.
        await Store.ExecuteAsync("update stock_items set changes = 1");
        await Store.CountersAreInAsync();
        await Store.ExecuteAsync("select pg_stat_reset()");

        Assert.Equal(CallBook.Most, (await room.ClaimAsync())!.Items.Count);

        await Store.CountersAreInAsync();
        Assert.InRange((long)(await Store.ScalarAsync("select idx_scan + seq_scan from pg_stat_user_tables where relname = 'stock_levels'"))!, CallBook.Most, 2 * CallBook.Most);
    }
}
