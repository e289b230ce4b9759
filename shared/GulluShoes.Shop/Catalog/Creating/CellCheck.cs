using System.Text.RegularExpressions;

namespace GulluShoes.Shop.Catalog.Creating;

/// <summary>What is wrong about the colours, the sizes and their cells.</summary>
internal static partial class CellCheck
{
    private const int LongestBarcode = 40;
    private const int MostPictures = 8;
    private const int LongestAddress = 2000;

    public static IEnumerable<DraftComplaint> Of(ProductDraft draft, TradeCategory? category) => [.. Whole(draft), .. Colours(draft, category), .. Sizes(draft, category), .. Cells(draft)];

    private static IEnumerable<DraftComplaint> Whole(ProductDraft draft)
    {
        if (draft.Variants.Count == 0)
        {
            yield return DraftCheck.Keeping("variants", "En az bir renk ve beden seçin.");
        }
        else if (draft.Variants.Count > DraftCheck.MostVariants)
        {
            yield return DraftCheck.Keeping("variants", $"Bir modelde en çok {DraftCheck.MostVariants} renk-beden olabilir; {draft.Variants.Count} var.");
        }

        foreach (var same in draft.Variants.GroupBy(cell => (cell.Colour, cell.Size)).Where(group => group.Skip(1).Any()))
        {
            yield return DraftCheck.Keeping($"variants/{same.Key.Colour}/{same.Key.Size}", $"{same.Key.Colour} {same.Key.Size} iki kez yazılmış.");
        }

        foreach (var cell in draft.Variants.Where(cell => !draft.Colours.Any(colour => colour.Name == cell.Colour) || !draft.Sizes.Contains(cell.Size)))
        {
            yield return DraftCheck.Keeping($"variants/{cell.Colour}/{cell.Size}", $"{cell.Colour} {cell.Size} seçilen renk ve bedenlerin dışında.");
        }
    }

    private static IEnumerable<DraftComplaint> Colours(ProductDraft draft, TradeCategory? category)
    {
        foreach (var colour in draft.Colours)
        {
            if (colour.Name.Trim().Length is 0 or > DraftCheck.LongestColour || colour.Name != colour.Name.Trim())
            {
                yield return DraftCheck.Keeping($"colour/{colour.Name}", $"Renk adı boş olamaz, en çok {DraftCheck.LongestColour} karakter olabilir.");
            }

            if (category?.WebColour is { IsRequired: true } list && !list.Values.Any(value => value.Id == colour.WebColourId))
            {
                yield return DraftCheck.Sending($"webColour/{colour.Name}", $"{colour.Name} için Trendyol’un renk listesinden bir renk seçin.");
            }

            if (colour.Pictures is not { Count: > 0 and <= MostPictures } pictures)
            {
                yield return DraftCheck.Sending($"pictures/{colour.Name}", $"{colour.Name} için 1 ile {MostPictures} arasında görsel gerekli; {colour.Pictures?.Count ?? 0} var.");
            }
            else if (pictures.FirstOrDefault(address => !IsReachable(address)) is { } wrong)
            {
                yield return DraftCheck.Sending($"pictures/{colour.Name}", $"{colour.Name} görselinin adresi https:// ile başlayan tam bir adres olmalı: {(wrong.Length > 80 ? wrong[..80] + "…" : wrong)}");
            }
        }
    }

    private static IEnumerable<DraftComplaint> Sizes(ProductDraft draft, TradeCategory? category) => category?.Size is { } sizes
        ? draft.Sizes.Where(size => ValueMatch.Find(sizes.Values, size) is null).Select(size => DraftCheck.Sending($"size/{size}", $"Trendyol bu kategoride {size} bedenini tanımıyor."))
        : [];

    private static IEnumerable<DraftComplaint> Cells(ProductDraft draft)
    {
        var twice = draft.Variants.Select(cell => cell.Barcode ?? "").CountBy(barcode => barcode).Where(same => same.Value > 1).Select(same => same.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var cell in draft.Variants)
        {
            var at = $"{cell.Colour}/{cell.Size}";
            if (BarcodeComplaint(cell.Barcode, twice.Contains(cell.Barcode ?? "")) is { } wrong)
            {
                yield return DraftCheck.Keeping($"barcode/{at}", $"{cell.Colour} {cell.Size}: {wrong}");
            }

            if (cell.Quantity is not (>= 0 and <= DraftCheck.LargestQuantity))
            {
                yield return DraftCheck.Keeping($"quantity/{at}", $"{cell.Colour} {cell.Size}: stok 0 ile {DraftCheck.LargestQuantity} arasında bir sayı olmalı.");
            }

            var (list, sale) = (cell.ListPrice ?? draft.ListPrice, cell.SalePrice ?? draft.SalePrice);
            if ((cell.ListPrice ?? cell.SalePrice) is not null && (sale is not { } amount || !DraftCheck.IsPrice(amount) || (list is { } crossed && (!DraftCheck.IsPrice(crossed) || crossed < amount))))
            {
                yield return DraftCheck.Sending($"price/{at}", $"{cell.Colour} {cell.Size}: satış fiyatı 0’dan büyük, liste fiyatı ondan küçük olmamalı.");
            }
        }
    }

    private static string? BarcodeComplaint(string? barcode, bool twice) => barcode switch
    {
        null or "" => "barkod yazın ya da üretin.",
        { Length: > LongestBarcode } => $"barkod en çok {LongestBarcode} karakter olabilir.",
        _ when !Signs().IsMatch(barcode) => "barkodda yalnızca harf, rakam, nokta, tire ve alt çizgi olabilir; boşluk olamaz.",
        _ when barcode.Length == 13 && barcode.All(char.IsAsciiDigit) && !BarcodeForm.IsEan13(barcode) => "13 haneli barkodun son hanesi tutmuyor; bir rakam yanlış yazılmış olabilir.",
        _ when twice => "bu barkod iki yerde yazılmış.",
        _ => null,
    };

    private static bool IsReachable(string address) =>
        address.Length <= LongestAddress && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.UserInfo.Length == 0 && uri.Host.Contains('.', StringComparison.Ordinal);

    [GeneratedRegex(@"^[\p{L}\p{Nd}._-]+$")]
    private static partial Regex Signs();
}
