using GulluShoes.PortalTests.Visiting;
using Microsoft.Playwright;

namespace GulluShoes.PortalTests.Looks;

/// <summary>
/// Every page, light and dark, on a desk, a tablet and a phone: nothing to complain about, nothing out of reach, nothing beyond the edge.
/// The pictures stay in <c>artifacts/screenshots</c> to be looked at.
/// </summary>
[Collection(LooksCollection.Name)]
public sealed class SweepTests(PortalShop portal)
{
    // Where only what lies above the list matters: each row costs axe its time.
    private const string FewOrders = "/orders?stage=cancelled";

    private const int Phone = 390;

    [Theory]
    [InlineData("orders-created", "/orders")]
    [InlineData("orders-shipped", "/orders?stage=shipped")]
    [InlineData("orders-cancelled", "/orders?stage=cancelled")]
    [InlineData("orders-no-hit", "/orders?stage=all&q=000000000")]
    [InlineData("packing", "/packing")]
    [InlineData("doctor", "/doctor")]
    [InlineData("hold", "/hold")]
    [InlineData("handover", "/handover")]
    [InlineData("waves", "/waves")]
    [InlineData("products", "/products")]
    [InlineData("products-no-hit", "/products?q=yok")]
    [InlineData("products-no-cost", "/products?show=noCost")]
    [InlineData("prices", "/prices")]
    [InlineData("price-history", "/prices?show=all")]
    [InlineData("product-imports", "/products/imports")]
    [InlineData("stock-entry", "/stock-entry")]
    [InlineData("stock-count", "/stock-count")]
    [InlineData("stock-source", "/stock-source")]
    [InlineData("shelves", "/shelves")]
    [InlineData("stock-sync", "/stock-sync")]
    [InlineData("stock-sync-confirmed", "/stock-sync?show=confirmed")]
    [InlineData("stock-twins", "/stock-twins")]
    [InlineData("shelf", "/shelves?code=GENEL")]
    [InlineData("stock-sync-unapproved", "/stock-sync?show=unapproved")]
    [InlineData("pictures", "/pictures")]
    [InlineData("new-products", "/product_create")]
    [InlineData("commission-gaps-none", "/commission/gaps")]
    [InlineData("profit-none", "/kar?from=2020-01-01&to=2020-01-02")]
    [InlineData("report", "/report")]
    [InlineData("runs", "/runs")]
    [InlineData("system", "/system")]
    [InlineData("changes", "/changes")]
    [InlineData("privacy", "/privacy")]
    [InlineData("settings", "/ayarlar")]
    [InlineData("problems", "/problems")]
    [InlineData("no-such-page", "/nowhere")]
    [InlineData("no-such-package", "/orders/1")]
    public async Task A_page_is_sound_in_every_light_and_on_every_screen(string name, string path)
    {
        await using var visit = await Visit.OpenAsync(portal, path);
        visit.Expects("404");

        await Inspection.OfAsync(visit, name);
    }

    [Fact]
    public async Task The_sign_in_is_sound_in_every_light_and_on_every_screen()
    {
        await using var visit = await Visit.StrangerAsync(portal);
        visit.Expects("/api/session");
        await visit.GoAsync("/sign-in");

        await Inspection.OfAsync(visit, "sign-in");
    }

    [Fact]
    public async Task An_order_is_sound_in_every_light_and_on_every_screen()
    {
        var most = await portal.Shop.Truth.ScalarAsync<long>("select package_id from orders where stage = 'Created' order by pairs desc, package_id limit 1");
        await using var visit = await Visit.OpenAsync(portal, $"/orders/{most}");
        await visit.Page.GetByAltText("kargo etiketi").WaitForAsync();

        await Inspection.OfAsync(visit, "order");
    }

    [Fact]
    public async Task A_hand_over_is_sound_in_every_light_and_on_every_screen()
    {
        var packed = await portal.PackedAsync(2, "Kolay Gelsin Marketplace");
        await using var visit = await Visit.OpenAsync(portal, "/handover");
        await Inspection.OfAsync(visit, "handover-piles");

        await visit.Page.Locator(".pile").Filter(new() { Has = visit.Heading("Kolay Gelsin Marketplace") }).GetByRole(AriaRole.Button).ClickAsync();
        await visit.Page.Locator(".band-ready").WaitForAsync();
        await visit.ScanAsync(packed[0].TrackingNumber);
        await Assertions.Expect(visit.Page.Locator(".band-good")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Heading("Okutulanlar 1")).ToBeVisibleAsync();
        await Inspection.OfAsync(visit, "handover-one");
    }

