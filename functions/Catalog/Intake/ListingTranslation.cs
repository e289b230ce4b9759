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
        var pictures = Pictures(card.Images);
        return Named(card).Select(variant => Translate(card, variant, pictures));
    }

    /// <summary>None when it has no barcode: nothing could name it.</summary>
    public static IEnumerable<ListingFacts> Translate(WireUnapproved size)
    {
        if (string.IsNullOrWhiteSpace(size.Barcode))
        {
            yield break;
        }

        var reasons = (size.RejectReasonDetails ?? []).Select(Words).OfType<string>().Distinct().ToList();
        var name = VariantName.Read(size.StockCode, Value(size.Attributes, "Renk") ?? Value(size.Attributes, "Web Color"), Value(size.Attributes, "Beden"));
        yield return new ListingFacts
        {
            Barcode = Clean(size.Barcode),
            Variant = name with { Model = name.Model ?? size.ProductMainId },
            ModelCode = size.ProductMainId,
            StockCode = size.StockCode,
            Title = size.Title,
            Brand = size.Brand?.Name,
            Category = size.Category?.Name,
            Pictures = Pictures(size.Media is { Count: > 0 } media ? media : size.Images),
            Approval = reasons.Count > 0 || string.Equals(size.Status, "rejected", StringComparison.OrdinalIgnoreCase) ? ListingApproval.Rejected : ListingApproval.Pending,
            Rejections = reasons,
            SalePrice = size.SalePrice,
            ListPrice = size.ListPrice,
            VatRate = size.VatRate,
            Quantity = size.Quantity,
        };
    }

    public static IEnumerable<InventoryFacts> Inventory(WireContent card) =>
        Named(card).Select(variant => new InventoryFacts(Clean(variant.Barcode!), variant.Quantity, variant.SalePrice, variant.ListPrice));

    private static IEnumerable<WireVariant> Named(WireContent card) => (card.Variants ?? []).Where(variant => !string.IsNullOrWhiteSpace(variant.Barcode));

    private static string Clean(string barcode) => barcode.Replace("\0", "", StringComparison.Ordinal).Trim();

    private static List<string> Pictures(IReadOnlyList<WireImage>? images) => [.. (images ?? []).Select(image => image.Url?.Trim()).OfType<string>().Where(IsPicture)];

    /// <summary>Trendyol's own words on one line; null when it said nothing.</summary>
    private static string? Words(WireRejection rejection)
    {
        var said = new[] { rejection.RejectReason, rejection.RejectReasonDetail }.Select(part => string.Join(' ', (part ?? "").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)))
            .Where(part => part.Length > 0).Distinct().ToList();
        return said.Count == 0 ? null : string.Join(": ", said);
    }

    private static ListingFacts Translate(WireContent card, WireVariant variant, IReadOnlyList<string> pictures) => new()
    {
        Barcode = Clean(variant.Barcode!),
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
