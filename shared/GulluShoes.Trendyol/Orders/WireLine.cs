using System.Text.Json;
using System.Text.Json.Serialization;
using GulluShoes.Trendyol.Json;

namespace GulluShoes.Trendyol.Orders;

/// <summary>One product of a package. Money is per unit, VAT included, up to 4 decimals: for a quantity above one the discounts are averages, exact ones are in <see cref="DiscountDetails"/>.</summary>
public sealed record WireLine
{
    [OldName("id")]
    public long? LineId { get; init; }

    public int? Quantity { get; init; }

    public string? Barcode { get; init; }

    /// <summary>The value given at product creation.</summary>
    [OldName("merchantSku")]
    public string? StockCode { get; init; }

    public string? ProductName { get; init; }

    public string? ProductColor { get; init; }

    /// <summary>As received; Trendyol's own samples have a leading space.</summary>
    public string? ProductSize { get; init; }

    public string? ProductOrigin { get; init; }

    [OldName("productCode")]
    public long? ContentId { get; init; }

    public long? ProductCategoryId { get; init; }

    [OldName("merchantId")]
    public long? SellerId { get; init; }

    public long? SalesCampaignId { get; init; }

    /// <summary>Of one unit, before discounts.</summary>
    [OldName("amount")]
    public decimal? LineGrossAmount { get; init; }

    [OldName("discount")]
    public decimal? LineSellerDiscount { get; init; }

    [OldName("tyDiscount")]
    public decimal? LineTyDiscount { get; init; }

    public decimal? LineTotalDiscount { get; init; }

    /// <summary>Of one unit, after discounts.</summary>
    [OldName("price")]
    public decimal? LineUnitPrice { get; init; }

    public IReadOnlyList<WireUnitDiscount>? DiscountDetails { get; init; }

    /// <summary>Percent.</summary>
    [OldName("vatBaseAmount")]
    public decimal? VatRate { get; init; }

    /// <summary>Percent at order time.</summary>
    public decimal? Commission { get; init; }

    public decimal? LaborCost { get; init; }

    /// <summary>ISO 4217.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>The line's own status; open.</summary>
    public string? OrderLineItemStatusName { get; init; }

    public string? BusinessUnit { get; init; }

    public string? CancelledBy { get; init; }

    public string? CancelReason { get; init; }

    public int? CancelReasonCode { get; init; }

    /// <summary>Members that nobody has told us about.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; init; }
}

/// <summary>The exact money of one unit (one pair).</summary>
public sealed record WireUnitDiscount
{
    /// <summary>Text in newer answers, a number in older ones.</summary>
    public string? LineItemId { get; init; }

    public decimal? LineItemPrice { get; init; }

    [OldName("lineItemDiscount")]
    public decimal? LineItemSellerDiscount { get; init; }

    public decimal? LineItemTyDiscount { get; init; }
}
