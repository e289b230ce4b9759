using GulluShoes.Shop.Pipeline;
using GulluShoes.Store.Orders;
using GulluShoes.Store.Pipeline;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Orders;

public sealed class SnapshotTests(StoreServers servers) : StoreTest(servers)
{
    [Fact]
    public async Task A_new_page_is_kept_and_wakes_its_work()
    {
        var saved = await Store.Intake.SavePageAsync([Snapshot(2), Snapshot(1), Snapshot(3)], None);

        Assert.Equal(new PageSaved(3, 3, 0, 0, 0), saved);
        Assert.Equal(3, await Store.CountAsync("package_snapshots"));
        Assert.Equal(["""{"packageIds" : [1, 2, 3]}"""], await Store.ReceiveAsync(Queues.PackagesSeen));
        Assert.Equal(0, await Store.CountAsync("outbox"));
    }

    [Fact]
    public async Task Replaying_pages_changes_nothing_and_wakes_nothing()
    {
        PackageSnapshot[] page = [Snapshot(1, 5), Snapshot(2, 6)];
        await Store.Intake.SavePageAsync(page, None);
        await Store.ReceiveAsync(Queues.PackagesSeen);

        var again = await Store.Intake.SavePageAsync(page, None);

        Assert.Equal(new PageSaved(2, 0, 0, 2, 0), again);
        Assert.Empty(await Store.ReceiveAsync(Queues.PackagesSeen));
    }

    [Fact]
    public async Task Newer_wins_and_older_is_counted_and_ignored()
    {
        await Store.Intake.SavePageAsync([Snapshot(1, 5, "five"), Snapshot(2, 5, "five")], None);

        var saved = await Store.Intake.SavePageAsync([Snapshot(1, 6, "six"), Snapshot(2, 4, "four")], None);

        Assert.Equal(new PageSaved(2, 0, 1, 0, 1), saved);
        Assert.Equal("six", await Store.ScalarAsync("select payload from package_snapshots where package_id = 1"));
        Assert.Equal("five", await Store.ScalarAsync("select payload from package_snapshots where package_id = 2"));
    }

    [Fact]
    public async Task Doubles_on_one_page_are_folded_and_the_newest_wins()
    {
        var saved = await Store.Intake.SavePageAsync([Snapshot(1, 4, "old"), Snapshot(1, 6, "new"), Snapshot(1, 6, "new"), Snapshot(2)], None);

        Assert.Equal(new PageSaved(4, 2, 0, 1, 1), saved);
        Assert.Equal("new", await Store.ScalarAsync("select payload from package_snapshots where package_id = 1"));
    }

    [Fact]
    public async Task A_page_larger_than_a_batch_wakes_its_work_in_batches_of_two_hundred()
    {
        await Store.Intake.SavePageAsync([.. Enumerable.Range(1, 450).Select(id => Snapshot(id))], None);

        var sizes = (await Store.ReceiveAsync(Queues.PackagesSeen)).ConvertAll(body => body.Count(letter => letter == ',') + 1);
        Assert.Equal([50, 200, 200], sizes.Order());
    }

    [Fact]
    public async Task The_message_reads_back_as_the_record_that_the_door_binds()
    {
        await Store.Intake.SavePageAsync([Snapshot(7)], None);

        var body = Assert.Single(await Store.ReceiveAsync(Queues.PackagesSeen));
        var message = System.Text.Json.JsonSerializer.Deserialize<PackagesSeen>(body, System.Text.Json.JsonSerializerOptions.Web);
        Assert.Equal([7], message!.PackageIds);
    }

    [Fact]
    public async Task Only_what_was_not_applied_is_pending()
    {
        await Store.Intake.SavePageAsync([Snapshot(1, 5), Snapshot(2, 5)], None);
        await Store.Intake.ApplyAsync([Facts(1, 5)], None);

        var pending = await Store.Intake.ReadPendingAsync([1, 2, 3], None);

        Assert.Equal([2L], pending.Select(one => one.PackageId));
    }

