using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GulluShoes.StoreTests.Doors;
using GulluShoes.Trendyol.Inventory;
using TrendyolSimulator.Transport;

namespace GulluShoes.StoreTests.Stock.Pushing;

/// <summary>Numbers from the shelf to the marketplace, through the whole app.</summary>
[Collection(ShopCollection.Name)]
public sealed class PushStories(ShopServers servers)
{
    [Fact]
    public async Task What_is_entered_is_told_and_confirmed_what_is_refused_says_why_and_no_price_moves()
    {
        await using var shop = await PushShop.OpenAsync(servers, products: 3);
        shop.World.SetStock(shop.Barcodes[1], null, "Ürün kilitli");
        var lines = shop.Barcodes.Select(barcode => new { key = Guid.NewGuid(), barcode, pairs = 5 }).ToArray();
        Assert.True((await shop.Shop.Visitor.PostAsync("api/stock/entries", new { mode = "add", lines })).IsSuccessStatusCode);

        await shop.BecomesAsync(shop.Barcodes[0], "Applied");
        await shop.BecomesAsync(shop.Barcodes[1], "Rejected Ürün kilitli");
        await shop.BecomesAsync(shop.Barcodes[2], "Applied");
        Assert.Equal(5, shop.AtTrendyol(shop.Barcodes[0]));
        Assert.All(shop.World.Stock.Positions.Values, position => Assert.True(position is { SalePrice: null, ListPrice: null }));

        shop.World.SetStock(shop.Barcodes[1], null);
        await shop.AddAsync(shop.Barcodes[1], 1);
        await shop.BecomesEqualAsync();
    }

    [Fact]
    public async Task What_a_count_found_is_told_at_once_and_waits_for_no_timer()
    {
        await using var shop = await PushShop.OpenAsync(servers, products: 1, more: new() { ["AzureWebJobs.PushStock.Disabled"] = "true" });
        await shop.AddAsync(shop.Barcodes[0], 5);
        var count = (await (await shop.Shop.Visitor.PostAsync("api/stock/counts", new { shelf = "GENEL" })).Content.ReadFromJsonAsync<JsonNode>())!["count"]!["id"];
        for (var round = 1; round <= 2; round++)
        {
            await shop.Shop.Visitor.PostAsync($"api/stock/counts/{count}/pairs", new { key = Guid.NewGuid(), code = shop.Barcodes[0], pairs = 3 });
            Assert.True((await shop.Shop.Visitor.PostAsync($"api/stock/counts/{count}/finish", new { })).IsSuccessStatusCode);
        }

        await Soon.TrueAsync(() => Task.FromResult(shop.AtTrendyol(shop.Barcodes[0]) == 3), "What was counted is not told.");
        Assert.Equal([3], shop.Landings.Select(landing => landing.Quantity));
    }

    [Fact]
    public async Task Orders_are_fetched_before_a_number_leaves_so_that_nothing_is_sold_again()
    {
        await using var shop = await PushShop.OpenAsync(servers, products: 2);
        await shop.CountAsync(5);
        await shop.BecomesEqualAsync();
        var sold = shop.Barcodes[0];
        Assert.NotNull(shop.World.Sell(sold, 3));

        await shop.AddAsync(sold, 1);
        await shop.BecomesEqualAsync();

        Assert.Equal([5, 3], shop.Landings.Where(landing => landing.Barcode == sold).Select(landing => landing.Quantity).Take(2));
        Assert.Equal(3, shop.AtTrendyol(sold));
    }

    [Fact]
    public async Task While_orders_cannot_be_fetched_only_what_is_gone_is_told()
    {
        await using var shop = await PushShop.OpenAsync(servers, products: 2);
        await shop.CountAsync(5);
        await shop.BecomesEqualAsync();
        shop.Strike(new Fault { Kind = FaultKind.Unavailable503, Endpoint = "order.*" });

        await shop.CountAsync(9, shop.Barcodes[0]);
        await shop.CountAsync(0, shop.Barcodes[1]);
        await Soon.TrueAsync(() => Task.FromResult(shop.AtTrendyol(shop.Barcodes[1]) == 0), "What is gone is not told.");
        Assert.Equal(5, shop.AtTrendyol(shop.Barcodes[0]));

        shop.World.Faults.Clear();
        await shop.BecomesEqualAsync();
        Assert.Equal(9, shop.AtTrendyol(shop.Barcodes[0]));
    }

    [Fact]
    public async Task A_refusal_that_names_nothing_costs_only_the_one_whose_fault_it_is()
    {
        await using var shop = await PushShop.OpenAsync(servers, products: 40);
        shop.World.SetQuirks(quirks => quirks with { PoisonBarcode = shop.Barcodes[17] });
        await shop.CountAsync(5);

        await shop.BecomesAsync(shop.Barcodes[17], "Rejected Trendyol kabul etmedi (400): İstek işlenemedi.");
        foreach (var barcode in shop.Barcodes.Where(barcode => barcode != shop.Barcodes[17]))
        {
            await shop.BecomesAsync(barcode, "Applied");
        }

        Assert.InRange(shop.World.Calls.Snapshot()["inventory.update"].Calls, 2, 20);
    }

    [Fact]
    public async Task A_number_that_comes_back_within_the_quarter_of_an_hour_arrives_all_the_same()
    {
        await using var shop = await PushShop.OpenAsync(servers, products: 3);
        await shop.CountAsync(5);
        await shop.BecomesEqualAsync();

        foreach (var pairs in new[] { 4, 3, 4, 3, 4 })
        {
            await shop.CountAsync(pairs, shop.Barcodes[0]);
            await shop.BecomesEqualAsync();
        }

        // Not one was refused: each said something new.
        Assert.Equal(shop.Effective("inventory.update"), shop.World.Calls.Snapshot()["inventory.update"].Calls);
    }

    [Fact]
    public async Task A_number_that_another_program_has_just_told_is_understood_and_confirmed_later()
    {
        await using var shop = await PushShop.OpenAsync(servers, products: 2);
        await shop.CountAsync(5, shop.Barcodes[1]);
        await shop.BecomesEqualAsync();
        Assert.IsType<StockSending.Accepted>(await shop.Shop.Get<InventoryClient>().SendAsync([new(shop.Barcodes[0], 7)], CancellationToken.None));

        await shop.CountAsync(7, shop.Barcodes[0]);

        await shop.BecomesAsync(shop.Barcodes[0], "Unproven");
        await shop.BecomesEqualAsync();
    }

    [Fact]
    public async Task A_result_that_Trendyol_has_forgotten_is_told_anew()
    {
        await using var shop = await PushShop.OpenAsync(servers, products: 1);
        shop.Strike(new Fault { Kind = FaultKind.Error500, Endpoint = "product.batch" });
        await shop.CountAsync(5);
        await shop.BecomesAsync(shop.Barcodes[0], "Sent");

        shop.World.Clock.Advance(TimeSpan.FromHours(4.1));
        await shop.Shop.Truth.ScalarAsync<object>("update stock_calls set sent_at = sent_at - interval '4.1 hours'");
        shop.World.Faults.Clear();

        await shop.BecomesEqualAsync();
        Assert.Equal(1, await shop.Shop.Truth.CountAsync("stock_calls where state = 'Expired'"));
    }
}
