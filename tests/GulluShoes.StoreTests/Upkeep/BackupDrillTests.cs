using System.Text.RegularExpressions;
using Azure;
using GulluShoes.Store.Pipeline;
using GulluShoes.Store.Upkeep.Backups;
using GulluShoes.StoreTests.Stock;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Upkeep;

/// <summary>The drill: a shop is loaded, backed up, destroyed, brought back into an empty database, and compared with what it was.</summary>
[Collection(LongCollection.Name)]
public sealed class BackupDrillTests(StoreServers servers) : StoreTest(servers)
{
    private static int drills;

    [Fact]
    public async Task What_was_backed_up_comes_back_into_an_empty_database_to_the_last_row_and_the_shop_goes_on()
    {
        await using var doomed = await TestStore.CreateAsync(Servers);
        await LoadAsync(doomed);
        var (backup, before) = (await TakeAsync(doomed), await DescribeAsync(doomed));
        Assert.InRange(before.Count(line => line.StartsWith("table ", StringComparison.Ordinal) && !line.EndsWith(" 0", StringComparison.Ordinal)), 12, int.MaxValue);
        await Servers.DropDatabaseAsync(doomed.Database.ConnectionString);

        await using var risen = await EmptyAsync();
        var restored = await risen.Get<Restoring>().BringBackAsync(backup.Id, None);

        Assert.Equal(before, await DescribeAsync(risen));
        Assert.Empty(restored.Missing);
        var room = new StockRoom(risen);
        // What was entered before counts once after it too.
        await room.EnterAsync("P-1", 30, key: "test/2");
        await room.EnterAsync("P-1", 2, key: "after/1");
        await room.TellAsync(Facts(900) with { Lines = [Line(9000, "099", "Siyah", "37") with { Barcode = "P-1" }] });
        Assert.Equal("7, 1, 6", await room.StockOfAsync("P-1"));
        await LedgerShould.AgreeAsync(risen);
    }

    [Fact]
    public async Task What_people_do_meanwhile_is_in_it_as_a_whole_or_not_at_all()
    {
        var room = new StockRoom(Store);
        await LoadAsync(Store);
        using var stop = new CancellationTokenSource();
        var booking = Task.Run(async () =>
        {
            for (var pairs = 1; !stop.IsCancellationRequested; pairs++)
            {
                await room.EnterAsync("P-1", 1 + (pairs % 3));
            }
        });
        var backup = await TakeAsync(Store);
        await stop.CancelAsync();
        await booking;

        await using var risen = await EmptyAsync();
        await risen.Get<Restoring>().BringBackAsync(backup.Id, None);

        await LedgerShould.AgreeAsync(risen);
    }

    [Fact]
    public async Task A_backup_that_is_not_whole_changes_nothing_and_what_is_there_is_never_overwritten()
    {
        await LoadAsync(Store);
        var backup = await TakeAsync(Store);
        var container = Store.Get<StorageAccount>().Container(BackupShelf.Container);
        await using var risen = await EmptyAsync();
        var (broken, whole) = (container.GetBlobClient($"{backup.Id}/variants.copy.gz"), container.GetBlobClient($"{backup.Id}/people.copy.gz"));
        var bytes = (await broken.DownloadContentAsync()).Value.Content.ToArray();
        bytes[^9] ^= 1;
        await broken.UploadAsync(new BinaryData(bytes), overwrite: true);

        await RefusedAsync(risen, backup.Id, "variants.copy.gz is not what");
        bytes[^9] ^= 1;
        await broken.UploadAsync(new BinaryData(bytes), overwrite: true);
        await RefusedAsync(Store, backup.Id, "not empty");
        await RefusedAsync(risen, "20200101T000000Z", "There is no backup");
        await whole.DeleteAsync();
        await RefusedAsync(risen, backup.Id, "people.copy.gz is missing");
        Assert.Equal(0, await risen.CountAsync("pg_class where relnamespace = 'public'::regnamespace"));
    }

    [Fact]
    public async Task Blobs_that_are_gone_are_named_and_old_backups_go_but_the_newest_and_the_first_of_each_month()
    {
        await Store.Get<StorageAccount>().Container(StorageAccount.Photos).GetBlobClient("drill/kutu.jpg").UploadAsync(new BinaryData("photo"), overwrite: true);
        var backup = await TakeAsync(Store);
        await Store.Get<StorageAccount>().Container(StorageAccount.Photos).DeleteBlobAsync("drill/kutu.jpg");
        await using var risen = await EmptyAsync();
        Assert.Equal(["photos/drill/kutu.jpg"], (await risen.Get<Restoring>().BringBackAsync(backup.Id, None)).Missing);

        // Years later a year's worth of nights has come and gone.
        Store.Clock.Advance(TimeSpan.FromDays(4000));
        for (var month = 0; month < 3; month++)
        {
            await Store.Get<Backups>().TakeAsync(None);
            Store.Clock.Advance(TimeSpan.FromDays(40));
        }

        var before = await Store.Get<BackupShelf>().ListAsync(None);
        var gone = await Store.Get<Backups>().SweepAsync(None);
        var after = await Store.Get<BackupShelf>().ListAsync(None);
        Assert.Equal((before.Count - gone, 3), (after.Count, after.Count(at => at > Monday.AddDays(3900))));
        Assert.Null(await Store.Get<BackupShelf>().FindAsync(backup.Id, None));
    }

