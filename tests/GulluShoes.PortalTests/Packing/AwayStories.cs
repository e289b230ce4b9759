using GulluShoes.StoreTests.Doors;
using Microsoft.Playwright;

namespace GulluShoes.PortalTests.Packing;

/// <summary>A long time without a line: the clock goes on, pages are reloaded, a second tab is opened.</summary>
[Collection(StationCollection.Name)]
public sealed class AwayStories(StationShop shop)
{
    private ShopTruth Truth => shop.Shop.Truth;

    [Fact]
    public async Task An_hour_without_a_network_and_a_reload_in_it_lose_nothing_and_the_shift_goes_on()
    {
        await using var table = await OpenAsync("Masa A1", hurried: true);
        await table.BreakAsync();
        var first = await table.BoxAsync();
        await table.Visit.PassAsync(60 * 60);
        var second = await table.BoxAsync(first);
        var third = await table.ShownAsync(second);
        await table.Visit.ScanAsync((await table.CodesAsync(third))[0]);
        var waiting = await WaitingAsync(table, third, first, second);

        await Assertions.Expect(table.Band).ToContainTextAsync(waiting);
        await table.KeepsAsync((await ShoesAsync(table, first, second)) + 3);

        await table.Page.ReloadAsync();

        await Assertions.Expect(table.Band).ToContainTextAsync(waiting);
        await Assertions.Expect(table.Page.Locator(".boxes li.box-waiting")).ToContainTextAsync(["Kutu 1", "Kutu 2"]);
        Assert.Equal(third, await table.ShownAsync());
        await Assertions.Expect(table.Page.Locator(".counter").First).ToContainTextAsync("1/");
        foreach (var code in (await table.CodesAsync(third)).Skip(1))
        {
            await table.Visit.ScanAsync(code);
        }

        await table.PressAsync("Enter");
        await Assertions.Expect(table.Page.Locator(".boxes li").Nth(2)).ToContainTextAsync("Kutu 3");
        Assert.Equal(0, await Truth.CountAsync("scans where station = 'Masa A1'"));

        await Truth.ScalarAsync<object>("update packings set lease_until = now() - interval '45 minutes' where station = 'Masa A1'");
        await table.Visit.SetOfflineAsync(false);

        await ArriveOnceAsync(table, "Masa A1", first, second, third);
        await Soon.TrueAsync(async () => await table.PapersAsync() == 3, "Three boxes did not give three labels.");
        Assert.True(await Truth.ScalarAsync<TimeSpan>("select max(read_at) - min(read_at) from scans where station = 'Masa A1'") > TimeSpan.FromMinutes(59));
    }

    [Fact]
    public async Task Two_tabs_of_one_device_without_a_network_share_its_shelf_and_nothing_is_packed_or_numbered_twice()
    {
        await using var table = await OpenAsync("Masa A2");
        await table.BreakAsync();
        var first = await table.BoxAsync();
        await table.ShownAsync(first);

        var there = new StationVisit(await table.Visit.SecondTabAsync("/packing"), shop, "Masa A2");
        await there.Visit.Button("Burada devam et").ClickAsync();
        var second = await there.BoxAsync(first);
        await there.ShownAsync(second);
        await table.Visit.Button("Burada devam et").ClickAsync();
        var third = await table.BoxAsync(second);

        await Assertions.Expect(table.Page.Locator(".boxes li.box-waiting")).ToContainTextAsync(["Kutu 1", "Kutu 2", "Kutu 3"]);
        await Assertions.Expect(table.Band).ToContainTextAsync(await WaitingAsync(table, null, first, second, third));
        await table.Visit.SetOfflineAsync(false);

        await ArriveOnceAsync(table, "Masa A2", first, second, third);
        await Assertions.Expect(table.Page.Locator(".boxes li.box-packed")).ToHaveCountAsync(3);
    }

    /// <summary>A station whose shell and next packages are on the device.</summary>
    private async Task<StationVisit> OpenAsync(string station, bool hurried = false)
    {
        var table = await StationVisit.OpenAsync(shop, station, orders: 12, maxLines: 1, hurried: hurried, keepsShell: true);
        await table.Page.WaitForFunctionAsync("() => navigator.serviceWorker.controller?.state === 'activated'");
        await table.HoldsAsync(5);
        return table;
    }

    /// <summary>What the band says when these boxes wait, and one scan of the package on the table.</summary>
    private static async Task<string> WaitingAsync(StationVisit table, long? begun, params long[] boxes)
    {
        var scans = await ShoesAsync(table, boxes) + (begun is null ? 0 : 1);
        return $"Çevrimdışı, {scans} okutma bekliyor, {boxes.Length} paket onay bekliyor";
    }

    private static async Task<int> ShoesAsync(StationVisit table, params long[] boxes)
    {
        var shoes = 0;
        foreach (var id in boxes)
        {
            shoes += (await table.CodesAsync(id)).Count;
        }

        return shoes;
    }

    /// <summary>Every box is packed once, with each of its shoes once and in the order of packing.</summary>
    private async Task ArriveOnceAsync(StationVisit table, string station, params long[] boxes)
    {
        var expected = new List<long>();
        foreach (var id in boxes)
        {
            await table.PackedAsync(id);
            expected.AddRange(Enumerable.Repeat(id, (await table.CodesAsync(id)).Count));
        }

        var all = string.Join(',', boxes);
        Assert.Equal(string.Join(',', expected), await Truth.ScalarAsync<string>($"select string_agg(package_id::text, ',' order by at) from scans where station = '{station}'"));
        Assert.Equal(boxes.Length, await Truth.CountAsync($"package_history where package_id in ({all}) and what like '%packed%'"));
        await Soon.TrueAsync(async () => await Truth.CountAsync($"label_prints where package_id in ({all})") == boxes.Length, "Not every box got its label once.");
    }
}
