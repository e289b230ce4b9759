using GulluShoes.StoreTests.Doors;
using TrendyolSimulator.Orders;

namespace GulluShoes.StoreTests.Faults;

/// <summary>Trendyol on its worst days, from the marketplace to the tables.</summary>
[Collection(StormCollection.Name)]
public sealed class BadDayTests(ShopServers servers)
{
    private static readonly string[] Kinds =
    [
        "error500", "html502", "unavailable503", "timeout504", "tooMany429", "resetBefore", "slowBody", "neverEndingBody", "empty200", "truncated", "html200", "gone556",
    ];

    [Fact]
    public async Task All_faults_at_once_delay_packages_and_lose_none()
    {
        await using var shop = await TestShop.StartSignedInAsync(servers);
        foreach (var kind in Kinds)
        {
            await shop.Truth.TellMarketAsync("_sim/faults", new { kind, endpoint = "*", probability = 0.05, count = 4 });
        }

        await shop.Truth.TellMarketAsync("_sim/quirks", new { duplicateOnPage = 0.5, duplicateAcrossPages = 0.5, missingPackageStatus = 0.2 });
        for (var wave = 0; wave < 6; wave++)
        {
            shop.Simulator.World.CreateOrders(new OrderBatch(60) { MaxLines = 3 });
            shop.Simulator.World.AdvanceAll();
        }

        await shop.Truth.BecomesEqualAsync();
        Assert.Equal(360, await shop.Truth.CountAsync("orders"));
        Assert.Equal(360, await shop.Truth.CountAsync("(select distinct package_id from orders) ids"));
        Assert.Equal(0, await shop.Truth.CountAsync("problems where cause = 'PoisonMessage'"));
    }

    [Fact]
    public async Task A_status_nobody_knows_is_kept_shown_as_received_and_alarmed_once()
    {
        await using var shop = await TestShop.StartSignedInAsync(servers);
        shop.Simulator.World.CreateOrders(new OrderBatch(20) { Mix = new Dictionary<string, double> { ["Teleported"] = 1 } });

        await shop.Truth.BecomesEqualAsync();

        Assert.Equal(20, await shop.Truth.CountAsync("order_created where status = 'Teleported' and hold_reason = 'UnknownStatus'"));
        Assert.Equal(1, await shop.Truth.CountAsync("problems where cause = 'UnknownStatus' and subject = 'Teleported'"));
        var shown = (await shop.Visitor.GetJsonAsync("api/orders?stage=created"))["orders"]!.AsArray();
        Assert.All(shown, order => Assert.Equal("Teleported", (string)order!["status"]!));
    }

    [Fact]
    public async Task A_package_without_lines_is_kept_and_named()
    {
        await using var shop = await TestShop.StartSignedInAsync(servers);
        var id = shop.Simulator.World.CreateOrders(new OrderBatch(1)).Single();
        await shop.Truth.TellMarketAsync($"_sim/packages/{id}/details", new { noLines = true });

        await Soon.TrueAsync(
            async () => await shop.Truth.CountAsync($"problems where cause = 'PackageWithoutLines' and subject = '{id}' and closed_at is null") == 1,
            "A package without lines raises no problem.");
        Assert.Equal(1, await shop.Truth.CountAsync($"orders where package_id = {id}"));
    }

    [Fact]
    public async Task A_version_older_than_what_is_known_is_ignored()
    {
        await using var shop = await TestShop.StartSignedInAsync(servers);
        var id = shop.Simulator.World.CreateOrders(new OrderBatch(1)).Single();
        await shop.Truth.TellMarketAsync($"_sim/packages/{id}/status", new { status = "Shipped" });
        await shop.Truth.BecomesEqualAsync();
        var version = await shop.Truth.ScalarAsync<long>("select version from packages");

        await shop.Truth.TellMarketAsync($"_sim/packages/{id}/status", new { status = "Created", lastModified = version - 1 });
        shop.Simulator.World.CreateOrders(new OrderBatch(1));
        await Soon.TrueAsync(async () => await shop.Truth.CountAsync("packages") == 2, "The next package does not come.");

        Assert.Equal(1, await shop.Truth.CountAsync($"order_shipped where package_id = {id} and version = {version}"));
    }
}
