using GulluShoes.Documents.Excel;
using GulluShoes.PortalTests.Looks;
using GulluShoes.PortalTests.Visiting;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Staff;
using GulluShoes.StoreTests.Doors;
using Microsoft.Playwright;
using TrendyolSimulator.Catalogue;

namespace GulluShoes.PortalTests.Stories.Catalog;

/// <summary>Prices changed in bulk and by Excel, with a second person's yes.</summary>
[Collection(PortalCollection.Name)]
public sealed class PriceStories(PortalShop portal)
{
    private IReadOnlyList<Variant> Variants => portal.Shop.Simulator.World.Shop.Variants;

    [Fact]
    public async Task A_large_change_is_previewed_approved_by_another_and_confirmed_by_Trendyol()
    {
        await portal.Shop.Get<People>().AddAsync("fiyatonay", "Onaylayan", ShopWish.Password, Role.Manager, CancellationToken.None);
        var variant = Variants[^1];
        await using var visit = await Visit.OpenAsync(portal, $"/prices?q={Uri.EscapeDataString($"{variant.Model} {variant.Colour} {variant.Size.Trim()}")}");
        var size = visit.Page.GetByRole(AriaRole.Button, new() { Name = $"{variant.Model} {variant.Colour} {variant.Size.Trim()}" }).First;

        await size.ClickAsync();
        await Assertions.Expect(size).ToHaveAttributeAsync("aria-pressed", "true");
        await visit.Page.GetByLabel("Satış fiyatı: yüzde").FillAsync("-30");
        await visit.Page.GetByLabel("Satış fiyatı: kuruş").SelectOptionAsync("…,90");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Önizle" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("1 fiyat onay bekleyecek")).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "1 fiyatı değiştir" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("1 fiyat ikinci kişinin onayını bekliyor.")).ToBeVisibleAsync();
        await visit.GoAsync("/prices?show=asked");
        await Assertions.Expect(visit.Page.GetByText("Bunu siz istediniz; başka bir kişi onaylamalı.")).ToBeVisibleAsync();

        await using var second = await Visit.OpenAsync(portal, "/prices?show=asked", userName: "fiyatonay");
        await second.Page.Locator(".price-change").Filter(new() { HasText = variant.Model }).GetByRole(AriaRole.Button, new() { NameRegex = new("onayla$") }).ClickAsync();
        await Assertions.Expect(second.Page.GetByText("fiyat onaylandı")).ToBeVisibleAsync();
        await second.GoAsync("/prices?show=all");
        await Assertions.Expect(second.Page.Locator(".price-change").First).ToContainTextAsync("Trendyol onayladı");
        portal.Shop.Simulator.World.CatchUp();
        Assert.Equal(0.90m, portal.Shop.Simulator.World.Stock.Positions[variant.Barcode].SalePrice % 1);
    }

    [Fact]
    public async Task What_is_chosen_in_the_list_goes_to_the_prices_is_previewed_sent_and_confirmed_size_by_size()
    {
        var card = Variants.GroupBy(one => one.ContentId).Skip(1).First().ToList();
        await using var visit = await Visit.OpenAsync(portal, $"/products?q={Uri.EscapeDataString($"{card[0].Model} {card[0].Colour}")}");
        await visit.Page.Locator($".product-row[data-product*='{card[0].Barcode}'] .product-pick input").CheckAsync();
        await visit.Link("Fiyat değiştir").ClickAsync();

        await Assertions.Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/prices\\?q="));
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = $"{card.Count} numara seçildi" })).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator(".product-row [aria-pressed=true]")).ToHaveCountAsync(card.Count);
        await visit.Page.GetByLabel("Satış fiyatı: yüzde").FillAsync("-5");
        await Inspection.OfAsync(visit, "prices-chosen");
        await visit.Button("Önizle").ClickAsync();
        var preview = visit.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(preview).ToContainTextAsync($"{card.Count} fiyat gönderilecek");
        await Inspection.OfAsync(visit, "prices-preview");
        await preview.GetByRole(AriaRole.Button, new() { Name = $"{card.Count} fiyatı değiştir" }).ClickAsync();
        await Assertions.Expect(visit.Text($"{card.Count} fiyat Trendyol’a gönderiliyor.")).ToBeVisibleAsync();

        await visit.GoAsync("/prices?show=all");
        var confirmed = visit.Page.Locator(".price-change").Filter(new() { HasText = card[0].Model }).Filter(new() { HasText = card[0].Colour }).Filter(new() { HasText = "Trendyol onayladı" });
        await Assertions.Expect(confirmed).ToHaveCountAsync(card.Count);
        await Inspection.OfAsync(visit, "prices-confirmed");
        Assert.All(card, one => Assert.NotNull(portal.Shop.Simulator.World.Stock.Positions[one.Barcode].SalePrice));
    }

    [Fact]
    public async Task The_list_is_taken_out_brought_back_with_a_wrong_row_applied_and_taken_back()
    {
        var variant = Variants[^2];
        await using var visit = await Visit.OpenAsync(portal, "/products");
        var saved = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Link, new() { Name = "Excel’e aktar" }).ClickAsync());
        await using var list = new MemoryStream(await File.ReadAllBytesAsync(await saved.PathAsync()));
        var lines = Assert.IsType<SheetReading.Lines>(SheetReader.Read(list, [new WantedColumn("Barkod", IsNeeded: true), new WantedColumn("Satış fiyatı")], 50_000)).All;
        Assert.True(lines.Single(line => line["Barkod"].Code == variant.Barcode)["Satış fiyatı"].TryNumber(out var price) && price > 1);

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Excel’den yükle" }).ClickAsync();
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "liste.xlsx", MimeType = SheetWriter.ContentType, Buffer = await BookAsync(variant.Barcode, price!.Value - 1) });
        await Assertions.Expect(visit.Page.GetByText("2 satır · 1 değişiklik · 1 hatalı satır")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByText("3. satır, “Satış fiyatı” sütunu")).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "1 satırı uygula" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("1 satır uygulandı.")).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Bütün listeyi geri al" }).ClickAsync();

        await Assertions.Expect(visit.Page.GetByText("Liste bütünüyle geri alındı.").First).ToBeVisibleAsync();
        Assert.Equal(price, await portal.Shop.Truth.ScalarAsync<decimal>($"select sale_price from price_items where barcode = '{variant.Barcode}'"));
    }

    private async Task<byte[]> BookAsync(string barcode, decimal price)
    {
        await using var file = new MemoryStream();
        object?[][] rows = [[barcode, price], [Variants[^3].Barcode, "pahalı"]];
        await SheetWriter.WriteAsync(file, "Liste", [new SheetColumn("BARKOD", 24), new SheetColumn("Satis Fiyati", 16, IsText: false)], rows.ToAsyncEnumerable(), CancellationToken.None);
        return file.ToArray();
    }
}
