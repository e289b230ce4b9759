using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using GulluShoes.Functions.Orders.Hooks;
using GulluShoes.Local.Processes;
using GulluShoes.StoreTests.Doors;
using Microsoft.Extensions.DependencyInjection;

namespace GulluShoes.StoreTests.Hooks;

/// <summary>Trendyol calls when a package has changed. No timer fetches here: whatever comes was brought by a call.</summary>
[Collection(ShopCollection.Name)]
public sealed class HookStories(ShopServers servers)
{
    private const string Key = "a-key-that-only-trendyol-and-we-know";

    [Fact]
    public async Task An_order_is_here_because_Trendyol_called_and_a_flood_of_calls_is_a_few_fetches()
    {
        await using var shop = await StartAsync();
        await KeepAsync(shop);
        await shop.Truth.TellMarketAsync("_sim/quirks", new { hookTimes = 30 });

        await shop.Truth.TellMarketAsync("_sim/orders", new { count = 3, status = "Created" });

        await shop.Truth.BecomesEqualAsync();
        Assert.Equal(3, await shop.Truth.CountAsync("orders"));
        Assert.InRange(await shop.Truth.CountAsync("run_reports where function = 'FetchPackages'"), 1, 15);
    }

    [Fact]
    public async Task Who_does_not_know_the_key_wakes_nobody_and_learns_nothing()
    {
        await using var shop = await StartAsync();
        await shop.Truth.TellMarketAsync("_sim/orders", new { count = 1, status = "Created" });

        Assert.Equal(HttpStatusCode.Forbidden, await CallAsync(shop, null));
        Assert.Equal(HttpStatusCode.Forbidden, await CallAsync(shop, Key + "!"));
        Assert.Equal(0, await shop.Truth.CountAsync("run_reports where function = 'FetchPackages'"));

        // What is sent is not read: nonsense under the right key is a hint like any other.
        Assert.Equal(HttpStatusCode.OK, await CallAsync(shop, Key));
        await shop.Truth.BecomesEqualAsync();
    }

    [Fact]
    public async Task Without_an_address_there_is_no_such_door()
    {
        await using var shop = await TestShop.StartAsync(servers, new ShopWish { Timers = false });
        Assert.Equal(HttpStatusCode.NotFound, await CallAsync(shop, Key));
    }

    [Fact]
    public async Task An_address_that_Trendyol_gave_up_is_woken_and_the_third_time_somebody_is_told()
    {
        const string Told = "problems where cause = 'HookSilent' and closed_at is null";
        await using var shop = await StartAsync();
        await KeepAsync(shop);
        using var panel = Panel(shop);
        Assert.Equal("ACTIVE", (await HookAsync(panel)).Status);
        for (var time = 1; time <= 3; time++)
        {
            Assert.Equal(0, await shop.Truth.CountAsync(Told));
            (await panel.PutAsync($"webhooks/{(await HookAsync(panel)).Id}/deactivate", JsonContent.Create(new { }))).EnsureSuccessStatusCode();
            await KeepAsync(shop);
            Assert.Equal("ACTIVE", (await HookAsync(panel)).Status);
        }

        Assert.Equal(1, await shop.Truth.CountAsync(Told));
        await KeepAsync(shop);
        Assert.Equal(0, await shop.Truth.CountAsync(Told));
    }

    [Fact]
    public async Task After_thirteen_calls_that_nobody_took_Trendyol_is_silent()
    {
        await using var shop = await StartAsync();
        using var panel = Panel(shop);
        (await panel.PostAsJsonAsync("webhooks", new { url = "http://127.0.0.1:9/nobody", authenticationType = "API_KEY", apiKey = Key, subscribedStatuses = Array.Empty<string>() })).EnsureSuccessStatusCode();
        await shop.Truth.TellMarketAsync("_sim/orders", new { count = 1, status = "Created" });

        await Soon.TrueAsync(
            async () =>
            {
                await shop.Truth.TellMarketAsync("_sim/clock", new { advanceSeconds = 300 });
                return (await HookAsync(panel)).Status == "PASSIVE";
            },
            "It still calls.");
    }

    private Task<TestShop> StartAsync()
    {
        var port = FreePorts.Next();
        return TestShop.StartAsync(servers, new ShopWish
        {
            Timers = false,
            Port = port,
            Settings = new Dictionary<string, string?> { ["Hooks:PublicUrl"] = $"http://127.0.0.1:{port}", ["Hooks:Key"] = Key, ["AzureWebJobs.KeepHook.Disabled"] = "true" },
        });
    }

    private static async Task KeepAsync(TestShop shop)
    {
        await using var scope = shop.Get<IServiceScopeFactory>().CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<KeepHook>(scope.ServiceProvider).Run(null!, CancellationToken.None);
    }

    private static async Task<HttpStatusCode> CallAsync(TestShop shop, string? key)
    {
        using var trendyol = new HttpClient { BaseAddress = shop.Address };
        using var call = new HttpRequestMessage(HttpMethod.Post, HookOptions.Path) { Content = new StringContent("{\"content\": [") };
        if (key is not null)
        {
            call.Headers.Add("x-api-key", key);
        }

        return (await trendyol.SendAsync(call)).StatusCode;
    }

    /// <summary>The seller's own hand on what is registered.</summary>
    private static HttpClient Panel(TestShop shop)
    {
        var options = shop.Simulator.World.Options;
        var panel = new HttpClient { BaseAddress = new Uri($"{shop.Simulator.BaseUrl}/webhook/sellers/{options.SellerId}/") };
        panel.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.ApiKey}:{options.ApiSecret}")));
        panel.DefaultRequestHeaders.UserAgent.ParseAdd("panel");
        return panel;
    }

    private static async Task<(string Id, string Status)> HookAsync(HttpClient panel)
    {
        var hook = Assert.Single((await panel.GetFromJsonAsync<JsonArray>("webhooks"))!)!;
        return ((string)hook["id"]!, (string)hook["status"]!);
    }
}
