using GulluShoes.PortalTests.Looks;
using GulluShoes.StoreTests.Doors;
using Microsoft.Playwright;
using TrendyolSimulator.Orders;

namespace GulluShoes.PortalTests.Packing;

/// <summary>The station in each of its colours, with a package on the table.</summary>
[Collection(StationCollection.Name)]
public sealed class StationLooks(StationShop shop)
{
    [Fact]
    public async Task Every_state_of_the_station_is_sound_in_every_light_and_on_every_screen()
    {
        await using var table = await StationVisit.OpenAsync(shop, "Masa G", maxLines: 3);
        var id = await table.OnTableAsync();
        await Inspection.OfAsync(table.Visit, "station-waits");

        await table.Visit.ScanAsync((await table.CodesAsync(id))[0]);
        await Assertions.Expect(table.Band).ToHaveClassAsync("band band-good");
        await Inspection.OfAsync(table.Visit, "station-green");

        await table.Visit.ScanAsync("nobody-knows-this-code");
        await Assertions.Expect(table.Band).ToHaveClassAsync("band band-bad");
        await Inspection.OfAsync(table.Visit, "station-red");

        await table.PressAsync("r");
        await table.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Baştan başla" }).ClickAsync();
        await Assertions.Expect(table.Page.Locator(".counter").First).ToContainTextAsync("0/");
        await table.ScanAllAsync(id);
        await table.PressAsync("Escape");
        await Assertions.Expect(table.Band).ToHaveClassAsync("band band-done");
        await Inspection.OfAsync(table.Visit, "station-blue");

        await table.PressAsync("h");
        await table.Page.GetByRole(AriaRole.Dialog).WaitForAsync();
        await Inspection.OfAsync(table.Visit, "station-hold");
        await table.PressAsync("Escape");

        await table.Visit.Button("İstasyon ayarları: Masa G").ClickAsync();
        await Inspection.OfAsync(table.Visit, "station-settings");
        await table.PressAsync("Escape");

        shop.Shop.Simulator.World.SetStatus(id, Statuses.Cancelled);
        await Assertions.Expect(table.Stop).ToContainTextAsync("Müşteri bu paketi iptal etti");
        await Inspection.OfAsync(table.Visit, "station-stop");
    }

    [Fact]
    public async Task In_the_evening_the_station_is_dark_and_sound_whatever_the_device_prefers()
    {
        await using var table = await StationVisit.OpenAsync(shop, "Masa E", orders: 1);
        await table.Page.RouteAsync("**/api/packing/**", async route =>
        {
            var answer = await route.FetchAsync();
            // The portal goes by the server's clock.
            await route.FulfillAsync(new() { Response = answer, Headers = new Dictionary<string, string>(answer.Headers) { ["date"] = "Thu, 26 Nov 2026 19:00:00 GMT" } });
        });
        await table.Page.EvaluateAsync("() => localStorage.setItem('gullu.evening', 'on')");
        await table.Page.ReloadAsync();
        await table.OnTableAsync();

        await Assertions.Expect(table.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Inspection.OfAsync(table.Visit, "station-evening");
    }

    [Fact]
    public async Task A_device_that_keeps_nothing_says_so_before_the_line_breaks_and_stops_when_it_does()
    {
        await using var table = await StationVisit.OpenAsync(shop, "Masa N", orders: 3, maxLines: 1);
        await table.Page.AddInitScriptAsync("IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }");
        await table.Page.ReloadAsync();
        var id = await table.OnTableAsync();
        await Assertions.Expect(table.Page.Locator(".shelf-notice")).ToContainTextAsync("Bu cihaz bağlantısız paket hazırlayamaz");
        await Inspection.OfAsync(table.Visit, "station-keeps-nothing");

        await table.BreakAsync();
        await table.ScanEachAsync(id);
        await Assertions.Expect(table.Band).ToContainTextAsync("Durun: bu cihaz okutmaları saklayamıyor");
        await table.PressAsync("Enter");
        await Assertions.Expect(table.Band).ToContainTextAsync("1 paket onay bekliyor");
        await Assertions.Expect(table.Page.Locator(".boxes")).ToHaveCountAsync(0);
        Assert.Equal(id, await table.ShownAsync());

        await table.Visit.SetOfflineAsync(false);
        await table.PackedAsync(id);
    }

    [Fact]
    public async Task The_sheet_of_commands_is_sound_and_goes_to_paper_as_A4()
    {
        await using var table = await StationVisit.OpenAsync(shop, "Masa K", orders: 1);
        await table.Visit.Button("İstasyon ayarları: Masa K").ClickAsync();
        await table.Visit.Link("Komut kâğıdı").ClickAsync();
        await table.Page.GetByAltText("Komutların barkodları").WaitForAsync();
        await Inspection.OfAsync(table.Visit, "station-sheet");

        await table.Visit.Button("A4 olarak yazdır").ClickAsync();

        await Soon.TrueAsync(async () => await table.PapersAsync() == 1, "The sheet did not come.");
        Assert.Contains("210mm 297mm", await table.Page.EvaluateAsync<string>(
            "() => document.querySelector('.print-frame').contentDocument.adoptedStyleSheets[0].cssRules[0].cssText"), StringComparison.Ordinal);
    }
}
