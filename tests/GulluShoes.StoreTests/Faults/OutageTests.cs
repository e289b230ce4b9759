using GulluShoes.StoreTests.Doors;
using TrendyolSimulator.Orders;

namespace GulluShoes.StoreTests.Faults;

/// <summary>A server goes away while packages flow, and comes back.</summary>
[Collection(StormCollection.Name)]
public sealed class OutageTests(ShopServers servers)
{
    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task What_happens_while_a_server_is_away_is_caught_up_without_a_hand(bool postgres, bool azurite)
    {
        await using var shop = await TestShop.StartSignedInAsync(servers);
        shop.Simulator.World.CreateOrders(new OrderBatch(30) { MaxLines = 3 });
        await shop.Truth.BecomesEqualAsync();

        await servers.WithoutAsync(postgres, azurite, async () =>
        {
            shop.Simulator.World.CreateOrders(new OrderBatch(30) { MaxLines = 3 });
            shop.Simulator.World.AdvanceAll();
            await Soon.TrueAsync(
                async () => !(await shop.Visitor.GetAsync("api/health")).IsSuccessStatusCode, "The health door does not notice that a server is away.");
        });

        // The test's own connections are broken too.
        shop.Database.Clear();
        await shop.Truth.BecomesEqualAsync();
        Assert.Equal(60, await shop.Truth.CountAsync("orders"));
        await Soon.TrueAsync(async () => (await shop.Visitor.GetAsync("api/health")).IsSuccessStatusCode, "The shop does not become healthy again.");
        Assert.Equal(0, await shop.Truth.CountAsync("problems where closed_at is null"));
    }
}
