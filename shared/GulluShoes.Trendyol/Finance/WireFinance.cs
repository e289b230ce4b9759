using System.Text.Json.Serialization;
using GulluShoes.Trendyol.Json;

namespace GulluShoes.Trendyol.Finance;

/// <summary>One record of the account. Amounts are as they came, however many decimals they have.</summary>
public sealed record WireFinance
{
    /// <summary>The identity: records of equal pairs differ in nothing else. Of an invoice, its serial.</summary>
    public string? Id { get; init; }

    /// <summary>Turkish, e.g. "Satış"; not what one asks by.</summary>
    public string? TransactionType { get; init; }

    /// <summary>UTC.</summary>
    [JsonConverter(typeof(EpochMilliseconds))]
    public long? TransactionDate { get; init; }

    public string? Barcode { get; init; }

    public string? ReceiptId { get; init; }

    public string? Description { get; init; }

    /// <summary>Against the seller.</summary>
    public decimal? Debt { get; init; }

    /// <summary>For the seller.</summary>
    public decimal? Credit { get; init; }

    /// <summary>Days.</summary>
    public int? PaymentPeriod { get; init; }

    /// <summary>Percent.</summary>
    public decimal? CommissionRate { get; init; }

    /// <summary>VAT included. A magnitude: the direction is that of debt and credit.</summary>
    public decimal? CommissionAmount { get; init; }

    public string? CommissionInvoiceSerialNumber { get; init; }

    /// <summary>A magnitude: the direction is that of debt and credit.</summary>
    public decimal? SellerRevenue { get; init; }

    public string? OrderNumber { get; init; }

    /// <summary>Comes weeks later.</summary>
    public long? PaymentOrderId { get; init; }

    /// <summary>UTC.</summary>
    [JsonConverter(typeof(EpochMilliseconds))]
    public long? PaymentDate { get; init; }

    public long? ShipmentPackageId { get; init; }

    /// <summary>Not always there.</summary>
    public string? Currency { get; init; }

    [JsonIgnore]
    public DateTimeOffset? TransactedAt => EpochMilliseconds.ToInstant(TransactionDate);

    [JsonIgnore]
    public DateTimeOffset? PaidAt => EpochMilliseconds.ToInstant(PaymentDate);
}

/// <summary>One parcel on an invoice of a carrier.</summary>
public sealed record WireCargoItem
{
    /// <summary>Turkish: whether the parcel went out or came back.</summary>
    public string? ShipmentPackageType { get; init; }

    /// <summary>The package's tracking number, up to 20 digits.</summary>
    public string? ParcelUniqueId { get; init; }

    public string? OrderNumber { get; init; }

    /// <summary>TRY, VAT included.</summary>
    public decimal? Amount { get; init; }

    public decimal? Desi { get; init; }
}
