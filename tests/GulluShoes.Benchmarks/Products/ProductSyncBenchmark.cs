using System.Diagnostics;
using GulluShoes.Benchmarks.Stores;
using GulluShoes.Functions.Catalog.Intake;
using GulluShoes.Functions.Hosting;
using GulluShoes.Functions.Orders.Intake;
using GulluShoes.Functions.Staff;
using GulluShoes.Functions.Upkeep;
using GulluShoes.Trendyol.Products;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using TrendyolSimulator;

namespace GulluShoes.Benchmarks.Products;

/// <summary>20,000 variants from the marketplace's pages over HTTP to the tables; then the same again, with nothing changed.</summary>
internal static class ProductSyncBenchmark
{
    private const int Variants = 20_000;
    private const int WarmUp = 3_000;

    private const int Times = 5;

    public static Benchmark Definition { get; } = new("product-sync", RunAsync);

    private static async Task<IReadOnlyDictionary<string, double>> RunAsync(BenchmarkRun run)
    {
        await using var servers = await BenchmarkServers.StartAsync(run.Cancellation);
        await MeasureAsync(servers, "warm", Math.Min(WarmUp, run.Scaled(Variants)), run.Cancellation);
        return await MeasureAsync(servers, "products", run.Scaled(Variants), run.Cancellation);
    }

    private static async Task<IReadOnlyDictionary<string, double>> MeasureAsync(BenchmarkServers servers, string name, int variants, CancellationToken ct)
    {
        await using var market = await SimulatorServer.StartAsync(new SimulatorOptions { Tier = SellerTier.Unlimited, Variants = variants }, ct);
        await servers.Postgres.CreateDatabaseAsync(name, ct);
        var doors = FunctionCatalog.OfTypes(typeof(SignIn), typeof(ShowHealth));
        await using var shop = await BenchmarkShop.StartAsync(servers, name, doors, new Dictionary<string, string?> { ["Trendyol:BaseUrl"] = market.BaseUrl.AbsoluteUri }, ct);
        await shop.SignInAsync(ct);

        var there = market.World.Shop.Variants.Count;
        await WriteAheadAsync(shop.Get<ProductsClient>(), ct);
        var first = await FetchAsync("First time", shop, figures => figures.New == there, ct);
        var agains = new List<double>();
        for (var time = 0; time < Times; time++)
        {
            agains.Add(await FetchAsync("The same again", shop, figures => figures is { New: 0, Changed: 0 }, ct));
        }

        var again = Quantiles.Median(agains);
        return new Dictionary<string, double> { ["variants"] = there, ["first_per_s"] = there / first, ["again_per_s"] = there / again, ["again_speedup"] = first / again };
    }

    /// <summary>The market writes its pages before anything is measured: Trendyol does not work on the shop's cores.</summary>
    private static async Task WriteAheadAsync(ProductsClient trendyol, CancellationToken ct)
    {
        await trendyol.ReadApprovedAsync(ct).LastAsync(ct);
        await trendyol.ReadInventoryAsync(ct).LastAsync(ct);
    }

    private static async Task<double> FetchAsync(string what, BenchmarkShop shop, Func<Store.Upkeep.RunFigures, bool> expected, CancellationToken ct)
    {
        await shop.Get<NpgsqlDataSource>().RunAsync("checkpoint", ct);
        await using var scope = shop.Get<IServiceScopeFactory>().CreateAsyncScope();
        var started = Stopwatch.GetTimestamp();
        var tally = new RunTally();
        await scope.ServiceProvider.GetRequiredService<ProductFetch>().FetchAsync(tally, ct);
        var took = Stopwatch.GetElapsedTime(started).TotalSeconds;
        BenchmarkRun.Say($"{what}: {tally.Figures}, {took:F2} s");
        return expected(tally.Figures) ? took : throw new InvalidOperationException($"{what}: {tally.Figures}.");
    }
}
