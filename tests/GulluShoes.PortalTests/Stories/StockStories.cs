using GulluShoes.PortalTests.Visiting;
using Microsoft.Playwright;

namespace GulluShoes.PortalTests.Stories;

/// <summary>Pairs come, lie on shelves, are moved, spoilt and taken back; every one leaves a trace.</summary>
[Collection(PortalCollection.Name)]
public sealed class StockStories(PortalShop portal)
{
    [Fact]
    public async Task Pairs_are_scanned_onto_a_shelf_and_saved_once_though_the_answer_was_lost()
    {
        var (first, second) = (await portal.SomeBarcodeAsync(0), await portal.SomeBarcodeAsync(1));
        await using var visit = await Visit.OpenAsync(portal, "/shelves");
        visit.Expects("ERR_FAILED");
        visit.Expects("404");
        await visit.Page.GetByLabel("Yeni raf").FillAsync("a*a=01");
        await visit.Button("Raf aç").ClickAsync();
        await Assertions.Expect(visit.Text("A-A-01 rafı hazır.")).ToBeVisibleAsync();
        await visit.GoAsync("/stock-entry");
        var band = visit.Page.Locator(".band");
        await Assertions.Expect(band).ToContainTextAsync("Çifti okutun");

        await visit.ScanAsync("A=A*01");
        await Assertions.Expect(band).ToContainTextAsync("A-A-01");
        await visit.ScanAsync(first);
        await visit.ScanAsync(first);
        await visit.ScanAsync(second);
        await Assertions.Expect(visit.Text("3 çift · 2 ürün")).ToBeVisibleAsync();
        await visit.ScanAsync("nobody-knows-this");
        await Assertions.Expect(band).ToContainTextAsync("BULUNAMADI");
        await visit.Page.Locator(".stock-line").First.GetByRole(AriaRole.Button, new() { Name = "bir çift artır" }).ClickAsync();
        await Assertions.Expect(visit.Button("4 çifti kaydet")).ToBeVisibleAsync();
        await visit.Page.ReloadAsync();

        // The server books it, and its answer never comes.
        await visit.Page.RouteAsync("**/api/stock/entries", async route =>
        {
            await route.FetchAsync();
            await route.AbortAsync();
        });
        await visit.Button("4 çifti kaydet").ClickAsync();
        await Assertions.Expect(visit.Text("Kaydın yanıtı gelmedi")).ToBeVisibleAsync();
        await visit.Page.UnrouteAllAsync();
        await visit.Button("4 çifti kaydet").ClickAsync();
        await Assertions.Expect(visit.Text("2 satır daha önce kaydedilmişti")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Text("Henüz bir şey okutulmadı")).ToBeVisibleAsync();
        Assert.Equal(4, await portal.Shop.Truth.ScalarAsync<long>($"select sum(quantity) from stock_levels where shelf = 'A-A-01' and barcode in ('{first}', '{second}')"));
        Assert.Equal(2, await portal.Shop.Truth.CountAsync($"stock_movements where shelf = 'A-A-01' and reason = 'Opening' and actor = 'gullu' and barcode in ('{first}', '{second}')"));
    }

