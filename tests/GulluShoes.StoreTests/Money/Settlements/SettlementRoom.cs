using GulluShoes.Functions.Money.Settlements;
using GulluShoes.Functions.Orders.Intake;
using GulluShoes.Store.Money.Rates;
using GulluShoes.Store.Money.Settlements;
using GulluShoes.StoreTests.Stores;
using GulluShoes.Trendyol;
using GulluShoes.Trendyol.Finance;
using GulluShoes.Trendyol.Orders;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TrendyolSimulator;
using TrendyolSimulator.Orders;

namespace GulluShoes.StoreTests.Money.Settlements;

/// <summary>A marketplace that has sold and delivered, with a clock that the test winds, and what brings its account.</summary>
internal sealed class SettlementRoom : IAsyncDisposable
{
    private readonly ServiceProvider trendyol;

    private SettlementRoom(SimulatorServer simulator, ServiceProvider trendyol) => (Simulator, this.trendyol) = (simulator, trendyol);

    public SimulatorServer Simulator { get; }

    private DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(Simulator.World.Clock.Now);

    /// <summary>Orders of the fifty days before Monday, all delivered.</summary>
    public static async Task<SettlementRoom> OpenAsync(int orders)
    {
        var simulator = await SimulatorServer.StartAsync(new SimulatorOptions { Seed = 7, StartAt = Packages.Monday, Speed = 0, Tier = SellerTier.Unlimited });
        simulator.World.CreateOrders(new OrderBatch(orders) { Mix = new Dictionary<string, double> { ["Delivered"] = 1 }, SpreadMillis = (int)(TimeSpan.FromDays(50).TotalMilliseconds / orders), Lives = false });
        var settings = new Dictionary<string, string?>
        {
            ["Trendyol:BaseUrl"] = simulator.BaseUrl.AbsoluteUri,
            ["Trendyol:SellerId"] = "4321",
            ["Trendyol:ApiKey"] = "demo-key",
            ["Trendyol:ApiSecret"] = "demo-secret",
            ["Trendyol:RateBudget"] = "false",
            ["Trendyol:RetryDelay"] = "00:00:00.001",
        };
        return new(simulator, new ServiceCollection().AddTrendyol(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).BuildServiceProvider());
    }

    /// <summary>Time passes for the marketplace and the shop alike.</summary>
    public void Pass(TestStore store, double days)
    {
        Simulator.World.Clock.Advance(TimeSpan.FromDays(days));
        store.Clock.SetUtcNow(Now);
    }

    /// <summary>One run; throws what the timer would.</summary>
    public async Task<RunTally> FetchAsync(TestStore store, CancellationToken ct = default)
    {
        var tally = new RunTally();
        await FetchAsync(store, tally, ct);
        return tally;
    }

    public Task FetchAsync(TestStore store, RunTally tally, CancellationToken ct = default) =>
        new SettlementFetch(trendyol.GetRequiredService<FinanceClient>(), store.Get<FinanceAccount>(), store.Get<CargoInvoices>(), store.Get<ExchangeRates>()).FetchAsync(tally, ct);

    /// <summary>Brings the packages themselves, those of one half of all ids or the other, or all.</summary>
    public async Task BringOrdersAsync(TestStore store, int? half = null)
    {
        var orders = trendyol.GetRequiredService<OrdersClient>();
        for (var from = Now.AddDays(-90); from < Now; from += TimeSpan.FromDays(10))
        {
            await foreach (var page in orders.StreamAsync(from, from.AddDays(10), [], CancellationToken.None))
            {
                var facts = page.Packages.Select(package => (PackageReading.Readable)package.Read()).Where(package => half is null || package.Package.ShipmentPackageId % 2 == half)
                    .Select(package => ((Translated.Facts)PackageTranslation.Translate(package.Package, package.Package.LastModifiedDate ?? 0)).Package);
                await store.Intake.ApplyAsync([.. facts], CancellationToken.None);
            }
        }
    }

    /// <summary>"rows net parcels amount" of all that is kept.</summary>
    public static async Task<string> SumAsync(TestStore store) => (string)(await store.ScalarAsync(
        "select count(*) || ' ' || trim_scale(sum(net)) || ' ' || (select count(*) || ' ' || trim_scale(sum(amount)) from cargo_items) from finance_rows"))!;

    public async ValueTask DisposeAsync()
    {
        await trendyol.DisposeAsync();
        await Simulator.DisposeAsync();
    }
}
