using System.Globalization;

namespace GulluShoes.Shop.Catalog.Creating;

/// <summary>Says beforehand all that the marketplace would refuse (trendyol "createProducts V2"), each in a sentence that names the field.</summary>
public static class DraftCheck
{
    public const int LongestTitle = 100;
    public const int LongestModel = 40;
    public const int LongestColour = 50;
    public const int LongestDescription = 30_000;
    public const int LargestQuantity = 20_000;
    public const int MostVariants = 225;
    private const decimal LargestPrice = 1_000_000m;
    private const decimal LargestDesi = 999m;
    private static readonly int[] VatRates = [0, 1, 10, 20];

    /// <param name="category">Null when none is chosen, or when nobody has read yet what it wants.</param>
    /// <returns>In the order of the page.</returns>
    public static IReadOnlyList<DraftComplaint> Of(ProductDraft draft, TradeCategory? category) =>
        [.. Model(draft), .. Texts(draft), .. Money(draft), .. Choices(draft, category), .. CellCheck.Of(draft, category), .. AttributeCheck.Of(draft, category)];

    internal static DraftComplaint Keeping(string field, string message) => new(field, message, StopsKeeping: true);

    internal static DraftComplaint Sending(string field, string message) => new(field, message, StopsKeeping: false);

    private static IEnumerable<DraftComplaint> Model(ProductDraft draft)
    {
        if (string.IsNullOrWhiteSpace(draft.ModelCode))
        {
            yield return Keeping("modelCode", "Model kodunu yazın ya da üretin.");
        }
        else if (draft.ModelCode.Length > LongestModel)
        {
            yield return Keeping("modelCode", $"Model kodu en çok {LongestModel} karakter olabilir; {draft.ModelCode.Length} karakter yazıldı.");
        }
        else if (draft.ModelCode.Any(sign => char.IsWhiteSpace(sign) || char.IsControl(sign)) || draft.ModelCode.Contains('-', StringComparison.Ordinal))
        {
            // The stock code "model-size colour" is read back by these.
            yield return Keeping("modelCode", "Model kodunda boşluk ve tire olamaz.");
        }
    }

    private static IEnumerable<DraftComplaint> Texts(ProductDraft draft)
    {
        if (string.IsNullOrWhiteSpace(draft.Title))
        {
            yield return Sending("title", "Ürün adını yazın.");
        }

        foreach (var (title, colour) in draft.Colours.Select(colour => (draft.TitleOf(colour.Name), colour.Name)).Where(pair => pair.Item1.Length > LongestTitle).Take(1))
        {
            yield return Sending("title", $"Ürün adı en çok {LongestTitle} karakter olabilir; {colour} için {title.Length} karakter oluyor.");
        }

        if (BannedWords.In(draft.Title ?? "") is { Count: > 0 } inTitle)
        {
            yield return Sending("title", $"Trendyol bu ifadeleri ürün adında kabul etmez: {string.Join(", ", inTitle)}.");
        }

        if (string.IsNullOrWhiteSpace(draft.Description))
        {
            yield return Sending("description", "Açıklamayı yazın.");
        }
        else if (draft.Description.Length > LongestDescription)
        {
            yield return Sending("description", $"Açıklama en çok {LongestDescription} karakter olabilir; {draft.Description.Length} karakter yazıldı.");
        }

        if (BannedWords.In(draft.Description ?? "") is { Count: > 0 } inDescription)
        {
            yield return Sending("description", $"Trendyol bu ifadeleri açıklamada kabul etmez: {string.Join(", ", inDescription)}.");
        }
    }

    private static IEnumerable<DraftComplaint> Money(ProductDraft draft)
    {
        if (draft.SalePrice is not > 0 && draft.Variants.Any(cell => cell.SalePrice is null))
        {
            yield return Sending("salePrice", "Satış fiyatı 0’dan büyük olmalı.");
        }

        if (draft.ListPrice is { } list && draft.SalePrice is { } sale && list < sale)
        {
            yield return Sending("listPrice", $"Liste fiyatı satış fiyatından küçük olamaz: {Said(list)} < {Said(sale)}.");
        }

        foreach (var (field, amount) in new[] { ("listPrice", draft.ListPrice), ("salePrice", draft.SalePrice) }.Where(pair => pair.Item2 is { } value && !IsPrice(value)))
        {
            yield return Sending(field, $"Fiyat 0 ile {Said(LargestPrice)} arasında, en çok iki kuruş haneli olmalı; {amount!.Value.ToString(CultureInfo.GetCultureInfo("tr-TR"))} yazıldı.");
        }
    }

    private static IEnumerable<DraftComplaint> Choices(ProductDraft draft, TradeCategory? category)
    {
        if (draft.CategoryId is null)
        {
            yield return Sending("categoryId", "Kategoriyi seçin.");
        }
        else if (category is null)
        {
            yield return Sending("categoryId", "Kategorinin özellikleri Trendyol’dan okunuyor; birazdan yeniden deneyin.");
        }

        if (draft.BrandId is null)
        {
            yield return Sending("brandId", "Markayı seçin.");
        }

        if (draft.VatRate is not { } vat || !VatRates.Contains(vat))
        {
            yield return Sending("vatRate", "KDV %0, %1, %10 veya %20 olmalı.");
        }

        if (draft.Desi is not (> 0 and <= LargestDesi))
        {
            yield return Sending("desi", "Desi 0’dan büyük, en çok 999 olmalı.");
        }

        if (draft.DeliveryDays is not (0 or 1))
        {
            yield return Sending("deliveryDays", "Kargoya verme süresi bugün (0) ya da yarın (1) olmalı.");
        }

        if (draft.Origin is not { Length: 2 } origin || !origin.All(char.IsAsciiLetterUpper))
        {
            yield return Sending("origin", "Menşei iki harfli ülke kodu olmalı, örneğin TR.");
        }
    }

    internal static bool IsPrice(decimal amount) => amount is > 0 and <= LargestPrice && decimal.Round(amount, 2) == amount;

    internal static string Said(decimal amount) => amount.ToString("N2", CultureInfo.GetCultureInfo("tr-TR")) + " ₺";
}
