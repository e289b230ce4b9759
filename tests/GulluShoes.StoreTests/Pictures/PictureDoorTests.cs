using System.Net;
using GulluShoes.Shop.Catalog;
using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Catalog;
using GulluShoes.Store.Staff;
using GulluShoes.StoreTests.Doors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace GulluShoes.StoreTests.Pictures;

/// <summary>Pictures over HTTP, from the upload to the shop window.</summary>
[Collection(ShopCollection.Name)]
public sealed class PictureDoorTests(ShopServers servers) : IAsyncLifetime
{
    private const string Black = "model=099&colour=Siyah";
    private readonly WebApplication market = WebApplication.CreateSlimBuilder().Build();
    private TestShop shop = null!;

    private string MarketUrl => market.Urls.Single();

    public async Task InitializeAsync()
    {
        market.Urls.Add("http://127.0.0.1:0");
        market.MapGet("/{seed:int}.jpg", (int seed) => Results.Bytes(PictureFiles.Draw(seed), "image/jpeg"));
        market.MapGet("/evil.jpg", () => Results.Bytes("<svg onload='alert(1)'/>"u8.ToArray(), "image/jpeg"));
        market.MapGet("/elsewhere.jpg", () => Results.Redirect("/1.jpg"));
        await market.StartAsync();
        shop = await TestShop.StartSignedInAsync(servers, new ShopWish
        {
            Timers = false,
            Settings = new Dictionary<string, string?> { ["Portal:PictureHosts"] = MarketUrl, ["Pictures:PublicUrl"] = "https://resim.example/" },
        });
    }

    public async Task DisposeAsync()
    {
        await shop.DisposeAsync();
        await market.DisposeAsync();
    }

