using GulluShoes.PortalTests.Looks;
using GulluShoes.StoreTests.Doors;
using Microsoft.Playwright;
using TrendyolSimulator.Orders;

namespace GulluShoes.PortalTests.Packing;

/// <summary>The line breaks in the middle of a shift, and comes back.</summary>
[Collection(StationCollection.Name)]
public sealed class OfflineStories(StationShop shop)
{
    private ShopTruth Truth => shop.Shop.Truth;

    [Fact]
    public async Task Thirty_scans_without_a_network_arrive_in_order_once_and_every_box_gets_its_label()
    {
        await using var table = await StationVisit.OpenAsync(shop, "Masa O1", orders: 40, maxLines: 1);
        await table.HoldsAsync(15);
        await table.BreakAsync();
        var (scans, boxes) = (0, new List<long>());
        while (scans < 30)
        {
            boxes.Add(await table.BoxAsync(boxes.Count == 0 ? null : boxes[^1]));
            scans += (await table.CodesAsync(boxes[^1])).Count;
        }

        await Assertions.Expect(table.Page.Locator(".boxes")).ToContainTextAsync($"Kutu {boxes.Count}");
        await Assertions.Expect(table.Band).ToContainTextAsync($"Çevrimdışı, {scans} okutma bekliyor, {boxes.Count} paket onay bekliyor");
        Assert.Equal(0, await Truth.CountAsync("scans where station = 'Masa O1'"));
        await Inspection.OfAsync(table.Visit, "station-offline");

        await table.Visit.SetOfflineAsync(false);

        foreach (var id in boxes)
        {
            await table.PackedAsync(id);
        }

        var stored = await Truth.ScalarAsync<string>("select string_agg(package_id::text, ',' order by at) from scans where station = 'Masa O1' and slot is not null");
        Assert.Equal(boxes, stored!.Split(',').Select(id => long.Parse(id, System.Globalization.CultureInfo.InvariantCulture)).Distinct());
        Assert.Equal(scans, stored.Split(',').Length);
        await Soon.TrueAsync(async () => await table.PapersAsync() == boxes.Count, "Not every box got its label.");
        await Assertions.Expect(table.Page.Locator(".boxes li.box-packed")).ToHaveCountAsync(boxes.Count);
        await table.Visit.Button("Listeyi kapat").ClickAsync();
        await Assertions.Expect(table.Page.Locator(".boxes")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_changed_meanwhile_is_told_box_by_box_and_no_label_comes_for_it()
    {
        await using var table = await StationVisit.OpenAsync(shop, "Masa O2", orders: 12, maxLines: 1);
        await table.HoldsAsync(5);
        await table.BreakAsync();
        var cancelled = await table.BoxAsync();
        var taken = await table.BoxAsync(cancelled);
        var packed = await table.BoxAsync(taken);
        var good = await table.BoxAsync(packed);

        // All leases lapse; one of the packages another table takes, one it packs, and one the customer cancels.
        await Truth.ScalarAsync<object>("update packings set lease_until = now() - interval '45 minutes' where station = 'Masa O2'");
        await Truth.ScalarAsync<object>($"update packings set holder = 'fatma', station = 'Masa 9', lease_until = now() + interval '1 hour' where package_id = {taken}");
        await Truth.ScalarAsync<object>($"update orders set packed_at = now(), packed_by = 'fatma' where package_id = {packed}");
        shop.Shop.Simulator.World.SetStatus(cancelled, Statuses.Cancelled);
        await Soon.TrueAsync(async () => await Truth.CountAsync($"orders where package_id = {cancelled} and stage = 'Cancelled'") == 1, "The cancel did not come.");
        await table.Visit.SetOfflineAsync(false);

        await table.PackedAsync(good);
        var boxes = table.Page.Locator(".boxes li");
        await Assertions.Expect(boxes.Nth(0)).ToContainTextAsync("müşteri bu paketi iptal etti");
        await Assertions.Expect(boxes.Nth(1)).ToContainTextAsync("Masa 9");
        await Assertions.Expect(boxes.Nth(2)).ToContainTextAsync("zaten hazırlandı");
        await Assertions.Expect(boxes.Nth(3)).ToHaveClassAsync("box-packed");
        await Assertions.Expect(table.Page.Locator(".boxes li.box-refused")).ToHaveCountAsync(3);
        await Soon.TrueAsync(async () => await table.PapersAsync() == 1, "The good box got no label, or the others did.");
        Assert.Equal(0, await Truth.CountAsync($"label_prints where package_id in ({cancelled}, {taken}, {packed})"));
        Assert.Equal("fatma", await Truth.ScalarAsync<string>($"select packed_by from orders where package_id = {packed}"));
        await Inspection.OfAsync(table.Visit, "station-back");
    }

    [Fact]
    public async Task A_wrong_scan_is_red_without_a_network_too_and_a_refresh_loses_nothing()
    {
        await using var table = await StationVisit.OpenAsync(shop, "Masa O3");
        var id = await table.OnTableAsync();
        await table.BreakAsync();
        await table.Visit.ScanAsync("nobody-knows-this-code");
        await Assertions.Expect(table.Band).ToHaveClassAsync("band band-bad");
        await table.Visit.ScanAsync((await table.CodesAsync(id))[0]);
        await Assertions.Expect(table.Band).ToHaveClassAsync("band band-good");
        await Assertions.Expect(table.Band).ToContainTextAsync("Çevrimdışı, 2 okutma bekliyor");

        await table.Visit.SetOfflineAsync(false);
        await table.Page.ReloadAsync();

        Assert.Equal(id, await table.OnTableAsync());
        await Soon.TrueAsync(async () => await Truth.CountAsync($"scans where package_id = {id}") == 2, "The scans were lost.");
        await Assertions.Expect(table.Page.Locator(".counter").First).ToContainTextAsync("1/");
    }
}
