using System.Text.RegularExpressions;
using GulluShoes.PortalTests.Looks;
using GulluShoes.StoreTests.Doors;
using Microsoft.Playwright;
using TrendyolSimulator.Orders;

namespace GulluShoes.PortalTests.Packing;

/// <summary>A packer's day, told by what the hands do.</summary>
[Collection(StationCollection.Name)]
public sealed class PackingStories(StationShop shop)
{
    private ShopTruth Truth => shop.Shop.Truth;

    [Fact]
    public async Task A_shift_from_scan_to_label_needs_keys_and_a_scanner_only()
    {
        await using var table = await StationVisit.OpenAsync(shop, "Masa 1", orders: 4);
        long? before = null;
        for (var parcel = 0; parcel < 4; parcel++)
        {
            var id = await table.OnTableAsync(before);
            await table.ScanAllAsync(id);

            // A box is closed by a key or by a command on paper.
            await (parcel % 2 == 0 ? table.PressAsync("Enter") : table.Visit.ScanAsync("KOMUT-ONAYLA"));

            await table.PackedAsync(id);
            await Soon.TrueAsync(async () => await Truth.CountAsync($"label_prints where package_id = {id} and copy = 1") == 1, "The label did not come.");
            before = id;
        }

        await Soon.TrueAsync(async () => await table.PapersAsync() == 4, "Four parcels did not give four labels.");
        await Assertions.Expect(table.Page.Locator(".print-line")).ToContainTextAsync("etiket yazıcıya gönderildi");
    }

    [Fact]
    public async Task A_wrong_scan_turns_red_and_counts_nothing()
    {
        await using var table = await StationVisit.OpenAsync(shop, "Masa 2");
        var id = await table.OnTableAsync();

        await table.Visit.ScanAsync("nobody-knows-this-code");
        await Assertions.Expect(table.Band).ToHaveClassAsync("band band-bad");
        await Assertions.Expect(table.Band).ToContainTextAsync("Bu kod tanınmıyor");

        var other = await Truth.ScalarAsync<string>($"select barcode from order_lines where barcode not in (select barcode from order_lines where package_id = {id}) limit 1");
        await table.Visit.ScanAsync(other!);
        await Assertions.Expect(table.Band).ToContainTextAsync("gereken");
        Assert.Equal(0, await Truth.CountAsync($"scans where package_id = {id} and slot is not null"));

        await table.ScanAllAsync(id);
        Assert.Equal(2, await Truth.CountAsync($"scans where package_id = {id} and slot is null"));
    }

