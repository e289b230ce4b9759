using GulluShoes.StoreTests.Doors;
using TrendyolSimulator.Orders;

namespace GulluShoes.StoreTests.Faults;

/// <summary>No run that failed may look like one that found nothing.</summary>
[Collection(StormCollection.Name)]
public sealed class RefusalTests(ShopServers servers)
{
    [Theory]
    [InlineData("gone556", true)]
    [InlineData("error500", false)]
    public async Task A_fetch_that_fails_says_so_moves_no_cursor_and_catches_up(string kind, bool isRefusal)
    {
        await using var shop = await TestShop.StartSignedInAsync(servers);
        shop.Simulator.World.CreateOrders(new OrderBatch(1));
        await shop.Truth.BecomesEqualAsync();
        await SyncBecomesAsync(shop, failed: false);

        await shop.Truth.TellMarketAsync("_sim/faults", new { kind, endpoint = "*", probability = 1.0 });
        await SyncBecomesAsync(shop, failed: true);
        var cursor = await CursorAsync(shop);
        shop.Simulator.World.CreateOrders(new OrderBatch(30));
        await AnotherFailureAsync(shop);
        Assert.Equal(cursor, await CursorAsync(shop));
        Assert.Equal(1, await shop.Truth.CountAsync("orders"));
        Assert.Equal(isRefusal ? 1 : 0, await OpenRefusalsAsync(shop));
        var health = await shop.Visitor.GetJsonAsync("api/health");
        Assert.True((bool)health["ready"]!);
        Assert.StartsWith("The last run failed", (string?)health["parts"]!.AsArray().Single(part => (string?)part!["name"] == "trendyol")!["reason"], StringComparison.Ordinal);

        shop.Simulator.World.Faults.Clear();
        await shop.Truth.BecomesEqualAsync();
        await SyncBecomesAsync(shop, failed: false);
        Assert.Equal(31, await shop.Truth.CountAsync("orders"));
        Assert.Equal(0, await OpenRefusalsAsync(shop));
    }

    private static Task SyncBecomesAsync(TestShop shop, bool failed) => Soon.TrueAsync(
        async () => await shop.Visitor.GetJsonAsync("api/orders/counts") is var counts && counts["lastSyncAt"] is not null && (bool)counts["lastSyncFailed"]! == failed,
        $"The portal does not show that the last fetch {(failed ? "failed" : "succeeded")}.");

    private static async Task AnotherFailureAsync(TestShop shop)
    {
        var last = await shop.Truth.ScalarAsync<long>("select max(id) from run_reports where function = 'FetchPackages'");
        await Soon.TrueAsync(
            async () => await shop.Truth.CountAsync($"run_reports where function = 'FetchPackages' and id > {last} and outcome = 'Failed' and error is not null") > 0,
            "No run ends as failed.");
    }

    private static Task<long> OpenRefusalsAsync(TestShop shop) =>
        shop.Truth.CountAsync("problems where cause = 'TrendyolRefuses' and subject = 'orders' and closed_at is null");

    private static Task<long> CursorAsync(TestShop shop) => shop.Truth.ScalarAsync<long>("select value from cursors where name = 'packages'")!;
}
