using System.Text.Json;
using System.Text.Json.Nodes;
using TrendyolSimulator.Transport;
using TrendyolSimulator.Worlds;

namespace TrendyolSimulator.Finance;

/// <summary>What the marketplace owes, has kept and has paid (trendyol "Finance").</summary>
internal static class FinanceEndpoints
{
    private const string Base = "finance/che/sellers/{s}/";
    private const int PaymentsOnPage = 10;
    private const long LongestSpan = 15 * Calendar.Day;

    public static IEnumerable<MarketEndpoint> All() =>
    [
        new("finance.settlements", "GET", Base + "settlements", "finance.settlements", call => List(call, FinanceTypes.Settlements.ContainsKey)),
        new("finance.others", "GET", Base + "otherfinancials", "finance.others", call => List(call, FinanceTypes.Others.Contains)),
        new("finance.payments", "GET", Base + "payment-order", "finance.payments", PaymentOrders),
        new("finance.cargo", "GET", Base + "cargo-invoice/{serial}/items", "finance.cargo", CargoItems),
    ];

    private static Answer List(Call call, Func<string, bool> isKnown)
    {
        var query = call.Query;
        var types = (query.Text("transactionTypes") ?? query.Text("transactionType"))?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (types.Length == 0 || !types.All(isKnown))
        {
            return Refused("transactionType zorunludur ve bilinen bir tip olmalıdır.");
        }

        var (from, to) = (query.Number("startDate"), query.Number("endDate"));
        var isWhole = query.Number("paymentOrderId") is not null || query.Text("paymentDate") is not null;
        if (!isWhole && (from is null || to is null || to < from || to - from > LongestSpan))
        {
            return Refused("startDate ve endDate zorunludur; aralık en fazla 15 gün olabilir.");
        }

        return Sized(call) is not { } size ? Refused("size 500 ya da 1000 olmalıdır.") : call.World.Do((world, now) => Page(
            call,
            [.. world.Account.At(now).Rows.Where(row => types.Contains(row.Type) && IsAsked(call, row) && (isWhole || (row.At >= from && row.At <= to)))],
            size,
            row => Json(row, world.Options.SellerId)));
    }

    private static bool IsAsked(Call call, FinanceRow row) =>
        (call.Query.Number("paymentOrderId") is not { } order || row.PaymentOrderId == order)
        && (call.Query.Text("paymentDate") is not { } day || (row.PaidAt is { } paid && Calendar.Text(paid) == day))
        && (call.Query.Text("transactionSubType") is not { } sub || row.SubType == sub);

    private static Answer PaymentOrders(Call call) => call.World.Do((world, now) => Page(
        call,
        [.. world.Account.At(now).Rows.Where(row => row.Type == "PaymentOrder").Reverse()],
        (int)Math.Clamp(call.Query.Number("size") ?? PaymentsOnPage, 1, PaymentsOnPage),
        row => new JsonObject { ["id"] = row.PaymentOrderId, ["payoutDate"] = row.PaidAt, ["amount"] = row.Debt }));

    private static Answer CargoItems(Call call) => Sized(call) is not { } size ? Refused("size 500 ya da 1000 olmalıdır.") : call.World.Do((world, now) => Page(
        call,
        [.. world.Account.At(now).Cargo.Where(item => item.Serial == call.Named("serial"))],
        size,
        item => new JsonObject
        {
            ["shipmentPackageType"] = item.Text,
            // Up to 20 digits, beyond 64 bits.
            ["parcelUniqueId"] = JsonNode.Parse(item.TrackingNumber),
            ["orderNumber"] = item.OrderNumber,
            ["amount"] = item.Amount,
            ["desi"] = item.Desi,
        }));

    private static int? Sized(Call call) => call.Query.Number("size") switch { null or 500 => 500, 1000 => 1000, _ => null };

    private static Answer Page<T>(Call call, IReadOnlyList<T> all, int size, Func<T, JsonObject> write)
    {
        var page = (int)Math.Clamp(call.Query.Number("page") ?? 0, 0, int.MaxValue / size);
        var from = page * size;
        var dice = Dice.For(call.World.Options.Seed, "finance page", from);
        // A row that slipped from the page before while it was read comes again.
        var again = from > 0 && from < all.Count && dice.Chance(call.World.Quirks.FinanceRepeated) ? 1 : 0;
        var body = new JsonObject
        {
            ["page"] = page,
            ["size"] = size,
            ["totalPages"] = (all.Count + size - 1) / size,
            ["totalElements"] = all.Count,
            ["content"] = new JsonArray([.. all.Skip(from - again).Take(size + again).Select(write)]),
        };
        return Answer.Text(200, Answer.Json, body.ToJsonString(JsonSerializerOptions.Web));
    }

    private static JsonObject Json(FinanceRow row, long seller) => new()
    {
        ["id"] = row.Id,
        ["transactionDate"] = row.At,
        ["barcode"] = row.Barcode,
        ["transactionType"] = row.Text,
        ["receiptId"] = row.PackageId is null ? null : row.At / 1000,
        ["description"] = row.Text,
        ["debt"] = row.Debt,
        ["credit"] = row.Credit,
        ["paymentPeriod"] = row.IsSettlement ? FinanceBook.PaymentPeriod : null,
        ["commissionRate"] = row.CommissionRate,
        ["commissionAmount"] = row.CommissionAmount,
        ["commissionInvoiceSerialNumber"] = null,
        ["sellerRevenue"] = row.SellerRevenue,
        ["orderNumber"] = row.OrderNumber,
        ["paymentOrderId"] = row.PaymentOrderId,
        ["paymentDate"] = row.PaidAt,
        ["sellerId"] = seller,
        ["storeId"] = null,
        ["storeName"] = null,
        ["storeAddress"] = null,
        ["country"] = "Türkiye",
        ["orderDate"] = row.OrderedAt,
        ["affiliate"] = "TRENDYOLTR",
        ["shipmentPackageId"] = row.PackageId,
    };

    private static Answer Refused(string why) => ErrorBodies.Keyed(400, "bad.request", why);
}