    [Fact]
    public async Task Stock_work_is_sound_in_every_light_and_on_every_screen()
    {
        await using var visit = await Visit.OpenAsync(portal, "/stock-entry");
        foreach (var number in new[] { 20, 21, 21, 22 })
        {
            await visit.ScanAsync(await portal.SomeBarcodeAsync(number));
        }

        await Assertions.Expect(visit.Text("4 çift · 3 ürün")).ToBeVisibleAsync();
        await Inspection.OfAsync(visit, "stock-entry-list");
        await visit.Button("4 çifti kaydet").ClickAsync();
        await Assertions.Expect(visit.Text("3 üründe 4 çift kaydedildi")).ToBeVisibleAsync();
        await visit.GoAsync("/shelves?code=GENEL");
        await visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("başka rafa taşı$") }).First.WaitForAsync();
        await Inspection.OfAsync(visit, "shelf-filled");
        await visit.Link("Stok kaynağı").First.ClickAsync();
        await visit.Page.Locator(".movement").First.WaitForAsync();
        await Inspection.OfAsync(visit, "stock-source-filled");
    }

    [Fact]
    public async Task A_selection_and_its_print_are_sound_in_every_light_and_on_every_screen()
    {
        var packed = await portal.PackedAsync(2, "Aras Kargo");
        await using var visit = await Visit.OpenAsync(portal, "/orders?stage=picking");
        visit.Expects("422");
        foreach (var (id, _, _) in packed)
        {
            await visit.Row(id).GetByRole(AriaRole.Checkbox).CheckAsync();
        }

        await Inspection.OfAsync(visit, "selection");

        await visit.Button("Etiketleri yazdır").ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("2 etiket hazır", new() { Exact = true })).ToBeVisibleAsync();
        await Inspection.OfAsync(visit, "print-ready");

        await visit.Button("Kapat").ClickAsync();

        // One label that may be printed, two that were, and one that nobody has packed.
        var fresh = await portal.PackedAsync(2, "Aras Kargo");
        await portal.Shop.Truth.ScalarAsync<object>($"update orders set packed_at = null, packed_by = null where package_id = {fresh[0].PackageId}");
        foreach (var (id, _, _) in fresh)
        {
            await visit.Row(id).GetByRole(AriaRole.Checkbox).CheckAsync();
        }

        await visit.Button("Etiketleri yazdır").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Dialog).WaitForAsync();
        await Inspection.OfAsync(visit, "print-refused");
    }

    [Fact]
    public async Task Menus_and_windows_are_sound_in_every_light_and_on_every_screen()
    {
        await using var visit = await Visit.OpenAsync(portal, FewOrders);
        await visit.Button("Hesap").ClickAsync();
        await Inspection.OfAsync(visit, "menu-account");

        await visit.Button("Klavye kısayolları").ClickAsync();
        await Inspection.OfAsync(visit, "window-keys");
        await visit.Page.Keyboard.PressAsync("Escape");

        await visit.Page.SetViewportSizeAsync(Phone, 844);
        await visit.Button("Menüyü aç").ClickAsync();
        await Inspection.OfAsync(visit, "drawer");
    }

    [Fact]
    public async Task Offline_is_sound_in_every_light_and_on_every_screen()
    {
        await using var visit = await Visit.OpenHurriedAsync(portal, FewOrders);
        visit.Expects("ERR_INTERNET_DISCONNECTED");
        await visit.SetOfflineAsync(true);
        await visit.PassAsync(10);
        await visit.Page.GetByRole(AriaRole.Alert).WaitForAsync();

        await Inspection.OfAsync(visit, "offline");
    }

    [Fact]
    public async Task A_fault_in_a_page_is_seen()
    {
        var visit = await Visit.OpenAsync(portal, "/problems");
        await visit.Page.EvaluateAsync(
            """
            () => {
              const main = document.querySelector('main');
              main.insertAdjacentHTML('beforeend', '<p style="color: red">x</p><button></button><div id="wide">pale words</div>');
              document.getElementById('wide').style.width = '5000px';
              Object.assign(document.getElementById('wide').style, { color: '#ccc', background: '#fff' });
            }
            """);

        Assert.NotEmpty(await Axe.SeriousAsync(visit.Page, colours: true));
        Assert.NotEmpty(await Axe.SeriousAsync(visit.Page, colours: false));
        Assert.NotEmpty(await Inspection.BeyondTheEdgeAsync(visit.Page));
        Assert.Contains(visit.Complaints, complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal));
        visit.Expects("Content Security Policy");
        await visit.DisposeAsync();
    }
}
