using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Packing;

/// <summary>What stations ask all day never reads a table from end to end.</summary>
public sealed class QueuePlanTests(StoreServers servers) : StoreTest(servers)
{
    protected override bool LedgerAgrees => false;

    [Fact]
    public async Task Handing_out_scanning_and_confirming_read_by_indexes_only()
    {
        foreach (var batch in Enumerable.Range(1, 4000).Chunk(200))
        {
            await Store.Intake.ApplyAsync([.. batch.Select(id => Facts(id))], None);
        }

        // Most of the packed ones still wait for the courier, and are the most urgent by date.
        await Store.ExecuteAsync("update orders set packed_at = now(), packed_by = 'ayse' where package_id <= 3000");
        await Store.ExecuteAsync("insert into packings (package_id, round, started_at) select package_id, 1, now() from packages where package_id <= 3000");
        await Store.ExecuteAsync("vacuum analyze");
        var shift = new PackingShift(Store);
        await Store.CountersAreInAsync();
        await Store.ExecuteAsync("select pg_stat_reset()");

        for (var package = 0; package < 20; package++)
        {
            await shift.PackAsync((await shift.NextAsync())!);
        }

        await Store.CountersAreInAsync();
        Assert.Equal("", await WholeReadsAsync());
        Assert.InRange((long)(await Store.ScalarAsync("select idx_tup_read from pg_stat_user_indexes where indexrelname = 'ix_order_created_queue'"))!, 20, 2000);
    }

    /// <summary>Tables that hold much and were read from end to end.</summary>
    private async Task<string> WholeReadsAsync() => (string)(await Store.ScalarAsync(
        """
        select coalesce(string_agg(relname || ' ' || seq_scan || ' times', ', '), '') from pg_stat_user_tables
        where seq_scan > 0 and relname in ('order_created', 'order_lines', 'packages', 'packings', 'variants', 'package_history', 'package_snapshots')
        """))!;
}
