using GulluShoes.Shop.Orders;
using GulluShoes.Store.Packing;
using GulluShoes.StoreTests.Doors;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Packing.Reporting;

public sealed class PackingReportTests(StoreServers servers) : StoreTest(servers)
{
    private static readonly DateOnly MondayDay = new(2026, 11, 23);

    [Fact]
    public async Task Packages_scans_wrong_scans_and_holds_are_counted_per_person()
    {
        await Store.Intake.ApplyAsync(Many(6), None);
        var (ayse, fatma) = (new PackingShift(Store), new PackingShift(Store, "fatma", "Masa 2"));
        for (var package = 0; package < 3; package++)
        {
            var state = (await ayse.NextAsync())!;
            Store.Clock.Advance(TimeSpan.FromMinutes(4));
            await ayse.ScanAsync(state.PackageId, "nobody knows");
            await ayse.PackAsync(state);
            Store.Clock.Advance(TimeSpan.FromMinutes(4));
        }

        var held = (await fatma.NextAsync())!;
        await Store.Get<Holds>().HoldAsync(held.PackageId, new HoldWish(HoldReason.Defective, null, []), "fatma", None);

        var days = await Store.Get<PackingReport>().ReadAsync(MondayDay, MondayDay, None);

        Assert.Equal(
            [new PersonDay(MondayDay, "ayse", null, 3, 9, 3, 0, 16), new PersonDay(MondayDay, "fatma", null, 0, 0, 0, 1, 0)],
            days);
        Assert.Equal(11.2m, days[0].PerHour);
        Assert.Null(days[1].PerHour);
    }

    [Fact]
    public async Task A_pause_longer_than_a_quarter_of_an_hour_is_a_break()
    {
        await Store.Intake.ApplyAsync(Many(3), None);
        var ayse = new PackingShift(Store);
        foreach (var minutes in new[] { 10, 16, 15 })
        {
            await ayse.PackAsync((await ayse.NextAsync())!);
            Store.Clock.Advance(TimeSpan.FromMinutes(minutes));
        }

        Assert.Equal((3, 10m), await OnlyAsync(MondayDay, MondayDay));
    }

    [Fact]
    public async Task Half_past_eleven_and_half_past_midnight_in_Istanbul_are_two_days()
    {
        await Store.Intake.ApplyAsync(Many(2), None);
        var ayse = new PackingShift(Store);
        // 23:30 on Monday in Istanbul, and an hour later.
        Store.Clock.Advance(new DateTimeOffset(2026, 11, 23, 20, 30, 0, TimeSpan.Zero) - Store.Clock.GetUtcNow());
        await ayse.PackAsync((await ayse.NextAsync())!);
        Store.Clock.Advance(TimeSpan.FromHours(1));
        await ayse.PackAsync((await ayse.NextAsync())!);

        var days = await Store.Get<PackingReport>().ReadAsync(MondayDay, MondayDay.AddDays(1), None);

        Assert.Equal([(MondayDay.AddDays(1), 1), (MondayDay, 1)], days.Select(day => (day.Day, day.Packages)));
        Assert.Equal((1, 0m), await OnlyAsync(MondayDay, MondayDay));
    }

    [Fact]
    public async Task A_week_of_a_long_history_is_read_by_indexes_only()
    {
        await Store.Intake.ApplyAsync(Many(200), None);
        await Store.ExecuteAsync(
            """
            -- Years at once: none of it is a deed of today's.
            set session_replication_role = replica;
            insert into package_history (package_id, at, to_stage, status, source, who, what)
            select 1 + n % 200, timestamptz '2026-05-01' + n * interval '2 minutes', 'Picking', 'Picking', case when n % 3 = 0 then 'Scan' else 'Sync' end, 'ayse', 'packed' from generate_series(1, 120000) n;
            insert into scans (id, package_id, round, code, result, person, station, read_at, at, answer)
            select gen_random_uuid(), 1 + n % 200, 1, 'x', 'UnknownCode', 'ayse', 'Masa 1', t, t, repeat('x', 800)
            from generate_series(1, 60000) n, lateral (select timestamptz '2026-05-01' + n * interval '4 minutes' as t) at;
            set session_replication_role = origin;
            """);
        await Store.ExecuteAsync("vacuum analyze");
        await CountersAreInAsync();
        await Store.ExecuteAsync("select pg_stat_reset()");

        Assert.Equal(7, (await Store.Get<PackingReport>().ReadAsync(new DateOnly(2026, 8, 3), new DateOnly(2026, 8, 9), None)).Count);

        await CountersAreInAsync();
        Assert.Equal(0, await Store.CountAsync("pg_stat_user_tables where relname in ('scans', 'package_history') and seq_scan > 0"));
        // A week is 2,520 of 60,000 scans and 1,680 of the 40,000 deeds among 120,000 entries; the index of times is a coarse one.
        Assert.InRange((long)(await Store.ScalarAsync("select idx_tup_fetch from pg_stat_user_tables where relname = 'scans'"))!, 2520, 6000);
        Assert.Equal(1680L, await Store.ScalarAsync("select idx_tup_read from pg_stat_user_indexes where indexrelname = 'ix_package_history_people'"));
    }

    private async Task<(int Packages, decimal Minutes)> OnlyAsync(DateOnly from, DateOnly to)
    {
        var day = Assert.Single(await Store.Get<PackingReport>().ReadAsync(from, to, None));
        return (day.Packages, day.ActiveMinutes);
    }

    /// <summary>A connection hands in what it counted when it ends, and only then is it gone from the list.</summary>
    private Task CountersAreInAsync()
    {
        Store.Database.Clear();
        return Soon.TrueAsync(
            async () => await Store.CountAsync("pg_stat_activity where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()") == 0,
            "A connection stays open.");
    }
}
