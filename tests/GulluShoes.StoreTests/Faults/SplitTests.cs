using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GulluShoes.StoreTests.Doors;
using TrendyolSimulator.Orders;

namespace GulluShoes.StoreTests.Faults;

/// <summary>A package that becomes several, from the marketplace to the doors.</summary>
[Collection(StormCollection.Name)]
public sealed class SplitTests(ShopServers servers)
{
    [Fact]
    public async Task A_package_that_is_split_dies_and_its_parts_are_shown_together_each_with_a_label()
    {
        await using var shop = await TestShop.StartSignedInAsync(servers);
        shop.Simulator.World.CreateOrders(new OrderBatch(40) { MaxLines = 3 });
        await shop.Truth.BecomesEqualAsync();
        var original = await shop.Truth.ScalarAsync<long>("select min(package_id) from orders where pairs > 1");

        await shop.Truth.TellMarketAsync($"_sim/packages/{original}/split", new { });
        await shop.Truth.TellMarketAsync("_sim/clock", new { advanceSeconds = 60 });
        await shop.Truth.BecomesEqualAsync();

        var dead = await shop.Visitor.GetJsonAsync($"api/orders/{original}");
        Assert.Equal(("cancelled", "UnPacked"), ((string)dead["stage"]!, (string)dead["status"]!));
        var parts = dead["siblingPackages"]!.AsArray().Select(part => (long)part!["packageId"]!).ToList();
        Assert.Equal(2, parts.Count);
        foreach (var part in parts)
        {
            var shown = await shop.Visitor.GetJsonAsync($"api/orders/{part}");
            Assert.Equal([original], shown["originPackageIds"]!.AsArray().Select(id => (long)id!));
            Assert.Equal([.. parts.Append(original).Where(id => id != part).Order()], Siblings(shown).Order());
            var printed = await shop.Visitor.PostAsync($"api/labels/{part}", new { key = Guid.NewGuid(), reason = "Parça denemesi", @override = true });
            Assert.Equal("application/pdf", printed.Content.Headers.ContentType?.MediaType);
        }
    }

    private static IEnumerable<long> Siblings(JsonNode order) => order["siblingPackages"]!.AsArray().Select(part => (long)part!["packageId"]!);

    [Fact]
    public async Task Packages_that_are_split_while_they_flow_arrive_in_all_their_parts()
    {
        await using var shop = await TestShop.StartAsync(servers);
        await shop.Truth.TellMarketAsync("_sim/quirks", new { splitSeconds = 1 });
        using var market = new HttpClient { BaseAddress = shop.Simulator.Root };
        var split = 0;
        foreach (var id in shop.Simulator.World.CreateOrders(new OrderBatch(60) { MaxLines = 4 }))
        {
            // A package of one pair cannot be split, and the market says so.
            var answer = await market.PostAsJsonAsync(new Uri($"_sim/packages/{id}/split", UriKind.Relative), new { });
            split += answer.IsSuccessStatusCode ? 1 : 0;
        }

        Assert.NotEqual(0, split);
        await Soon.NothingIsMissingAsync(
            async () => await shop.Truth.CountAsync("order_cancelled where status = 'UnPacked'") is var dead && dead == split
                ? null
                : $"{dead} of {split} are split; {await shop.Truth.DifferenceAsync()}",
            shop.Truth.Log);
        await shop.Truth.BecomesEqualAsync();
        Assert.Equal(2 * split, await shop.Truth.CountAsync("orders part join order_cancelled dead on part.origin_package_ids = array[dead.package_id]"));
        Assert.Equal(0, await shop.Truth.CountAsync("problems"));
    }
}
