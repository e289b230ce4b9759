using GulluShoes.Shop.Pipeline;
using GulluShoes.Store;
using GulluShoes.Store.Orders;
using GulluShoes.Store.Pipeline;
using GulluShoes.Store.Upkeep;
using GulluShoes.Store.Upkeep.Inbox;
using GulluShoes.StoreTests.Doors;
using GulluShoes.StoreTests.Stock;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace GulluShoes.StoreTests.Stores;

/// <summary>The whole store on a database of its own, with a clock that the test winds.</summary>
public sealed class TestStore : IAsyncDisposable
{
    private readonly ServiceProvider provider;

    private TestStore(ServiceProvider provider) => this.provider = provider;

    public FakeTimeProvider Clock => (FakeTimeProvider)Get<TimeProvider>();

    public NpgsqlDataSource Database => Get<NpgsqlDataSource>();

    public PackageIntake Intake => Get<PackageIntake>();

    public PackageMover Mover => Get<PackageMover>();

    public OrderList Orders => Get<OrderList>();

    public T Get<T>()
        where T : notnull => provider.GetRequiredService<T>();

    public static async Task<TestStore> CreateAsync(StoreServers servers, params (string Key, string Value)[] settings) =>
        Open(await servers.NewDatabaseAsync(), servers.Azurite.ConnectionString, settings);

    /// <summary>A store of its own on what may be another store's database: a second process, as far as the database can tell.</summary>
    public static TestStore Open(string database, string storage, params (string Key, string Value)[] settings) =>
        new(Services(database, storage, settings).BuildServiceProvider());

    /// <summary>Makes all tables, and leaves nobody connected.</summary>
    public static async Task MigrateAsync(string database, string storage)
    {
        await using var store = Open(database, storage);
        await store.Get<StoreSchema>().MigrateAsync(CancellationToken.None);
        NpgsqlConnection.ClearAllPools();
    }

    public static ServiceCollection Services(string database, string storage, params (string Key, string Value)[] settings)
    {
        var all = settings.Append(("ConnectionStrings:Shop", database)).Append(("AzureWebJobsStorage", storage));
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(all.Select(pair => KeyValuePair.Create(pair.Item1, (string?)pair.Item2))).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(Packages.Monday));
        services.AddStore(configuration);
        return services;
    }

    public async Task<object?> ScalarAsync(string sql)
    {
        await using var command = Database.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    public async Task<long> CountAsync(string from) => (long)(await ScalarAsync($"select count(*) from {from}"))!;

    /// <summary>Those that need a person, at most a hundred.</summary>
    public async Task<IReadOnlyList<Problem>> OpenProblemsAsync() =>
        [.. (await Get<ProblemList>().PageAsync(new ProblemWish(), null, 100, CancellationToken.None)).Problems.Select(listed => listed.Problem)];

    public Task ExecuteAsync(string sql) => ScalarAsync(sql);

    /// <summary>A connection hands in what it counted when it ends, and only then is it gone from the list.</summary>
    public Task CountersAreInAsync()
    {
        Database.Clear();
        return Soon.TrueAsync(
            async () => await CountAsync("pg_stat_activity where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()") == 0,
            "A connection stays open.");
    }

    /// <summary>Takes everything out of a queue.</summary>
    public async Task<List<string>> ReceiveAsync(string queue)
    {
        var client = Get<StorageAccount>().Queue(queue);
        var bodies = new List<string>();
        while ((await client.ReceiveMessagesAsync(32)).Value is { Length: > 0 } messages)
        {
            foreach (var message in messages)
            {
                bodies.Add(message.Body.ToString());
                await client.DeleteMessageAsync(message.MessageId, message.PopReceipt);
            }
        }

        return bodies;
    }

    public Task ClearQueuesAsync() => Task.WhenAll(Queues.All.Concat(Queues.All.Select(Queues.PoisonOf)).Select(queue => Get<StorageAccount>().Queue(queue).ClearMessagesAsync()));

    public ValueTask DisposeAsync() => provider.DisposeAsync();
}

/// <summary>A test with a store on an empty database and empty queues.</summary>
[Collection(StoreCollection.Name)]
public abstract class StoreTest(StoreServers servers) : IAsyncLifetime
{
    protected StoreServers Servers => servers;

    protected TestStore Store { get; private set; } = null!;

    protected static CancellationToken None => CancellationToken.None;

    public virtual async Task InitializeAsync()
    {
        Store = await TestStore.CreateAsync(servers);
        await Store.ClearQueuesAsync();
    }

    /// <summary>False where a test makes rows past the product's own statements.</summary>
    protected virtual bool LedgerAgrees => true;

    public virtual async Task DisposeAsync()
    {
        if (LedgerAgrees)
        {
            await LedgerShould.AgreeAsync(Store);
        }

        var database = Store.Database.ConnectionString;
        await Store.DisposeAsync();
        await servers.DropDatabaseAsync(database);
    }
}
