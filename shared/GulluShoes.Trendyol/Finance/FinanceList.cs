namespace GulluShoes.Trendyol.Finance;

/// <summary>Trendyol keeps the seller's account in two lists.</summary>
public enum FinanceList
{
    /// <summary>What orders bring, unit by unit.</summary>
    Settlements,

    /// <summary>Invoices, deductions and payments.</summary>
    OtherFinancials,
}

/// <summary>One kind of record: the list answers for one at a time, and what it answers carries a Turkish text instead, whose spelling varies.</summary>
/// <param name="Type">Trendyol's name of it.</param>
public sealed record FinanceType(FinanceList List, string Type)
{
    /// <summary>https://developers.trendyol.com "Cari Hesap Ekstresi Entegrasyonu": all that can be asked for.</summary>
    public static IReadOnlyList<FinanceType> All { get; } =
    [
        .. new[]
        {
            "Sale", "Return", "Discount", "DiscountCancel", "Coupon", "CouponCancel", "ProvisionPositive", "ProvisionNegative", "ManualRefund", "ManualRefundCancel", "TyDiscount", "TyDiscountCancel",
            "TyCoupon", "TyCouponCancel", "SellerRevenuePositive", "SellerRevenueNegative", "SellerRevenuePositiveCancel", "SellerRevenueNegativeCancel", "CommissionPositive", "CommissionNegative",
            "CommissionPositiveCancel", "CommissionNegativeCancel", "DeliveryFee", "DeliveryFeeCancel", "PayByLink",
        }.Select(type => new FinanceType(FinanceList.Settlements, type)),
        .. new[] { "Stoppage", "CashAdvance", "WireTransfer", "IncomingTransfer", "ReturnInvoice", "CommissionAgreementInvoice", "PaymentOrder", "DeductionInvoices", "FinancialItem" }
            .Select(type => new FinanceType(FinanceList.OtherFinancials, type)),
    ];
}
