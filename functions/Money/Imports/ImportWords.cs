using System.Globalization;
using GulluShoes.Documents.Excel;
using GulluShoes.Shop.Money.Imports;

namespace GulluShoes.Functions.Money.Imports;

/// <summary>Turkish: why a sheet is not read, and what to do.</summary>
internal static class ImportWords
{
    public const string NoRows = "Başlıkların altında hiç satır yok.";

    /// <summary>There are more rows than a sheet of this kind may have.</summary>
    public static string TooMany(int most) => $"Dosyada {most.ToString("N0", CultureInfo.GetCultureInfo("tr-TR"))} satırdan çok var. Dosyayı bölün ya da daha kısa bir tarih aralığı indirin.";

    public static string Of(WorkbookFault fault) => fault switch
    {
        WorkbookFault.NotExcel => "Bu bir Excel dosyası değil (.xlsx ya da .xls), adı öyle olsa da. Trendyol’dan indirdiğiniz dosyayı değiştirmeden yükleyin.",
        WorkbookFault.OldOrProtected => "Dosya parolalı. Parolayı kaldırıp yeniden yükleyin.",
        WorkbookFault.Macros => "Dosyada makro var. Makrosuz .xlsx olarak kaydedin.",
        WorkbookFault.ExternalLinks => "Dosya başka dosyalara bağlı. Bağlantıları kaldırıp değerleri yapıştırın.",
        WorkbookFault.TooLarge => "Dosyanın içi çok büyük; açılmadı.",
        WorkbookFault.NoHeadings or WorkbookFault.Broken => "Dosya bozuk; okunamadı. Yeniden indirip yükleyin.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };

    /// <summary>Why a sheet of this kind is not read here.</summary>
    public static string Of(SheetKind? kind) => kind switch
    {
        null => "Sayfa tanınmadı. Trendyol’un “Sipariş Kayıtları” ya da “Ürün Komisyon Tarifeleri” dosyasını ya da maliyet listesini yükleyin.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Names the columns that are not there.</summary>
    /// <param name="remedy">What to do.</param>
    public static string Missing(SheetStream sheet, IReadOnlyList<WantedColumn> wanted, string remedy = "Dosyayı Trendyol’dan yeniden indirin.")
    {
        var best = sheet.Headings.MaxBy(headings => wanted.Count(column => headings.Contains(HeaderKey.Of(column.Name))))!;
        var missing = wanted.Where(column => column.IsNeeded && !best.Contains(HeaderKey.Of(column.Name))).Select(column => column.Name);
        return $"Eksik sütun: {string.Join(", ", missing)}. {remedy}";
    }
}
