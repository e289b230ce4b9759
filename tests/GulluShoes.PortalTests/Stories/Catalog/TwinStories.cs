using GulluShoes.PortalTests.Visiting;
using Microsoft.Playwright;

namespace GulluShoes.PortalTests.Stories.Catalog;

/// <summary>Two barcodes of one pair become one product, and two again.</summary>
[Collection(PortalCollection.Name)]
public sealed class TwinStories(PortalShop portal)
{
    [Fact]
    public async Task A_person_sees_what_a_merge_does_before_it_is_done_and_can_take_it_back()
    {
        var (stays, code) = (await portal.SomeBarcodeAsync(40), await portal.SomeBarcodeAsync(41));
        await using var visit = await Visit.OpenAsync(portal, "/stock-entry");
        visit.Expects("409");
        await visit.ScanAsync(code);
        await visit.Page.GetByRole(AriaRole.Textbox, new() { NameRegex = new("çift sayısı$") }).FillAsync("6");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Button("6 çifti kaydet").ClickAsync();
        await Assertions.Expect(visit.Text("1 üründe 6 çift kaydedildi.")).ToBeVisibleAsync();

        await visit.GoAsync("/stock-twins");
        var window = visit.Page.GetByRole(AriaRole.Dialog);
        await visit.Page.GetByLabel("Ürünün barkodu").FillAsync(code);
        await visit.Page.GetByLabel("İkinci kod", new() { Exact = true }).FillAsync(code);
        await visit.Button("Ne olacağını göster").ClickAsync();
        await Assertions.Expect(window).ToContainTextAsync("Bir ürün kendisinin ikinci kodu olamaz.");
        await window.GetByRole(AriaRole.Button, new() { Name = "Kapat" }).ClickAsync();

        await visit.Page.GetByLabel("Ürünün barkodu").FillAsync(stays);
        await visit.Button("Ne olacağını göster").ClickAsync();
        await Assertions.Expect(window).ToContainTextAsync("6 çift yerinden oynamadan bu ürüne yazılır");
        await Assertions.Expect(window).ToContainTextAsync("Dikkat: model, renk ya da numara aynı değil.");
        var merge = window.GetByRole(AriaRole.Button, new() { Name = "Birleştir", Exact = true });
        await Assertions.Expect(merge).ToHaveAttributeAsync("aria-disabled", "true");
        await window.GetByLabel("Baktım, aynı çift").CheckAsync();
        await merge.ClickAsync();
        await Assertions.Expect(visit.Text("6 çift taşındı.")).ToBeVisibleAsync();
        Assert.Equal(6, await portal.Shop.Truth.ScalarAsync<long>($"select sum(delta) from stock_movements where barcode = '{stays}' and reason = 'AliasMerge'"));

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = $"{code}: ayır" }).ClickAsync();
        await window.GetByRole(AriaRole.Button, new() { Name = "Ayır", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Text("6 çift geri döndü.")).ToBeVisibleAsync();
        Assert.Equal(0, await portal.Shop.Truth.CountAsync($"barcode_aliases where code = '{code}'"));
    }
}
