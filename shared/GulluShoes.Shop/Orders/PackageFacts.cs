namespace GulluShoes.Shop.Orders;

/// <summary>One package as Trendyol last told it, in the shop's words: clocks corrected, texts trimmed, absent things null.</summary>
public sealed record PackageFacts
{
    /// <summary>Trendyol's shipmentPackageId: the identity everywhere.</summary>
    public required long PackageId { get; init; }

    /// <summary>Trendyol's lastModifiedDate, epoch milliseconds, UTC: newer wins, equal changes nothing.</summary>
    public required long Version { get; init; }

    /// <summary>What the customer sees; several packages may share it.</summary>
    public required string OrderNumber { get; init; }

    /// <summary>Trendyol's own status as received, with surrounding spaces trimmed; "" when it was missing.</summary>
    public required string Status { get; init; }

    /// <summary>When the customer ordered, UTC (Trendyol's orderDate less its three hours).</summary>
    public DateTimeOffset? OrderedAt { get; init; }

    /// <summary>When Trendyol made this package, UTC.</summary>
    public DateTimeOffset? PackageCreatedAt { get; init; }

    /// <summary>Latest hand-over to the carrier, UTC.</summary>
    public DateTimeOffset? HandOverBy { get; init; }

    /// <summary>How the package came to be: order-creation, cancel, split, transfer.</summary>
    public string? CreatedBy { get; init; }

    /// <summary>The packages that this one replaces.</summary>
    public IReadOnlyList<long> OriginPackageIds { get; init; } = [];

    /// <summary>Digits kept as text: they can exceed 64 bits.</summary>
    public string? TrackingNumber { get; init; }

    public string? TrackingLink { get; init; }

    public string? Carrier { get; init; }

    public string? CustomerName { get; init; }

    /// <summary>Where the parcel goes; null until Trendyol fills it (micro-export, some overseas orders).</summary>
    public ShippingAddress? Address { get; init; }

    /// <summary>ISO 4217, e.g. TRY.</summary>
    public string? Currency { get; init; }

    /// <summary>Sum before discounts, VAT included, up to 4 decimals.</summary>
    public decimal? GrossAmount { get; init; }

    public decimal? SellerDiscount { get; init; }

    public decimal? TrendyolDiscount { get; init; }

    /// <summary>Gross less all discounts.</summary>
    public decimal? TotalPrice { get; init; }

    public bool MicroExport { get; init; }

    public bool Commercial { get; init; }

    public bool CashOnDelivery { get; init; }

    public bool FastDelivery { get; init; }

    public bool GiftBox { get; init; }

    /// <summary>NotInvoiced, Received, Rejected, Invoiced; null when not told.</summary>
    public string? InvoiceStatus { get; init; }

    /// <summary>May be empty: a package without lines is kept, shown and alarmed, never dropped.</summary>
    public IReadOnlyList<LineFacts> Lines { get; init; } = [];
}

/// <summary>Where a parcel goes, as printed.</summary>
public sealed record ShippingAddress
{
    public string? Name { get; init; }

    public string? Phone { get; init; }

    /// <summary>Street and house, without district and city where Trendyol tells them apart.</summary>
    public string? Street { get; init; }

    public string? District { get; init; }

    public string? City { get; init; }

    public string? PostalCode { get; init; }

    /// <summary>ISO 3166 alpha-2.</summary>
    public string? CountryCode { get; init; }
}

/// <summary>One product in a package. Money is per unit, VAT included, up to 4 decimals; null when Trendyol did not tell it.</summary>
public sealed record LineFacts
{
    public required long LineId { get; init; }

    public required int Quantity { get; init; }

    /// <summary>As received; may hold Turkish letters and spaces. Never converted.</summary>
    public required string Barcode { get; init; }

    public string? StockCode { get; init; }

    public string? ProductName { get; init; }

    /// <summary>Model, colour and size as the staff speak.</summary>
    public required VariantName Variant { get; init; }

    public long? ContentId { get; init; }

    public decimal? UnitGross { get; init; }

    public decimal? UnitSellerDiscount { get; init; }

    public decimal? UnitTrendyolDiscount { get; init; }

    public decimal? UnitPrice { get; init; }

    /// <summary>Percent.</summary>
    public decimal? VatRate { get; init; }

    /// <summary>Percent at order time.</summary>
    public decimal? CommissionRate { get; init; }

    public string? Currency { get; init; }

    public string? Status { get; init; }
}
