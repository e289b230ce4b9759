using System.Net;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Orders;
using GulluShoes.Store.Staff;
using GulluShoes.StoreTests.Doors;
using static GulluShoes.StoreTests.Doors.DoorAnswers;
using static GulluShoes.StoreTests.Packing.PackingShift;

namespace GulluShoes.StoreTests.Stock;

/// <summary>Stock as the portal asks for it, over HTTP.</summary>
[Collection(ShopCollection.Name)]
public sealed class StockDoorTests(ShopServers servers) : IAsyncLifetime
{
    private TestShop shop = null!;

    public async Task InitializeAsync()
    {
        shop = await TestShop.StartSignedInAsync(servers, new ShopWish { Timers = false });
        await shop.Get<PackageIntake>().ApplyAsync([Pairs(1, ("985237098231085", "37", 1), ("9852370982310855", "38", 2), ("Güllüayakkabı01", "39", 1))], CancellationToken.None);
    }

    public async Task DisposeAsync() => await shop.DisposeAsync();

    [Fact]
    public async Task Pairs_are_entered_by_scan_once_moved_written_off_and_taken_back()
    {
        await ReadAsync(PostAsync("api/shelves", new { code = "a*b=01" }));
        var found = await ReadAsync(shop.Visitor.GetAsync($"api/stock/find?code={Uri.EscapeDataString("GULLUAYAKKABI01")}"));
        Assert.Equal("Güllüayakkabı01", (string)found["product"]!["barcode"]!);
        Assert.False((bool)found["product"]!["kept"]!);
        Assert.Null(found["product"]!["onHand"]);

        var entry = new { mode = "add", shelf = "A-B-01", note = "Atölye", lines = new[] { Line("Güllüayakkabı01", 5), Line("985237098231085", 2) } };
        var booked = (await ReadAsync(PostAsync("api/stock/entries", entry)))["lines"]!;
        Assert.Equal(("Güllüayakkabı01", true, 5, 5), ((string)booked[0]!["barcode"]!, (bool)booked[0]!["counted"]!, (int)booked[0]!["delta"]!, (int)booked[0]!["onShelf"]!));
        Assert.False((bool)(await ReadAsync(PostAsync("api/stock/entries", entry)))["lines"]![0]!["counted"]!);

        await ReadAsync(PostAsync("api/stock/transfers", new { key = Guid.NewGuid(), barcode = "Güllüayakkabı01", from = "A-B-01", to = "GENEL", pairs = 2 }));
        await ReadAsync(PostAsync("api/stock/damages", new { key = Guid.NewGuid(), barcode = "Güllüayakkabı01", shelf = "A-B-01", pairs = 1, note = "Topuğu kırık" }));
        Assert.Equal("4, 1, 3", await StockAsync("Güllüayakkabı01"));

        var history = (await ReadAsync(shop.Visitor.GetAsync($"api/stock/movements?barcode={Uri.EscapeDataString("Güllüayakkabı01")}")))["movements"]!.AsArray();
        Assert.Equal(["damage -1 → 4", "transfer 2 → 5", "transfer -2 → 3", "opening 5 → 5"], history.Select(one => $"{one!["reason"]} {one["delta"]} → {one["onHand"]}"));
        Assert.Equal(("Güllü", "Atölye"), ((string)history[3]!["actor"]!, (string)history[3]!["note"]!));
        await ReadAsync(PostAsync($"api/stock/movements/{history[1]!["id"]}/undo"));
        await ReadAsync(PostAsync($"api/stock/movements/{history[0]!["id"]}/undo"));
        await ReadAsync(PostAsync($"api/stock/movements/{history[0]!["id"]}/undo"));
        Assert.Equal("5, 1, 4", await StockAsync("Güllüayakkabı01"));
        var shelf = await ReadAsync(shop.Visitor.GetAsync("api/shelves/A-B-01"));
        Assert.Equal(["2", "5"], shelf["products"]!.AsArray().Select(one => one!["pairs"]!.ToString()));
        Assert.Equal(7, (int)(await ReadAsync(shop.Visitor.GetAsync("api/shelves")))[0]!["pairs"]!);
    }

