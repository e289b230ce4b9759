using GulluShoes.Local.Parts;
using GulluShoes.Store;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GulluShoes.Benchmarks.Stores;

/// <summary>A PostgreSQL that keeps its promises (fsync and all, as in the shop) and an Azurite, for one run.</summary>
internal sealed class BenchmarkServers : IAsyncDisposable
{
    private BenchmarkServers(EmbeddedPostgres postgres, Azurite azurite) => (Postgres, Azurite) = (postgres, azurite);

    public EmbeddedPostgres Postgres { get; }

    public Azurite Azurite { get; }

    public static async Task<BenchmarkServers> StartAsync(CancellationToken ct)
    {
        BenchmarkRun.Say("Starting PostgreSQL and Azurite");
        var postgres = await EmbeddedPostgres.StartAsync(new PostgresSettings(), ct);
        return new BenchmarkServers(postgres, await Azurite.StartAsync(AzuriteSettings.Throwaway, ct));
    }

    /// <summary>A store on a new, migrated, empty database.</summary>
    public async Task<ServiceProvider> NewStoreAsync(string database, CancellationToken ct)
    {
        await Postgres.CreateDatabaseAsync(database, ct);
        var store = OpenStore(database);
        await store.GetRequiredService<StoreSchema>().MigrateAsync(ct);
        return store;
    }

    /// <summary>A store on a database that is there.</summary>
    public ServiceProvider OpenStore(string database)
    {
        var settings = new Dictionary<string, string?>
        {
            ["ConnectionStrings:Shop"] = Postgres.ConnectionStringFor(database),
            ["AzureWebJobsStorage"] = Azurite.ConnectionString,
        };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection().AddLogging().AddStore(configuration).BuildServiceProvider();
    }

    /// <summary>A second database with the same rows; nobody may be connected to the first.</summary>
    public async Task CopyDatabaseAsync(string from, string to, CancellationToken ct)
    {
        NpgsqlConnection.ClearAllPools();
        await using var database = NpgsqlDataSource.Create(Postgres.ConnectionString);
        await database.RunAsync($"create database {to} template {from}", ct);
    }

    public async ValueTask DisposeAsync()
    {
        await Azurite.DisposeAsync();
        await Postgres.DisposeAsync();
    }
}

internal static class DatabaseExtensions
{
    /// <summary>Runs statements; no limit of time, since a benchmark makes much at once.</summary>
    public static async Task RunAsync(this NpgsqlDataSource database, string sql, CancellationToken ct)
    {
        await using var command = database.CreateCommand(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(ct);
    }

    public static async Task<long> CountAsync(this NpgsqlDataSource database, string from, CancellationToken ct)
    {
        await using var command = database.CreateCommand($"select count(*) from {from}");
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    /// <summary>Gives the planner its figures and writes out what would be written in the middle of a measurement.</summary>
    public static async Task SettleAsync(this NpgsqlDataSource database, CancellationToken ct)
    {
        await database.RunAsync("vacuum analyze", ct);
        await database.RunAsync("checkpoint", ct);
    }
}
