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
        Assert.InRange((long)(await Store.ScalarAsync("select idx_tup_fetch + seq_tup_read from pg_stat_user_tables where relname = 'stock_levels'"))!, CallBook.Most, 2 * CallBook.Most);
    }

    /// <summary>Fifty thousand of them pass through at once: an index that names what changes each time costs as much as all the rest.</summary>
    [Fact]
    public async Task A_number_that_is_told_and_confirmed_again_touches_no_index()
    {
        const int Some = 40;
        var room = new PushRoom(Store);
        await room.FillAsync(Some, 3);
        await TellAllAsync(room, "first");
        await Store.ExecuteAsync("vacuum stock_pushes");
        await Store.ExecuteAsync("update stock_items set changes = changes + 1");
        Store.Clock.Advance(TimeSpan.FromHours(1));
        await Store.CountersAreInAsync();
        await Store.ExecuteAsync("select pg_stat_reset()");

        await TellAllAsync(room, "again");

        await Store.CountersAreInAsync();
        Assert.Equal($"{2 * Some} {2 * Some}", await Store.ScalarAsync("select n_tup_upd || ' ' || n_tup_hot_upd from pg_stat_user_tables where relname = 'stock_pushes'"));
    }

    private static async Task TellAllAsync(PushRoom room, string batch)
    {
        var call = await room.SendAsync(batch);
        await room.HearAsync(call, isDone: true, [.. call.Items.Select(item => new ItemReceipt(item.Barcode, null))]);
    }
}
