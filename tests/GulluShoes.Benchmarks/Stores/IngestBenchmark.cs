using System.Diagnostics;
using GulluShoes.Functions.Hosting;
using GulluShoes.Functions.Orders;
using GulluShoes.Functions.Orders.Intake;
using GulluShoes.Functions.Staff;
using GulluShoes.Functions.Upkeep;
using Npgsql;
using TrendyolSimulator;
using TrendyolSimulator.Orders;

namespace GulluShoes.Benchmarks.Stores;

/// <summary>
/// Packages on their whole way in: the marketplace's pages over HTTP, snapshots, messages on Azurite, ApplyPackages, status tables. What came
/// is then written again by bare binary COPY, in the same run: all five tables that the intake writes, and, as a figure of its own, the
/// status tables and lines only. A smaller shop of its own warms both up.
/// </summary>
internal static class IngestBenchmark
{
    private const int Packages = 20_000;

    // As many as it takes until hardly anything is compiled any more; a function app that has run for minutes is what is measured.
    private const int WarmUp = 5000;

    // Nothing sweeps here: a message that was given up would be waited for until somebody looks.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static Benchmark Definition { get; } = new("ingest", RunAsync);

    private static async Task<IReadOnlyDictionary<string, double>> RunAsync(BenchmarkRun run)
    {
        await using var servers = await BenchmarkServers.StartAsync(run.Cancellation);
        await MeasureAsync(servers, "warm", Math.Min(WarmUp, run.Scaled(Packages)), run.Cancellation);
        return await MeasureAsync(servers, "ingest", run.Scaled(Packages), run.Cancellation);
    }

    private static async Task<IReadOnlyDictionary<string, double>> MeasureAsync(BenchmarkServers servers, string database, int packages, CancellationToken ct)
    {
        await using var market = await SimulatorServer.StartAsync(new SimulatorOptions { Tier = SellerTier.Unlimited }, ct);
        market.World.CreateOrders(new OrderBatch(packages) { MaxLines = 3 });
        await servers.Postgres.CreateDatabaseAsync(database, ct);
        var doors = FunctionCatalog.OfTypes(typeof(ApplyPackages), typeof(SignIn), typeof(ShowHealth));
        await using var shop = await BenchmarkShop.StartAsync(servers, database, doors, new Dictionary<string, string?> { ["Trendyol:BaseUrl"] = market.BaseUrl.AbsoluteUri }, ct);
        await shop.SignInAsync(ct);

        var first = await FetchAsync("First time", shop, market, "Created", ct);
        var status = await PlainTables.CopyAsync(shop.Get<NpgsqlDataSource>(), PlainTables.Status, ct);
        var all = status + await PlainTables.CopyAsync(shop.Get<NpgsqlDataSource>(), PlainTables.Besides, ct);
        var again = await FetchAsync("The same pages again", shop, market, "Created", ct);
        market.World.AdvanceAll();
        var moved = await FetchAsync("All moved one stage on", shop, market, "Picking", ct);
        return new Dictionary<string, double>
        {
            ["packages"] = packages,
            ["rows"] = all.Rows,
            ["first_ratio"] = all.Took / first,
            ["first_status_ratio"] = status.Took / first,
            ["first_per_s"] = packages / first,
            ["first_rows_per_s"] = all.Rows / first,
            ["copy_rows_per_s"] = all.Rows / all.Took,
            ["again_speedup"] = first / again,
            ["again_per_s"] = packages / again,
            ["moved_per_s"] = packages / moved,
        };
    }

    /// <summary>Seconds from the first request until every package stands in the table of the stage in its newest version.</summary>
    private static async Task<double> FetchAsync(string what, BenchmarkShop shop, SimulatorServer market, string stage, CancellationToken ct)
    {
        // The real marketplace does not work on our cores.
        var packages = market.World.RenderAll();
        var database = shop.Get<NpgsqlDataSource>();
        await database.RunAsync("checkpoint", ct);
        var started = Stopwatch.GetTimestamp();
        var tally = new RunTally();
        await shop.Get<PackageFetch>().FetchAsync(tally, ct);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        while (await database.CountAsync("package_snapshots where applied_version is distinct from version", patience.Token) > 0)
        {
            await Task.Delay(20, patience.Token);
        }

        var took = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var there = await database.CountAsync($"orders where stage = '{stage}'", ct);
        BenchmarkRun.Say($"{what}: {tally.Figures}, {packages / took:F0} packages/s");
        return there == packages ? took : throw new InvalidOperationException($"{there} of {packages} packages are in {stage}.");
    }
}
