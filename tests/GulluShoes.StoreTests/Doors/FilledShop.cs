using TrendyolSimulator.Orders;

namespace GulluShoes.StoreTests.Doors;

/// <summary>A shop with forty packages in all stages, for tests that only look.</summary>
public sealed class FilledShop(ShopServers servers) : IAsyncLifetime
{
    internal TestShop Shop { get; private set; } = null!;

    internal IReadOnlyList<long> Ids { get; private set; } = [];

    public async Task InitializeAsync()
    {
        Shop = await TestShop.StartSignedInAsync(servers);
        Ids = Shop.Simulator.World.CreateOrders(new OrderBatch(40)
        {
            Mix = new Dictionary<string, double> { [Statuses.Created] = 12, [Statuses.Picking] = 8, [Statuses.Shipped] = 8, [Statuses.Delivered] = 8, [Statuses.Cancelled] = 4 },
        });
        await Shop.Truth.BecomesEqualAsync();
    }

    public async Task DisposeAsync() => await Shop.DisposeAsync();
}
