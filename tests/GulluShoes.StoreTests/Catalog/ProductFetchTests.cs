using GulluShoes.StoreTests.Doors;

namespace GulluShoes.StoreTests.Catalog;

/// <summary>The catalogue from the marketplace to the tables.</summary>
[Collection(ShopCollection.Name)]
public sealed class ProductFetchTests(ShopServers servers)
{
    private const string Newest = "from run_reports where function = 'FetchProducts' order by id desc limit 1";

    [Fact]
    public async Task Every_product_arrives_a_failed_page_marks_nothing_missing_and_what_is_taken_off_is_marked_until_it_comes_back()
    {
        await using var shop = await TestShop.StartAsync(servers, new ShopWish
        {
            Timers = false,
            Settings = new Dictionary<string, string?>
            {
                ["AzureWebJobs.FetchProducts.Disabled"] = "false",
                ["Schedules:FetchProducts"] = "* * * * * *",
            },
        });
        var range = shop.Simulator.World.Shop.Variants;
        await Soon.TrueAsync(async () => await shop.Truth.CountAsync("listings") == range.Count, "The products do not arrive.");
        Assert.Equal(range.Count, await shop.Truth.CountAsync("listings g join variants v using (barcode) where v.model is not null and v.colour is not null and v.size = trim(v.size)"));
        Assert.InRange(await shop.Truth.CountAsync("listings where cardinality(pictures) = 0"), 1, range.Count / 4);

        await shop.Truth.TellMarketAsync("_sim/faults", new { endpoint = "product.approved", kind = "Html502", probability = 1.0 });
        await AnotherRunAsync(shop, "Failed");
        Assert.Equal(0, await shop.Truth.CountAsync("listings where missing_since is not null"));
        shop.Simulator.World.Faults.Clear();

        var off = range[0].ContentId;
        await shop.Truth.ForgetAsync($"_sim/products/{off}");
        await Soon.TrueAsync(async () => await shop.Truth.CountAsync($"listings where missing_since is not null and content_id = {off}") > 0, "What is taken off is not marked.");
        Assert.Equal(range.Count(variant => variant.ContentId == off), await shop.Truth.CountAsync("listings where missing_since is not null"));

        await shop.Truth.TellMarketAsync($"_sim/products/{off}", new { });
        await Soon.TrueAsync(async () => await shop.Truth.CountAsync("listings where missing_since is not null") == 0, "What came back stays marked.");
    }

    private static async Task AnotherRunAsync(TestShop shop, string outcome)
    {
        var last = await shop.Truth.ScalarAsync<long>($"select id {Newest}");
        await Soon.TrueAsync(
            async () => await shop.Truth.CountAsync($"run_reports where function = 'FetchProducts' and id > {last} and outcome = '{outcome}'") > 0, $"No run ends as {outcome}.");
    }
}
