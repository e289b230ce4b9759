using GulluShoes.Documents.Excel;
using GulluShoes.PortalTests.Looks;
using GulluShoes.PortalTests.Visiting;
using GulluShoes.StoreTests.Money.Imports;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GulluShoes.PortalTests.Stories.Money;

/// <summary>Costs that an accountant takes out as Excel, fills in at a desk, and brings back.</summary>
[Collection(PortalCollection.Name)]
public sealed class CostSheetStories(PortalShop portal)
{
    private static readonly string[] Headings = ["Model", "Renk", "Beden", "Barkod", "Maliyet", "Para Birimi", "Geçerlilik", "Not"];

    [Fact]
    public async Task A_list_is_taken_out_filled_in_looked_at_applied_and_taken_back()
    {
        await using var visit = await Visit.OpenAsync(portal, "/costs?list=models");
        var page = visit.Page;
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Tümünü Excel’e al" }).ClickAsync());
        await using var content = await download.CreateReadStreamAsync();
        using var file = new MemoryStream();
        await content.CopyToAsync(file);
        var lines = Assert.IsType<SheetReading.Lines>(SheetReader.Read(file, [.. Headings.Select(heading => new WantedColumn(heading, IsNeeded: true))], 10_000)).All;
        object?[][] models = [.. lines.Where(line => line["Renk"].IsEmpty && line["Barkod"].IsEmpty && line["Maliyet"].IsEmpty).Take(3).Select(line => Headings.Select(heading => line[heading].Value).ToArray())];
        Assert.Equal(3, models.Length);
        (models[0][4], models[1][4], models[1][5], models[2][4]) = ("8,75", 410.5m, "TRY", "sekiz");

        await page.GetByRole(AriaRole.Link, new() { Name = "Excel yükle" }).ClickAsync();
        await page.GetByLabel("İşlemeden önce bana göster").CheckAsync();
        var filled = await ImportRoom.SheetAsync(Headings, [.. models, ["yok-boyle", null, null, null, 9m, "USD", "01.11.2026", null]]);
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "maliyetler-kasim.xlsx", MimeType = SheetWriter.ContentType, Buffer = filled });
        var row = page.Locator(".sheet-row").Filter(new() { HasText = "maliyetler-kasim.xlsx" });
        await Expect(row.Locator(".chip")).ToHaveTextAsync("Onayınızı bekliyor");
        await row.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.Locator(".import-table tbody tr")).ToHaveCountAsync(4);
        await Expect(page.Locator(".import-table")).ToContainTextAsync("“Model”: “yok-boyle” diye bir ürün yok.");
        await Inspection.OfAsync(visit, "cost-sheet");
        var costed = $"product_costs where model in ('{models[0][0]}', '{models[1][0]}') and import_id is not null";
        Assert.Equal(0, await portal.Shop.Truth.CountAsync(costed));

        await page.GetByRole(AriaRole.Button, new() { Name = "İşle", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Bütün dosyayı geri al" })).ToBeVisibleAsync();
        Assert.Equal(2, await portal.Shop.Truth.CountAsync(costed));
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Hatalı") }).ClickAsync();
        await Expect(page.Locator(".import-table tbody tr")).ToHaveCountAsync(2);

        await page.GetByRole(AriaRole.Button, new() { Name = "Bütün dosyayı geri al" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Yeniden işle" })).ToBeVisibleAsync();
        Assert.Equal(0, await portal.Shop.Truth.CountAsync($"standing_costs where model in ('{models[0][0]}', '{models[1][0]}') and import_id is not null"));
    }
}
