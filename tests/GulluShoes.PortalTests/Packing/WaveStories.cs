using System.Text.RegularExpressions;
using GulluShoes.PortalTests.Looks;
using GulluShoes.PortalTests.Visiting;
using GulluShoes.StoreTests.Doors;
using Microsoft.Playwright;

namespace GulluShoes.PortalTests.Packing;

/// <summary>Many packages in one walk past the shelves, then one verifying scan a pair at the table.</summary>
[Collection(StationCollection.Name)]
public sealed class WaveStories(StationShop shop)
{
    private ShopTruth Truth => shop.Shop.Truth;

    [Fact]
    public async Task A_wave_is_picked_a_missing_pair_and_a_cancel_are_named_and_the_rest_is_packed_with_one_scan_a_pair()
    {
        var mine = await OrderAsync(4, "Dalga Kargo");
        await using var visit = await Visit.StrangerAsync(shop);
        await visit.Page.AddInitScriptAsync("window.print = () => {}");
        var band = visit.Page.Locator(".band");
        var wave = await StartAsync(visit, "Dalga Kargo");
        Assert.Equal(4, await Truth.CountAsync($"wave_packages where wave_id = {wave} and left_at is null"));
        await Inspection.OfAsync(visit, "wave-picking");

        await visit.ScanAsync("nobody-knows-this-code");
        await Assertions.Expect(band).ToContainTextAsync("Bu kod tanınmıyor");
        await visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Eksik: ") }).First.ClickAsync();
        await visit.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { NameRegex = new("Stok tükendi") }).ClickAsync();
        await Assertions.Expect(band).ToContainTextAsync("askıya alındı");
        Assert.Equal(1, await Truth.CountAsync($"orders where package_id in ({mine}) and hold_reason = 'OutOfStock'"));
        var cancelled = await Truth.ScalarAsync<long>($"select min(package_id) from orders where package_id in ({mine}) and hold_reason is null");
        shop.Shop.Simulator.World.SetStatus(cancelled, TrendyolSimulator.Orders.Statuses.Cancelled);
        await Assertions.Expect(visit.Page.Locator(".gone")).ToContainTextAsync("İPTAL: ürünlerini yerine koyun");

        foreach (var code in await CodesAsync(wave))
        {
            await visit.ScanAsync(code);
        }

        await Assertions.Expect(band).ToContainTextAsync("TOPLAMA TAMAM");
        await Inspection.OfAsync(visit, "wave-picked");
        await visit.Link("Paketlemeye geç").ClickAsync();
        await visit.Field("İstasyon adı").FillAsync("Masa 7");
        await visit.Page.Keyboard.PressAsync("Enter");
        await PackAsync(visit, wave);

