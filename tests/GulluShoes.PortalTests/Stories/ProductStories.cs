using GulluShoes.PortalTests.Looks;
using GulluShoes.PortalTests.Visiting;
using GulluShoes.Shop.Stock;
using GulluShoes.Store.Stock;
using GulluShoes.StoreTests.Doors;
using Microsoft.Playwright;
using TrendyolSimulator.Catalogue;
using TrendyolSimulator.Products;

namespace GulluShoes.PortalTests.Stories;

/// <summary>Looking a product up, and reading the catalogue again.</summary>
[Collection(PortalCollection.Name)]
public sealed class ProductStories(PortalShop portal)
{
    [Fact]
    public async Task A_typed_model_stands_first_with_all_its_sizes_and_back_returns_to_the_whole_list()
    {
        var variant = portal.Shop.Simulator.World.Shop.Variants[^1];
        await using var visit = await Visit.OpenAsync(portal, "/products");
        var rows = visit.Page.Locator(".product-row");
        await Assertions.Expect(rows.First).ToBeVisibleAsync();

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Satışta" }).ClickAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync($"{visit.Address}products?show=onSale");
        await visit.Page.GetByLabel("Ürünlerde ara").FillAsync($"{variant.Model} {variant.Colour}");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("q="));
        await Assertions.Expect(rows.First.GetByRole(AriaRole.Heading)).ToContainTextAsync(variant.Model);
        await Assertions.Expect(rows.First.GetByRole(AriaRole.Heading)).ToContainTextAsync(variant.Colour);
        var sizes = portal.Shop.Simulator.World.Shop.Variants.Count(one => one.Model == variant.Model && one.Colour == variant.Colour);
        await Assertions.Expect(rows.First.Locator(".product-size")).ToHaveCountAsync(sizes);

