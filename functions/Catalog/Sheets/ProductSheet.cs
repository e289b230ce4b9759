using GulluShoes.Documents.Excel;
using GulluShoes.Store.Catalog.Sheets;

namespace GulluShoes.Functions.Catalog.Sheets;

/// <summary>The product list as a sheet: what stands in which column, and which of them may be changed there.</summary>
internal static class ProductSheet
{
    public const string Barcode = "Barkod";
    public const string Sale = "Satış fiyatı";
    public const string List = "Liste fiyatı";
    public const string Buffer = "Ayrılan stok";

    public static readonly IReadOnlyList<WantedColumn> Wanted =
    [
        new(Barcode, IsNeeded: true, "Ürün barkodu", "Barcode"),
        new(Sale, IsNeeded: false, "Trendyol satış fiyatı"),
        new(List, IsNeeded: false, "Üstü çizili fiyat"),
        new(Buffer, IsNeeded: false, "Tampon", "Tampon stok"),
    ];

    // The remark in brackets says what a person may change; it is no part of the heading.
    private static readonly SheetColumn[] OfAll =
    [
        new(Barcode, 24),
        new("Model (bilgi)", 14),
        new("Renk (bilgi)", 16),
        new("Beden (bilgi)", 12),
        new("Ürün adı (bilgi)", 44),
        new("Marka (bilgi)", 14),
        new("Kategori (bilgi)", 22),
        new(Sale + " (₺, değiştirilebilir)", 20, IsText: false),
        new(List + " (₺, değiştirilebilir)", 20, IsText: false),
        new(Buffer + " (çift, değiştirilebilir)", 20, IsText: false),
        new("Elde (bilgi)", 12, IsText: false),
        new("Siparişe ayrılan (bilgi)", 18, IsText: false),
        new("Satılabilir (bilgi)", 14, IsText: false),
        new("Trendyol’daki stok (bilgi)", 18, IsText: false),
    ];

    private static readonly SheetColumn[] OfCosts = [new("Maliyet (bilgi)", 14, IsText: false), new("Para birimi (bilgi)", 14), new("Bugünkü maliyet ₺ (bilgi)", 20, IsText: false)];

    /// <param name="costs">For people who may see costs.</param>
    public static IReadOnlyList<SheetColumn> Columns(bool costs) => costs ? [.. OfAll, .. OfCosts] : OfAll;

    public static object?[] RowOf(ProductLine line)
    {
        object?[] row =
        [
            line.Barcode, line.Model, line.Colour, line.Size, line.Title, line.Brand, line.Category, line.Sale, line.List, line.Buffer, line.OnHand, line.Reserved, line.Sellable, line.AtMarketplace,
        ];
        return line.Cost is { } cost ? [.. row, cost.Amount, cost.Currency?.ToString(), cost.Try] : row;
    }

    /// <summary>Turkish: what is wrong with the file, and what to do.</summary>
    public static string Words(WorkbookFault fault) => fault switch
    {
        WorkbookFault.NotExcel => "Bu bir .xlsx dosyası değil. Excel’de “Farklı kaydet → Excel Çalışma Kitabı (.xlsx)” ile kaydedin.",
        WorkbookFault.OldOrProtected => "Dosya parolalı ya da eski .xls biçiminde. Parolayı kaldırıp .xlsx olarak kaydedin.",
        WorkbookFault.Macros => "Dosyada makro var. Makrosuz .xlsx olarak kaydedin.",
        WorkbookFault.ExternalLinks => "Dosya başka dosyalara bağlı. Bağlantıları kaldırıp değerleri yapıştırın.",
        WorkbookFault.TooLarge => "Dosyanın içi çok büyük; açılmadı.",
        WorkbookFault.TooManyRows => "Dosyada 50.000 satırdan çok var. Dosyayı bölün.",
        WorkbookFault.NoHeadings => "“Barkod” başlıklı sütun bulunamadı. Listeyi buradan indirip onun üzerinde çalışın.",
        WorkbookFault.Broken => "Dosya bozuk; okunamadı.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };
}
