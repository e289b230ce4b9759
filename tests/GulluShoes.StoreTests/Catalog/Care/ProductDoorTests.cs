using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using GulluShoes.Shop.Catalog;
using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Catalog;
using GulluShoes.Store.Staff;
using GulluShoes.StoreTests.Doors;

namespace GulluShoes.StoreTests.Catalog.Care;

/// <summary>What people decide about products, over HTTP.</summary>
[Collection(ShopCollection.Name)]
public sealed class ProductDoorTests(ShopServers servers) : IAsyncLifetime
{
    private TestShop shop = null!;

    public async Task InitializeAsync()
    {
        shop = await TestShop.StartSignedInAsync(servers, new ShopWish { Timers = false });
        await shop.Get<Listings>().KeepAsync(
            [Of("Güllü/37", "37") with { Approval = ListingApproval.Rejected, OnSale = false, Rejections = ["Görsel uygun değil: beyaz zemin"] }, Of("B-38", "38")], CancellationToken.None);
    }

    public async Task DisposeAsync() => await shop.DisposeAsync();

    [Fact]
    public async Task A_size_shows_why_it_was_rejected_what_lies_here_and_what_is_kept_back()
    {
        await PostAsync("api/stock/entries", new { mode = "add", lines = new[] { new { key = Guid.NewGuid(), barcode = "Güllü/37", pairs = 5 } } });
        var told = await PostAsync("api/products/changes", new { change = "fixBuffer", barcodes = new[] { "Güllü/37", "B-38" }, pairs = 2 });
        Assert.Equal("1, 0, B-38", $"{told["changed"]}, {told["same"]}, {told["notKept"]![0]}");

        var sheet = await shop.Visitor.GetJsonAsync($"api/products/size?code={Uri.EscapeDataString("Güllü/37")}");
        var size = Assert.Single(sheet["card"]!["sizes"]!.AsArray())!;

        Assert.Equal("rejected Görsel uygun değil: beyaz zemin", $"{size["listing"]!["approval"]} {size["listing"]!["rejections"]![0]}");
        Assert.Equal("5 0 2 3 2", string.Join(' ', new[] { "onHand", "reserved", "buffer", "sellable", "lowAt" }.Select(name => size["stock"]![name])));
        Assert.Equal("fixed 2 ", $"{sheet["buffer"]!["rule"]} {sheet["buffer"]!["pairs"]} {sheet["buffer"]!["pairsPerHour"]}");
        Assert.Equal("FixBuffer 0 2 Güllü", string.Join(' ', new[] { "change", "was", "isNow", "by" }.Select(name => sheet["changes"]![0]![name])));
    }

    [Fact]
    public async Task A_hidden_size_is_only_in_its_own_list_and_the_same_key_answers_the_same()
    {
        var (key, wish) = (Guid.NewGuid(), new { change = "hide", barcodes = new[] { "B-38" } });
        Assert.Equal("1", (await PostAsync("api/products/changes", wish, key))["changed"]!.ToString());
        Assert.Equal("1", (await PostAsync("api/products/changes", wish, key))["changed"]!.ToString());
        Assert.Equal(HttpStatusCode.Conflict, (await shop.Visitor.PostAsync("api/products/changes", new { change = "restore", barcodes = new[] { "B-38" } }, key)).StatusCode);

        Assert.Equal("Güllü/37", await ListedAsync("all"));
        Assert.Equal("Güllü/37", await ListedAsync("rejected"));
        Assert.Equal("Güllü/37 B-38", await ListedAsync("hidden"));
        Assert.Equal("1 1 1", await CountsAsync("all", "rejected", "hidden"));
        await PostAsync("api/products/changes", new { change = "restore", barcodes = new[] { "B-38" } });
        Assert.Equal("1 1 0", await CountsAsync("all", "rejected", "hidden"));
    }

