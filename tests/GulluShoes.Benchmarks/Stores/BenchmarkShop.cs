using System.Net;
using System.Net.Http.Json;
using GulluShoes.Functions.Hosting;
using GulluShoes.Functions.Hosting.LocalHost;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Benchmarks.Stores;

/// <summary>The function app in this process, with the functions that a benchmark wants, and a browser that is signed in.</summary>
internal sealed class BenchmarkShop : IAsyncDisposable
{
    private const string UserName = "gullu";
    private const string Password = "Kırmızı-topuk-37";

    // What is measured is work: how long an idle queue is left alone would only be added to it.
    private static readonly QueueSettings Queues = new() { MaxPollingInterval = TimeSpan.FromMilliseconds(100) };

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly WebApplication app;

    private BenchmarkShop(WebApplication app)
    {
        this.app = app;
        Address = new Uri(app.Urls.First());
        Browser = new HttpClient { BaseAddress = Address };
        Browser.DefaultRequestHeaders.Add("X-Gullu", "1");
    }

    public Uri Address { get; }

    public HttpClient Browser { get; }

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <param name="settings">Added to what every shop needs; the marketplace is nowhere unless they say where.</param>
    public static async Task<BenchmarkShop> StartAsync(
        BenchmarkServers servers, string database, FunctionCatalog functions, IReadOnlyDictionary<string, string?> settings, CancellationToken ct)
    {
        var all = new Dictionary<string, string?>
        {
            ["Trendyol:BaseUrl"] = "http://127.0.0.1:9/integration",
            ["Trendyol:SellerId"] = "4321",
            ["Trendyol:ApiKey"] = "demo-key",
            ["Trendyol:ApiSecret"] = "demo-secret",
            ["Trendyol:RateBudget"] = "false",
            ["ConnectionStrings:Shop"] = servers.Postgres.ConnectionStringFor(database),
            ["AzureWebJobsStorage"] = servers.Azurite.ConnectionString,
            ["FirstPerson:UserName"] = UserName,
            ["FirstPerson:Password"] = Password,
            ["SecondFactor:ForcedRoles"] = "none",
            ["urls"] = "http://127.0.0.1:0",
        };
        foreach (var (name, value) in settings)
        {
            all[name] = value;
        }

        var app = LocalHost.Build([], (services, configuration) => services.AddShopFunctions(configuration).AddLogging(logging => logging.ClearProviders()), new LocalHostOptions
        {
            Functions = functions,
            Settings = all,
            HostJson = new HostJson { RoutePrefix = "", Queues = Queues },
        });
        await app.StartAsync(ct);
        return new BenchmarkShop(app);
    }

    /// <summary>Waits until the doors are open, which is when the database is migrated, and signs in. Returns the cookie, for another browser.</summary>
    public async Task<string> SignInAsync(CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        while ((await Browser.GetAsync(new Uri("api/health", UriKind.Relative), patience.Token)).StatusCode == HttpStatusCode.ServiceUnavailable)
        {
            await Task.Delay(100, patience.Token);
        }

        var answer = await Browser.PostAsJsonAsync("api/session", new { userName = UserName, password = Password }, ct);
        return answer.EnsureSuccessStatusCode().Headers.GetValues("Set-Cookie").First().Split(';')[0];
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