    [Fact]
    public async Task A_command_on_paper_is_obeyed_whatever_has_the_focus_and_never_counted_as_a_product()
    {
        await using var table = await StationVisit.OpenAsync(shop, "Masa 8");
        var id = await table.OnTableAsync();
        await table.Visit.Field("Barkodu ya da komutu elle yazın").FocusAsync();

        await table.Visit.ScanAsync("KOMUT*ASKI");
        await table.Page.GetByRole(AriaRole.Dialog).WaitForAsync();
        await table.Visit.ScanAsync("KOMUT-GERI");
        await Assertions.Expect(table.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await table.Visit.ScanAsync("KOMUT-YOK");
        await Assertions.Expect(table.Band).ToContainTextAsync("Bu komut yok");
        await table.Visit.ScanAsync("MHSRO-UOLU");

        var next = await table.OnTableAsync(after: id);
        Assert.Equal(0, await Truth.CountAsync($"scans where package_id in ({id}, {next})"));
        await Assertions.Expect(table.Visit.Field("Barkodu ya da komutu elle yazın")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task A_refresh_in_the_middle_keeps_package_and_count()
    {
        await using var table = await StationVisit.OpenAsync(shop, "Masa 3");
        var id = await table.OnTableAsync();
        await table.Visit.ScanAsync((await table.CodesAsync(id))[0]);
        await Assertions.Expect(table.Band).ToContainTextAsync("DOĞRU");

        await table.Page.ReloadAsync();

        Assert.Equal(id, await table.OnTableAsync());
        await Assertions.Expect(table.Page.Locator(".counter").First).ToContainTextAsync("1/");
    }

    [Fact]
    public async Task A_page_that_dies_before_it_has_forgotten_the_confirmation_prints_the_same_label_again_and_no_copy()
    {
        await using var table = await StationVisit.OpenAsync(shop, "Masa 9");
        var id = await table.OnTableAsync();
        await table.ScanAllAsync(id);
        await table.Page.EvaluateAsync("() => { IDBObjectStore.prototype.delete = () => { throw new DOMException('full', 'UnknownError'); }; }");
        await table.PressAsync("Enter");
        await table.PackedAsync(id);
        await Soon.TrueAsync(async () => await table.PapersAsync() == 1, "The label did not come out.");

        await table.Page.ReloadAsync();

        await Soon.TrueAsync(async () => await table.PapersAsync() == 1, "The page forgot the confirmation and the story tells nothing.");
        await Assertions.Expect(table.Page.Locator(".print-line")).Not.ToContainTextAsync("nedenini yazın");
        Assert.Equal(1, await Truth.CountAsync($"label_prints where package_id = {id}"));
    }

    [Fact]
    public async Task A_package_put_aside_comes_back_from_the_hold_lane()
    {
        await using var table = await StationVisit.OpenAsync(shop, "Masa 4");
        var id = await table.OnTableAsync();
        await table.PressAsync("h");
        await table.Page.GetByRole(AriaRole.Dialog).WaitForAsync();
        await table.PressAsync("2");
        await HoldBecomesAsync(id, "Defective");
        await table.OnTableAsync(after: id);

        await table.Visit.GoAsync("/hold");
        await Inspection.OfAsync(table.Visit, "hold-lane");
        await NagsAsync(table, id);
        await table.Visit.GoAsync("/hold");
        var held = table.Page.Locator(".held").Filter(new LocatorFilterOptions { HasText = await table.NumberOfAsync(id) });
        await held.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Sıraya geri koy" }).ClickAsync();
        await HoldBecomesAsync(id, "");
    }

    [Fact]
    public async Task A_cancel_that_comes_while_packing_stops_the_hands()
    {
        await using var table = await StationVisit.OpenAsync(shop, "Masa 5");
        var id = await table.OnTableAsync();
        await table.Visit.ScanAsync((await table.CodesAsync(id))[0]);
        await Assertions.Expect(table.Band).ToContainTextAsync("DOĞRU");

        shop.Shop.Simulator.World.SetStatus(id, Statuses.Cancelled);

        await Assertions.Expect(table.Stop).ToContainTextAsync("Müşteri bu paketi iptal etti");
        await table.PressAsync("Enter");
        await table.OnTableAsync(after: id);
        await Assertions.Expect(table.Stop).ToHaveCountAsync(0);
        Assert.Equal(0, await Truth.CountAsync($"orders where package_id = {id} and packed_at is not null"));
    }

    [Fact]
    public async Task The_countdown_confirms_by_itself_and_Escape_stops_it()
    {
        await using var table = await StationVisit.OpenAsync(shop, "Masa 6", hurried: true);
        var id = await table.OnTableAsync();
        await table.ScanAllAsync(id);
        await table.PressAsync("Escape");
        await table.Visit.PassAsync(70);
        await Assertions.Expect(table.Page.Locator(".countdown")).ToHaveCountAsync(0);
        Assert.Equal(0, await Truth.CountAsync($"orders where package_id = {id} and packed_at is not null"));

        // A page that opens anew on a complete package counts down anew.
        await table.Page.ReloadAsync();
        await table.Page.Locator(".countdown").WaitForAsync();
        await table.Visit.PassAsync(70);

        await table.PackedAsync(id);
    }

    [Fact]
    public async Task Of_two_tabs_one_packs_and_the_other_goes_on_where_it_was()
    {
        await using var table = await StationVisit.OpenAsync(shop, "Masa 7");
        var id = await table.OnTableAsync();
        await table.Visit.ScanAsync((await table.CodesAsync(id))[0]);
        await Assertions.Expect(table.Band).ToContainTextAsync("DOĞRU");

        var second = await table.Visit.SecondTabAsync("/packing");
        await second.Button("Burada devam et").ClickAsync();

        var there = new StationVisit(second, shop, "Masa 7");
        Assert.Equal(id, await there.OnTableAsync());
        await Assertions.Expect(there.Page.Locator(".counter").First).ToContainTextAsync("1/");
        await Assertions.Expect(table.Visit.Heading("Bu istasyon başka bir sekmede açık")).ToBeVisibleAsync();
        await Assertions.Expect(table.Band).ToHaveCountAsync(0);
    }

    /// <summary>What lies aside too long is said on every page; put away, it comes back at the next step.</summary>
    private async Task NagsAsync(StationVisit table, long id)
    {
        var nag = table.Page.Locator(".nag");
        await LiesAsideAsync(id, "70 minutes");
        await table.Visit.GoAsync("/orders");
        await Assertions.Expect(nag).ToContainTextAsync(new Regex("1 sa 1[0-9] dk"));
        await Inspection.OfAsync(table.Visit, "hold-nag");
        await nag.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(nag).ToHaveCountAsync(0);
        await table.Page.ReloadAsync();
        await Assertions.Expect(table.Page.Locator(".tab, .connection").First).ToBeVisibleAsync();
        await Assertions.Expect(nag).ToHaveCountAsync(0);

        // The next step belongs to the next hour of the same package, so its age grows while the page stays open.
        await LiesAsideAsync(id, "301 minutes");
        await Assertions.Expect(table.Page.GetByRole(AriaRole.Alert).Filter(new LocatorFilterOptions { HasText = "en eskisi 5 sa oldu" })).ToBeVisibleAsync();
        await Assertions.Expect(nag).ToContainTextAsync(new Regex("5 sa [0-9]{1,2} dk"));
        await nag.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(table.Page.Locator(".held").First).ToBeVisibleAsync();
        await Assertions.Expect(nag).ToHaveCountAsync(0);
    }

    private Task<long> LiesAsideAsync(long id, string span) => Truth.ScalarAsync<long>($"update orders set held_at = now() - interval '{span}' where package_id = {id} returning package_id");

    private Task HoldBecomesAsync(long id, string reason) => Soon.TrueAsync(
        async () => await Truth.CountAsync($"orders where package_id = {id} and coalesce(hold_reason, '') = '{reason}'") == 1, $"The hold did not become '{reason}'.");
}
