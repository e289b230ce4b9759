using GulluShoes.PortalTests.Looks;
using GulluShoes.PortalTests.Visiting;
using Microsoft.Playwright;

namespace GulluShoes.PortalTests.Stories;

/// <summary>A shelf is counted by scanner, blind, and what differs is counted twice before it changes anything.</summary>
[Collection(PortalCollection.Name)]
public sealed class CountStories(PortalShop portal)
{
    [Fact]
    public async Task A_shelf_is_counted_by_scanner_and_what_differs_is_asked_for_again()
    {
        var (right, wrong) = (await portal.SomeBarcodeAsync(3), await portal.SomeBarcodeAsync(4));
        await using var visit = await Visit.OpenAsync(portal, "/shelves");
        await visit.Page.GetByLabel("Yeni raf").FillAsync("S-S-01");
        await visit.Button("Raf aç").ClickAsync();
        await Assertions.Expect(visit.Text("S-S-01 rafı hazır.")).ToBeVisibleAsync();
        await visit.GoAsync("/stock-entry");
        foreach (var code in new[] { "S-S-01", right, right, wrong, wrong, wrong })
        {
            await visit.ScanAsync(code);
        }

        await visit.Button("5 çifti kaydet").ClickAsync();
        await Assertions.Expect(visit.Text("S-S-01 rafına 2 üründe 5 çift kaydedildi.")).ToBeVisibleAsync();

        visit.Expects("404");
        visit.Expects("409");
        await visit.GoAsync("/stock-count");
        await visit.ScanAsync("S*S=01");
        var band = visit.Page.Locator(".band");
        await Assertions.Expect(band).ToContainTextAsync("S-S-01 rafındaki her çifti okutun");
        await CountAsync(visit, right, right, wrong, wrong);
        await visit.ScanAsync("nobody-knows-this");
        await Assertions.Expect(band).ToContainTextAsync("SAYILMADI");
        await Inspection.OfAsync(visit, "stock-counting");
        await visit.Button("Sayımı bitir").ClickAsync();

        await Assertions.Expect(visit.Text("2. sayım: yalnız bu ürünler")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator(".stock-line")).ToHaveCountAsync(1);
        Assert.Equal(0, await portal.Shop.Truth.CountAsync("stock_movements where shelf = 'S-S-01' and reason = 'Count'"));
        await visit.ScanAsync(right);
        await Assertions.Expect(band).ToContainTextAsync("Bu ürünün sayısı tutmuştu");
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Text("2. sayım: yalnız bu ürünler")).ToBeVisibleAsync();
        await CountAsync(visit, wrong);
        await visit.Page.GetByRole(AriaRole.Textbox, new() { NameRegex = new("çift sayısı$") }).FillAsync("2");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Text("2 çift sayıldı")).ToBeVisibleAsync();
        await visit.Button("Sayımı bitir").ClickAsync();

        await Assertions.Expect(visit.Text("sistemde 3, rafta 2")).ToBeVisibleAsync();
        await Inspection.OfAsync(visit, "stock-counted");
        Assert.Equal("Count -1, Count 0", await portal.Shop.Truth.ScalarAsync<string>(
            "select string_agg(reason || ' ' || delta, ', ' order by delta) from stock_movements where shelf = 'S-S-01' and reason = 'Count'"));
    }

    /// <summary>Scans one after another, each when the one before was counted.</summary>
    private static async Task CountAsync(Visit visit, params string[] codes)
    {
        foreach (var group in codes.GroupBy(code => code))
        {
            for (var pair = 1; pair <= group.Count(); pair++)
            {
                await visit.ScanAsync(group.Key);
                await Assertions.Expect(visit.Page.Locator(".band")).ToContainTextAsync($"→ {pair} çift");
            }
        }
    }
}
