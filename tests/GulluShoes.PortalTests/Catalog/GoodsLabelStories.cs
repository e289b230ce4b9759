using System.Net;
using GulluShoes.PortalTests.Looks;
using GulluShoes.PortalTests.Visiting;
using Microsoft.Playwright;

namespace GulluShoes.PortalTests.Catalog;

/// <summary>What came wants labels: an entry's pairs and a scanned one, seen as they will be printed, and the shelf's own.</summary>
[Collection(PortalCollection.Name)]
public sealed class GoodsLabelStories(PortalShop portal)
{
    [Fact]
    public async Task Labels_of_a_stock_entry_and_of_a_scan_are_previewed_and_printed_and_so_are_those_of_shelves()
    {
        var (first, second) = (await portal.SomeBarcodeAsync(30), await portal.SomeBarcodeAsync(31));
        var entry = new { mode = "add", lines = new[] { new { key = Guid.NewGuid(), barcode = first, pairs = 3 }, new { key = Guid.NewGuid(), barcode = second, pairs = 2 } } };
        Assert.Equal(HttpStatusCode.OK, (await portal.Shop.Visitor.PostAsync("api/stock/entries", entry)).StatusCode);
        await using var visit = await Visit.OpenAsync(portal, "/labels");
        await visit.Page.EvaluateAsync("() => localStorage.setItem('gullu.printer', 'file')");

        await visit.Page.Locator(".label-entries .pile").First.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(visit.Button("10 etiketi yazdır")).ToBeVisibleAsync();
        await visit.ScanAsync(first);
        await Assertions.Expect(visit.Button("12 etiketi yazdır")).ToBeVisibleAsync();
        var preview = visit.Page.Locator(".goods-sheet img");
        await Assertions.Expect(preview).ToHaveAttributeAsync("alt", "Sayfa 1 / 6");
        var top = (await visit.Page.Locator(".stock-line .number").First.InnerTextAsync()).Trim();
        Assert.Contains($">{top}<", Uri.UnescapeDataString((await preview.GetAttributeAsync("src"))!), StringComparison.Ordinal);
        // While it appears, a note is half see-through.
        await visit.Page.Locator(".toast-note").GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".toast-note")).ToHaveCountAsync(0);
        await Inspection.OfAsync(visit, "labels");
        await visit.Page.SetViewportSizeAsync(1440, 900);

        await visit.Page.GetByLabel("Kâğıt").SelectOptionAsync("a4");
        await visit.Page.GetByLabel("İlk boş etiket").FillAsync("20");
        await Assertions.Expect(preview).ToHaveAttributeAsync("alt", "Sayfa 1 / 2");
        await visit.Page.GetByLabel("Sağa").FillAsync("1.5");
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Button("12 etiketi yazdır").ClickAsync());
        Assert.Equal("urun-etiketleri.pdf", download.SuggestedFilename);
        Assert.StartsWith("%PDF", await File.ReadAllTextAsync((await download.PathAsync())!), StringComparison.Ordinal);

        // The device remembers its paper and how far its printer is off.
        await visit.GoAsync("/shelves?code=GENEL");
        await visit.Button("Raf etiketi bas").ClickAsync();
        var window = visit.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(window.GetByLabel("Sağa")).ToHaveValueAsync("1.5");
        await Assertions.Expect(window.GetByRole(AriaRole.Img)).ToBeVisibleAsync();
        var shelf = await visit.Page.RunAndWaitForDownloadAsync(() => window.GetByRole(AriaRole.Button, new() { Name = "1 etiketi yazdır" }).ClickAsync());
        Assert.Equal("raf-etiketleri.pdf", shelf.SuggestedFilename);
    }
}
