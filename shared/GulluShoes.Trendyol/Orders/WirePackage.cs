using System.Text.Json;
using System.Text.Json.Serialization;
using GulluShoes.Trendyol.Json;

namespace GulluShoes.Trendyol.Orders;

/// <summary>
/// A shipment package as getShipmentPackages and its stream answer it. Only the id is sure to be there; statuses are open texts; members named
/// …Date are epoch milliseconds exactly as received, …At are the true instants. Source: Trendyol's "getShipmentPackages" page and its changelog of April 2026.
/// </summary>
public sealed record WirePackage
{
    private static readonly TimeSpan IstanbulAhead = TimeSpan.FromHours(3);

    [OldName("id")]
    public long ShipmentPackageId { get; init; }

    public string? OrderNumber { get; init; }

    public long? ShipmentNumber { get; init; }

    /// <summary>As received; may be missing, see <see cref="EffectiveStatus"/>.</summary>
    public string? Status { get; init; }

    public string? ShipmentPackageStatus { get; init; }

    /// <summary><see cref="Status"/>, or its duplicate where it is missing (either has been, 28–29 Aug 2025), trimmed; "" when both are.</summary>
    [JsonIgnore]
    public string EffectiveStatus => (string.IsNullOrWhiteSpace(Status) ? ShipmentPackageStatus : Status)?.Trim() ?? "";

    /// <summary>order-creation, cancel, split or transfer; open.</summary>
    public string? CreatedBy { get; init; }

    /// <summary>The packages that this one replaces; empty for a first package.</summary>
    public IReadOnlyList<long> OriginPackageIds { get; init => field = [.. (value ?? []).Where(id => id > 0)]; } = [];

    /// <summary>Three hours ahead of UTC: Trendyol stores Istanbul's wall clock as if it were UTC. Use <see cref="OrderedAt"/>.</summary>
    [JsonConverter(typeof(EpochMilliseconds))]
    public long? OrderDate { get; init; }

    /// <summary>When the customer ordered, UTC: the one place where the three hours are taken off.</summary>
    [JsonIgnore]
    public DateTimeOffset? OrderedAt => EpochMilliseconds.ToInstant(OrderDate) - IstanbulAhead;

    /// <summary>UTC. The package's version and the ordering key of every list.</summary>
    [JsonConverter(typeof(EpochMilliseconds))]
    public long? LastModifiedDate { get; init; }

    [JsonIgnore]
    public DateTimeOffset? LastModifiedAt => EpochMilliseconds.ToInstant(LastModifiedDate);

    /// <summary>When the package was made, UTC.</summary>
    [JsonConverter(typeof(EpochMilliseconds))]
    public long? OriginShipmentDate { get; init; }

    [JsonIgnore]
    public DateTimeOffset? PackageCreatedAt => EpochMilliseconds.ToInstant(OriginShipmentDate);

    /// <summary>Latest hand-over to the carrier, UTC.</summary>
    [JsonConverter(typeof(EpochMilliseconds))]
    public long? AgreedDeliveryDate { get; init; }

    [JsonIgnore]
    public DateTimeOffset? HandOverBy => EpochMilliseconds.ToInstant(AgreedDeliveryDate);

    /// <summary>Unordered; statuses may repeat.</summary>
    public IReadOnlyList<WirePackageHistory>? PackageHistories { get; init; }

    public long? CustomerId { get; init; }

    public string? CustomerFirstName { get; init; }

    public string? CustomerLastName { get; init; }

    /// <summary>A masked relay address.</summary>
    public string? CustomerEmail { get; init; }

    /// <summary>1 core, 25 Luxe.</summary>
    public int? ChannelId { get; init; }

    public string? OrderCountryCode { get; init; }

    /// <summary>ISO 4217.</summary>
    public string? CurrencyCode { get; init; }

    public string? PaymentMethod { get; init; }

    /// <summary>Sum of the lines before discounts, VAT included, up to 4 decimals.</summary>
    [OldName("grossAmount")]
    public decimal? PackageGrossAmount { get; init; }

    [OldName("totalDiscount")]
    public decimal? PackageSellerDiscount { get; init; }

    /// <summary>Not zero for commercial orders only.</summary>
    [OldName("totalTyDiscount")]
    public decimal? PackageTyDiscount { get; init; }

    public decimal? PackageTotalDiscount { get; init; }

    /// <summary>Gross less all discounts.</summary>
    [OldName("totalPrice")]
    public decimal? PackageTotalPrice { get; init; }

    /// <summary>"11111111111" stands for none.</summary>
    [OldName("tcIdentityNumber")]
    public string? IdentityNumber { get; init; }

    public string? TaxNumber { get; init; }

    public bool? Commercial { get; init; }

    /// <summary>Every digit as received: documentation samples exceed 64 bits.</summary>
    public string? CargoTrackingNumber { get; init; }

    public string? CargoTrackingLink { get; init; }

    /// <summary>The carrier's own code.</summary>
    public string? CargoSenderNumber { get; init; }

    /// <summary>Display name, e.g. "Trendyol Express Marketplace".</summary>
    public string? CargoProviderName { get; init; }

    /// <summary>Volumetric weight; may change later.</summary>
    public decimal? CargoDeci { get; init; }

    /// <summary>1 = the seller's own cargo contract; absent = Trendyol pays.</summary>
    public int? WhoPays { get; init; }

    public string? DeliveryType { get; init; }

    /// <summary>Shipment or CollectionPoint.</summary>
    public string? DeliveryAddressType { get; init; }

    public bool? DeliveredByService { get; init; }

    public bool? FastDelivery { get; init; }

    public string? FastDeliveryType { get; init; }

    public long? WarehouseId { get; init; }

    /// <summary>Present only when <see cref="InvoiceStatus"/> is Invoiced.</summary>
    public string? InvoiceLink { get; init; }

    public string? InvoiceNumber { get; init; }

    /// <summary>NotInvoiced, Received, Rejected, Invoiced.</summary>
    public string? InvoiceStatus { get; init; }

    public IReadOnlyList<string>? InvoiceRejectedReasonKeys { get; init; }

    /// <summary>Micro-export.</summary>
    public bool? Micro { get; init; }

    /// <summary>Overseas intermediary: the invoice is addressed to Trendyol.</summary>
    [JsonPropertyName("is4P")]
    public bool? IsFourthParty { get; init; }

    /// <summary>The invoice goes to a Trendyol company; excludes <see cref="Micro"/>.</summary>
    [JsonPropertyName("3pByTrendyol")]
    public bool? ThirdPartyByTrendyol { get; init; }

    public bool? GiftBoxRequested { get; init; }

    public bool? ContainsDangerousProduct { get; init; }

    /// <summary>Cash on delivery.</summary>
    public bool? IsCod { get; init; }

    public WireAddress? ShipmentAddress { get; init; }

    public WireAddress? InvoiceAddress { get; init; }

    /// <summary>Never null; empty when Trendyol sent none.</summary>
    public IReadOnlyList<WireLine> Lines { get; init => field = [.. (value ?? []).Where(line => line is not null)]; } = [];

    /// <summary>Members that nobody has told us about.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; init; }
}

/// <summary>One status that a package has had.</summary>
public sealed record WirePackageHistory
{
    /// <summary>Epoch milliseconds, UTC.</summary>
    [JsonConverter(typeof(EpochMilliseconds))]
    public long? CreatedDate { get; init; }

    public string? Status { get; init; }
}