    [Fact]
    public async Task A_picture_is_kept_once_drawn_and_given_to_everybody_forever()
    {
        var original = PictureFiles.Draw(1, 2400, 3600);
        var ids = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => shop.Visitor.KeepAsync(Black, original)));

        Assert.Single(ids.Distinct());
        Assert.Equal((1, 1), (await shop.Truth.CountAsync("pictures"), await shop.Truth.CountAsync("product_pictures")));
        var picture = Assert.Single((await shop.Visitor.DrawnAsync("model=099&colour=siyah"))["pictures"]!.AsArray())!;
        Assert.Equal(("ready", 2400, 3600, "gullu"), ((string)picture["state"]!, (int)picture["width"]!, (int)picture["height"]!, (string)picture["addedBy"]!));
        var url = (string)picture["url"]!;
        Assert.Equal($"/api/pictures/files/{(string)picture["hash"]!}/600.webp", url);
        Assert.Equal($"https://resim.example/api/pictures/files/{(string)picture["hash"]!}/1800.jpg", (string)picture["publicUrl"]!);

        using var stranger = new ShopVisitor(shop.Address);
        foreach (var (name, type) in new[] { ("1800.jpg", "image/jpeg"), ("600.webp", "image/webp"), ("160.jpg", "image/jpeg") })
        {
            var shown = await stranger.GetAsync(url.Replace("600.webp", name, StringComparison.Ordinal));
            Assert.Equal(
                (HttpStatusCode.OK, type, "nosniff", "public, max-age=31536000, immutable"),
                (shown.StatusCode, shown.Content.Headers.ContentType?.ToString(), shown.Headers.GetValues("X-Content-Type-Options").Single(), shown.Headers.CacheControl?.ToString()));
        }

        foreach (var hidden in new[] { "original", "601.webp", "600.svg", "..%2F600.webp" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(url.Replace("600.webp", hidden, StringComparison.Ordinal))).StatusCode);
        }
    }

    [Fact]
    public async Task Hostile_and_hopeless_files_are_refused_and_nothing_is_kept()
    {
        var honest = PictureFiles.Draw(1, 300, 450);
        (byte[] File, string Says)[] refused =
        [
            ("<svg onload='alert(1)'/>"u8.ToArray(), "SVG"),
            ([.. honest, .. "<script>alert(1)</script>"u8], "ait olmayan"),
            (honest[..(honest.Length / 2)], "yarım"),
            ([], "görsel değil"),
        ];
        foreach (var (file, says) in refused)
        {
            var answer = await shop.Visitor.UploadAsync(Black, file);
            Assert.Equal((HttpStatusCode.UnprocessableEntity, "picture-refused"), (answer.StatusCode, await answer.CodeAsync()));
            Assert.Contains(says, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await shop.Visitor.UploadAsync(Black, new byte[(20 * 1024 * 1024) + 1])).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await shop.Visitor.UploadAsync("colour=Siyah", honest)).StatusCode);
        Assert.Equal(0, await shop.Truth.CountAsync("pictures"));
    }

    [Fact]
    public async Task People_order_them_and_who_did_not_see_the_newest_is_refused()
    {
        var ids = new List<long>();
        for (var seed = 1; seed <= 3; seed++)
        {
            ids.Add(await shop.Visitor.KeepAsync(Black, PictureFiles.Draw(seed, 200, 300)));
        }

        var ordered = await shop.Visitor.PostAsync("api/pictures/order", new { model = "099", colour = "Siyah", ids = new[] { ids[2], ids[0], ids[1] } });
        Assert.Equal(HttpStatusCode.OK, ordered.StatusCode);
        Assert.Equal([ids[2], ids[0], ids[1]], await IdsAsync());

        var late = await shop.Visitor.PostAsync("api/pictures/order", new { model = "099", colour = "Siyah", ids = new[] { ids[0], ids[1] } });
        Assert.Equal((HttpStatusCode.Conflict, "pictures-changed"), (late.StatusCode, await late.CodeAsync()));
        var foreign = await shop.Visitor.PostAsync("api/pictures/order", new { model = "099", colour = "Bej", ids = new[] { ids[0] } });
        Assert.Equal(HttpStatusCode.Conflict, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await shop.Visitor.DeleteAsync($"api/pictures/{ids[0]}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await shop.Visitor.DeleteAsync($"api/pictures/{ids[0]}")).StatusCode);
        Assert.Equal([ids[2], ids[1]], await IdsAsync());
    }

    [Fact]
    public async Task Our_main_picture_comes_before_the_marketplaces_everywhere_and_flaws_and_twins_are_named()
    {
        await KnowAsync("A-37", "099", "Siyah", $"{MarketUrl}/7.jpg");
        await KnowAsync("B-37", "100", "Bej");
        Assert.Equal([$"{MarketUrl}/7.jpg", null], await PicturesOfProductsAsync());
        Assert.Equal((2, 1, 1, 0), await CountsAsync());

        await shop.Visitor.KeepAsync(Black, PictureFiles.Draw(1, 1200, 1800));
        await shop.Visitor.KeepAsync("model=100&colour=Bej", PictureFiles.Draw(1, 500, 700));
        var bej = (await shop.Visitor.DrawnAsync("model=100&colour=Bej"))["pictures"]![0]!;
        var black = await shop.Visitor.DrawnAsync(Black);
        await Soon.TrueAsync(async () => await shop.Truth.CountAsync("picture_twins") == 2, "The twins are not found.");

        Assert.Equal([(string)black["pictures"]![0]!["url"]!, (string)bej["url"]!], await PicturesOfProductsAsync());
        Assert.Equal((2, 0, 0, 2), await CountsAsync());
        Assert.Equal(["tooSmall", "wrongAspect"], bej["flaws"]!.AsArray().Select(flaw => (string)flaw!));
        bej = (await shop.Visitor.GetJsonAsync("api/pictures/set?model=100&colour=Bej"))["pictures"]![0]!;
        Assert.Equal(("099", "Siyah", 1), ((string)bej["twins"]![0]!["model"]!, (string)bej["twins"]![0]!["colour"]!, (int)bej["twins"]![0]!["place"]!));
        Assert.Equal(["099", "100"], (await shop.Visitor.GetJsonAsync("api/pictures?show=flawed"))["sets"]!.AsArray().Select(set => (string)set!["model"]!));
        var found = Assert.Single((await shop.Visitor.GetJsonAsync("api/pictures?q=bej 100"))["sets"]!.AsArray())!;
        Assert.Equal((1, 0), ((int)found["own"]!, (int)found["linked"]!));
    }

    [Fact]
    public async Task The_marketplaces_pictures_are_copied_once_in_their_order_and_what_cannot_be_is_a_problem()
    {
        await KnowAsync("A-37", "099", "Siyah", $"{MarketUrl}/5.jpg", $"{MarketUrl}/evil.jpg", $"{MarketUrl}/gone.jpg", "http://127.0.0.1:1/foreign.jpg", $"{MarketUrl}/6.jpg");
        Assert.Equal(5, (await shop.Visitor.GetJsonAsync($"api/pictures/set?{Black}"))["linked"]!.AsArray().Count);

        foreach (var _ in Enumerable.Range(0, 2))
        {
            Assert.Equal(HttpStatusCode.NoContent, (await shop.Visitor.PostAsync("api/pictures/copies", new { model = "099", colour = "Siyah" })).StatusCode);
        }

        await Soon.TrueAsync(async () => await shop.Truth.CountAsync("problems where cause = 'PictureNotCopied' and times = 2") == 1, "No problem is reported.");
        var set = await shop.Visitor.DrawnAsync(Black);
        Assert.Equal(["evil.jpg", "gone.jpg", "foreign.jpg"], set["linked"]!.AsArray().Select(url => ((string)url!).Split('/')[^1]));
        Assert.Equal([$"{MarketUrl}/5.jpg", $"{MarketUrl}/6.jpg"], await SourcesAsync());
    }

    [Fact]
    public async Task Pictures_are_kept_by_managers_and_seen_by_workers()
    {
        await shop.Get<People>().AddAsync("ali", "Ali", ShopWish.Password, Role.Worker, CancellationToken.None);
        using var worker = new ShopVisitor(shop.Address);
        await worker.SignInAsync("ali");

        Assert.Equal(HttpStatusCode.OK, (await worker.GetAsync($"api/pictures/set?{Black}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await worker.UploadAsync(Black, PictureFiles.Draw(1, 200, 300))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await worker.DeleteAsync("api/pictures/1")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await worker.PostAsync("api/pictures/copies", new { model = "099" })).StatusCode);
        using var stranger = new ShopVisitor(shop.Address);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync("api/pictures")).StatusCode);
    }

    private async Task KnowAsync(string barcode, string model, string colour, params string[] pictures) => await shop.Get<Listings>().KeepAsync(
        [new ListingFacts { Barcode = barcode, Variant = new VariantName(model, colour, "37"), Title = "Topuklu", Pictures = pictures }], CancellationToken.None);

    private async Task<IEnumerable<long>> IdsAsync() =>
        (await shop.Visitor.GetJsonAsync($"api/pictures/set?{Black}"))["pictures"]!.AsArray().Select(one => (long)one!["id"]!);

    private async Task<IEnumerable<string?>> PicturesOfProductsAsync() =>
        (await shop.Visitor.GetJsonAsync("api/products"))["cards"]!.AsArray().Select(card => (string?)card!["picture"]);

    private async Task<(int, int, int, int)> CountsAsync()
    {
        var counts = await shop.Visitor.GetJsonAsync("api/pictures/counts");
        return ((int)counts["all"]!, (int)counts["missing"]!, (int)counts["linked"]!, (int)counts["flawed"]!);
    }

    private async Task<string[]> SourcesAsync() =>
        await shop.Truth.ScalarAsync<string[]>("select array_agg(p.source_url order by o.place) from product_pictures o join pictures p using (hash)") ?? [];
}
