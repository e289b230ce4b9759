using Azure.Storage.Queues;
using GulluShoes.Local.Parts;
using GulluShoes.Shop.Pipeline;
using GulluShoes.StoreTests.Stores;
using Npgsql;

namespace GulluShoes.StoreTests.Doors;

/// <summary>One PostgreSQL and one Azurite for the tests of a collection that run the whole shop, one after the other. Both keep their data over a restart.</summary>
public sealed class ShopServers : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("gullushoes-azurite-").FullName;
    private string? template;
    private int databases;

    public EmbeddedPostgres Postgres { get; private set; } = null!;

    public Azurite Azurite { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        // Not the throwaway settings: a server that is killed must remember what it had confirmed.
        Postgres = await EmbeddedPostgres.StartAsync(new PostgresSettings { InMemory = true }, CancellationToken.None);
        Azurite = await Azurite.StartAsync(new AzuriteSettings { DataFolder = folder }, CancellationToken.None);
    }

    /// <summary>A new database, and queues without another test's messages.</summary>
    /// <param name="empty">True for one whose tables the shop has still to make.</param>
    public async Task<string> NewDatabaseAsync(bool empty = true)
    {
        await Task.WhenAll(Queues.All.Concat(Queues.All.Select(Queues.PoisonOf)).Select(EmptyAsync));

        // Connections to a server that was restarted since are broken.
        NpgsqlConnection.ClearAllPools();
        return await Postgres.CreateDatabaseAsync($"shop_{++databases}", CancellationToken.None, empty ? null : template ??= await MakeTemplateAsync());
    }

    /// <summary>Whoever is done takes the database away: a killed server starts the slower the more it holds.</summary>
    public Task DropDatabaseAsync(string database) => Postgres.DropDatabaseAsync(database, CancellationToken.None);

    /// <summary>Does something while the servers are away; they come back whatever happens.</summary>
    public async Task WithoutAsync(bool postgres, bool azurite, Func<Task> meanwhile)
    {
        await (postgres ? Postgres.KillAsync() : Task.CompletedTask);
        await (azurite ? Azurite.StopAsync() : Task.CompletedTask);
        try
        {
            await meanwhile();
        }
        finally
        {
            await (azurite ? Azurite.RestartAsync(CancellationToken.None) : Task.CompletedTask);
            await (postgres ? Postgres.RestartAsync(CancellationToken.None) : Task.CompletedTask);
            NpgsqlConnection.ClearAllPools();
        }
    }

    private async Task EmptyAsync(string name)
    {
        var queue = new QueueClient(Azurite.ConnectionString, name);
        await queue.CreateIfNotExistsAsync();
        await queue.ClearMessagesAsync();
    }

    private async Task<string> MakeTemplateAsync()
    {
        const string Name = "shop_template";
        await TestStore.MigrateAsync(await Postgres.CreateDatabaseAsync(Name, CancellationToken.None), Azurite.ConnectionString);
        return Name;
    }

    public async Task DisposeAsync()
    {
        await Azurite.DisposeAsync();
        await Postgres.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}

[CollectionDefinition(Name)]
public sealed class ShopCollection : ICollectionFixture<ShopServers>
{
    public const string Name = "shop";
}

/// <summary>Where apps are killed and servers go away: on servers of its own, so that it runs beside the calm half.</summary>
[CollectionDefinition(Name)]
public sealed class StormCollection : ICollectionFixture<ShopServers>
{
    public const string Name = "storm";
}
