using System.Diagnostics;
using System.Net;
using GulluShoes.Benchmarks.Stores;
using GulluShoes.Functions.Hosting;
using GulluShoes.Functions.Hosting.LocalHost;
using GulluShoes.Functions.Staff;
using GulluShoes.Functions.Upkeep;
using GulluShoes.Store.Staff.Known;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Benchmarks.Safety;

/// <summary>
/// What authorising and auditing cost: a door behind which nothing is, of the shop and for a person whose session is known, against the same door of a host without the shop's
/// pipeline, asked with the same headers. The two take turns in short rounds, so that a machine that slows down slows both.
/// </summary>
internal static class AuthBenchmark
{
    private const int Rounds = 40;
    private const int Requests = 500;
    private const int WarmUp = 4;

    public static Benchmark Definition { get; } = new("auth", RunAsync);

    private static async Task<IReadOnlyDictionary<string, double>> RunAsync(BenchmarkRun run)
    {
        var ct = run.Cancellation;
        await using var servers = await BenchmarkServers.StartAsync(ct);
        await (await servers.NewStoreAsync("auth", ct)).DisposeAsync();
        await using var shop = await BenchmarkShop.StartAsync(
            servers, "auth", FunctionCatalog.OfTypes(typeof(TrivialDoor), typeof(SignIn), typeof(ShowHealth)), new Dictionary<string, string?>(), ct);
        var cookie = await shop.SignInAsync(ct);
        await using var bare = LocalHost.Build([], (services, _) => Register(services), new LocalHostOptions
        {
            Functions = FunctionCatalog.OfTypes(typeof(TrivialDoor)),
            HostJson = new HostJson { RoutePrefix = "" },
            Settings = new Dictionary<string, string?> { ["AzureWebJobsStorage"] = servers.Azurite.ConnectionString, ["urls"] = "http://127.0.0.1:0" },
        });
        await bare.StartAsync(ct);
        while (!shop.Get<KnownSessions>().Hears)
        {
            await Task.Delay(50, ct);
        }

        using var piped = Browser(shop.Address, cookie);
        using var plain = Browser(new Uri(bare.Urls.First()), cookie);
        var (shops, bares) = (new List<double>(), new List<double>());
        for (var round = 0; round < WarmUp + Rounds; round++)
        {
            // Each goes first in every other round.
            foreach (var ofShop in round % 2 == 0 ? new[] { true, false } : [false, true])
            {
                var took = await AskAsync(ofShop ? piped : plain, run.Scaled(Requests), ct);
                (ofShop ? shops : bares).AddRange(round < WarmUp ? [] : took);
            }
        }

        return new Dictionary<string, double>
        {
            ["p95_ratio"] = Quantiles.P95(shops) / Quantiles.P95(bares),
            ["median_ratio"] = Quantiles.Median(shops) / Quantiles.Median(bares),
            ["p95_ms"] = Quantiles.P95(shops),
            ["bare_p95_ms"] = Quantiles.P95(bares),
            ["requests"] = shops.Count,
        };
    }

    private static async Task<List<double>> AskAsync(HttpClient browser, int times, CancellationToken ct)
    {
        var took = new List<double>(times);
        for (var time = 0; time < times; time++)
        {
            var started = Stopwatch.GetTimestamp();
            using var answer = await browser.GetAsync(new Uri("api/trivial", UriKind.Relative), ct);
            took.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            if (answer.StatusCode != HttpStatusCode.NoContent)
            {
                throw new InvalidOperationException($"The door answered {answer.StatusCode}.");
            }
        }

        return took;
    }

    private static HttpClient Browser(Uri address, string cookie)
    {
        var browser = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = address };
        browser.DefaultRequestHeaders.Add("Cookie", cookie);
        browser.DefaultRequestHeaders.Add("X-Gullu", "1");
        return browser;
    }

    private static void Register(IServiceCollection services)
    {
        services.AddSingleton<InvocationPipe>((_, next) => next());
        services.AddLogging(logging => logging.ClearProviders());
    }
}
