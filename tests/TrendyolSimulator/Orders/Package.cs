using System.Text.Json.Serialization;
using TrendyolSimulator.People;

namespace TrendyolSimulator.Orders;

/// <summary>One shipment package as the marketplace keeps it. Instants are true UTC epoch milliseconds; changed only under the world's lock.</summary>
public sealed class Package
{
    public required long Id { get; init; }

    public required string OrderNumber { get; init; }

    public required string Status { get; set; }

    public required string CreatedBy { get; init; }

    public IReadOnlyList<long>? OriginIds { get; init; }

    public required long OrderedAt { get; init; }

    public required long CreatedAt { get; init; }

    /// <summary>The ordering key of every list. Set through <see cref="OrderBook"/> only, which keeps its index by it.</summary>
    public long LastModified { get; set; }

    public required long AgreedDelivery { get; set; }

    public List<PackageEvent> Histories { get; init; } = [];

    public required Person Customer { get; init; }

    public required Place Address { get; init; }

    /// <summary>False while a micro-export address has not come yet.</summary>
    public bool AddressKnown { get; set; } = true;

    /// <summary>17 to 20 digits.</summary>
    public required string TrackingNumber { get; set; }

    public required string Carrier { get; set; }

    public string CargoSenderNumber { get; set; } = "";

    public decimal Deci { get; set; } = 2;

    public int? BoxQuantity { get; set; }

    public int? WhoPays { get; init; }

    public bool Micro { get; init; }

    public bool Commercial { get; init; }

    public bool CashOnDelivery { get; init; }

    public bool GiftBox { get; init; }

    public string PaymentMethod { get; init; } = "Kredi Kartı";

    public string InvoiceStatus { get; set; } = "NotInvoiced";

    public string? InvoiceNumber { get; set; }

    public string? InvoiceLink { get; set; }

    /// <summary>When the carrier was last changed: it may be changed once in five minutes.</summary>
    public long? CarrierChangedAt { get; set; }

    /// <summary>Until then no list shows the package (incident of 2 and 8 September 2026).</summary>
    public long HiddenUntil { get; set; }

    /// <summary>True when the package moves on by itself.</summary>
    public bool Lives { get; init; }

    public List<Line> Lines { get; init; } = [];

    /// <summary>The bytes of this version, kept since pages are read far more often than packages change.</summary>
    [JsonIgnore]
    internal byte[]? Rendered { get; set; }
}

/// <summary>One entry of packageHistories; true UTC.</summary>
public sealed record PackageEvent(long At, string Status);

/// <summary>One product in a package.</summary>
public sealed class Line
{
    public required long Id { get; init; }

    public required int Variant { get; init; }

    public required string Status { get; set; }

    public long CampaignId { get; init; }

    public decimal Commission { get; init; }

    public string? CancelledBy { get; set; }

    public string? CancelReason { get; set; }

    public int? CancelReasonCode { get; set; }

    public required List<Unit> Units { get; init; }

    [JsonIgnore]
    public int Quantity => Units.Count;
}

/// <summary>One pair: amounts are exact per unit, everything else is computed from them. VAT included.</summary>
/// <param name="Gross">Price before discounts.</param>
public sealed record Unit(long ItemId, decimal Gross, decimal SellerDiscount, decimal TrendyolDiscount)
{
    [JsonIgnore]
    public decimal Net => Gross - SellerDiscount - TrendyolDiscount;
}