    [Fact]
    public async Task A_product_whose_code_is_the_beginning_of_another_is_shown_with_its_twin()
    {
        var found = await ReadAsync(shop.Visitor.GetAsync("api/stock/find?code=985237098231085"));

        Assert.Equal("985237098231085", (string)found["product"]!["barcode"]!);
        Assert.Equal("9852370982310855", (string)Assert.Single(found["twins"]!.AsArray())!["barcode"]!);
    }

    [Fact]
    public async Task A_count_says_what_lies_there()
    {
        await ReadAsync(PostAsync("api/stock/entries", new { mode = "replace", lines = new[] { Line("985237098231085", 0), Line("9852370982310855", 7) } }));
        await ReadAsync(PostAsync("api/stock/entries", new { mode = "replace", lines = new[] { Line("9852370982310855", 4) } }));

        Assert.Equal(("0, 1, 0", "4, 2, 2"), (await StockAsync("985237098231085"), await StockAsync("9852370982310855")));
    }

    [Fact]
    public async Task A_shelf_is_counted_blind_over_http()
    {
        await ReadAsync(PostAsync("api/stock/entries", new { mode = "add", lines = new[] { Line("985237098231085", 2), Line("9852370982310855", 3) } }));
        var id = (long)(await ReadAsync(PostAsync("api/stock/counts", new { shelf = "genel" })))["count"]!["id"]!;
        Task<HttpResponseMessage> Count(string code, int? pairs = null) => PostAsync($"api/stock/counts/{id}/pairs", new { key = Guid.NewGuid(), code, pairs });

        var one = await ReadAsync(Count("985237098231085"));
        Assert.Equal((1, "9852370982310855"), ((int)one["counted"]!, (string)one["twins"]![0]!["barcode"]!));
        await ReadAsync(Count("985237098231085", 2));
        await ReadAsync(Count("9852370982310855", 2));
        Assert.DoesNotContain("\"expected\":3", (await ReadAsync(shop.Visitor.GetAsync($"api/stock/counts/{id}"))).ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(2, (int)(await ReadAsync(PostAsync($"api/stock/counts/{id}/finish")))["count"]!["round"]!);
        await RefusedAsync(HttpStatusCode.Conflict, "count-unfinished", "1 ürün daha yeniden sayılmalı. Rafta yoksa 0 yazın.", PostAsync($"api/stock/counts/{id}/finish"));
        await RefusedAsync(HttpStatusCode.Conflict, "not-counted", "Bu ürünün sayısı tutmuştu; yeniden sayılmıyor.", Count("985237098231085"));
        await ReadAsync(Count("9852370982310855", 2));

        var done = (await ReadAsync(PostAsync($"api/stock/counts/{id}/finish")))["count"]!;
        Assert.Equal(("booked", 1, 0), ((string)done["state"]!, (int)done["missing"]!, (int)done["extra"]!));
        Assert.Equal("booked", (string)(await ReadAsync(shop.Visitor.GetAsync("api/stock/counts")))[0]!["state"]!);
        await RefusedAsync(HttpStatusCode.Conflict, "count-closed", null, PostAsync($"api/stock/counts/{id}/drop"));
        await RefusedAsync(HttpStatusCode.NotFound, "unknown-count", null, shop.Visitor.GetAsync("api/stock/counts/77"));
        await RefusedAsync(HttpStatusCode.NotFound, "unknown-shelf", null, PostAsync("api/stock/counts", new { shelf = "Z-99" }));
        await RefusedAsync(HttpStatusCode.BadRequest, "bad-parameter", null, PostAsync("api/stock/counts", new { shelf = "GENEL", model = "099" }));
        await RefusedAsync(HttpStatusCode.BadRequest, "bad-parameter", null, Count("985237098231085", -1));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_in_words_and_nothing_is_booked()
    {
        Task<HttpResponseMessage> Enter(object line, string mode = "add", string? shelf = null) => PostAsync("api/stock/entries", new { mode, shelf, lines = new[] { line } });

        await RefusedAsync(HttpStatusCode.NotFound, "unknown-product", "Tanınmayan barkod: nobody. Hiçbir şey kaydedilmedi.", Enter(Line("nobody", 1)));
        await RefusedAsync(HttpStatusCode.NotFound, "unknown-shelf", "Tanınmayan raf: Z-99. Önce rafı açın; hiçbir şey kaydedilmedi.", Enter(Line("985237098231085", 1), shelf: "Z-99"));
        await RefusedAsync(HttpStatusCode.BadRequest, "bad-parameter", "985237098231085: çift sayısı 1 ile 9999 arasında olmalı; 0 yazıldı.", Enter(Line("985237098231085", 0)));
        await RefusedAsync(HttpStatusCode.BadRequest, "bad-parameter", "985237098231085: çift sayısı 0 ile 9999 arasında olmalı; -1 yazıldı.", Enter(Line("985237098231085", -1), "replace"));
        await RefusedAsync(HttpStatusCode.BadRequest, "bad-parameter", "lines: 1 ile 500 arasında satır gerekli.", PostAsync("api/stock/entries", new { mode = "add", lines = Array.Empty<object>() }));
        await RefusedAsync(HttpStatusCode.BadRequest, "bad-parameter", null, Enter(Line("985237098231085", 1), shelf: "A--1"));
        await RefusedAsync(
            HttpStatusCode.Conflict, "too-few-pairs", "GENEL rafında 0 çift görünüyor. Rafta daha çok varsa önce sayın.",
            PostAsync("api/stock/damages", new { key = Guid.NewGuid(), barcode = "985237098231085", pairs = 1, note = "Kırık" }));
        await RefusedAsync(HttpStatusCode.BadRequest, "bad-parameter", null, PostAsync("api/stock/transfers", new { key = Guid.NewGuid(), barcode = "985237098231085", from = "GENEL", to = "genel", pairs = 1 }));
        await RefusedAsync(HttpStatusCode.Conflict, "not-undoable", null, PostAsync("api/stock/movements/77/undo"));
        await RefusedAsync(HttpStatusCode.NotFound, "unknown-product", null, shop.Visitor.GetAsync("api/stock/find?code=nobody"));
        await RefusedAsync(HttpStatusCode.NotFound, "unknown-product", null, shop.Visitor.GetAsync("api/stock/movements?barcode=nobody"));
        await RefusedAsync(HttpStatusCode.NotFound, "unknown-shelf", null, shop.Visitor.GetAsync("api/shelves/Z-99"));
        Assert.Equal(0, await shop.Truth.CountAsync("stock_movements"));
        Assert.Equal(0, await shop.Truth.CountAsync("stock_items"));
    }

    [Fact]
    public async Task Who_keeps_no_stock_sees_and_changes_none()
    {
        await shop.Get<People>().AddAsync("muhasebe", "Muhasebe", ShopWish.Password, Role.Accountant, CancellationToken.None);
        await shop.Visitor.SignInAsync("muhasebe");

        foreach (var door in new[] { "api/stock/find?code=x", "api/stock/levels?barcode=x", "api/stock/movements?barcode=x", "api/shelves", "api/shelves/GENEL", "api/stock/counts", "api/stock/counts/1" })
        {
            await RefusedAsync(HttpStatusCode.Forbidden, "not-allowed", null, shop.Visitor.GetAsync(door));
        }

        foreach (var door in new[] { "api/stock/entries", "api/stock/transfers", "api/stock/damages", "api/stock/movements/1/undo", "api/shelves", "api/stock/counts", "api/stock/counts/1/pairs", "api/stock/counts/1/finish", "api/stock/counts/1/drop" })
        {
            await RefusedAsync(HttpStatusCode.Forbidden, "not-allowed", null, PostAsync(door, new { }));
        }
    }

    private static object Line(string barcode, int pairs) => new { key = Guid.NewGuid(), barcode, pairs };

    private async Task<string> StockAsync(string barcode)
    {
        var one = Assert.Single((await ReadAsync(shop.Visitor.GetAsync($"api/stock/levels?barcode={Uri.EscapeDataString(barcode)}&barcode=nobody"))).AsArray())!;
        return $"{one["onHand"]}, {one["reserved"]}, {one["sellable"]}";
    }

    private Task<HttpResponseMessage> PostAsync(string door, object? body = null) => shop.Visitor.PostAsync(door, body);
}
