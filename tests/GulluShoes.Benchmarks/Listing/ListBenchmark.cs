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
            first.Add(await P95Async($"First page of '{stage}'", visitor, _ => page));
            var fiftieth = await visitor.AddressOfPageAsync(page, DeepPage);
            deep.Add(await P95Async($"Page {DeepPage} of '{stage}'", visitor, _ => fiftieth));
        }

        var searches = new List<double>();
        foreach (var (kind, words) in Searches.Kinds(packages))
        {
            foreach (var stage in Lists)
            {
                searches.Add(await P95Async($"Search for {kind} in '{stage}'", visitor, time => $"api/orders?take=50&stage={stage}&q={Uri.EscapeDataString(words(time))}"));
            }
        }

        var (door, sql) = await visitor.CompareAsync(Times);
        return new Dictionary<string, double>
        {
            ["packages"] = packages,
            ["first_page_p95_ms"] = first.Max(),
            ["deep_page_p95_ms"] = deep.Max(),
            ["search_p95_ms"] = searches.Max(),
            ["counts_p95_ms"] = await P95Async("Counts", visitor, _ => "api/orders/counts"),
            ["sql_ratio"] = door / sql,
            ["door_ms"] = door,
            ["sql_ms"] = sql,
        };
    }

    private static async Task<double> P95Async(string what, ListVisitor visitor, Func<int, string> address)
    {
        var took = new List<double>();
        for (var time = 0; time < Times; time++)
        {
            took.Add(await visitor.TimeAsync(address(time)));
        }

        BenchmarkRun.Say($"{what}: median {Quantiles.Median(took):F1} ms, p95 {Quantiles.P95(took):F1} ms");
        return Quantiles.P95(took);
    }
}
