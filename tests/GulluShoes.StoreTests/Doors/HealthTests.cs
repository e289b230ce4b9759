using System.Net;
using System.Text.Json.Nodes;

namespace GulluShoes.StoreTests.Doors;

/// <summary>A shop whose database goes away and comes back.</summary>
[Collection(ShopCollection.Name)]
public sealed class HealthTests(ShopServers servers)
{
    [Fact]
    public async Task Without_a_database_the_shop_lives_says_why_it_is_not_ready_and_recovers_alone()
    {
        await using var shop = await TestShop.StartSignedInAsync(servers, new ShopWish { Timers = false });
        await servers.WithoutAsync(postgres: true, azurite: false, async () =>
        {
            var health = await shop.Visitor.GetAsync("api/health");
            var parts = JsonNode.Parse(await health.Content.ReadAsStringAsync())!;
            var orders = await shop.Visitor.GetAsync("api/orders");

            Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
            Assert.True((bool)parts["live"]!);
            Assert.Contains(parts["parts"]!.AsArray(), part => (string?)part!["name"] == "database" && !(bool)part["ok"]! && part["reason"] is not null);
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "unavailable"), (orders.StatusCode, await orders.CodeAsync()));
        });
        await Soon.TrueAsync(async () => (await shop.Visitor.GetAsync("api/orders")).IsSuccessStatusCode, $"It did not recover: {shop.Truth.Log()}");
    }

    [Fact]
    public async Task A_shop_that_starts_before_its_database_opens_when_it_comes()
    {
        // The database is made while the server runs; only then does the server go away.
        var started = new TaskCompletionSource();
        var outage = Task.CompletedTask;
        var wish = new ShopWish { Timers = false, WaitUntilReady = false, BeforeStart = async () => outage = await GoAwayAsync(started.Task) };
        await using var shop = await TestShop.StartAsync(servers, wish);
        var closed = await shop.Visitor.GetAsync("api/orders");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "not-ready"), (closed.StatusCode, await closed.CodeAsync()));

        started.SetResult();
        await outage;
        await Soon.TrueAsync(async () => (await shop.Visitor.GetAsync("api/health")).IsSuccessStatusCode, "It did not open.");
        await shop.Visitor.SignInAsync();
    }

    /// <summary>Returns once the server is away; what is returned ends when it is back.</summary>
    private async Task<Task> GoAwayAsync(Task back)
    {
        var away = new TaskCompletionSource();
        var outage = servers.WithoutAsync(postgres: true, azurite: false, () =>
        {
            away.SetResult();
            return back;
        });
        await await Task.WhenAny(away.Task, outage);
        return outage;
    }
}
