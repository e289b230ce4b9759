using GulluShoes.Shop.Catalog;
using GulluShoes.Shop.Orders;
using GulluShoes.Trendyol.Products;

namespace GulluShoes.Functions.Catalog.Intake;

/// <summary>Puts Trendyol's product card into the shop's words: one publication a size.</summary>
internal static class ListingTranslation
{
    private const int LongestAddress = 2000;

    public static IEnumerable<ListingFacts> Translate(WireContent card)
    {
        var pictures = (card.Images ?? []).Select(image => image.Url?.Trim()).OfType<string>().Where(IsPicture).ToList();
        return (card.Variants ?? []).Where(variant => !string.IsNullOrWhiteSpace(variant.Barcode)).Select(variant => Translate(card, variant, pictures));
    }

    private static ListingFacts Translate(WireContent card, WireVariant variant, IReadOnlyList<string> pictures) => new()
    {
        Barcode = variant.Barcode!.Replace("\0", "", StringComparison.Ordinal).Trim(),
        Variant = NameOf(card, variant),
        ContentId = card.ContentId,
        ModelCode = card.ProductMainId,
        StockCode = variant.StockCode,
        Title = card.Title,
        Brand = card.Brand?.Name,
        Category = card.Category?.Name,
        Pictures = pictures,
        OnSale = variant.OnSale ?? false,
        Archived = variant.Archived ?? false,
        Locked = variant.Locked ?? false,
        LockReason = variant.LockReason,
        Blacklisted = variant.Blacklisted ?? false,
        SalePrice = variant.Price?.SalePrice,
        ListPrice = variant.Price?.ListPrice,
        VatRate = variant.VatRate,
        CommissionRate = variant.Commission,
        Quantity = variant.Stock?.Quantity,
    };

    private static VariantName NameOf(WireContent card, WireVariant variant)
    {
        var name = VariantName.Read(variant.StockCode, Value(card.Attributes, "Renk") ?? Value(card.Attributes, "Web Color"), Value(variant.Attributes, "Beden"));
        return name with { Model = name.Model ?? card.ProductMainId };
    }

    private static string? Value(IReadOnlyList<WireAttribute>? attributes, string name) =>
        attributes?.FirstOrDefault(attribute => string.Equals(attribute.AttributeName?.Trim(), name, StringComparison.OrdinalIgnoreCase))?.Value;

    // Only what a browser may be sent to; a picture's address never carries a script.
    private static bool IsPicture(string address) =>
        address.Length <= LongestAddress && Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}
