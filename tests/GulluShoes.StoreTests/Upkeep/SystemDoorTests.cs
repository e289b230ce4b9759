using System.Text.Json.Nodes;
using GulluShoes.Shop.Pipeline;
using GulluShoes.StoreTests.Doors;

namespace GulluShoes.StoreTests.Upkeep;

/// <summary>The page of the machine room over HTTP.</summary>
[Collection(ShopCollection.Name)]
public sealed class SystemDoorTests(ShopServers servers)
{
    [Fact]
    public async Task Everything_that_runs_by_itself_is_told_with_its_last_and_next_run()
    {
        await using var shop = await TestShop.StartSignedInAsync(servers);
        await Soon.TrueAsync(async () => await shop.Truth.CountAsync("timer_marks where function = 'FetchPackages' and failure is null") == 1, "No timer was noted.");

        var system = await shop.Visitor.GetJsonAsync("api/system");
        await Soon.TrueAsync(async () => AllWell(system = await shop.Visitor.GetJsonAsync("api/system")), "A part is not well.");

        var fetch = system["timers"]!.AsArray().Single(timer => (string)timer!["name"]! == "FetchPackages")!;
        Assert.Equal("ok", (string)fetch["state"]!);
        Assert.True((DateTimeOffset)fetch["nextAt"]! > (DateTimeOffset)fetch["lastAt"]!);
        Assert.Equal(Queues.All, system["queues"]!.AsArray().Select(queue => (string)queue!["name"]!));
        Assert.True((long)system["machine"]!["disk"]!["freeBytes"]! > 0);

        var roads = await shop.Visitor.GetJsonAsync("api/system/trendyol");
        Assert.Contains(roads["breakers"]!.AsArray(), breaker => (string)breaker!["module"]! == "order" && breaker["downSince"] is null);
        Assert.Contains(roads["budgets"]!.AsArray(), budget => budget!["limit"] is null && budget["waitsUntil"] is null);
    }

    [Fact]
    public async Task Without_the_storage_the_page_says_so_and_tells_the_rest()
    {
        await using var shop = await TestShop.StartSignedInAsync(servers, new ShopWish { Timers = false });
        await servers.WithoutAsync(postgres: false, azurite: true, async () =>
        {
            var system = await shop.Visitor.GetJsonAsync("api/system");

            Assert.Null(system["queues"]);
            Assert.Contains(system["parts"]!.AsArray(), part => (string)part!["name"]! == "storage" && !(bool)part["ok"]!);
            Assert.NotEmpty(system["store"]!["waiting"]!.AsArray());
        });
    }

    // That the orders were read is told from counts which are a second old.
    private static bool AllWell(JsonNode system) => system["parts"]!.AsArray().All(part => (bool)part!["ok"]!);
}
