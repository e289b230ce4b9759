using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Functions.Upkeep.Settings;
using GulluShoes.Store;
using GulluShoes.Store.Model;
using GulluShoes.StoreTests.Doors;
using GulluShoes.StoreTests.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace GulluShoes.StoreTests.Upkeep;

[Collection(StoreCollection.Name)]
public sealed class SchemaTests(StoreServers servers)
{
    [Fact]
    public async Task Four_instances_that_start_at_once_migrate_once()
    {
        var database = await servers.Postgres.CreateDatabaseAsync("four_instances", CancellationToken.None);
        (string, string)[] first = [("FirstPerson:UserName", "gullu"), ("FirstPerson:Password", "Kırmızı-topuk-37")];
        var instances = Enumerable.Range(0, 4).Select(_ => TestStore.Open(database, servers.Azurite.ConnectionString, first)).ToList();

        await Task.WhenAll(instances.Select(instance => Task.Run(() => instance.Get<StoreSchema>().MigrateAsync(CancellationToken.None))));

        Assert.Equal(1, await instances[0].CountAsync("people"));
        Assert.Equal(0, await instances[0].CountAsync("orders"));
        await Task.WhenAll(instances.Select(instance => instance.DisposeAsync().AsTask()));
    }

    /// <summary>The other way round is the daily business of a queue: what the database gives up comes back as a message.</summary>
    [Fact]
    public async Task A_migration_that_an_applier_meets_head_on_gives_way_and_is_done_again()
    {
        var database = await servers.Postgres.CreateDatabaseAsync("head_on", CancellationToken.None);
        await using var store = TestStore.Open(database, servers.Azurite.ConnectionString);
        await using (var db = await store.Get<IDbContextFactory<ShopDb>>().CreateDbContextAsync())
        {
            await db.GetService<IMigrator>().MigrateAsync("Variants");
        }

        await using var applier = await store.Database.OpenConnectionAsync();
        await using var batch = await applier.BeginTransactionAsync();
        await RunAsync(applier, "set local deadlock_timeout = '1h'");
        await RunAsync(applier, "lock table order_picking in row exclusive mode");
        var readiness = new Readiness();
        await using var app = TestStore.Services(database, servers.Azurite.ConnectionString).AddSettings(new ConfigurationBuilder().Build()).BuildServiceProvider();
        using var opening = new ShopOpening(readiness, app.GetRequiredService<IServiceScopeFactory>(), TimeProvider.System, NullLogger<ShopOpening>.Instance);
        await opening.StartAsync(CancellationToken.None);
        await Soon.TrueAsync(async () => await store.CountAsync("pg_locks where not granted and relation = 'order_picking'::regclass") > 0, "The migration does not come.");
        await RunAsync(applier, "lock table order_created in row exclusive mode");
        await RunAsync(applier, "insert into cursors (name, value, changed_at) values ('applier', 1, now())");
        await batch.CommitAsync();

        await Soon.TrueAsync(() => Task.FromResult(readiness.IsReady), "The migration was not done again.");
        await opening.StopAsync(CancellationToken.None);
        Assert.Equal(1, await store.CountAsync("cursors where name = 'applier'"));
        Assert.Equal(1, await store.CountAsync("pg_indexes where indexname = 'ix_order_picking_queue'"));
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
