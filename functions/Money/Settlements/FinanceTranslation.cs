using GulluShoes.Store.Money.Settlements;
using GulluShoes.Trendyol.Finance;

namespace GulluShoes.Functions.Money.Settlements;

/// <summary>From Trendyol's words to the shop's.</summary>
internal static class FinanceTranslation
{
    /// <summary>Null when the row has no id, no date or no amount: then nobody can tell what it is worth.</summary>
    public static FinanceFacts? Translate(FinanceType type, WireFinance row) =>
        row is { Id.Length: > 0, TransactedAt: { } at } && (row.Debt ?? row.Credit) is not null
            ? new FinanceFacts(type.List.ToString(), row.Id, type.Type, row.TransactionType, at, row.Debt ?? 0, row.Credit ?? 0)
            {
                Barcode = Text(row.Barcode),
                Receipt = Text(row.ReceiptId),
                Description = Text(row.Description),
                PaymentPeriod = row.PaymentPeriod,
                CommissionRate = row.CommissionRate,
                Commission = row.CommissionAmount,
                CommissionInvoice = Text(row.CommissionInvoiceSerialNumber),
                Revenue = row.SellerRevenue,
                OrderNumber = Text(row.OrderNumber),
                PaymentOrderId = row.PaymentOrderId is 0 ? null : row.PaymentOrderId,
                PaidAt = row.PaidAt,
                PackageId = row.ShipmentPackageId is 0 ? null : row.ShipmentPackageId,
                Currency = Text(row.Currency),
            }
            : null;

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
