using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using GulluShoes.Shop.Catalog;
using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Catalog;
using GulluShoes.Store.Staff;
using GulluShoes.StoreTests.Doors;
using GulluShoes.StoreTests.Stock.Pushing;
using TrendyolSimulator;
using TrendyolSimulator.Catalogue;
using TrendyolSimulator.Inventory;
using TrendyolSimulator.Transport;
using static GulluShoes.StoreTests.Doors.DoorAnswers;

namespace GulluShoes.StoreTests.Catalog.Pricing;

/// <summary>Prices as the portal changes them, over HTTP, as far as the marketplace.</summary>
[Collection(ShopCollection.Name)]
public sealed class PriceStories(ShopServers servers) : IAsyncLifetime, IDisposable
{
    private readonly ConcurrentQueue<StockLanding> landings = new();
    private TestShop shop = null!;
    private ShopVisitor second = null!;

    private IReadOnlyList<Variant> Variants => shop.Simulator.World.Shop.Variants;

    public async Task InitializeAsync()
    {
        var settings = new Dictionary<string, string?>(PushShop.Settings) { ["AzureWebJobs.PushPrices.Disabled"] = "false", ["Schedules:PushPrices"] = "* * * * * *", ["StockPush:SettleTime"] = "00:00:02" };
        shop = await TestShop.StartSignedInAsync(servers, new ShopWish { Timers = false, Settings = settings, Simulator = new SimulatorOptions { Tier = SellerTier.Unlimited, Variants = 100 } });
        shop.Simulator.World.SetQuirks(quirks => quirks with { BatchMillis = 400 });
        shop.Simulator.World.Stock.Landed += landings.Enqueue;
        await shop.Get<Listings>().KeepAsync(
            [.. Variants.Take(3).Select(one => new ListingFacts { Barcode = one.Barcode, Variant = new VariantName(one.Model, one.Colour, one.Size), SalePrice = 100, ListPrice = 150 })], CancellationToken.None);
        await shop.Get<People>().AddAsync("mehmet", "Mehmet", ShopWish.Password, Role.Manager, CancellationToken.None);
        second = new ShopVisitor(shop.Address);
        await second.SignInAsync("mehmet");
    }

    public void Dispose() => second.Dispose();

    public async Task DisposeAsync() => await shop.DisposeAsync();

    [Fact]
    public async Task A_bulk_change_is_previewed_approved_by_another_confirmed_by_Trendyol_and_touches_no_quantity()
    {
        var barcodes = Variants.Take(3).Select(one => one.Barcode).ToArray();
        var quantities = barcodes.Select(barcode => shop.Simulator.World.Stock.Positions[barcode].Quantity).ToArray();
        var preview = await ReadAsync(PostAsync("api/prices/preview", new { barcodes, sale = new { change = "percent", value = 10, ending = "ninety" } }));
        Assert.Equal((20m, 3), ((decimal)preview["mostPercent"]!, preview["lines"]!.AsArray().Count));
        Assert.Equal((109.90m, 150m, "fine"), ((decimal)preview["lines"]![0]!["wanted"]!["sale"]!, (decimal)preview["lines"]![0]!["wanted"]!["list"]!, (string)preview["lines"]![0]!["judgement"]!));

        Assert.Equal(3, (int)(await ReadAsync(ChangeAsync(preview)))["leaving"]!);
        await BecomesAsync("applied", 3);
        Assert.All(barcodes, barcode => Assert.Equal((109.90m, 150m), (Position(barcode).SalePrice, Position(barcode).ListPrice)));

        var half = await ReadAsync(PostAsync("api/prices/preview", new { barcodes = new[] { barcodes[0] }, sale = new { change = "exactly", value = 60 }, list = new { change = "exactly", value = 99.5 } }));
        Assert.Equal("needsSecond", (string)half["lines"]![0]!["judgement"]!);
        Assert.Equal(1, (int)(await ReadAsync(ChangeAsync(half)))["asked"]!);
        var id = (long)(await ReadAsync(shop.Visitor.GetAsync("api/prices/changes?show=asked")))["changes"]![0]!["id"]!;
        await RefusedAsync(HttpStatusCode.Conflict, "own-price", null, PostAsync("api/prices/decisions", new { ids = new[] { id }, approve = true }));
        Assert.Equal(1, (int)(await ReadAsync(second.PostAsync("api/prices/decisions", new { ids = new[] { id }, approve = true })))["leaving"]!);
        await BecomesAsync("applied", 4);

        Assert.Equal((60m, 99.5m), (Position(barcodes[0]).SalePrice, Position(barcodes[0]).ListPrice));
        Assert.Equal(quantities, barcodes.Select(barcode => Position(barcode).Quantity));
        Assert.All(landings, landing => Assert.Null(landing.Told.Quantity));
        Assert.Equal("mehmet", (string)(await ReadAsync(shop.Visitor.GetAsync($"api/prices/changes?barcode={Uri.EscapeDataString(barcodes[0])}")))["changes"]![0]!["decidedBy"]!);
    }

    [Fact]
    public async Task A_refusal_is_shown_in_Trendyols_words_and_told_again_by_a_button()
    {
        var barcode = Variants[0].Barcode;
        await OtherLandsAsync();
        shop.Simulator.World.SetStock(barcode, null, "Ürün kilitli");
        await SetAsync(barcode, 110);
        await BecomesAsync("rejected", 1);
        Assert.Equal("Ürün kilitli", (string)(await ReadAsync(shop.Visitor.GetAsync("api/prices/changes?show=rejected")))["changes"]![0]!["reason"]!);
        shop.Simulator.World.SetStock(barcode, null, null);

        Assert.Equal(HttpStatusCode.NoContent, (await PostAsync("api/prices/retry", new { barcode })).StatusCode);

        await BecomesAsync("applied", 2);
        Assert.Equal(110m, Position(barcode).SalePrice);
    }