    [Fact]
    public async Task Nonsense_is_refused_and_only_who_keeps_products_may_change_them()
    {
        foreach (var wrong in new object[]
        {
            new { change = "hide", barcodes = Array.Empty<string>() }, new { change = "hide", barcodes = new[] { "" } }, new { change = "fixBuffer", barcodes = new[] { "B-38" } },
            new { change = "setLow", barcodes = new[] { "B-38" }, pairs = -1 }, new { change = "hide", barcodes = new[] { "B-38" }, pairs = 1 },
        })
        {
            Assert.Equal("bad-parameter", await (await shop.Visitor.PostAsync("api/products/changes", wrong, Guid.NewGuid())).CodeAsync());
        }

        Assert.Equal("unknown-product", await (await shop.Visitor.GetAsync("api/products/size?code=nobody")).CodeAsync());
        await shop.Get<People>().AddAsync("ayse", "Ayşe", ShopWish.Password, Role.Worker, CancellationToken.None);
        await shop.Visitor.SignInAsync("ayse");
        Assert.Equal(HttpStatusCode.Forbidden, (await shop.Visitor.PostAsync("api/products/changes", new { change = "hide", barcodes = new[] { "B-38" } }, Guid.NewGuid())).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await shop.Visitor.GetAsync("api/products/size?code=B-38")).StatusCode);
    }

    [Fact]
    public async Task What_a_pair_costs_leaves_the_house_only_for_those_who_may_see_it_in_the_sheet_too()
    {
        await PostAsync("api/costs", new { costs = new[] { new { target = new { scope = "model", model = "099" }, amount = 317.25m, currency = "TRY", validFrom = "2026-01-01" } } });
        Assert.Equal((317.25m, 317.25m), await CostAsync());
        Assert.Contains("Bugünkü maliyet ₺ (bilgi)", await HeadingsAsync(), StringComparison.Ordinal);
        Assert.Equal("0", await CountsAsync("noCost"));

        await shop.Get<People>().AddAsync("ayse", "Ayşe", ShopWish.Password, Role.Worker, CancellationToken.None);
        await shop.Visitor.SignInAsync("ayse");
        Assert.Equal((null, null), await CostAsync());
        Assert.DoesNotContain("aliyet", await HeadingsAsync(), StringComparison.Ordinal);
        Assert.Equal("", await CountsAsync("noCost"));
        Assert.Equal(HttpStatusCode.Forbidden, (await shop.Visitor.GetAsync("api/products?show=noCost")).StatusCode);
    }

    private async Task<(decimal? Amount, decimal? Try)> CostAsync()
    {
        var cost = (await shop.Visitor.GetJsonAsync("api/products?q=099"))["cards"]![0]!["sizes"]![0]!["cost"];
        return ((decimal?)cost?["amount"], (decimal?)cost?["try"]);
    }

    private async Task<string> HeadingsAsync()
    {
        await using var archive = new ZipArchive(new MemoryStream(await (await shop.Visitor.GetAsync("api/products/sheet")).Content.ReadAsByteArrayAsync()));
        await using var sheet = await archive.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync();
        return await new StreamReader(sheet).ReadToEndAsync();
    }

    private async Task<JsonNode> PostAsync(string path, object body, Guid? key = null)
    {
        var answer = await shop.Visitor.PostAsync(path, body, key ?? Guid.NewGuid());
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }

    private async Task<string> ListedAsync(string show) => string.Join(
        ' ', (await shop.Visitor.GetJsonAsync($"api/products?show={show}"))["cards"]!.AsArray().SelectMany(card => card!["sizes"]!.AsArray()).Select(size => (string?)size!["barcode"]));

    private async Task<string> CountsAsync(params string[] shows)
    {
        var counts = await shop.Visitor.GetJsonAsync("api/products/counts");
        return string.Join(' ', shows.Select(show => counts[show]));
    }

    private static ListingFacts Of(string barcode, string size) =>
        new() { Barcode = barcode, Variant = new VariantName("099", "Siyah", size), Pictures = ["https://cdn.dsmcdn.com/1.jpg"], OnSale = true, Quantity = 4 };
}
