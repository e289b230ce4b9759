using GulluShoes.PortalTests.Looks;
using GulluShoes.PortalTests.Visiting;
using Microsoft.Playwright;

namespace GulluShoes.PortalTests.Stories.Staff;

/// <summary>A customer asks what the shop knows, and wants it gone.</summary>
[Collection(PortalCollection.Name)]
public sealed class PrivacyStories(PortalShop portal)
{
    [Fact]
    public async Task A_customers_data_is_taken_out_as_a_file_and_then_erased_after_a_second_yes()
    {
        var id = await portal.Shop.Truth.ScalarAsync<long>("select package_id from orders o where stage = 'Delivered' and (select count(*) from orders s where s.order_number = o.order_number) = 1 order by package_id limit 1");
        var number = (await portal.Shop.Truth.ScalarAsync<string>($"select order_number from orders where package_id = {id}"))!;
        await using var visit = await Visit.OpenAsync(portal, "/privacy");
        await Assertions.Expect(visit.Page.Locator(".page-head")).ToContainTextAsync("24 ay sonra");
        await visit.Field("Sipariş numarası").FillAsync(number);
        var file = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Button("Excel olarak al").ClickAsync());
        Assert.Equal("musteri-bilgileri.xlsx", file.SuggestedFilename);
        await Assertions.Expect(visit.Text("Dosya indirildi")).ToBeVisibleAsync();

        await visit.Button("Bilgileri sil").ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync($"{number} numaralı siparişin");
        Assert.Equal(0, await portal.Shop.Truth.CountAsync("personal_erasures"));
        await visit.Button("Evet, sil").ClickAsync();

        await Assertions.Expect(visit.Text("1 paketin müşteri bilgileri silindi.")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.List, new() { Name = "Silinenler" })).ToContainTextAsync("müşterinin isteğiyle, gullu");
        await Inspection.OfAsync(visit, "privacy-erased");
        await visit.GoAsync($"/orders/{id}");
        await Assertions.Expect(visit.Page.Locator(".label-panel")).ToContainTextAsync("Müşteri bilgileri silindi");
        await Assertions.Expect(visit.Page.Locator("address")).ToContainTextAsync("Müşteri adı yok");
    }
}