    [Fact]
    public async Task What_broke_off_long_ago_goes_and_what_is_being_written_stays()
    {
        var container = Store.Get<StorageAccount>().Container(BackupShelf.Container);
        await container.CreateIfNotExistsAsync();
        var (old, fresh) = (container.GetBlobClient("20260101T003000Z/variants.copy.gz"), container.GetBlobClient($"{BackupShelf.IdOf(Store.Clock.GetUtcNow())}/variants.copy.gz"));
        await old.UploadAsync(new BinaryData("half"), overwrite: true);
        await fresh.UploadAsync(new BinaryData("half"), overwrite: true);

        await Store.Get<Backups>().SweepAsync(None);

        Assert.Equal((false, true), ((await old.ExistsAsync()).Value, (await fresh.ExistsAsync()).Value));
        await fresh.DeleteAsync();
    }

    /// <summary>The database hands out rows for as long as somebody takes them; with nobody there it would wait for ever, in a transaction.</summary>
    [Fact]
    public async Task A_storage_that_refuses_fails_what_is_being_written_and_holds_nothing_up()
    {
        var row = new byte[1024 * 1024];
        new Random(1).NextBytes(row);
        var wrongKey = Regex.Replace(Servers.Azurite.ConnectionString, "AccountKey=[^;]+", $"AccountKey={Convert.ToBase64String(new byte[64])}");
        await using var refused = TestStore.Open(Store.Database.ConnectionString, Servers.Azurite.ConnectionString, ("Backup:Storage", wrongKey));

        var writing = refused.Get<BackupShelf>().WriteAsync("half", "rows", async stream =>
        {
            for (var written = 0; written < 64; written++)
            {
                await stream.WriteAsync(row);
            }
        }, None);

        await Assert.ThrowsAsync<RequestFailedException>(() => writing.WaitAsync(TimeSpan.FromSeconds(60)));
    }

    /// <summary>Orders, packed ones too, pairs, shelves, a person, a product's history.</summary>
    private static async Task LoadAsync(TestStore store)
    {
        var room = new StockRoom(store);
        await room.MakeShelfAsync("A-01");
        await room.TellAsync([.. Enumerable.Range(1, 40).Select(id => Facts(id, status: id % 3 == 0 ? "Delivered" : "Created") with { Lines = [Line(id * 10, "099", "Gümüş", "37") with { Barcode = $"P-{id % 5}" }] })]);
        for (var product = 0; product < 5; product++)
        {
            await room.EnterAsync($"P-{product}", 30);
            await room.EnterAsync($"P-{product}", 4, "A-01");
        }

        await room.CountAsync("P-1", 2);
        await room.CountAsync("P-1", 3, "A-01");
        await room.PackAsync(1);
        await room.TellAsync([.. Enumerable.Range(1, 40).Select(id => Facts(id, version: 5_000, status: "Cancelled") with { Lines = [Line(id * 10, "099", "Gümüş", "37") with { Barcode = $"P-{id % 5}" }] })]);
        await room.CountAsync("P-1", 2);
        await room.CountAsync("P-1", 3, "A-01");
        await room.MakeShelfAsync("Ş-01");
    }

    /// <summary>Each at a time of its own: all share one container.</summary>
    private static Task<BackupManifest> TakeAsync(TestStore store)
    {
        store.Clock.Advance(TimeSpan.FromHours(Interlocked.Increment(ref drills)));
        return store.Get<Backups>().TakeAsync(None);
    }

    private async Task<TestStore> EmptyAsync() =>
        TestStore.Open(await Servers.Postgres.CreateDatabaseAsync($"drill_{Interlocked.Increment(ref drills)}", None), Servers.Azurite.ConnectionString);

    private static async Task RefusedAsync(TestStore store, string id, string why) =>
        Assert.Contains(why, (await Assert.ThrowsAsync<RestoreRefusedException>(() => store.Get<Restoring>().BringBackAsync(id, None))).Message, StringComparison.Ordinal);

    /// <summary>A line for each table (its rows' hash and number), each sequence, constraint, index and trigger, as they stand.</summary>
    private static async Task<List<string>> DescribeAsync(TestStore store)
    {
        var lines = new List<string>();
        foreach (var sql in (string[])
        [
            """
            select format('select %L || '' '' || coalesce(md5(string_agg(t::text, E''\n'' order by t::text collate "C")), ''-'') || '' '' || count(*) from %s t', 'table ' || c.relname, c.oid::regclass)
            from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by c.relname
            """,
            "select format('select %L', 'sequence ' || sequencename || ' ' || coalesce(last_value::text, '-')) from pg_sequences order by sequencename",
            "select format('select %L', k.conrelid::regclass || ' ' || k.conname || ' ' || pg_get_constraintdef(k.oid)) from pg_constraint k where k.connamespace = 'public'::regnamespace order by k.conrelid::regclass::text, k.conname",
            "select format('select %L', i.indexdef) from pg_indexes i where schemaname = 'public' order by indexname",
            "select format('select %L', tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text) from pg_trigger where not tgisinternal order by tgrelid::regclass::text, tgname",
        ])
        {
            foreach (var one in await ReadAsync(store, sql))
            {
                lines.AddRange(await ReadAsync(store, one));
            }
        }

        return lines;
    }

    private static async Task<List<string>> ReadAsync(TestStore store, string sql)
    {
        await using var command = store.Database.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0));
        }

        return lines;
    }
}
