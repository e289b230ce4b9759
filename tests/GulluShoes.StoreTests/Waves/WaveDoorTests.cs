using System.Net;
using System.Text;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Orders;
using GulluShoes.Store.Staff;
using GulluShoes.StoreTests.Doors;
using static GulluShoes.StoreTests.Doors.DoorAnswers;
using static GulluShoes.StoreTests.Packing.PackingShift;

namespace GulluShoes.StoreTests.Waves;

/// <summary>Waves as the portal asks for them, over HTTP.</summary>
[Collection(ShopCollection.Name)]
public sealed class WaveDoorTests(ShopServers servers) : IAsyncLifetime
{
    private TestShop shop = null!;

    public async Task InitializeAsync()
    {
        shop = await TestShop.StartSignedInAsync(servers, new ShopWish { Timers = false });
        await shop.Get<PackageIntake>().ApplyAsync([Pairs(1, ("A-37", "37", 1)), Pairs(2, ("A-37", "37", 1)), Pairs(3, ("B-38", "38", 2))], CancellationToken.None);
    }

    public async Task DisposeAsync() => await shop.DisposeAsync();

    [Fact]
    public async Task A_wave_is_started_picked_printed_and_packed()
    {
        var id = (long)(await ReadAsync(PostAsync("", new { size = 10 })))["head"]!["id"]!;
        Assert.Equal("already-picking", await RefusalAsync(HttpStatusCode.Conflict, PostAsync("", new { size = 10 })));
        var pick = new { pickId = Guid.NewGuid(), code = "A-37" };
        var answer = await ReadAsync(PostAsync($"/{id}/scans", pick));
        Assert.Equal("099 Siyah 37 → YIĞIN 1/2", (string)answer["sentence"]!);
        Assert.Equal(answer.ToJsonString(), (await ReadAsync(PostAsync($"/{id}/scans", pick))).ToJsonString());
        await ReadAsync(PostAsync($"/{id}/scans", new { pickId = Guid.NewGuid(), code = "A-37" }));
        Assert.Equal("missing", (string)(await ReadAsync(PostAsync($"/{id}/hold", new { pickId = Guid.NewGuid(), barcode = "B-38", reason = "outOfStock" })))["result"]!);
        var paper = await shop.Visitor.GetAsync($"api/waves/{id}/print");
        Assert.StartsWith("%PDF", Encoding.Latin1.GetString(await paper.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);

        Assert.Empty((await ReadAsync(shop.Visitor.PostAsync("api/packing/next", new { station = "Masa 1" })))["packages"]!.AsArray());
        var taken = (await ReadAsync(shop.Visitor.PostAsync("api/packing/next", new { station = "Masa 1", wave = id })))["packages"]![0]!;
        Assert.Equal((1, 1), ((int)taken["needed"]!, (int)taken["packageId"]!));
        Assert.Equal(2, (int)(await shop.Visitor.GetJsonAsync("api/waves"))["waves"]![0]!["unpacked"]!);
        Assert.NotNull((await ReadAsync(PostAsync($"/{id}/close")))["closedAt"]);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_in_words()
    {
        Assert.Equal("bad-parameter", await RefusalAsync(HttpStatusCode.BadRequest, PostAsync("", new { size = 9 })));
        Assert.Equal("bad-parameter", await RefusalAsync(HttpStatusCode.BadRequest, PostAsync("", new { size = 51 })));
        Assert.Equal("nothing-to-pick", await RefusalAsync(HttpStatusCode.Conflict, PostAsync("", new { size = 10, carrier = "Nobody" })));
        Assert.Equal("unknown-wave", await RefusalAsync(HttpStatusCode.NotFound, shop.Visitor.GetAsync("api/waves/99")));
        Assert.Equal("unknown-wave", await RefusalAsync(HttpStatusCode.NotFound, shop.Visitor.GetAsync("api/waves/99/print")));
        Assert.Equal("unknown-wave", await RefusalAsync(HttpStatusCode.NotFound, PostAsync("/99/take")));
        Assert.Equal("unknown-wave", await RefusalAsync(HttpStatusCode.NotFound, PostAsync("/99/scans", new { pickId = Guid.NewGuid(), code = "x" })));
        Assert.Equal("bad-parameter", await RefusalAsync(HttpStatusCode.BadRequest, PostAsync("/99/scans", new { pickId = Guid.NewGuid(), code = "" })));
        Assert.Equal("bad-parameter", await RefusalAsync(HttpStatusCode.BadRequest, PostAsync("/99/hold", new { pickId = Guid.NewGuid(), barcode = "x", reason = "other" })));
        Assert.Equal("bad-parameter", await RefusalAsync(HttpStatusCode.BadRequest, PostAsync("/99/hold", new { pickId = Guid.NewGuid(), barcode = "x", reason = "unknownStatus" })));
    }

    [Fact]
    public async Task Who_may_not_pack_picks_nothing()
    {
        await shop.Get<People>().AddAsync("muhasebe", "Muhasebe", ShopWish.Password, Role.Accountant, CancellationToken.None);
        await shop.Visitor.SignInAsync("muhasebe");

        Assert.Equal("not-allowed", await RefusalAsync(HttpStatusCode.Forbidden, shop.Visitor.GetAsync("api/waves")));
        foreach (var door in new[] { "", "/1/scans", "/1/hold", "/1/take", "/1/close" })
        {
            Assert.Equal("not-allowed", await RefusalAsync(HttpStatusCode.Forbidden, PostAsync(door, new { size = 10 })));
        }
    }

    private Task<HttpResponseMessage> PostAsync(string door, object? body = null) => shop.Visitor.PostAsync($"api/waves{door}", body);
}
