using GulluShoes.Local.Parts;
using GulluShoes.Store;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GulluShoes.StoreTests.Stores;

/// <summary>One PostgreSQL and one Azurite for all store tests; each test gets a database of its own, cut from a migrated template.</summary>
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
        await Postgres.CreateDatabaseAsync(Template, CancellationToken.None);
        await using var provider = TestStore.Services(Postgres.ConnectionStringFor(Template), Azurite.ConnectionString).BuildServiceProvider();
        await provider.GetRequiredService<StoreSchema>().MigrateAsync(CancellationToken.None);
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>The connection string of a new, migrated, empty database.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        var name = $"shop_{Interlocked.Increment(ref made)}";
        await using var connection = new NpgsqlConnection(Postgres.ConnectionString);
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"create database {name} template {Template}", connection);
        await create.ExecuteNonQueryAsync();
        return Postgres.ConnectionStringFor(name);
    }

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
