namespace TrendyolSimulator.Finance;

/// <summary>One entry of the marketplace's account with the seller. TRY, VAT included; instants are UTC epoch milliseconds.</summary>
/// <param name="Type">What one asks for.</param>
/// <param name="Text">What the row says, in Turkish.</param>
/// <param name="SellerRevenue">Magnitude; the direction is that of debt and credit. Null where the service does not say it.</param>
internal sealed record FinanceRow(string Id, string Type, string Text, long At, decimal Debt, decimal Credit, decimal? SellerRevenue = null)
{
    public long VisibleAt { get; init; }

    /// <summary>When it may be paid.</summary>
    public long DueAt { get; init; }

    public string? Barcode { get; init; }

    public string? OrderNumber { get; init; }

    public long? PackageId { get; init; }

    public long? OrderedAt { get; init; }

    /// <summary>Percent.</summary>
    public decimal? CommissionRate { get; init; }

    /// <summary>Magnitude.</summary>
    public decimal? CommissionAmount { get; init; }

    public string? SubType { get; init; }

    public long? PaymentOrderId { get; init; }

    public long? PaidAt { get; init; }

    /// <summary>What the row adds to what the seller is paid.</summary>
    public decimal Net => SellerRevenue is { } revenue ? Math.Sign(Credit - Debt) * revenue : Credit - Debt;

    /// <summary>Whether it is listed among the settlements rather than the other financial records.</summary>
    public bool IsSettlement => FinanceTypes.Settlements.ContainsKey(Type);
}

/// <summary>One parcel on an invoice of a carrier.</summary>
internal sealed record CargoItem(string Serial, string Text, string TrackingNumber, string OrderNumber, decimal Amount, decimal Desi);
