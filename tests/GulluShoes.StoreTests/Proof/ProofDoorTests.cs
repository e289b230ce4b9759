using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Orders;
using GulluShoes.Store.Staff;
using GulluShoes.StoreTests.Doors;
using SkiaSharp;
using static GulluShoes.StoreTests.Packing.PackingShift;

namespace GulluShoes.StoreTests.Proof;

/// <summary>Photos and the timeline over HTTP.</summary>
[Collection(ShopCollection.Name)]
public sealed class ProofDoorTests(ShopServers servers) : IAsyncLifetime
{
    private TestShop shop = null!;

    public async Task InitializeAsync()
    {
        shop = await TestShop.StartSignedInAsync(servers, new ShopWish { Timers = false });
        await shop.Get<PackageIntake>().ApplyAsync([Pairs(1, ("A-37", "37", 1)), Pairs(2, ("A-38", "38", 1))], CancellationToken.None);
    }

    public async Task DisposeAsync() => await shop.DisposeAsync();

    [Fact]
    public async Task A_photo_is_kept_once_and_shown_as_a_picture_only()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => UploadAsync(1, Picture(), "text/html")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        var said = Assert.Single((await Task.WhenAll(answers.Select(answer => answer.Content.ReadAsStringAsync()))).Distinct());
        Assert.Equal(1, await shop.Truth.CountAsync("package_photos where package_id = 1 and person = 'gullu'"));
        var id = (Guid)JsonNode.Parse(said)!["photoId"]!;
        var shown = await shop.Visitor.GetAsync($"api/packing/1/photos/{id}");
        Assert.Equal(("image/jpeg", "nosniff"), (shown.Content.Headers.ContentType?.ToString(), shown.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.StartsWith("default-src 'none'", shown.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal([0xFF, 0xD8, 0xFF], (await shown.Content.ReadAsByteArrayAsync())[..3]);
        Assert.Equal((HttpStatusCode.NotFound, "unknown-photo"), await RefusalAsync(shop.Visitor.GetAsync($"api/packing/2/photos/{id}")));
    }

    [Fact]
    public async Task The_same_picture_of_two_packages_belongs_to_both()
    {
        Assert.NotEqual(await KeepAsync(1, Picture()), await KeepAsync(2, Picture()));
        Assert.Equal((1, 1), (await shop.Truth.CountAsync("package_photos where package_id = 1"), await shop.Truth.CountAsync("package_photos where package_id = 2")));
    }

    [Fact]
    public async Task What_is_no_photo_or_too_large_or_one_too_many_is_refused_and_nothing_is_kept()
    {
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "no-photo"), await RefusalAsync(UploadAsync(1, "<svg onload='alert(1)'/>"u8.ToArray(), "image/jpeg")));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "no-photo"), await RefusalAsync(UploadAsync(1, [])));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "too-large"), await RefusalAsync(UploadAsync(1, new byte[(5 * 1024 * 1024) + 1])));
        Assert.Equal((HttpStatusCode.NotFound, "unknown-package"), await RefusalAsync(UploadAsync(99, Picture())));
        Assert.Equal((HttpStatusCode.BadRequest, "unreadable"), await RefusalAsync(shop.Visitor.GetAsync("api/packing/1/photos/not-an-id")));
        Assert.Equal(0, await shop.Truth.CountAsync("package_photos"));

        foreach (var shade in Enumerable.Range(0, 10))
        {
            await KeepAsync(1, Picture((byte)(shade * 20)));
        }

        Assert.Equal((HttpStatusCode.Conflict, "too-many-photos"), await RefusalAsync(UploadAsync(1, Picture(255))));
        await KeepAsync(1, Picture(20));
        Assert.Equal(10, await shop.Truth.CountAsync("package_photos"));
    }

    [Fact]
    public async Task A_photo_is_kept_by_packers_and_shown_to_nobody_without_a_session()
    {
        var id = await KeepAsync(1, Picture());
        using var stranger = new ShopVisitor(shop.Address);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync($"api/packing/1/photos/{id}")).StatusCode);

        await shop.Get<People>().AddAsync("muhasebe", "Muhasebe", ShopWish.Password, Role.Accountant, CancellationToken.None);
        await shop.Visitor.SignInAsync("muhasebe");
        Assert.Equal((HttpStatusCode.Forbidden, "not-allowed"), await RefusalAsync(UploadAsync(1, Picture())));
    }

    [Fact]
    public async Task Everything_that_was_done_with_a_package_stands_on_one_timeline_the_newest_first()
    {
        Assert.Equal(HttpStatusCode.OK, (await shop.Visitor.PostAsync("api/waves", new { size = 10 })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await shop.Visitor.PostAsync("api/waves/1/close")).StatusCode);
        await ScanAsync("A-38");
        await ScanAsync("A-37");
        await KeepAsync(1, Picture());
        await ScanAsync("A-37");
        var confirmed = await shop.Visitor.PostAsync("api/packing/1/confirm", new { station = "Masa 1" });
        Assert.True(confirmed.IsSuccessStatusCode, await confirmed.Content.ReadAsStringAsync());
        await shop.Truth.ScalarAsync<object>(
            "insert into label_prints (package_id, label_version, format, copy, person, printer, at, reason, override) values (1, 1, 'Pdf', 2, 'ayse', 'Zebra', now() + interval '1 minute', 'yırtıldı', false)");
        await shop.Truth.ScalarAsync<object>(
            "update trendyol_commands set state = 'Failed', ended_at = now() + interval '2 minutes', last_answer = 'Sipariş kapalı' where package_id = 1");

        var entries = (await shop.Visitor.GetJsonAsync("api/orders/1/timeline"))["entries"]!.AsArray();

        Assert.Equal(
            ["answered picking failed", "print", "asked picking", "history packed", "scan completed", "photo", "scan accepted", "scan wrongProduct", "wave", "history arrived"],
            entries.Select(entry => string.Join(' ', new[] { "kind", "scan", "command", "state" }.Select(part => (string?)entry![part]).Append(DeedOf(entry!)).Where(part => part is not null))));
        Assert.Equal("Sipariş kapalı", (string)entries[0]!["text"]!);
        Assert.Equal((2, "yırtıldı", "Zebra"), ((int)entries[1]!["number"]!, (string)entries[1]!["text"]!, (string)entries[1]!["where"]!));
        Assert.Equal(("A-38", "Masa 1", "gullu"), ((string)entries[7]!["barcode"]!, (string)entries[7]!["where"]!, (string)entries[7]!["who"]!));
        Assert.Empty((await shop.Visitor.GetJsonAsync("api/orders/99/timeline"))["entries"]!.AsArray());
    }

    private static string? DeedOf(JsonNode entry) =>
        entry["move"] is { } move ? move["fromStage"] is null ? "arrived" : ((string)move["what"]!).Split(',').Last() : null;

    private async Task ScanAsync(string code) => Assert.Equal(
        HttpStatusCode.OK, (await shop.Visitor.PostAsync("api/packing/1/scans", new { scanId = Guid.NewGuid(), code, station = "Masa 1" })).StatusCode);

    private async Task<Guid> KeepAsync(long package, byte[] body)
    {
        var answer = await UploadAsync(package, body);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (Guid)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["photoId"]!;
    }

    private Task<HttpResponseMessage> UploadAsync(long package, byte[] body, string type = "image/jpeg") =>
        shop.Visitor.SendAsync(HttpMethod.Post, $"api/packing/{package}/photos", null, request =>
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        });

    private static async Task<(HttpStatusCode, string)> RefusalAsync(Task<HttpResponseMessage> asked)
    {
        var answer = await asked;
        return (answer.StatusCode, await answer.CodeAsync());
    }

    private static byte[] Picture(byte shade = 0)
    {
        using var surface = SKSurface.Create(new SKImageInfo(40, 30));
        surface.Canvas.Clear(new SKColor(shade, shade, 255));
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, 90);
        return data.ToArray();
    }
}