    [Fact]
    public async Task A_payload_that_cannot_be_read_is_kept_and_becomes_one_problem()
    {
        await Store.Intake.SavePageAsync([Snapshot(1, 5, "payload")], None);

        await Store.Intake.RejectAsync(1, 5, "no order number", None);
        await Store.Intake.RejectAsync(1, 5, "no order number", None);

        Assert.Empty(await Store.Intake.ReadPendingAsync([1], None));
        Assert.Equal("payload", await Store.ScalarAsync("select payload from package_snapshots"));
        Assert.Equal(1, await Store.CountAsync("problems where cause = 'UnreadablePackage' and subject = '1' and times = 1"));
    }

    [Fact]
    public async Task A_rejected_package_gets_a_new_chance_with_its_next_version_and_the_problem_heals()
    {
        await Store.Intake.SavePageAsync([Snapshot(1, 5)], None);
        await Store.Intake.RejectAsync(1, 5, "no order number", None);

        await Store.Intake.SavePageAsync([Snapshot(1, 6)], None);
        Assert.Single(await Store.Intake.ReadPendingAsync([1], None));
        await Store.Intake.ApplyAsync([Facts(1, 6)], None);

        Assert.Equal(0, await Store.CountAsync("problems where closed_at is null"));
        Assert.Equal(DBNull.Value, await Store.ScalarAsync("select rejected from package_snapshots"));
    }

    [Fact]
    public async Task An_older_version_that_is_applied_late_does_not_heal_a_newer_one_that_cannot_be_read()
    {
        await Store.Intake.SavePageAsync([Snapshot(1, 6)], None);
        await Store.Intake.RejectAsync(1, 6, "no order number", None);

        await Store.Intake.ApplyAsync([Facts(1, 5), Facts(2, 5)], None);
        Assert.Equal(1, await Store.CountAsync("problems where cause = 'UnreadablePackage' and subject = '1' and closed_at is null"));
        Assert.Equal(1, await Store.CountAsync("package_snapshots where rejected is not null and applied_version = 6"));

        await Store.Intake.ApplyAsync([Facts(1, 7)], None);
        Assert.Equal(0, await Store.CountAsync("problems where closed_at is null"));
    }

    [Fact]
    public async Task Lagging_snapshots_are_woken_again_after_a_minute_and_not_before()
    {
        await Store.Intake.SavePageAsync([Snapshot(1), Snapshot(2)], None);
        await Store.ReceiveAsync(Queues.PackagesSeen);
        await Store.Intake.ApplyAsync([Facts(2)], None);

        Assert.Equal(0, await Store.Intake.RequeueLaggingAsync(None));
        Store.Clock.Advance(PackageIntake.LagAllowed + TimeSpan.FromSeconds(1));
        Assert.Equal(1, await Store.Intake.RequeueLaggingAsync(None));
        Assert.Equal(0, await Store.Intake.RequeueLaggingAsync(None));

        Assert.Equal(["""{"packageIds":[1]}"""], await Store.ReceiveAsync(Queues.PackagesSeen));
    }

    [Fact]
    public async Task What_a_crash_between_commit_and_send_left_behind_is_swept()
    {
        await using var cut = TestStore.Open(Store.Database.ConnectionString + ";Password=" + Password(), Servers.Azurite.ConnectionString.Replace(
            $":{Servers.Azurite.QueuePort}/", ":1/", StringComparison.Ordinal));
        await cut.Intake.SavePageAsync([Snapshot(1)], None);
        Assert.Equal(1, await Store.CountAsync("outbox"));

        Assert.Equal(0, await Store.Get<Outbox>().SweepAsync(None));
        Store.Clock.Advance(Outbox.Grace + TimeSpan.FromSeconds(1));
        Assert.Equal(1, await Store.Get<Outbox>().SweepAsync(None));

        Assert.Single(await Store.ReceiveAsync(Queues.PackagesSeen));
        Assert.Equal(0, await Store.CountAsync("outbox"));
    }

    private string Password() => new Npgsql.NpgsqlConnectionStringBuilder(Servers.Postgres.ConnectionString).Password!;
}
