using System.Globalization;
using GulluShoes.Documents.Excel;
using GulluShoes.PortalTests.Looks;
using GulluShoes.PortalTests.Visiting;
using GulluShoes.StoreTests.Money.Imports;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GulluShoes.PortalTests.Stories.Money;

/// <summary>What the marketplace invites products to, as the shop looks through it before it says yes there.</summary>
[Collection(PortalCollection.Name)]
public sealed class CampaignStories(PortalShop portal)
{
    private static readonly string[] Flash =
    [
        "Model Kodu", "Barkod", "Ürün Adı", "Kategori", "Marka", "Stok", "Mevcut Fiyat", "Müşterinin Gördüğü Fiyat", "Mevcut Komisyon", "Güncellenecek Fiyat", "Senin Belirlediğin Flaş Fiyatı", "24 Saat Fiyat",
        "24 Saat Flaş Başlangıç Tarihi", "24 Saat Flaş Bitiş Tarihi", "3 Saat Fiyat", "3 Saat Flaş Başlangıç Tarihi", "3 Saat Flaş Bitiş Tarihi", "Ürün Komisyon Tarife Seçeneği", "Kampanyalı Ürün", "Ürün Id",
    ];

    [Fact]
    public async Task An_invitation_is_dropped_shows_each_products_price_and_days_names_what_it_cannot_read_and_is_taken_back()
    {
        var barcode = await portal.SomeBarcodeAsync(40);
        await using var visit = await Visit.OpenAsync(portal, "/commission");
        var page = visit.Page;
        await page.Locator("input[type=file]").SetInputFilesAsync(
        [
            File("flas-urunler.xlsx", await ImportRoom.SheetAsync(Flash, Offer(barcode, "699,90"), Offer("8,68E+12", 700m))),
            File("plus-31.xlsx", await ImportRoom.SheetAsync([.. Flash, "3 Gün Tarih Aralığı"], [.. Offer(barcode, 700m), "x"])),
        ]);
        await Expect(page.GetByText("Tanınmayan sütun: 3 Gün Tarih Aralığı.")).ToBeVisibleAsync();
        var row = page.Locator(".sheet-row").Filter(new() { HasText = "flas-urunler.xlsx" });
        await Expect(row.Locator(".chip")).ToHaveTextAsync("İşlendi");

        await row.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.Locator(".import-table tbody tr")).ToHaveCountAsync(2);
        var offered = page.Locator(".import-table tbody tr").Filter(new() { HasText = barcode });
        await Expect(offered).ToContainTextAsync("Flaş ürün · 24 saat");
        await Expect(offered).ToContainTextAsync("en çok 699,90 ₺");
        await Expect(page.GetByText("fiyatınızı ve komisyonunuzu değiştirmez")).ToBeVisibleAsync();
        await Inspection.OfAsync(visit, "campaign-sheet");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Hatalı") }).ClickAsync();
        await Expect(page.Locator(".import-table tbody tr")).ToHaveCountAsync(1);

        await page.GetByRole(AriaRole.Button, new() { Name = "Bütün dosyayı geri al" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Yeniden işle" })).ToBeVisibleAsync();
    }

    private static object?[] Offer(string barcode, object price)
    {
        var today = DateTime.UtcNow;
        string Moment(int days) => today.AddDays(days).ToString("dd/MM/yyyy 10:00", CultureInfo.InvariantCulture);
        return [.. Flash.Select(heading => heading switch
        {
            "Barkod" => barcode,
            "24 Saat Fiyat" => price,
            "24 Saat Flaş Başlangıç Tarihi" => Moment(1),
            "24 Saat Flaş Bitiş Tarihi" => Moment(2),
            _ => (object?)null,
        })];
    }

    private static FilePayload File(string name, byte[] content) => new() { Name = name, MimeType = SheetWriter.ContentType, Buffer = content };
}
