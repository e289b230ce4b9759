using GulluShoes.PortalTests.Looks;
using GulluShoes.PortalTests.Visiting;
using GulluShoes.Store.Packing;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;

namespace GulluShoes.PortalTests.Stories.Staff;

/// <summary>The shop changes by itself how it works.</summary>
[Collection(PortalCollection.Name)]
public sealed class SettingStories(PortalShop portal)
{
    private int SkipMinutes => portal.Shop.Get<IOptionsMonitor<PackingSettings>>().CurrentValue.SkipMinutes;

    [Fact]
    public async Task A_setting_is_changed_after_a_second_look_refused_at_its_field_and_put_back()
    {
        await using var visit = await Visit.OpenAsync(portal, "/ayarlar");
        visit.Expects("/api/settings");
        var field = visit.Field("Atlanan paket kaç dakika bekler");
        var row = visit.Page.Locator(".setting").Filter(new() { HasText = "Atlanan paket kaç dakika bekler" });
        await Assertions.Expect(field).ToHaveValueAsync("30");
        await Assertions.Expect(row).ToContainTextAsync("Varsayılan");

        await field.FillAsync("5000");
        await visit.Button("Kaydet…").ClickAsync();
        await visit.Button("Vazgeç").Last.ClickAsync();
        await Assertions.Expect(visit.Button("Kaydet…")).ToBeFocusedAsync();
        await visit.Button("Kaydet…").ClickAsync();
        await visit.Button("Kaydet").ClickAsync();
        await Assertions.Expect(row.GetByRole(AriaRole.Alert)).ToHaveTextAsync("0 ile 1.440 arasında bir tam sayı yazın.");
        Assert.Equal(30, SkipMinutes);
        await Inspection.OfAsync(visit, "settings-refused");

        await visit.Page.ReloadAsync();
        await Assertions.Expect(field).ToHaveValueAsync("5000");
        await field.FillAsync("10");
        await visit.Field("Müşteri bilgileri kaç ay saklanır").FillAsync("36");
        await visit.Button("Kaydet…").ClickAsync();
        var window = visit.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(window).ToContainTextAsync("30 dakika yerine → 10 dakika");
        await Assertions.Expect(window).ToContainTextAsync("Bu geri alınamaz.");
        await visit.Field("Neden (isterseniz)").FillAsync("Kampanya haftası");
        await Inspection.OfAsync(visit, "settings-save");
        await visit.Button("Kaydet").ClickAsync();
        await Assertions.Expect(visit.Text("2 ayar kaydedildi")).ToBeVisibleAsync();
        Assert.Equal(10, SkipMinutes);
        await Assertions.Expect(row).ToContainTextAsync("Panel");

        await visit.Button("Geçmiş: Atlanan paket kaç dakika bekler").ClickAsync();
        await Assertions.Expect(window).ToContainTextAsync("“Kampanya haftası”");
        await Inspection.OfAsync(visit, "settings-history");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(visit.Button("Geçmiş: Atlanan paket kaç dakika bekler")).ToBeFocusedAsync();

        await visit.Button("Varsayılana dön: Atlanan paket kaç dakika bekler").ClickAsync();
        await visit.Button("Varsayılana dön: Müşteri bilgileri kaç ay saklanır").ClickAsync();
        await visit.Button("Kaydet…").ClickAsync();
        await visit.Button("Kaydet").ClickAsync();
        await Assertions.Expect(row.Locator(".chip")).ToHaveTextAsync("Varsayılan");
        Assert.Equal(30, SkipMinutes);
    }
}