        await visit.Page.GoBackAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync($"{visit.Address}products");
    }

    [Fact]
    public async Task A_wish_to_read_the_catalogue_claims_success_only_when_it_was_read()
    {
        await using var visit = await Visit.OpenAsync(portal, "/products");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Trendyol’dan şimdi oku" }).ClickAsync();

        await Assertions.Expect(visit.Page.GetByText("Ürünler okundu")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_rejection_is_found_in_its_list_read_in_words_and_repaired_and_what_is_hidden_by_keys_is_brought_back()
    {
        var world = portal.Shop.Simulator.World;
        var card = world.Shop.Variants.GroupBy(one => one.ContentId).Skip(3).First().ToList();
        world.SetStanding(card[0].Barcode, new Standing { Approval = "rejected", Rejections = [new("Görsel uygun değil", "Beyaz zemin kullanılmalı."), new("Başlıkta yasaklı kelime", "indirim")] });
        world.SetStanding(card[1].Barcode, new Standing { Approval = "pendingApproval" });
        world.SetStock(card[3].Barcode, null, "Stok güncellemesi kapalı");
        world.SetStanding(card[2].Barcode, new Standing { Locked = true, LockReason = "Marka şikâyeti" });
        await portal.Shop.Get<StockLedger>().BookAsync(
            [.. card.Take(4).Select((one, index) => new StockWish($"story/{one.Barcode}", one.Barcode, ShelfCode.Unsaid, 2 + (index * 3), Replaces: true, MovementReason.Count))], ShopWish.UserName, CancellationToken.None);
        await Soon.TrueAsync(async () => await portal.Shop.Truth.CountAsync("listings where approval = 'Rejected'") == 1, "The rejection is not read.");
        await Soon.TrueAsync(async () => await portal.Shop.Truth.CountAsync($"stock_pushes where barcode = '{card[3].Barcode}' and outcome = 'Rejected' and call_id is null") == 1, "The number is not refused.");
        await using var visit = await Visit.OpenAsync(portal, "/products?show=rejected");
        var name = $"{card[0].Model} {card[0].Colour} {card[0].Size.Trim()}";
        var row = visit.Page.Locator(".product-row", new() { HasText = "Reddedildi" });
        await Assertions.Expect(row).ToHaveCountAsync(1);
        await Assertions.Expect(row).ToContainTextAsync("2 satılabilir");
        await Inspection.OfAsync(visit, "product-sizes");

        await row.GetByRole(AriaRole.Button, new() { Name = $"{name} ayrıntısı" }).ClickAsync();
        var sheet = visit.Page.GetByRole(AriaRole.Dialog, new() { Name = name });
        await Assertions.Expect(sheet).ToContainTextAsync("Trendyol’un ret nedeni");
        await Assertions.Expect(sheet.GetByRole(AriaRole.Listitem).First).ToHaveTextAsync("Görsel uygun değil: Beyaz zemin kullanılmalı.");
        await Assertions.Expect(sheet).ToContainTextAsync("Maliyet eksik");
        await sheet.GetByRole(AriaRole.Button, new() { Name = "Stok kuralları" }).ClickAsync();
        await visit.Page.GetByLabel("Elle: her zaman bu kadar çift").CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Kaydet" }).ClickAsync();
        await Assertions.Expect(sheet).ToContainTextAsync("Geri tutulan: 0 → 1");

        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(sheet).ToHaveCountAsync(0);
        await RepairAsync(visit, row, card[3]);
        await visit.Page.EvaluateAsync("document.activeElement.blur()");
        await visit.Page.Keyboard.PressAsync("j");
        await Assertions.Expect(row.Locator(".size-open").First).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("x");
        var bar = visit.Page.GetByRole(AriaRole.Region, new() { Name = "Seçilen numaralar" });
        await Assertions.Expect(bar).ToContainTextAsync($"{card.Count} numara seçildi");
        await bar.GetByRole(AriaRole.Link, new() { Name = "Etiket bas" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".stock-line")).ToHaveCountAsync(card.Count);
        await visit.Page.GoBackAsync();
        await visit.Page.Locator(".product-row .product-pick input").CheckAsync();
        await Inspection.OfAsync(visit, "product-selection");
        await bar.GetByRole(AriaRole.Button, new() { Name = "Gizle" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText($"{card.Count} numara gizlendi")).ToBeVisibleAsync();
        await Assertions.Expect(row).ToHaveCountAsync(0);

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Gizlenen" }).ClickAsync();
        await visit.Page.Locator(".product-row .product-pick input").CheckAsync();
        await bar.GetByRole(AriaRole.Button, new() { Name = "Geri getir" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".product-row")).ToHaveCountAsync(0);
        Assert.Equal(0, await portal.Shop.Truth.CountAsync("variants where hidden_at is not null"));
    }

    /// <summary>A person reads why a number was refused, has it told anew, and sees when Trendyol took it.</summary>
    private async Task RepairAsync(Visit visit, ILocator row, Variant refused)
    {
        var name = $"{refused.Model} {refused.Colour} {refused.Size.Trim()} ayrıntısı";
        await Assertions.Expect(row).ToContainTextAsync("Stok güncellemesi kapalı");
        await row.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        var sheet = visit.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(sheet).ToContainTextAsync("Trendyol bu stok sayısını kabul etmedi");
        await Inspection.OfAsync(visit, "product-refused");
        portal.Shop.Simulator.World.SetStock(refused.Barcode, null);
        await sheet.GetByRole(AriaRole.Button, new() { Name = "Yeniden gönder" }).ClickAsync();
        await Assertions.Expect(sheet.Locator(".size-reasons")).ToHaveCountAsync(0);
        await Assertions.Expect(sheet).ToContainTextAsync(new System.Text.RegularExpressions.Regex(@"Trendyol onayladı.*\d\d:\d\d:\d\d · 11 çift"));
        Assert.Equal(11, portal.Shop.Simulator.World.Stock.Positions[refused.Barcode].Quantity);
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(row).Not.ToContainTextAsync("Stok güncellemesi kapalı");
    }
}
