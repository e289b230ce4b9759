using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GulluShoes.Functions.Hosting;
using GulluShoes.Functions.Staff;
using GulluShoes.Functions.Stock.Pushing;
using GulluShoes.Functions.Upkeep;
using GulluShoes.Local.Parts;
using GulluShoes.Local.Processes;
using GulluShoes.Store.Sql;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GulluShoes.Benchmarks.Stores;

/// <summary>
/// 50,000 changed barcodes from the ledger to a marketplace without limits until each is confirmed, against the bare HTTP calls with the same numbers. The marketplace is a
/// process of its own, so the peak is ours.
/// </summary>
internal static class PushBenchmark
{
    private const int Variants = 50_000;
    private const int PerCall = 1000;
    private const int Rounds = 3;
    private const int WarmingUp = 2;
    private const double Megabyte = 1024 * 1024;

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(10);

    public static Benchmark Definition { get; } = new("push", RunAsync);

    private static async Task<IReadOnlyDictionary<string, double>> RunAsync(BenchmarkRun run)
    {
        var ct = run.Cancellation;
        await using var servers = await BenchmarkServers.StartAsync(ct);
        var port = FreePorts.Next();
        await using var market = await AppProcess.StartSimulatorAsync(
            port, new Dictionary<string, string?> { ["Sim__Port"] = $"{port}", ["Sim__Tier"] = "Unlimited", ["Sim__Variants"] = $"{run.Scaled(Variants)}" }, logFile: null, ct);
        await servers.Postgres.CreateDatabaseAsync("push", ct);
        var settings = new Dictionary<string, string?> { ["Trendyol:BaseUrl"] = $"{market.Address}integration", ["StockPush:FirstLook"] = "00:00:00", ["StockPush:FetchApart"] = "00:00:00" };
        await using var shop = await BenchmarkShop.StartAsync(servers, "push", FunctionCatalog.OfTypes(typeof(SignIn), typeof(ShowHealth), typeof(CheckReceipt)), settings, ct);
        await shop.SignInAsync(ct);
        using var http = BareMarket.Client(market.Address);
        (await http.PostAsJsonAsync("_sim/quirks", new { batchMillis = 0 }, ct)).EnsureSuccessStatusCode();
        var barcodes = (await http.GetFromJsonAsync<JsonArray>("_sim/stock", ct))!.Select(one => (string)one!["barcode"]!).ToArray();
        await FillAsync(shop.Get<NpgsqlDataSource>(), barcodes, ct);

        var (ours, bare) = (new List<double>(), new List<double>());
        for (var round = 1; round <= WarmingUp + Rounds; round++)
        {
            bare.Add(await BareMarket.TellAsync(http, barcodes, 1000 + round, PerCall, ct));
            ours.Add(await PushAsync(shop, barcodes.Length, ct));
            BenchmarkRun.Say($"Round {round} of {WarmingUp + Rounds}: ours {ours[^1]:F2} s, bare {bare[^1]:F2} s");
        }

        // The first rounds warmed both up.
        return new Dictionary<string, double>
        {
            ["time_ratio"] = Quantiles.Median(ours[WarmingUp..]) / Quantiles.Median(bare[WarmingUp..]),
            ["peak_mb"] = Process.GetCurrentProcess().PeakWorkingSet64 / Megabyte,
            ["barcodes"] = barcodes.Length,
            ["confirmed_per_s"] = barcodes.Length / Quantiles.Median(ours[WarmingUp..]),
        };
    }

    private static async Task FillAsync(NpgsqlDataSource database, string[] barcodes, CancellationToken ct)
    {
        await using var fill = database.CreateCommand(
            """
            with known as (insert into variants (barcode, code_key) select barcode, barcode from unnest($1) as t(barcode) returning barcode),
            kept as (insert into stock_items (barcode, since, changed_at) select barcode, now(), now() from known returning barcode)
            insert into stock_levels select barcode, 'GENEL', 10 from kept
            """).With(barcodes);
        await fill.ExecuteNonQueryAsync(ct);
        await database.SettleAsync(ct);
    }

    /// <summary>Every number changes; then the road tells them, and its messages have the results read meanwhile. Seconds.</summary>
    private static async Task<double> PushAsync(BenchmarkShop shop, int barcodes, CancellationToken ct)
    {
        var database = shop.Get<NpgsqlDataSource>();
        await database.RunAsync("update stock_levels set quantity = quantity + 1; update stock_items set changes = changes + 1, changed_at = now()", ct);
        await database.SettleAsync(ct);
        var started = Stopwatch.GetTimestamp();
        await using var scope = shop.Get<IServiceScopeFactory>().CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<StockRoad>().WalkAsync(ct);
        while (await OpenAsync(database, ct))
        {
            await Task.Delay(LookAgain, ct);
        }

        var took = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var confirmed = await database.CountAsync("stock_pushes p join sellable_stock s using (barcode) where p.outcome = 'Applied' and p.call_id is null and p.confirmed_quantity = s.sellable", ct);
        return confirmed == barcodes ? took : throw new InvalidOperationException($"{confirmed} of {barcodes} numbers are confirmed.");
    }

    private static async Task<bool> OpenAsync(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var open = database.CreateCommand("select exists (select from stock_calls where ended_at is null)");
        return await open.ExecuteScalarAsync(ct) is true;
    }
}
