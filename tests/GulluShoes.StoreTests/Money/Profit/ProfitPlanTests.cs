using GulluShoes.StoreTests.Money.Costs;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Money.Profit;

/// <summary>What a few orders earned is reckoned without a look at all others.</summary>
public sealed class ProfitPlanTests(StoreServers servers) : StoreTest(servers)
{
    private const int Orders = 4000;

    protected override bool LedgerAgrees => false;

    [Fact]
    public async Task Reckoning_a_few_orders_reads_by_indexes_only()
    {
        var room = new ProfitRoom(Store);
        foreach (var batch in Enumerable.Range(1, Orders).Chunk(200))
        {
            await Store.Intake.ApplyAsync([.. batch.Select(id => Facts(id, status: id % 3 == 0 ? "Delivered" : id % 3 == 1 ? "Shipped" : "Cancelled") with { OrderedAt = Monday })], None);
        }

        await room.Costs.EnterAsync(CostRoom.Model("099"), 400m);
        await Store.ExecuteAsync(
            """
            insert into finance_rows (list, id, type, transacted_at, debt, credit, commission, revenue, seen_at, changed_at, line_package_id, line_id)
            select 'Settlements', l.line_id::text, 'Sale', now(), 0, 900, 180, 720, now(), now(), l.package_id, l.line_id from order_lines l
            """);
        await Store.ExecuteAsync("insert into cargo_invoices (serial, read_on) values ('KF', current_date)");
        await Store.ExecuteAsync("insert into cargo_items (serial, place, amount, package_id) select 'KF', package_id, 80, package_id from packages");
        await room.Book.RecomputeAsync(None);
        Assert.Equal(Orders, await Store.CountAsync("line_profits"));
        await Store.ExecuteAsync("vacuum analyze");
        await Store.CountersAreInAsync();
        await Store.ExecuteAsync("select pg_stat_reset()");

        await Store.ExecuteAsync("insert into profit_marks (package_id) select id from generate_series(1, 20) id");
        await room.Book.RecomputeAsync(None);
        await Store.CountersAreInAsync();
        Assert.Equal("", await Store.ScalarAsync(
            """
            select coalesce(string_agg(relname || ' ' || seq_scan || ' times', ', '), '') from pg_stat_user_tables
            where seq_scan > 0 and relname in ('order_shipped', 'order_delivered', 'order_cancelled', 'order_lines', 'packages', 'package_history', 'line_costs', 'line_profits', 'finance_rows', 'cargo_items')
            """));
    }
}
