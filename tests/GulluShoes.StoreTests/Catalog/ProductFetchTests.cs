using System.Net;
using GulluShoes.StoreTests.Doors;
using TrendyolSimulator.Products;

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

        foreach (var list in new[] { "unapproved", "approved", "inventory" })
        {
            await shop.Truth.TellMarketAsync("_sim/faults", new { endpoint = $"product.{list}", kind = "Html502", probability = 1.0 });
            await AnotherRunAsync(shop, "Failed");
            Assert.Equal(0, await shop.Truth.CountAsync("listings where missing_since is not null"));
            shop.Simulator.World.Faults.Clear();
        }

        await shop.Truth.TellMarketAsync("_sim/quirks", new { lostOnPage = 1 });
        await AnotherRunAsync(shop, "Ok");
        await AnotherRunAsync(shop, "Ok");
        Assert.Equal(0, await shop.Truth.CountAsync("listings where missing_since is not null"));
        await shop.Truth.ForgetAsync("_sim/quirks");

        var off = range[0].ContentId;
        await shop.Truth.ForgetAsync($"_sim/products/{off}");
        await Soon.TrueAsync(async () => await shop.Truth.CountAsync($"listings where missing_since is not null and content_id = {off}") > 0, "What is taken off is not marked.");
        Assert.Equal(range.Count(variant => variant.ContentId == off), await shop.Truth.CountAsync("listings where missing_since is not null"));

        await shop.Truth.TellMarketAsync($"_sim/products/{off}", new { });
        await Soon.TrueAsync(async () => await shop.Truth.CountAsync("listings where missing_since is not null") == 0, "What came back stays marked.");
    }

    [Fact]
    public async Task What_is_rejected_waits_is_archived_or_locked_is_read_from_its_list_and_one_wish_reads_all()
    {
        await using var shop = await TestShop.StartSignedInAsync(servers, new ShopWish { Timers = false });
        var (world, range) = (shop.Simulator.World, shop.Simulator.World.Shop.Variants);
        world.SetStanding(range[0].Barcode, new Standing { Approval = "rejected", Rejections = [new("Görsel uygun değil", "Beyaz zemin\nkullanın"), new("Başlık", "Başlık")] });
        world.SetStanding(range[1].Barcode, new Standing { Approval = "pendingApproval" });
        world.SetStanding(range[2].Barcode, new Standing { Archived = true });
        world.SetStanding(range[3].Barcode, new Standing { Locked = true, LockReason = "İnceleniyor" });
        await ReadAsync(shop);

        Assert.Equal(
            ["Rejected f f f Görsel uygun değil: Beyaz zemin kullanın|Başlık", "Pending f f f", "Approved f t f", "Approved f f t İnceleniyor", "Approved t f f"],
            (IEnumerable<string?>)await Task.WhenAll(range.Take(5).Select(variant => shop.Truth.ScalarAsync<string>(
                $"select concat_ws(' ', approval, on_sale, archived, locked, replace(rejections, E'\n', '|'), lock_reason) from listings where barcode = '{variant.Barcode}'"))));
        Assert.Equal(range.Count, await shop.Truth.CountAsync("listings where missing_since is null and quantity is not null and sale_price is not null and model_code is not null"));

        world.SetStanding(range[0].Barcode, new Standing());
        world.SetStanding(range[2].Barcode, new Standing());
        world.SetStock(range[4].Barcode, 17);
        await ReadAsync(shop);

        Assert.Equal(2, await shop.Truth.CountAsync($"listings where approval = 'Approved' and on_sale and rejections is null and barcode in ('{range[0].Barcode}', '{range[2].Barcode}')"));
        Assert.Equal(1, await shop.Truth.CountAsync($"listings where quantity = 17 and barcode = '{range[4].Barcode}'"));
        Assert.Equal(0, await shop.Truth.CountAsync("listings where missing_since is not null"));
    }

    /// <summary>A person wants all of it read now.</summary>
    private static async Task ReadAsync(TestShop shop)
    {
        var before = await shop.Truth.CountAsync("run_reports where function = 'FetchProducts' and outcome = 'Ok'");
        Assert.Equal(HttpStatusCode.Accepted, (await shop.Visitor.PostAsync("api/products/sync")).StatusCode);
        await Soon.TrueAsync(async () => await shop.Truth.CountAsync("run_reports where function = 'FetchProducts' and outcome = 'Ok'") > before, "The wish is not fulfilled.");
    }

    private static async Task AnotherRunAsync(TestShop shop, string outcome)
    {
        var last = await shop.Truth.ScalarAsync<long>($"select id {Newest}");
        await Soon.TrueAsync(
            async () => await shop.Truth.CountAsync($"run_reports where function = 'FetchProducts' and id > {last} and outcome = '{outcome}'") > 0, $"No run ends as {outcome}.");
    }
}
