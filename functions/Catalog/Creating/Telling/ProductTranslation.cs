using GulluShoes.Shop.Catalog.Creating;
using GulluShoes.Trendyol.Products.Writing;

namespace GulluShoes.Functions.Catalog.Creating.Telling;

/// <summary>Puts the shop's sheets into Trendyol's words.</summary>
public static class ProductTranslation
{
    public static NewProduct Whole(ProductSheet sheet) => new()
    {
        Barcode = sheet.Barcode,
        Title = sheet.Title,
        ProductMainId = sheet.ModelCode,
        BrandId = sheet.BrandId,
        CategoryId = sheet.CategoryId,
        Quantity = sheet.Quantity,
        StockCode = sheet.StockCode,
        DimensionalWeight = sheet.Desi,
        Description = sheet.Description,
        Origin = sheet.Origin,
        ListPrice = sheet.ListPrice,
        SalePrice = sheet.SalePrice,
        VatRate = sheet.VatRate,
        DeliveryOption = new DeliveryTime(sheet.DeliveryDays),
        Images = Pictures(sheet),
        Attributes = [.. sheet.Attributes.Select(Attribute)],
    };

    /// <summary>The card that a sheet belongs to.</summary>
    public static ContentChange Card(ProductSheet sheet) => new()
    {
        ContentId = sheet.ContentId ?? throw new InvalidOperationException($"{sheet.Barcode} has no card yet."),
        Title = sheet.Title,
        Description = sheet.Description,
        Images = Pictures(sheet),
        Attributes = [.. sheet.Attributes.Where(one => one.Id != sheet.SizeAttributeId).Select(Attribute)],
    };

    public static VariantChange Variant(ProductSheet sheet) => new(sheet.Barcode, sheet.StockCode, sheet.VatRate, sheet.Desi);

    public static DeliveryChange Delivery(ProductSheet sheet) => new(sheet.Barcode, new DeliveryTime(sheet.DeliveryDays));

    private static IReadOnlyList<PictureAddress> Pictures(ProductSheet sheet) => [.. sheet.Pictures.Select(address => new PictureAddress(address))];

    private static SentAttribute Attribute(DraftAttribute said) => said switch
    {
        { Custom: { Length: > 0 } custom } => new SentAttribute { AttributeId = said.Id, CustomAttributeValue = custom },
        { ValueIds: [var only] } => new SentAttribute { AttributeId = said.Id, AttributeValueId = only },
        _ => new SentAttribute { AttributeId = said.Id, AttributeValueIds = said.ValueIds },
    };
}
