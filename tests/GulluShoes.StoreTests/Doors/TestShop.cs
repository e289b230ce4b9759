using GulluShoes.Functions.Hosting;
using GulluShoes.Functions.Hosting.LocalHost;
using GulluShoes.StoreTests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using TrendyolSimulator;

namespace GulluShoes.StoreTests.Doors;

/// <summary>The whole shop in this process: the function app on a database of its own, and a marketplace of its own.</summary>
internal sealed class TestShop : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string database;
    private readonly Func<Task> leave;

    private TestShop(WebApplication app, SimulatorServer simulator, ShopTruth truth, string database, Func<Task> leave)
    {
        (this.app, this.database, this.leave) = (app, database, leave);
        Simulator = simulator;
        Truth = truth;
        Address = new Uri(app.Urls.First());
        Visitor = new ShopVisitor(Address);
    }

    /// <summary>Where its doors are, with a slash at the end.</summary>
    public Uri Address { get; }

    public SimulatorServer Simulator { get; }

    public ShopTruth Truth { get; }

    /// <summary>A browser that is not signed in yet.</summary>
    public ShopVisitor Visitor { get; }

    public NpgsqlDataSource Database => Truth.Database;

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public static async Task<TestShop> StartAsync(ShopServers servers, ShopWish? wish = null)
    {
        wish ??= new ShopWish();
        var simulator = await SimulatorServer.StartAsync(wish.Simulator);
        var database = wish.Beside?.database ?? await servers.NewDatabaseAsync(empty: false);
        var settings = wish.SettingsFor(database, servers.Azurite.ConnectionString, simulator.BaseUrl);
        settings["urls"] = $"http://127.0.0.1:{wish.Port}";
        var logs = new LogBook();
        var app = LocalHost.Build([], (services, configuration) => Register(services, configuration, logs, wish.Services), new LocalHostOptions
        {
            Settings = settings,
            HostJson = new HostJson { RoutePrefix = "", Queues = Queues },
            MessageLease = TimeSpan.FromSeconds(10),
            DrainTime = TimeSpan.FromSeconds(5),
        });
        await wish.BeforeStart();
        await app.StartAsync();
        var truth = new ShopTruth(database, servers.Azurite.ConnectionString, simulator.Root) { Log = logs.ToString };
        var shop = new TestShop(app, simulator, truth, database, () => wish.Beside is null ? servers.DropDatabaseAsync(database) : Task.CompletedTask);
        if (wish.WaitUntilReady)
        {
            await Soon.TrueAsync(async () => (await shop.Visitor.GetAsync("api/health")).IsSuccessStatusCode, "The shop did not become ready.");
        }

        return shop;
    }

    /// <summary>A shop whose visitor is signed in as the first person, an admin.</summary>
    public static async Task<TestShop> StartSignedInAsync(ShopServers servers, ShopWish? wish = null)
    {
        var shop = await StartAsync(servers, wish);
        await shop.Visitor.SignInAsync();
        return shop;
    }

    public async ValueTask DisposeAsync()
    {
        Visitor.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await Truth.DisposeAsync();
        await Simulator.DisposeAsync();
        await leave();
    }

    private static void Register(IServiceCollection services, IConfiguration configuration, LogBook logs, Action<IServiceCollection> wished)
    {
        services.AddShopFunctions(configuration);
        wished(services);
        services.AddLogging(logging => logging.ClearProviders().AddProvider(logs));
    }

    private static QueueSettings Queues => new()
    {
        // The app wakes its pumps by itself; only what comes from elsewhere, or comes back, waits for a look. Looks of many shops at once cost more than they find.
        MaxPollingInterval = TimeSpan.FromSeconds(2),
        VisibilityTimeout = TimeSpan.FromSeconds(1),
        MaxDequeueCount = 5,
    };
}