        await visit.GoAsync("/waves");
        await Assertions.Expect(visit.Link($"Toplama {wave}")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_wave_that_a_camera_began_goes_on_after_a_reload_and_on_another_device()
    {
        await OrderAsync(2, "Kamera Kargo");
        await using var phone = await Visit.StrangerAsync(shop);
        await HandCamera.GiveAsync(phone.Page);
        var wave = await StartAsync(phone, "Kamera Kargo");
        var codes = await CodesAsync(wave);
        await phone.Button("Kamerayla okut").ClickAsync();
        await HandCamera.ShowAsync(phone.Page, codes[0]);
        await Assertions.Expect(phone.Page.Locator(".band")).ToContainTextAsync("ALINDI");
        await HandCamera.HideAsync(phone.Page);

        await phone.Page.ReloadAsync();

        await Assertions.Expect(phone.Text($"1/{codes.Count} çift toplandı")).ToBeVisibleAsync();
        Assert.Equal(1, await Truth.CountAsync($"wave_picks where wave_id = {wave}"));

        // Whoever began it is called away; another device finds it among the open ones and takes it over.
        await Truth.ScalarAsync<object>($"update waves set picker = 'fatma' where id = {wave}");
        await using var desk = await Visit.OpenAsync(shop, "/waves");
        await desk.Link($"Toplama {wave}").ClickAsync();
        await Assertions.Expect(desk.Text("Bu toplamayı fatma topluyor.")).ToBeVisibleAsync();
        await desk.Button("Devral").ClickAsync();
        await Assertions.Expect(desk.Text("Toplama artık sizde.")).ToBeVisibleAsync();
        foreach (var code in codes.Skip(1))
        {
            await desk.ScanAsync(code);
        }

        await Assertions.Expect(desk.Page.Locator(".band")).ToContainTextAsync("TOPLAMA TAMAM");
        Assert.Equal(codes.Count, await Truth.CountAsync($"wave_picks where wave_id = {wave}"));
        await Assertions.Expect(phone.Link("Paketlemeye geç")).ToBeVisibleAsync();
        await desk.Button("Toplamayı dağıt").ClickAsync();
        await desk.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Toplamayı dağıt" }).ClickAsync();
        await Assertions.Expect(desk.Text("Bu toplama bitti.")).ToBeVisibleAsync();
    }

    /// <summary>New packages of a carrier that nobody else has.</summary>
    private async Task<string> OrderAsync(int count, string carrier)
    {
        var mine = string.Join(',', await shop.OrderAsync(count, maxLines: 1));
        await Truth.ScalarAsync<object>($"update orders set carrier = '{carrier}' where package_id in ({mine})");
        return mine;
    }

    private async Task<long> StartAsync(Visit visit, string carrier)
    {
        await visit.KnockAsync();
        await visit.GoAsync("/waves");
        await visit.Field("Kargo").SelectOptionAsync(carrier);
        await visit.Button("Toplamayı başlat").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".band")).ToContainTextAsync("Aldığınız çifti okutun");
        return await Truth.ScalarAsync<long>($"select wave_id from wave_packages join orders using (package_id) where carrier = '{carrier}' limit 1");
    }

    /// <summary>Packs the two packages that are left, each pair with one scan; which one is on the table only the screen tells, for the next ones are leased ahead.</summary>
    private async Task PackAsync(Visit visit, long wave)
    {
        var onTable = visit.Page.Locator(".table-order .number");
        for (var left = 1; left >= 0; left--)
        {
            var open = await OpenAsync(wave);
            Assert.Equal(left + 1, open.Count);
            await Assertions.Expect(onTable).ToHaveTextAsync(new Regex($"^({string.Join('|', open.Keys)})$"));
            var (code, pairs) = open[await onTable.InnerTextAsync()];
            for (var pair = 0; pair < pairs; pair++)
            {
                await visit.ScanAsync(code);
            }

            await Assertions.Expect(visit.Page.Locator(".band")).ToContainTextAsync("PAKET TAMAM");
            await visit.Page.Keyboard.PressAsync("Enter");
            await Soon.TrueAsync(async () => (await OpenAsync(wave)).Count == left, "It was not packed.");
        }
    }

    /// <summary>What the wave's packages that are neither packed nor gone ask for, by order number.</summary>
    private async Task<IReadOnlyDictionary<string, (string Code, int Pairs)>> OpenAsync(long wave)
    {
        await using var command = shop.Shop.Database.CreateCommand(
            $"""
            select o.order_number, l.barcode, l.quantity from wave_packages w join orders o using (package_id) join order_lines l using (package_id)
            where w.wave_id = {wave} and w.left_at is null and o.packed_at is null and o.stage <> 'Cancelled'
            """);
        await using var reader = await command.ExecuteReaderAsync();
        var open = new Dictionary<string, (string, int)>();
        while (await reader.ReadAsync())
        {
            open.Add(reader.GetString(0), (reader.GetString(1), reader.GetInt32(2)));
        }

        return open;
    }

    /// <summary>What the pairs carry that are still needed.</summary>
    private async Task<IReadOnlyList<string>> CodesAsync(long wave)
    {
        await using var command = shop.Shop.Database.CreateCommand(
            $"""
            select l.barcode from wave_packages w join order_lines l using (package_id) join orders o using (package_id), generate_series(1, l.quantity)
            where w.wave_id = {wave} and w.left_at is null and o.stage <> 'Cancelled'
            """);
        await using var reader = await command.ExecuteReaderAsync();
        var codes = new List<string>();
        while (await reader.ReadAsync())
        {
            codes.Add(reader.GetString(0));
        }

        return codes;
    }
}
