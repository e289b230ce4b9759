using GulluShoes.Benchmarks.Listing;
using GulluShoes.Benchmarks.Stores;
using GulluShoes.Functions.Hosting;
using GulluShoes.Functions.Packing;
using GulluShoes.Functions.Staff;
using GulluShoes.Functions.Upkeep;
using GulluShoes.Shop.Packing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GulluShoes.Benchmarks.Scanning;

/// <summary>How long eight packers wait for the answer to a scan, and for their next package, while 100,000 packages are open.</summary>
internal static class ScanBenchmark
{
    private const int Stations = 8;
    private const int ScansOfAStation = 400;

    private static readonly IReadOnlyList<(string Stage, int Packages)> Shares =
        [("Delivered", 100_000), ("Shipped", 20_000), ("Picking", 90_000), ("Created", 10_000)];

    public static Benchmark Definition { get; } = new("scan", RunAsync);

    private static async Task<IReadOnlyDictionary<string, double>> RunAsync(BenchmarkRun run)
    {
        var ct = run.Cancellation;
        await using var servers = await BenchmarkServers.StartAsync(ct);
        await using (var store = await servers.NewStoreAsync("open", ct))
        {
            var database = store.GetRequiredService<NpgsqlDataSource>();
            await FullTables.FillAsync(database, Shares, run);
            await KnowProductsAsync(database, ct);
        }

        var doors = FunctionCatalog.OfTypes(typeof(TakeNextPackage), typeof(ScanCode), typeof(ConfirmPacking), typeof(SignIn), typeof(ShowHealth));
        await using var shop = await BenchmarkShop.StartAsync(servers, "open", doors, new Dictionary<string, string?>(), ct);
        await shop.SignInAsync(ct);
        BenchmarkRun.Say("The stations warm up");
        await PackAsync(shop, "warm", run.Scaled(40), ct);
        BenchmarkRun.Say($"{Stations} stations pack");
        return Figures(await PackAsync(shop, "station", run.Scaled(ScansOfAStation), ct));
    }

    private static async Task<List<StationTimes>> PackAsync(BenchmarkShop shop, string name, int scans, CancellationToken ct)
    {
        var stations = Enumerable.Range(1, Stations).Select(number => new StationHand(shop, $"{name} {number}", ct)).ToList();
        return [.. await Task.WhenAll(stations.Select(station => station.PackAsync(scans)))];
    }

    private static Dictionary<string, double> Figures(List<StationTimes> stations)
    {
        var scans = stations.SelectMany(station => station.Scans).ToList();
        var bare = stations.SelectMany(station => station.Bare).ToList();
        return new Dictionary<string, double>
        {
            ["scans"] = scans.Count,
            ["p99_ratio"] = Quantiles.P99(scans) / Quantiles.P99(bare),
            ["median_ms"] = Quantiles.Median(scans),
            ["p95_ms"] = Quantiles.P95(scans),
            ["p99_ms"] = Quantiles.P99(scans),
            ["bare_p99_ms"] = Quantiles.P99(bare),
            ["next_p95_ms"] = Quantiles.P95([.. stations.SelectMany(station => station.Nexts)]),
            ["confirm_p95_ms"] = Quantiles.P95([.. stations.SelectMany(station => station.Confirms)]),
        };
    }

    // The intake makes products known; here the lines were written past it.
    private static async Task KnowProductsAsync(NpgsqlDataSource database, CancellationToken ct)
    {
        var barcodes = Enumerable.Range(0, 1400).Select(number => $"Gülluayk{number}").ToArray();
        await using var command = database.CreateCommand(
            """
            insert into variants (barcode, code_key, bare_key, model, colour, size, product_name)
            select distinct on (barcode) barcode, key, bare, model, colour, size, product_name
            from unnest($1, $2, $3) as t(barcode, key, bare) join order_lines using (barcode)
            """);
        command.Parameters.Add(new() { Value = barcodes });
        command.Parameters.Add(new() { Value = Array.ConvertAll(barcodes, CodeKey.Of) });
        command.Parameters.Add(new() { Value = Array.ConvertAll(barcodes, CodeKey.Bare) });
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(ct);
        await database.SettleAsync(ct);
    }
}
