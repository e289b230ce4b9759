using GulluShoes.PortalTests.Visiting;
using GulluShoes.StoreTests.Doors;
using TrendyolSimulator.Orders;

namespace GulluShoes.PortalTests.Packing;

/// <summary>A shop for the packing table alone: what is packed here differs from the marketplace for a while, which other stories must not see.</summary>
public sealed class StationShop : PortalShop
{
    // Long enough to look at: the stories confirm by hand, or turn the clock.
    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["Packing:ConfirmSeconds"] = "60" };

    protected override Task FillAsync() => Task.CompletedTask;

    /// <summary>New orders, on hand and with drawn labels.</summary>
    internal async Task<IReadOnlyList<long>> OrderAsync(int count, int maxLines)
    {
        var ids = Shop.Simulator.World.CreateOrders(new OrderBatch(count) { MaxLines = maxLines });
        var ready = $"orders where package_id in ({string.Join(',', ids)}) and label_drawn_version is not null";
        await Soon.TrueAsync(async () => await Shop.Truth.CountAsync(ready) == count, "The new packages did not come.");
        return ids;
    }
}

[CollectionDefinition(Name)]
public sealed class StationCollection : ICollectionFixture<StationShop>
{
    public const string Name = "station";
}

/// <summary>Alone on the machine: these tests measure how quick the portal is.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MeasuredCollection : ICollectionFixture<StationShop>
{
    public const string Name = "measured";
}
