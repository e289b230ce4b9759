using System.Text.Json;
using GulluShoes.Functions.Orders.Commands;
using GulluShoes.Functions.Orders.Intake;
using GulluShoes.Shop.Orders.Commands;
using GulluShoes.Shop.Pipeline;
using GulluShoes.Store.Orders.Commands;
using GulluShoes.StoreTests.Stores;
using GulluShoes.Trendyol;
using GulluShoes.Trendyol.Orders;
using GulluShoes.Trendyol.Packages;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using TrendyolSimulator;
using TrendyolSimulator.Orders;
using TrendyolSimulator.Transport;
using TrendyolSimulator.Worlds;

namespace GulluShoes.StoreTests.Commands;

/// <summary>A marketplace with packages, our store that knows them, and the road between the two. All clocks are wound by the test together, and Trendyol's client waits in real time.</summary>
internal sealed class CommandMarket : IAsyncDisposable
{
    private readonly SimulatorServer simulator;
    private readonly TestStore store;
    private readonly ServiceProvider trendyol;
    private readonly WoundTime time = new();

    private CommandMarket(SimulatorServer simulator, TestStore store)
    {
        (this.simulator, this.store) = (simulator, store);
        trendyol = Client(simulator, time);
    }

    public World World => simulator.World;

    public TrendyolCommands Commands => store.Get<TrendyolCommands>();

    public CommandWatch Watch => store.Get<CommandWatch>();

    public PackagesClient Packages => trendyol.GetRequiredService<PackagesClient>();

    public IReadOnlyList<long> Ids { get; private set; } = [];

    public static async Task<CommandMarket> OpenAsync(TestStore store, int packages, string status = Statuses.Created)
    {
        var market = new CommandMarket(await SimulatorServer.StartAsync(new SimulatorOptions { Tier = SellerTier.Unlimited }), store);
        market.Ids = market.World.CreateOrders(new OrderBatch(packages) { Lives = false, MaxLines = 3, Mix = new Dictionary<string, double> { [status] = 1 } });
        await market.KnowAsync();
        return market;
    }

    /// <summary>Our tables learn what the marketplace says now.</summary>
    public async Task KnowAsync()
    {
        var received = await trendyol.GetRequiredService<OrdersClient>().ReadByIdsAsync(Ids, CancellationToken.None);
        var facts = received
            .Select(package => (package.LastModified, Wire: Assert.IsType<PackageReading.Readable>(package.Read()).Package))
            .Select(package => Assert.IsType<Translated.Facts>(PackageTranslation.Translate(package.Wire, package.LastModified!.Value)).Package);
        await store.Intake.ApplyAsync([.. facts], CancellationToken.None);
    }

    public CommandRoad Road() => new(Commands, trendyol.GetRequiredService<OrdersClient>(), new CommandSender(Packages), NullLogger<CommandRoad>.Instance);

    public Task WishAsync(long packageId, PackageCommand command, string key = "") =>
        Commands.QueueAsync([new CommandWish(packageId, command, $"{command.Kind}:{packageId}:{key}", "ayse")], CancellationToken.None);

    /// <summary>What the queue function and its sweep do at one moment: every message is run, and doubled.</summary>
    public async Task RunAsync()
    {
        await Watch.WakeAsync(CancellationToken.None);
        await Watch.ReportStuckAsync(CancellationToken.None);
        var woken = (await store.ReceiveAsync(Queues.TrendyolCommands))
            .SelectMany(body => JsonSerializer.Deserialize<CommandsDue>(body, JsonSerializerOptions.Web)!.PackageIds)
            .ToList();
        await Parallel.ForEachAsync(woken.Concat(woken), async (id, ct) => await Road().DrainAsync(id, ct));
    }

    public async Task RunAfterAsync(TimeSpan passed)
    {
        store.Clock.Advance(passed);
        time.Ahead += passed;
        World.Clock.Advance(passed);
        World.CatchUp();
        await RunAsync();
    }

    /// <summary>Minute after minute until nothing waits.</summary>
    public async Task FinishAsync()
    {
        for (var minute = 0; await store.CountAsync("trendyol_commands where ended_at is null") > 0; minute++)
        {
            Assert.True(minute < 60, "Commands still wait an hour later.");
            await RunAfterAsync(TimeSpan.FromMinutes(1));
        }
    }

    public async Task<CommandEntry> OnlyAsync(long packageId) => Assert.Single(await OfAsync(packageId));

    public async Task<IReadOnlyList<CommandEntry>> OfAsync(long packageId) => (await store.Orders.FindAsync(packageId, CancellationToken.None))!.Commands;

    /// <summary>The package as the marketplace tells it now.</summary>
    public async Task<WirePackage> TellAsync(long packageId)
    {
        var received = await trendyol.GetRequiredService<OrdersClient>().ReadByIdsAsync([packageId], CancellationToken.None);
        return Assert.IsType<PackageReading.Readable>(received.MaxBy(package => package.LastModified)!.Read()).Package;
    }

    /// <summary>The whole first line.</summary>
    public async Task<CommandUnits> FirstLineAsync(long packageId)
    {
        var line = (await TellAsync(packageId)).Lines[0];
        return new CommandUnits(line.LineId!.Value, line.Quantity!.Value);
    }

    /// <summary>A package with several lines.</summary>
    public async Task<long> WithSeveralLinesAsync()
    {
        foreach (var id in Ids)
        {
            if ((await TellAsync(id)).Lines.Count > 1)
            {
                return id;
            }
        }

        throw new InvalidOperationException("No package has several lines.");
    }

    public int Effects(string operation) => World.Calls.Snapshot().GetValueOrDefault(operation)?.Effective ?? 0;

    public int Calls(string operation) => World.Calls.Snapshot().GetValueOrDefault(operation)?.Calls ?? 0;

    public void Strike(params IEnumerable<Fault> faults) => World.Faults.Add(faults, World.Options.Seed, World.Clock.Now);

    public async ValueTask DisposeAsync()
    {
        await trendyol.DisposeAsync();
        await simulator.DisposeAsync();
    }

    private static ServiceProvider Client(SimulatorServer simulator, TimeProvider time)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Trendyol:BaseUrl"] = simulator.BaseUrl.AbsoluteUri,
            ["Trendyol:SellerId"] = "4321",
            ["Trendyol:ApiKey"] = simulator.World.Options.ApiKey,
            ["Trendyol:ApiSecret"] = simulator.World.Options.ApiSecret,
            ["Trendyol:RateBudget"] = "false",
            ["Trendyol:RetryDelay"] = "00:00:00.001",
        };
        var services = new ServiceCollection();
        services.AddSingleton(time);
        services.AddTrendyol(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        return services.BuildServiceProvider();
    }

    private sealed class WoundTime : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
    }
}
