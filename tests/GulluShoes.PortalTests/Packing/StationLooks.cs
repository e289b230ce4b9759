using GulluShoes.PortalTests.Looks;
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
}
