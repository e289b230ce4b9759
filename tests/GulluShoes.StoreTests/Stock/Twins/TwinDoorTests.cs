using System.Net;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Orders;
using GulluShoes.Store.Staff;
using GulluShoes.StoreTests.Doors;
using static GulluShoes.StoreTests.Doors.DoorAnswers;
using static GulluShoes.StoreTests.Packing.PackingShift;

namespace GulluShoes.StoreTests.Stock.Twins;

/// <summary>Second codes and twins as the portal asks for them, over HTTP.</summary>
[Collection(ShopCollection.Name)]
public sealed class TwinDoorTests(ShopServers servers) : IAsyncLifetime
{
    private TestShop shop = null!;

    public async Task InitializeAsync()
    {
        shop = await TestShop.StartSignedInAsync(servers, new ShopWish { Timers = false });
        await shop.Get<PackageIntake>().ApplyAsync([Pairs(1, ("Güllüayakkabı01", "37", 1), ("8690000000017", "37", 2))], CancellationToken.None);
    }

    public async Task DisposeAsync() => await shop.DisposeAsync();

    [Fact]
    public async Task Twins_are_shown_foreseen_merged_and_parted_again()
    {
        var suspect = Assert.Single((await ReadAsync(shop.Visitor.GetAsync("api/stock/twins")))["pairs"]!.AsArray())!;
        Assert.Equal(("samePair", "8690000000017"), ((string)suspect["kind"]!, (string)suspect["one"]!["product"]!["barcode"]!));
        await ReadAsync(PostAsync("api/stock/entries", new { mode = "add", lines = new[] { new { key = Guid.NewGuid(), barcode = "8690000000017", pairs = 5 } } }));

        var wish = new { code = "8690000000017", barcode = "Güllüayakkabı01", merge = true };
        var preview = await ReadAsync(shop.Visitor.GetAsync($"api/stock/aliases/preview?code=8690000000017&barcode={Uri.EscapeDataString("Güllüayakkabı01")}"));
        Assert.Equal((5, false, false), ((int)preview["own"]!["product"]!["onHand"]!, (bool)preview["differs"]!, (bool)preview["toldZero"]!));
        await RefusedAsync(HttpStatusCode.Conflict, "merge-needed", "8690000000017 kendi stoğu ve siparişleri olan bir ürün.", PostAsync("api/stock/aliases", wish with { merge = false }));
        Assert.Equal(5, (int)(await ReadAsync(PostAsync("api/stock/aliases", wish)))["pairs"]!);
        Assert.False((bool)(await ReadAsync(PostAsync("api/stock/aliases", wish)))["changed"]!);

        Assert.Empty((await ReadAsync(shop.Visitor.GetAsync("api/stock/twins")))["pairs"]!.AsArray());
        Assert.Equal("Güllüayakkabı01", (string)(await ReadAsync(shop.Visitor.GetAsync("api/stock/find?code=8690000000017")))["product"]!["barcode"]!);
        Assert.Equal("Güllü", (string)Assert.Single((await ReadAsync(shop.Visitor.GetAsync("api/stock/aliases?search=869"))).AsArray())!["createdBy"]!);
        Assert.Equal(5, (int)(await ReadAsync(PostAsync("api/stock/aliases/remove", new { code = "8690000000017" })))["pairs"]!);
        await ReadAsync(PostAsync("api/stock/twins/verdicts", new { one = "8690000000017", other = "Güllüayakkabı01", apart = true }));
        Assert.Equal(1, (int)(await ReadAsync(shop.Visitor.GetAsync("api/stock/twins")))["apart"]!);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_in_words()
    {
        await RefusedAsync(HttpStatusCode.NotFound, "unknown-product", "Tanınmayan barkod: nobody.", PostAsync("api/stock/aliases", new { code = "x", barcode = "nobody" }));
        await RefusedAsync(HttpStatusCode.Conflict, "alias-refused", "Bir ürün kendisinin ikinci kodu olamaz.", PostAsync("api/stock/aliases", new { code = "8690000000017", barcode = "8690000000017" }));
        await RefusedAsync(HttpStatusCode.BadRequest, "bad-parameter", null, PostAsync("api/stock/aliases", new { code = " ", barcode = "8690000000017" }));
        await RefusedAsync(HttpStatusCode.BadRequest, "bad-parameter", null, PostAsync("api/stock/aliases/remove", new { code = "" }));
        await RefusedAsync(HttpStatusCode.BadRequest, "bad-parameter", null, shop.Visitor.GetAsync("api/stock/aliases/preview?code=x"));
        await RefusedAsync(HttpStatusCode.NotFound, "unknown-product", null, PostAsync("api/stock/twins/verdicts", new { one = "8690000000017", other = "nobody", apart = true }));
    }

    [Fact]
    public async Task Who_only_keeps_stock_sees_twins_and_decides_nothing()
    {
        await shop.Get<People>().AddAsync("depo", "Depo", ShopWish.Password, Role.Worker, CancellationToken.None);
        await shop.Visitor.SignInAsync("depo");

        await ReadAsync(shop.Visitor.GetAsync("api/stock/twins"));
        await ReadAsync(shop.Visitor.GetAsync("api/stock/aliases"));
        await RefusedAsync(HttpStatusCode.Forbidden, "not-allowed", null, shop.Visitor.GetAsync("api/stock/aliases/preview?code=x&barcode=y"));
        foreach (var door in new[] { "api/stock/aliases", "api/stock/aliases/remove", "api/stock/twins/verdicts" })
        {
            await RefusedAsync(HttpStatusCode.Forbidden, "not-allowed", null, PostAsync(door, new { }));
        }
    }

    private Task<HttpResponseMessage> PostAsync(string door, object body) => shop.Visitor.PostAsync(door, body);
}
