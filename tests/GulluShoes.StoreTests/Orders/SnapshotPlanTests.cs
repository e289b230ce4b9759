using GulluShoes.Shop.Pipeline;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Orders;

/// <summary>The sweeper asks each minute, for ever; the snapshots are never deleted.</summary>
public sealed class SnapshotPlanTests(StoreServers servers) : StoreTest(servers)
{
    protected override bool LedgerAgrees => false;

    [Fact]
    public async Task A_sweep_reads_what_waits_and_not_what_was_ever_told()
    {
        await Store.ExecuteAsync(
            """
            insert into package_snapshots (package_id, version, payload, seen_at, applied_version)
            select id, 5, '{}', timestamptz '2020-01-01Z', case when id % 10000 > 0 then 5 end from generate_series(1, 40000) id
            """);
        await Store.ExecuteAsync("vacuum analyze package_snapshots");
        await Store.CountersAreInAsync();
        await Store.ExecuteAsync("select pg_stat_reset()");

        Assert.Equal(4, await Store.Intake.RequeueLaggingAsync(None));
        Assert.Equal(0, await Store.Intake.RequeueLaggingAsync(None));

        await Store.CountersAreInAsync();
        Assert.Equal(
            "0 whole reads, at most 8 rows by ix_package_snapshots_waiting",
            await Store.ScalarAsync(
                """
                select t.seq_scan || ' whole reads, ' || case when i.idx_tup_read between 4 and 8 then 'at most 8' else i.idx_tup_read::text end || ' rows by ' || i.indexrelname
                from pg_stat_user_tables t join pg_stat_user_indexes i on i.relid = t.relid and i.indexrelname = 'ix_package_snapshots_waiting'
                where t.relname = 'package_snapshots'
                """));
        Assert.Equal(["""{"packageIds":[10000,20000,30000,40000]}"""], await Store.ReceiveAsync(Queues.PackagesSeen));
    }
}
