using System.Globalization;
using GulluShoes.Documents.Excel;
using GulluShoes.PortalTests.Looks;
using GulluShoes.PortalTests.Visiting;
using GulluShoes.StoreTests.Money.Imports;
using GulluShoes.StoreTests.Money.Tariffs;
using Microsoft.Playwright;

namespace GulluShoes.PortalTests.Stories.Money;

/// <summary>An accountant's files: dropped, read by themselves, looked into and taken back.</summary>
[Collection(PortalCollection.Name)]
public sealed class CommissionStories(PortalShop portal)
{
    [Fact]
    public async Task Several_files_are_dropped_at_once_each_row_tells_its_end_and_a_file_is_taken_back_as_a_whole()
    {
        var known = await portal.Shop.Truth.ScalarAsync<string>("select order_number from orders where stage = 'Shipped' order by package_id limit 1");
        await using var visit = await Visit.OpenAsync(portal, "/commission");
        visit.Expects("422");
        var page = visit.Page;
        var sheet = await ImportRoom.SheetAsync(
            new Said(known!, -211.48m, -89.90m, "Teslim Edildi"), new Said("10999999991", -211.48m), new Said("10999999992", "yok"), new Said("1,1E+10", -10m), new Said("10999999994", -10m, Net: 5m));
        await page.Locator("input[type=file]").SetInputFilesAsync(
        [
            File("siparis-kayitlari-kasim.xlsx", sheet), File("resim.xlsx", "<html>"u8.ToArray()), File("tarife.xlsx", await ImportRoom.SheetAsync(["Barkod", "GÜNCEL KOMİSYON"], ["1", 2m])),
        ]);

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Bu bir Excel dosyası değil");
        await Assertions.Expect(page.GetByText("Eksik sütun: Güncel TSF")).ToBeVisibleAsync();
        var row = page.Locator(".sheet-row").Filter(new() { HasText = "siparis-kayitlari-kasim.xlsx" });
        await Assertions.Expect(row.Locator(".chip")).ToHaveTextAsync("İşlendi");
        await Inspection.OfAsync(visit, "commission");
        await page.Locator("input[type=file]").SetInputFilesAsync(File("kopya.xlsx", sheet));
        await Assertions.Expect(page.GetByText("Bu dosya daha önce yüklenmiş")).ToBeVisibleAsync();

        await row.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page.Locator(".import-table tbody tr")).ToHaveCountAsync(5);
        await Inspection.OfAsync(visit, "commission-one");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Hatalı") }).ClickAsync();
        await Assertions.Expect(page.Locator(".import-table tbody tr")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator(".import-table")).ToContainTextAsync("“Komisyon”: Tutar okunamadı.");
        Assert.Equal(-211.48m, await portal.Shop.Truth.ScalarAsync<decimal>($"select commission from current_statements where order_number = '{known}'"));

        await page.GetByRole(AriaRole.Button, new() { Name = "Bütün dosyayı geri al" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Yeniden işle" })).ToBeVisibleAsync();
        Assert.Equal(0, await portal.Shop.Truth.CountAsync("current_statements"));
    }

    [Fact]
    public async Task Two_tariffs_show_what_rose_and_a_charge_above_the_tariff_leads_to_the_rows_that_say_so()
    {
        var (days, lines) = await ShippedAsync();
        await using var visit = await Visit.OpenAsync(portal, "/commission");
        var page = visit.Page;
        object?[] higher = [29m, 26m, 19m, 14m], lower = [20m, 17m, 13m, 10m];
        Offer[] before = [.. lines.Select(line => new Offer(line.Barcode, line.Amount, Offer.Usual))], now = [new(lines[0].Barcode, lines[0].Amount, higher), new(lines[1].Barcode, lines[1].Amount, lower), .. before[2..], new(null, 700m, Offer.Usual)];
        await UploadAsync(page, "tarife-eski.xlsx", await TariffRoom.SheetAsync([days], before));
        await UploadAsync(page, "tarife-yeni.xlsx", await TariffRoom.SheetAsync([days], now));
        await UploadAsync(page, "siparis-kayitlari.xlsx", await ImportRoom.SheetAsync(new Said(lines[0].Number, -lines[0].Amount / 2), new Said(lines[1].Number, -1m), new Said(lines[2].Number, -decimal.Round(lines[2].Amount / 5, 2))));
        await page.Locator(".sheet-row").Filter(new() { HasText = "tarife-yeni.xlsx" }).GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Yükselen") })).ToBeVisibleAsync();
        await Inspection.OfAsync(visit, "commission-tariff");

        await visit.GoAsync("/commission/gaps");
        await page.GetByLabel("İlk sipariş günü").FillAsync("2026-01-01");
        await Assertions.Expect(page.Locator(".import-table tbody tr")).ToHaveCountAsync(3);
        await Inspection.OfAsync(visit, "commission-gaps");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Fazla kesilmiş") }).ClickAsync();
        await Assertions.Expect(page.Locator(".import-table tbody tr").First).ToContainTextAsync(lines[0].Number);
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Sipariş kaydı, satır") }).First.ClickAsync();
        await Assertions.Expect(visit.Heading("siparis-kayitlari.xlsx")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Bütün dosyayı geri al" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Yeniden işle" })).ToBeVisibleAsync();
    }

    private static async Task UploadAsync(IPage page, string name, byte[] sheet)
    {
        await page.Locator("input[type=file]").SetInputFilesAsync(File(name, sheet));
        await Assertions.Expect(page.Locator(".sheet-row").Filter(new() { HasText = name }).Locator(".chip")).ToHaveTextAsync("İşlendi");
    }

    /// <summary>Shipped orders of one line each, of products of their own, and the days in which they were placed as a tariff says them.</summary>
    private async Task<(string Days, List<(string Number, string Barcode, decimal Amount)> Lines)> ShippedAsync()
    {
        await using var command = portal.Shop.Database.CreateCommand(
            """
            select distinct on (barcode) order_number, barcode, amount, ordered_at
            from line_commissions(array(select order_number from orders group by order_number having count(*) = 1 and min(pairs) = 1 and min(stage) in ('Shipped', 'Delivered')))
            where amount > 0 order by barcode, package_id limit 4
            """);
        await using var reader = await command.ExecuteReaderAsync();
        var (lines, placed) = (new List<(string, string, decimal)>(), new List<DateTime>());
        while (await reader.ReadAsync())
        {
            lines.Add((reader.GetString(0), reader.GetString(1), reader.GetDecimal(2)));
            placed.Add(reader.GetDateTime(3));
        }

        var turkish = CultureInfo.GetCultureInfo("tr-TR");
        return (string.Create(turkish, $"{placed.Min().AddDays(-1):d MMMM} 08.00-{placed.Max().AddDays(2):d MMMM} 07.59"), lines);
    }

    private static FilePayload File(string name, byte[] content) => new() { Name = name, MimeType = SheetWriter.ContentType, Buffer = content };
}