    [Fact]
    public async Task A_product_tells_where_its_pairs_went_and_a_mistake_is_taken_back()
    {
        var barcode = await portal.SomeBarcodeAsync(2);
        await using var visit = await Visit.OpenAsync(portal, "/shelves");
        await visit.Page.GetByLabel("Yeni raf").FillAsync("B-B-01");
        await visit.Button("Raf aç").ClickAsync();
        await Assertions.Expect(visit.Text("B-B-01 rafı hazır.")).ToBeVisibleAsync();
        await visit.GoAsync("/stock-entry");
        await visit.ScanAsync("B-B-01");
        await visit.ScanAsync(barcode);
        await visit.Page.GetByRole(AriaRole.Textbox, new() { NameRegex = new("çift sayısı$") }).FillAsync("9");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Button("9 çifti kaydet").ClickAsync();
        await Assertions.Expect(visit.Text("B-B-01 rafına 1 üründe 9 çift kaydedildi.")).ToBeVisibleAsync();

        await visit.GoAsync("/shelves?code=B-B-01");
        await visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("başka rafa taşı$") }).ClickAsync();
        var window = visit.Page.GetByRole(AriaRole.Dialog);
        await window.GetByLabel("Kaç çift").FillAsync("4");
        await window.GetByLabel("Hangi rafa").SelectOptionAsync("GENEL");
        await window.GetByRole(AriaRole.Button, new() { Name = "Taşı", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Text("4 çift GENEL rafına taşındı.")).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("hasarlı düş$") }).ClickAsync();
        await window.GetByLabel("Kusuru ne").FillAsync("Topuğu kırık");
        await window.GetByRole(AriaRole.Button, new() { Name = "Hasarlı", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Text("1 çift hasarlı olarak düşüldü.")).ToBeVisibleAsync();

        await visit.Link("Stok kaynağı").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".movement")).ToHaveCountAsync(4);
        await Assertions.Expect(visit.Page.Locator(".movement").First).ToContainTextAsync("Topuğu kırık");
        await Assertions.Expect(visit.Page.Locator(".stock-figures")).ToContainTextAsync("8");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Hasarlı -1 hareketini geri al" }).ClickAsync();
        await window.GetByRole(AriaRole.Button, new() { Name = "Geri al" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".movement")).ToHaveCountAsync(5);
        await Assertions.Expect(visit.Page.Locator(".movement-undone")).ToContainTextAsync("geri alındı");
        Assert.Equal("B-B-01 5, GENEL 4", await portal.Shop.Truth.ScalarAsync<string>($"select string_agg(shelf || ' ' || quantity, ', ' order by shelf) from stock_levels where barcode = '{barcode}'"));
    }

    [Fact]
    public async Task A_number_that_Trendyol_refuses_says_why_and_is_told_again_by_a_button_until_it_is_confirmed()
    {
        var barcode = await portal.SomeBarcodeAsync(3);
        portal.Shop.Simulator.World.SetStock(barcode, null, "Ürün kilitli");
        await using var visit = await Visit.OpenAsync(portal, "/stock-entry");
        await visit.ScanAsync(barcode);
        await visit.Button("1 çifti kaydet").ClickAsync();
        await Assertions.Expect(visit.Text("Henüz bir şey okutulmadı")).ToBeVisibleAsync();

        await visit.GoAsync("/stock-sync?show=rejected");
        var size = visit.Page.Locator(".push").Filter(new() { HasText = barcode });
        await Assertions.Expect(size).ToContainTextAsync("Ürün kilitli");
        portal.Shop.Simulator.World.SetStock(barcode, null);
        await size.GetByRole(AriaRole.Button, new() { NameRegex = new("yeniden gönder$") }).ClickAsync();
        await Assertions.Expect(visit.Text("sıraya alındı.")).ToBeVisibleAsync();
        await visit.GoAsync("/stock-sync?show=confirmed");

        await Assertions.Expect(size).ToContainTextAsync("Trendyol onayladı:");
        Assert.Equal(1, portal.Shop.Simulator.World.Stock.Positions[barcode].Quantity);
    }

    [Fact]
    public async Task A_barcode_that_is_the_beginning_of_another_is_warned_of()
    {
        await portal.Shop.Truth.ScalarAsync<object>("insert into variants (barcode, code_key, model, colour, size) values ('9852370982', '9852370982', '099', 'Siyah', '37'), ('98523709825', '98523709825', '099', 'Siyah', '38') on conflict do nothing");
        await using var visit = await Visit.OpenAsync(portal, "/stock-entry");

        await visit.ScanAsync("9852370982");

        await Assertions.Expect(visit.Page.Locator(".band")).ToContainTextAsync("BENZER BARKOD");
        await Assertions.Expect(visit.Page.Locator(".stock-twin")).ToContainTextAsync("099 Siyah 38 (98523709825)");
    }
}
