using GulluShoes.Documents.Excel;
using GulluShoes.PortalTests.Looks;
using GulluShoes.PortalTests.Visiting;
using GulluShoes.StoreTests.Money.Imports;
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

    private static FilePayload File(string name, byte[] content) => new() { Name = name, MimeType = SheetWriter.ContentType, Buffer = content };
}