    [Fact]
    public async Task Answers_that_are_lost_leave_no_older_price_after_a_newer_one_and_the_last_one_arrives()
    {
        var barcode = Variants[0].Barcode;
        await OtherLandsAsync();
        shop.Simulator.World.Faults.Add([new Fault { Kind = FaultKind.ResetAfter, Endpoint = "inventory.update", Probability = 0.5 }], 7, shop.Simulator.World.Clock.Now);
        foreach (var sale in new[] { 101m, 102, 103 })
        {
            await SetAsync(barcode, sale);
            await Soon.TrueAsync(async () => await shop.Truth.CountAsync("price_pushes where call_id is not null") > 0, "No price leaves.");
        }

        shop.Simulator.World.Faults.Clear();
        await Soon.TrueAsync(async () => await shop.Truth.CountAsync("price_items i join price_pushes p using (barcode) where p.call_id is null and p.seen_change = i.changes and p.outcome = 'Applied'") == 2, "The last price is not confirmed.");

        Assert.Equal(103m, Position(barcode).SalePrice);
        PushShop.LandedInOrder([.. landings]);
        var told = landings.Where(landing => landing.Barcode == barcode).Select(landing => landing.Told.SalePrice!.Value).ToList();
        Assert.Equal(told.Order(), told);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_in_words_and_who_may_not_changes_nothing()
    {
        var barcode = Variants[0].Barcode;
        Task<HttpResponseMessage> Change(object line) => PostAsync("api/prices/changes", new { lines = new[] { line } });

        await RefusedAsync(HttpStatusCode.NotFound, "unknown-product", "Tanınmayan barkod: nobody. Hiçbir fiyat değiştirilmedi.", Change(new { barcode = "nobody", seen = (object?)null, wanted = new { sale = 1, list = 1 } }));
        await RefusedAsync(HttpStatusCode.Conflict, "price-moved", $"Fiyatı değişen barkod: {barcode}.", Change(new { barcode, seen = new { sale = 99, list = 150 }, wanted = new { sale = 110, list = 150 } }));
        await RefusedAsync(HttpStatusCode.UnprocessableEntity, "price-refused", $"{barcode}: liste fiyatı satış fiyatından düşük olamaz.", Change(new { barcode, seen = new { sale = 100, list = 150 }, wanted = new { sale = 110, list = 109 } }));
        await RefusedAsync(HttpStatusCode.BadRequest, "unreadable", null, Change(new { barcode }));
        await RefusedAsync(HttpStatusCode.BadRequest, "bad-parameter", null, PostAsync("api/prices/preview", new { barcodes = new[] { barcode, barcode } }));
        await RefusedAsync(HttpStatusCode.BadRequest, "bad-parameter", null, PostAsync("api/prices/decisions", new { ids = Array.Empty<long>(), approve = true }));
        await RefusedAsync(HttpStatusCode.Conflict, "price-decided", null, PostAsync("api/prices/decisions", new { ids = new[] { 77 }, approve = true }));
        await RefusedAsync(HttpStatusCode.NotFound, "unknown-product", null, PostAsync("api/prices/retry", new { barcode }));
        await shop.Get<People>().AddAsync("paketci", "Paketçi", ShopWish.Password, Role.Worker, CancellationToken.None);
        await second.SignInAsync("paketci");
        await RefusedAsync(HttpStatusCode.Forbidden, "not-allowed", null, second.GetAsync("api/prices/changes"));
        foreach (var door in new[] { "preview", "changes", "decisions", "retry" })
        {
            await RefusedAsync(HttpStatusCode.Forbidden, "not-allowed", null, second.PostAsync($"api/prices/{door}", new { }));
        }

        Assert.Equal(0, await shop.Truth.CountAsync("price_changes"));
    }

    /// <summary>A price that stands may be told along: so what Trendyol has heard a moment ago can be told again before a quarter of an hour has passed.</summary>
    private async Task OtherLandsAsync()
    {
        await SetAsync(Variants[1].Barcode, 110);
        await BecomesAsync("applied", 1);
        await Soon.TrueAsync(async () => await shop.Truth.CountAsync("price_pushes where not_before <= now()") == 1, "The other price still rests.");
    }

    private Position Position(string barcode)
    {
        shop.Simulator.World.CatchUp();
        return shop.Simulator.World.Stock.Positions[barcode];
    }

    private async Task SetAsync(string barcode, decimal sale) =>
        await ReadAsync(ChangeAsync(await ReadAsync(PostAsync("api/prices/preview", new { barcodes = new[] { barcode }, sale = new { change = "exactly", value = sale } }))));

    /// <summary>What the preview showed, as the portal sends it.</summary>
    private Task<HttpResponseMessage> ChangeAsync(JsonNode preview) => PostAsync(
        "api/prices/changes", new { lines = preview["lines"]!.AsArray().Select(line => new { barcode = (string)line!["barcode"]!, seen = line["old"], wanted = line["wanted"] }) });

    private Task BecomesAsync(string state, int changes) => Soon.NothingIsMissingAsync(
        async () =>
        {
            var states = (await ReadAsync(shop.Visitor.GetAsync("api/prices/changes")))["changes"]!.AsArray().Select(one => $"{one!["state"]} {one["reason"]}").ToList();
            return states.Count(one => one.StartsWith(state, StringComparison.Ordinal)) == changes ? null : string.Join(", ", states);
        },
        shop.Truth.Log);

    private Task<HttpResponseMessage> PostAsync(string door, object body) => shop.Visitor.PostAsync(door, body);
}
