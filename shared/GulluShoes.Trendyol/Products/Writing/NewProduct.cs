using System.Text.Json.Serialization;

namespace GulluShoes.Trendyol.Products.Writing;

/// <summary>A size of a model in a colour, as it is handed in (trendyol "createProducts V2"). Money is TRY, VAT included.</summary>
public sealed record NewProduct
{
    public required string Barcode { get; init; }

    public required string Title { get; init; }

    /// <summary>The model code.</summary>
    public required string ProductMainId { get; init; }

    public required long BrandId { get; init; }

    public required long CategoryId { get; init; }

    public required int Quantity { get; init; }

    public required string StockCode { get; init; }

    public required decimal DimensionalWeight { get; init; }

    /// <summary>HTML.</summary>
    public required string Description { get; init; }

    /// <summary>Two letters of a country.</summary>
    public required string Origin { get; init; }

    public required decimal ListPrice { get; init; }

    public required decimal SalePrice { get; init; }

    /// <summary>Percent: 0, 1, 10 or 20.</summary>
    public required int VatRate { get; init; }

    public required DeliveryTime DeliveryOption { get; init; }

    /// <summary>1 to 8, the main picture first.</summary>
    public required IReadOnlyList<PictureAddress> Images { get; init; }

    public required IReadOnlyList<SentAttribute> Attributes { get; init; }
}

/// <param name="DeliveryDuration">0 hands over today, 1 tomorrow.</param>
public sealed record DeliveryTime(int DeliveryDuration);

/// <param name="Url">https, reachable for Trendyol.</param>
public sealed record PictureAddress(string Url);

/// <summary>What a product says of one attribute: one value, several where those are allowed, or the seller's own words.</summary>
public sealed record SentAttribute
{
    public required long AttributeId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? AttributeValueId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<long>? AttributeValueIds { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CustomAttributeValue { get; init; }
}

/// <summary>What changes about an approved card; all its attributes are sent, or none.</summary>
public sealed record ContentChange
{
    public required long ContentId { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required IReadOnlyList<PictureAddress> Images { get; init; }

    public required IReadOnlyList<SentAttribute> Attributes { get; init; }
}

/// <summary>What changes about an approved size; neither price nor stock.</summary>
public sealed record VariantChange(string Barcode, string StockCode, int VatRate, decimal DimensionalWeight);

public sealed record DeliveryChange(string Barcode, DeliveryTime DeliveryOptions);

public sealed record ArchiveChange(string Barcode, bool Archived);

public sealed record UnlockWish(string Barcode);
