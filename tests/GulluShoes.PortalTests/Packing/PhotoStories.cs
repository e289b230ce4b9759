using GulluShoes.PortalTests.Looks;
using GulluShoes.StoreTests.Doors;
using Microsoft.Playwright;

namespace GulluShoes.PortalTests.Packing;

/// <summary>A photo of the open box is taken beside the packing, and never in its way.</summary>
[Collection(StationCollection.Name)]
public sealed class PhotoStories(StationShop shop)
{
    // One grey pixel.
    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==";

    private ShopTruth Truth => shop.Shop.Truth;

    [Fact]
    public async Task A_box_is_photographed_with_one_key_while_scans_go_on_and_its_photo_stands_on_the_orders_timeline()
    {
        await using var table = await StationVisit.OpenAsync(shop, "Masa F");
        var id = await table.OnTableAsync();
        await table.PressAsync("f");
        await SeesAsync(table);

        var codes = await table.CodesAsync(id);
        await table.Visit.ScanAsync(codes[0]);
        await Assertions.Expect(table.Band).ToContainTextAsync("DOĞRU");
        await table.Visit.ScanAsync("KOMUT-FOTO");
        await KeptAsync(table, id, 1);
        await Inspection.OfAsync(table.Visit, "station-photo-camera");
        // The button gives the focus back: the next Enter is the scanner's or the box's, not the camera's.
        await table.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Çek") }).ClickAsync();
        await KeptAsync(table, id, 2);
        Assert.Equal("BODY", await table.Page.EvaluateAsync<string>("() => document.activeElement.tagName"));
        foreach (var code in codes.Skip(1))
        {
            await table.Visit.ScanAsync(code);
        }

        await Assertions.Expect(table.Band).ToContainTextAsync("PAKET TAMAM");
        await table.PressAsync("Enter");
        await table.PackedAsync(id);
        await table.OnTableAsync(after: id);
        await table.PressAsync("Escape");
        await Assertions.Expect(table.Page.Locator("video")).ToHaveCountAsync(0);
        Assert.Equal(2, await Truth.CountAsync($"package_photos where package_id = {id} and person = 'gullu'"));

        // Leaving the page would take the printing with it.
        await Soon.TrueAsync(async () => await Truth.CountAsync($"label_prints where package_id = {id}") == 1, "Its label was not printed.");
        await table.Visit.GoAsync($"/orders/{id}");
        var thumbs = table.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Fotoğrafı büyüt") });
        await Assertions.Expect(thumbs).ToHaveCountAsync(2);
        await Assertions.Expect(table.Page.Locator(".timeline")).ToContainTextAsync("Etiket basıldı");
        await Assertions.Expect(table.Page.Locator(".timeline")).ToContainTextAsync("Son ayakkabı okutuldu");
        await Assertions.Expect(table.Page.Locator(".timeline")).ToContainTextAsync("Trendyol’a iletilecek: Hazırlanıyor");
        await thumbs.First.ScrollIntoViewIfNeededAsync();
        await ShowsAsync(table.Page, ".proof-thumb img");
        await Inspection.OfAsync(table.Visit, "order-timeline");
        await thumbs.First.ClickAsync();
        await ShowsAsync(table.Page, "dialog .proof-photo");
        await Inspection.OfAsync(table.Visit, "order-photo");
    }

    [Fact]
    public async Task A_photo_that_cannot_be_sent_stays_on_the_device_over_a_reload_and_packing_goes_on()
    {
        await using var table = await StationVisit.OpenAsync(shop, "Masa E");
        var id = await table.OnTableAsync();
        table.Visit.Expects("ERR_FAILED");
        const string Door = "**/api/packing/*/photos";
        await table.Page.RouteAsync(Door, route => route.AbortAsync());
        await table.PressAsync("f");
        await SeesAsync(table);
        await table.PressAsync("f");
        var line = table.Page.Locator(".station");
        await Assertions.Expect(line).ToContainTextAsync("1 fotoğraf bağlantı bekliyor; bu cihazda saklanıyor");

        await table.ScanAllAsync(id);
        await table.PressAsync("Enter");
        await table.PackedAsync(id);
        await table.Page.ReloadAsync();
        await Assertions.Expect(line).ToContainTextAsync("1 fotoğraf bağlantı bekliyor");
        Assert.Equal(0, await Truth.CountAsync($"package_photos where package_id = {id}"));

        await table.Page.UnrouteAsync(Door);
        await Assertions.Expect(line).ToContainTextAsync("fotoğraf kaydedildi");
        Assert.Equal(1, await Truth.CountAsync($"package_photos where package_id = {id}"));
    }

    [Fact]
    public async Task A_device_without_a_camera_takes_a_file_and_says_what_is_no_picture_and_what_the_server_refused()
    {
        await using var table = await StationVisit.OpenAsync(shop, "Masa D");
        var id = await table.OnTableAsync();
        await table.Page.EvaluateAsync("() => { navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('none', 'NotFoundError')); }");
        await table.PressAsync("f");
        var line = table.Page.Locator(".station");
        await Assertions.Expect(line).ToContainTextAsync("Bu cihazda kamera açılamadı");
        var file = table.Page.GetByLabel("Fotoğraf seç");

        await file.SetInputFilesAsync(new FilePayload { Name = "kutu.jpg", MimeType = "image/jpeg", Buffer = "no picture"u8.ToArray() });
        await Assertions.Expect(line).ToContainTextAsync("okunabilen bir fotoğraf değil");
        await Inspection.OfAsync(table.Visit, "station-no-camera");
        await file.SetInputFilesAsync(new FilePayload { Name = "kutu.txt", MimeType = "text/plain", Buffer = Convert.FromBase64String(Png) });
        await KeptAsync(table, id, 1);

        table.Visit.Expects("409");
        await Truth.ScalarAsync<object>($"insert into package_photos (id, package_id, blob_name, at, person) select gen_random_uuid(), {id}, 'x', now(), 'ayse' from generate_series(1, 9)");
        await table.Page.EvaluateAsync("() => { const draw = CanvasRenderingContext2D.prototype.drawImage; CanvasRenderingContext2D.prototype.drawImage = function () { this.fillRect(0, 0, 9, 9); }; }");
        await file.SetInputFilesAsync(new FilePayload { Name = "kutu.png", MimeType = "image/png", Buffer = Convert.FromBase64String(Png) });
        await Assertions.Expect(line.GetByRole(AriaRole.Alert)).ToContainTextAsync("Bu paketin zaten 10 fotoğrafı var");
        await table.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("fotoğrafından vazgeç$") }).ClickAsync();
        await Assertions.Expect(line.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    }

    /// <summary>Waits until the camera shows something.</summary>
    private static Task<IJSHandle> SeesAsync(StationVisit table) => table.Page.WaitForFunctionAsync("() => (document.querySelector('video')?.videoWidth ?? 0) > 0");

    private static Task<IJSHandle> ShowsAsync(IPage page, string picture) =>
        page.WaitForFunctionAsync("(picture) => (document.querySelector(picture)?.naturalWidth ?? 0) > 100", picture);

    private async Task KeptAsync(StationVisit table, long id, int count)
    {
        await Soon.TrueAsync(async () => await Truth.CountAsync($"package_photos where package_id = {id}") == count, $"There are not {count} photos.");
        await Assertions.Expect(table.Page.Locator(".station")).ToContainTextAsync("fotoğraf kaydedildi");
    }
}
