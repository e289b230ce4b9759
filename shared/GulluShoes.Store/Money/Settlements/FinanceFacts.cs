namespace GulluShoes.Store.Money.Settlements;

/// <summary>A row of the account. Amounts exactly as they came.</summary>
/// <param name="List">Which of Trendyol's lists it stands in; with <paramref name="Id"/> its identity.</param>
/// <param name="Type">What was asked for.</param>
/// <param name="Text">What Trendyol calls it, in Turkish.</param>
/// <param name="Debt">Against the seller.</param>
/// <param name="Credit">For the seller.</param>
public sealed record FinanceFacts(string List, string Id, string Type, string? Text, DateTimeOffset TransactedAt, decimal Debt, decimal Credit)
{
    public string? Barcode { get; init; }

    public string? Receipt { get; init; }

    public string? Description { get; init; }

    /// <summary>Days.</summary>
    public int? PaymentPeriod { get; init; }

    /// <summary>Percent.</summary>
    public decimal? CommissionRate { get; init; }

    /// <summary>A magnitude, VAT included.</summary>
    public decimal? Commission { get; init; }

    public string? CommissionInvoice { get; init; }

    /// <summary>A magnitude.</summary>
    public decimal? Revenue { get; init; }

    public string? OrderNumber { get; init; }

    public long? PaymentOrderId { get; init; }

    public DateTimeOffset? PaidAt { get; init; }

    public long? PackageId { get; init; }

    public string? Currency { get; init; }
}

/// <summary>One parcel on an invoice of a carrier.</summary>
/// <param name="Amount">TRY, VAT included.</param>
public sealed record CargoParcel(string? Text, string? TrackingNumber, string? OrderNumber, decimal Amount, decimal? Desi);

/// <summary>What became of rows that were kept.</summary>
public sealed record FinanceKept(int New, int Changed);
