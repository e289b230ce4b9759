using System.Globalization;
using GulluShoes.Store.Catalog.Creating;
using GulluShoes.StoreTests.Creating;
using GulluShoes.StoreTests.Doors;

namespace GulluShoes.StoreTests.Stock.Pushing;

/// <summary>A new model on its way to its first sale, through the whole app.</summary>
[Collection(ShopCollection.Name)]
public sealed class PushApprovalStories(ShopServers servers)
{
    private static readonly TimeSpan Decision = TimeSpan.FromDays(1);

    [Fact]
    public async Task The_stock_of_a_new_product_waits_for_its_approval_and_is_told_at_once_then()
    {
        await using var shop = await PushShop.OpenAsync(servers, products: 1, more: new()
        {
            ["AzureWebJobs.FollowProducts.Disabled"] = "false",
            ["Schedules:FollowProducts"] = "* * * * * *",
            ["Creating:FirstLook"] = "00:00:00.200",
        });
        shop.World.SetQuirks(quirks => quirks with { BatchMillis = 50, ApprovalMillis = (int)Decision.TotalMilliseconds });
        await Models.KnowAsync(shop.Shop.Get<TradeTree>());
        await SendAsync(shop, $"api/product-drafts/{Guid.NewGuid()}");
        string[] made = [Models.Barcode(1, 0), Models.Barcode(1, 10)];

        await Soon.TrueAsync(async () => await shop.Shop.Truth.CountAsync("product_publications where state = 'Waiting' and call_id is null") == made.Length, "The marketplace does not take it.");
        await shop.AddAsync(shop.Barcodes[0], 1);
        await shop.BecomesAsync(shop.Barcodes[0], "Applied");
        Assert.Equal(made.Select(barcode => $"{barcode} unapproved"), await UnapprovedAsync(shop));
        Assert.Equal([shop.Barcodes[0]], shop.Landings.Select(landing => landing.Barcode));

        shop.World.Clock.Advance(Decision);

        await shop.BecomesEqualAsync();
        Assert.All(made, barcode => Assert.Equal(3, shop.AtTrendyol(barcode)));
        Assert.Empty(await UnapprovedAsync(shop));
        Assert.Equal(0, await shop.Shop.Truth.CountAsync("stock_pushes where reason is not null"));
    }

    private static async Task SendAsync(PushShop shop, string door)
    {
        foreach (var (deed, body) in new (string, object)[] { ("", new { version = 0, draft = Models.Draft(1) }), ("/keep", new { version = 1 }), ("/send", new { version = 1 }) })
        {
            var answer = await shop.Shop.Visitor.PostAsync(door + deed, body);
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        }
    }

    private static async Task<List<string>> UnapprovedAsync(PushShop shop) =>
        [.. (await shop.Shop.Visitor.GetJsonAsync("api/stock/pushes?show=unapproved"))["sizes"]!.AsArray()
            .Select(size => string.Create(CultureInfo.InvariantCulture, $"{size!["barcode"]} {size["state"]}")).Order(StringComparer.Ordinal)];
}
