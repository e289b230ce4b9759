namespace TrendyolSimulator.Finance;

/// <summary>What may be asked for, and the Turkish text by which each answers (trendyol "settlements and otherfinancials").</summary>
internal static class FinanceTypes
{
    public static readonly IReadOnlyDictionary<string, string> Settlements = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Sale"] = "Satış",
        ["Return"] = "İade",
        ["Discount"] = "İndirim",
        ["DiscountCancel"] = "İndirim İptal",
        ["Coupon"] = "Kupon",
        ["CouponCancel"] = "Kupon İptal",
        ["ProvisionPositive"] = "Provizyon +",
        ["ProvisionNegative"] = "Provizyon -",
        ["ManualRefund"] = "Kısmi İade",
        ["ManualRefundCancel"] = "Kısmi İade İptal",
        ["TyDiscount"] = "Kurumsal Fatura - Trendyol Promosyon",
        ["TyDiscountCancel"] = "Kurumsal Fatura - Trendyol Promosyon İptal",
        ["TyCoupon"] = "Kurumsal Fatura - Trendyol Kupon",
        ["TyCouponCancel"] = "Kurumsal Fatura - Trendyol Kupon İptal",
        ["SellerRevenuePositive"] = "Satıcı Hakediş Pozitif",
        ["SellerRevenueNegative"] = "Satıcı Hakediş Negatif",
        ["SellerRevenuePositiveCancel"] = "Satıcı Hakediş Pozitif İptal",
        ["SellerRevenueNegativeCancel"] = "Satıcı Hakediş Negatif İptal",
        ["CommissionPositive"] = "Komisyon Pozitif",
        ["CommissionNegative"] = "Komisyon Negatif",
        ["CommissionPositiveCancel"] = "Komisyon Pozitif İptal",
        ["CommissionNegativeCancel"] = "Komisyon Negatif İptal",
        ["DeliveryFee"] = "Teslimat Bedeli",
        ["DeliveryFeeCancel"] = "Teslimat Bedeli İptal",
        ["PayByLink"] = "Linkle Ödeme",
    };

    public static readonly IReadOnlySet<string> Others = new HashSet<string>(StringComparer.Ordinal)
    {
        "Stoppage", "CashAdvance", "WireTransfer", "IncomingTransfer", "ReturnInvoice", "CommissionAgreementInvoice", "PaymentOrder", "DeductionInvoices", "FinancialItem", "CreditNote", "CommissionInvoice",
    };
}
