using GulluShoes.Benchmarks.Stores;
using GulluShoes.Functions.Hosting;
using GulluShoes.Functions.Orders;
using GulluShoes.Functions.Staff;
using GulluShoes.Functions.Upkeep;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GulluShoes.Benchmarks.Listing;

/// <summary>How long people wait for a list out of a million packages: through HTTP, signed in, to the last byte of the answer.</summary>
internal static class ListBenchmark
{
    private const int Times = 40;
    private const int DeepPage = 50;
    private static readonly string[] Lists = ["delivered", "created", ""];

    public static Benchmark Definition { get; } = new("orders-list", RunAsync);

    // Each count is counted anew: the cache would hide what the first of many people waits for.
    private static Dictionary<string, string?> Settings => new() { ["Cache:CountsSeconds"] = "0" };

    private static async Task<IReadOnlyDictionary<string, double>> RunAsync(BenchmarkRun run)
    {
        var ct = run.Cancellation;
        await using var servers = await BenchmarkServers.StartAsync(ct);
        await using (var store = await servers.NewStoreAsync("full", ct))
        {
            await FullTables.FillAsync(store.GetRequiredService<NpgsqlDataSource>(), FullTables.Shares, run);
        }

        var doors = FunctionCatalog.OfTypes(typeof(ListOrders), typeof(CountOrders), typeof(SignIn), typeof(ShowHealth));
        await using var shop = await BenchmarkShop.StartAsync(servers, "full", doors, Settings, ct);
        await shop.SignInAsync(ct);
        return await MeasureAsync(new ListVisitor(shop, ct), run.Scaled(1_000_000));
    }

    private static async Task<IReadOnlyDictionary<string, double>> MeasureAsync(ListVisitor visitor, int packages)
    {
        var first = new List<double>();
        var deep = new List<double>();
        foreach (var stage in Lists)
        {
            var page = $"api/orders?take=50&stage={stage}";
            first.Add(await visitor.P95Async($"First page of '{stage}'", Times, _ => page));
            var fiftieth = await visitor.AddressOfPageAsync(page, DeepPage);
            deep.Add(await visitor.P95Async($"Page {DeepPage} of '{stage}'", Times, _ => fiftieth));
        }

        var searches = new List<double>();
        foreach (var (kind, words) in Searches.Kinds(packages))
        {
            foreach (var stage in Lists)
            {
                searches.Add(await visitor.P95Async($"Search for {kind} in '{stage}'", Times, time => $"api/orders?take=50&stage={stage}&q={Uri.EscapeDataString(words(time))}"));
            }
        }

        var (door, sql) = await visitor.CompareAsync(Times);
        return new Dictionary<string, double>
        {
            ["packages"] = packages,
            ["first_page_p95_ms"] = first.Max(),
            ["deep_page_p95_ms"] = deep.Max(),
            ["search_p95_ms"] = searches.Max(),
            ["counts_p95_ms"] = await visitor.P95Async("Counts", Times, _ => "api/orders/counts"),
            ["sql_ratio"] = door / sql,
            ["door_ms"] = door,
            ["sql_ms"] = sql,
        };
    }
}
