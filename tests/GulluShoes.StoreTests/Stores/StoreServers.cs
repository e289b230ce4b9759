using GulluShoes.Local.Parts;

namespace GulluShoes.StoreTests.Stores;

/// <summary>One PostgreSQL and one Azurite for all store tests of a collection; each test gets a database of its own, cut from a migrated template.</summary>
public sealed class StoreServers : IAsyncLifetime
{
    private const string Template = "shop_template";
    private int made;

    public EmbeddedPostgres Postgres { get; private set; } = null!;

    public Azurite Azurite { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Postgres = await EmbeddedPostgres.StartAsync(PostgresSettings.Throwaway, CancellationToken.None);
        Azurite = await Azurite.StartAsync(AzuriteSettings.Throwaway, CancellationToken.None);
        await TestStore.MigrateAsync(await Postgres.CreateDatabaseAsync(Template, CancellationToken.None), Azurite.ConnectionString);
    }

    /// <summary>The connection string of a new, migrated, empty database.</summary>
    public Task<string> NewDatabaseAsync() => Postgres.CreateDatabaseAsync($"shop_{Interlocked.Increment(ref made)}", CancellationToken.None, Template);

    /// <summary>Destroys a database: hundreds of them, each of hundreds of files, would take minutes to delete at the end.</summary>
    public Task DropDatabaseAsync(string database) => Postgres.DropDatabaseAsync(database, CancellationToken.None);

    public async Task DisposeAsync()
    {
        await Azurite.DisposeAsync();
        await Postgres.DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class StoreCollection : ICollectionFixture<StoreServers>
{
    public const string Name = "store";
}

/// <summary>The store tests that take longest, on servers of their own: one collection runs one test after the other.</summary>
[CollectionDefinition(Name)]
public sealed class LongCollection : ICollectionFixture<StoreServers>
{
    public const string Name = "long";
}
