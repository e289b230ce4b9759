using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Stock;
using GulluShoes.Store.Stock;
using GulluShoes.StoreTests.Doors;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Stock;

/// <summary>What happens to stock all day never reads a table from end to end.</summary>
public sealed class LedgerPlanTests(StoreServers servers) : StoreTest(servers)
{
    private const int Products = 1500;

    [Fact]
    public async Task Settling_packages_and_booking_pairs_reads_by_indexes_only()
    {
        var room = new StockRoom(Store);
        foreach (var batch in Enumerable.Range(1, 4000).Chunk(200))
        {
            await room.TellAsync([.. batch.Select(id => Told(id, 1, "Created"))]);
        }

        await room.BookAsync([.. Enumerable.Range(0, StockLedger.Most).Select(number => In(number))]);
        await room.BookAsync([.. Enumerable.Range(StockLedger.Most, Products - StockLedger.Most).Select(number => In(number))]);
        await room.TellAsync([.. Enumerable.Range(3001, 1000).Select(id => Told(id, 2, "Shipped"))]);
        await Store.ExecuteAsync("vacuum analyze");
        await CountersAreInAsync();
        await Store.ExecuteAsync("select pg_stat_reset()");

        await room.TellAsync([.. Enumerable.Range(1, 20).Select(id => Told(id, 2, "Shipped"))]);
        await room.TellAsync([.. Enumerable.Range(1, 10).Select(id => Told(id, 3, "Cancelled"))]);
        await room.PackAsync(1000);
        await room.BookAsync(In(7) with { Key = "more" });
        Assert.Equal("1, 1, 0", await room.StockOfAsync("P-7"));

        await CountersAreInAsync();
        Assert.Equal("", await WholeReadsAsync());
    }

    private static StockWish In(int number) => new($"in/{number}", $"P-{number}", ShelfCode.Unsaid, 1, Replaces: false, MovementReason.GoodsIn);

    private static PackageFacts Told(long id, long version, string status) => Facts(id, version, status) with
    {
        OrderedAt = Monday,
        Lines = [Line(id * 10, "099", "Siyah", "37") with { Barcode = $"P-{id % Products}" }],
    };

    /// <summary>A connection hands in what it counted when it ends, and only then is it gone from the list.</summary>
    private Task CountersAreInAsync()
    {
        Store.Database.Clear();
        return Soon.TrueAsync(
            async () => await Store.CountAsync("pg_stat_activity where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()") == 0,
            "A connection stays open.");
    }

    /// <summary>Tables that grow with the shop's days and were read from end to end; stock_items is as short as the list of products.</summary>
    private async Task<string> WholeReadsAsync() => (string)(await Store.ScalarAsync(
        """
        select coalesce(string_agg(relname || ' ' || seq_scan || ' times', ', '), '') from pg_stat_user_tables
        where seq_scan > 0 and relname in ('stock_movements', 'stock_levels', 'reservations', 'order_created', 'order_shipped', 'order_lines', 'packages')
        """))!;
}
