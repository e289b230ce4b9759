using GulluShoes.Functions.Orders.Intake;
using GulluShoes.StoreTests.Faults;
using GulluShoes.StoreTests.Stores;
using GulluShoes.Trendyol.Errors;
using TrendyolSimulator.Transport;

namespace GulluShoes.StoreTests.Money.Settlements;

/// <summary>The account from the marketplace to the tables: nothing lost, nothing twice.</summary>
public sealed class SettlementFetchTests(StoreServers servers) : StoreTest(servers)
{
    private SettlementRoom room = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        room = await SettlementRoom.OpenAsync(60);
    }

    public override async Task DisposeAsync()
    {
        await room.DisposeAsync();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task Every_row_comes_once_the_same_day_asks_no_more_and_the_next_day_brings_what_is_new_and_what_changed()
    {
        var first = await room.FetchAsync(Store);
        Assert.Equal((await Store.CountAsync("finance_rows"), 0L, 0L), (first.Figures.New, first.Figures.Changed, first.Figures.Failed));
        Assert.Equal(0, (await room.FetchAsync(Store)).Figures.Fetched);
        var unpaid = await Store.CountAsync("finance_rows where payment_order_id is null");

        room.Pass(Store, 1);
        var same = await room.FetchAsync(Store);
        room.Pass(Store, 13);
        var later = await room.FetchAsync(Store);

        Assert.InRange(same.Figures.Fetched, 100, 10_000);
        Assert.InRange(later.Figures.Changed, 10, unpaid);
        Assert.Equal(0, await Store.CountAsync("finance_rows where payment_order_id is null and type = 'Sale' and transacted_at < timestamptz '2026-12-06' - interval '36 days'"));
        Assert.Equal(["Discount", "DiscountCancel", "Return", "Sale"], await TypesAsync());
        Assert.Equal(0, await Store.CountAsync("finance_rows where type = 'Sale' and (text <> 'Satış' or credit <> revenue + commission)"));
        Assert.InRange(await Store.CountAsync("finance_rows where scale(trim_scale(commission)) > 2"), 1, 1000);
    }

    [Fact]
    public async Task What_was_paid_is_the_sum_of_its_rows_and_an_invoice_of_a_carrier_the_sum_of_its_parcels()
    {
        await room.BringOrdersAsync(Store);
        room.Pass(Store, 40);
        await room.FetchAsync(Store);

        Assert.InRange(await Store.CountAsync("finance_rows where type = 'PaymentOrder'"), 3, 20);
        Assert.Equal(0, await Store.CountAsync("(select payment_order_id from finance_rows where payment_order_id is not null group by 1 having sum(net) filter (where type <> 'PaymentOrder') is distinct from sum(debt) filter (where type = 'PaymentOrder')) wrong"));
        Assert.InRange(await Store.CountAsync("cargo_items"), 60, 100);
        Assert.Equal(0, await Store.CountAsync("finance_rows f where text ilike 'kargo%' and debt <> (select sum(amount) from cargo_items c where c.serial = f.id)"));
    }

    [Fact]
    public async Task Orders_that_come_after_their_rows_get_them_with_the_next_run()
    {
        await room.BringOrdersAsync(Store, half: 0);
        await room.FetchAsync(Store);
        Assert.InRange(await Store.CountAsync("finance_rows where line_id is null and barcode is not null"), 20, 200);

        await room.BringOrdersAsync(Store, half: 1);
        await room.FetchAsync(Store);

        Assert.Equal(0, await Store.CountAsync("finance_rows where line_id is null and barcode is not null"));
        Assert.Equal(0, await Store.CountAsync("finance_rows f join order_lines l on l.package_id = f.line_package_id and l.line_id = f.line_id where l.barcode <> f.barcode or f.package_id <> l.package_id"));
        // A pair is a row of its own.
        Assert.Equal(0, await Store.CountAsync(
            "(select 1 from order_lines l left join finance_rows f on f.line_package_id = l.package_id and f.line_id = l.line_id and f.type = 'Sale' where l.package_id in (select package_id from finance_rows) group by l.package_id, l.line_id, l.quantity having count(f.id) <> l.quantity) wrong"));
        Assert.Equal(0, await Store.CountAsync("cargo_items c left join orders o on o.package_id = c.package_id and o.order_number = c.order_number where o.package_id is null"));
    }

    [Fact]
    public async Task A_stretch_that_fails_is_named_loses_nothing_and_is_read_by_the_next_run()
    {
        await room.FetchAsync(Store);
        var whole = await SettlementRoom.SumAsync(Store);
        await Store.ExecuteAsync("truncate finance_rows, finance_reads, cargo_invoices cascade");
        var tally = new RunTally();
        room.Simulator.World.Faults.Add([new Fault { Kind = FaultKind.Html502, Endpoint = "finance.settlements", Skip = 3, Count = 6 }], 1, room.Simulator.World.Clock.Now);

        await Assert.ThrowsAsync<TrendyolUnavailableException>(() => room.FetchAsync(Store, tally));
        Assert.Contains("Sale 2026-", tally.Details, StringComparison.Ordinal);
        room.Simulator.World.Faults.Clear();
        Assert.Null((await room.FetchAsync(Store)).Details);
        Assert.Equal(whole, await SettlementRoom.SumAsync(Store));
    }

    [Fact]
    public async Task A_run_that_dies_between_any_two_statements_is_finished_by_the_next()
    {
        await room.FetchAsync(Store);
        var whole = await SettlementRoom.SumAsync(Store);
        var database = await Servers.NewDatabaseAsync();
        await using var truth = TestStore.Open(database, Servers.Azurite.ConnectionString);
        var cuts = new List<string>();
        for (var cut = 0; cut < 24; cut++)
        {
            await using var wire = new StatementWire(database);
            await using var store = TestStore.Open(wire.ConnectionString + ";Cancellation Timeout=50;Command Timeout=1;Pooling=false", Servers.Azurite.ConnectionString);
            using var death = new CancellationTokenSource();
            var blow = wire.CutAt((cut / 2) + 1, executed: cut % 2 == 1, statement => statement.Contains("finance_", StringComparison.Ordinal) || statement.Contains("cargo_", StringComparison.Ordinal));
            var run = room.FetchAsync(store, death.Token);
            if (await Task.WhenAny(blow, run) == run)
            {
                await run;
                break;
            }

            cuts.Add(await blow);
            await death.CancelAsync();
            await Assert.ThrowsAnyAsync<Exception>(() => run);
        }

        await room.FetchAsync(truth);

        Assert.Contains(cuts, cut => cut.Contains("insert into finance_rows", StringComparison.Ordinal));
        Assert.Contains(cuts, cut => cut.Contains("insert into finance_reads", StringComparison.Ordinal));
        Assert.Equal(whole, await SettlementRoom.SumAsync(truth));
    }

    private async Task<string[]> TypesAsync() => (string[])(await Store.ScalarAsync(
        "select array_agg(distinct type order by type) from finance_rows where list = 'Settlements' and type not in ('SellerRevenuePositive', 'CommissionNegative')"))!;
}
