using GulluShoes.Store.Money.Settlements;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Money.Settlements;

/// <summary>Payments are listed, and one is opened, without a look at the rows of all others.</summary>
public sealed class PayoutPlanTests(StoreServers servers) : StoreTest(servers)
{
    [Fact]
    public async Task Payments_and_the_rows_of_one_are_found_by_an_index()
    {
        await Store.ExecuteAsync(
            """
            insert into finance_rows (list, id, type, transacted_at, debt, credit, commission, revenue, payment_order_id, paid_at, seen_at, changed_at)
            select 'Settlements', n::text, 'Sale', now(), 0, 900, 180, 720, n / 500, now() - n / 500 * interval '7 days', now(), now() from generate_series(1, 30000) n
            """);
        await Store.ExecuteAsync("vacuum analyze");
        await Store.CountersAreInAsync();
        await Store.ExecuteAsync("select pg_stat_reset()");
        var payouts = Store.Get<PayoutReader>();

        Assert.Equal(500, (await payouts.ProveAsync(40, None))!.Payout.Rows);
        Assert.Equal(100, (await payouts.RowsAsync(40, type: null, text: null, after: 100, take: 100, None)).Rows.Count);
        Assert.Equal([.. Enumerable.Range(0, 5).Select(week => (long)week)], (await payouts.ReadAsync(after: null, take: 5, None)).Payouts.Select(payout => payout.Id));

        await Store.CountersAreInAsync();
        Assert.Equal(0L, await Store.ScalarAsync("select seq_scan from pg_stat_user_tables where relname = 'finance_rows'"));
        Assert.True((long)(await Store.ScalarAsync("select idx_tup_fetch from pg_stat_user_tables where relname = 'finance_rows'"))! < 6_000);
    }
}
