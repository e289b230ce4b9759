using System.Globalization;
using System.Text.Json;
using TrendyolSimulator.Catalogue;
using TrendyolSimulator.Orders;

namespace TrendyolSimulator.Reading;

/// <summary>Writes one line of a package. Line amounts are averages per unit; only discountDetails are exact.</summary>
internal static class LineJson
{
    public static void Write(Utf8JsonWriter json, Line line, Variant variant, long sellerId)
    {
        json.WriteStartObject();
        json.WriteNumber("lineId", line.Id);
        json.WriteNumber("quantity", line.Quantity);
        json.WriteString("barcode", variant.Barcode);
        json.WriteString("stockCode", variant.StockCode);
        json.WriteString("productName", $"{variant.Title}, {variant.Size.Trim()}");
        json.WriteString("productColor", variant.Colour);
        json.WriteString("productSize", variant.Size);
        json.WriteString("productOrigin", variant.Origin);
        json.WriteNumber("contentId", variant.ContentId);
        json.WriteNumber("productCategoryId", variant.CategoryId);
        json.WriteNumber("sellerId", sellerId);
        json.WriteNumber("salesCampaignId", line.CampaignId);
        json.WriteNumber("lineGrossAmount", Average(line, unit => unit.Gross));
        json.WriteNumber("lineSellerDiscount", Average(line, unit => unit.SellerDiscount));
        json.WriteNumber("lineTyDiscount", Average(line, unit => unit.TrendyolDiscount));
        json.WriteNumber("lineTotalDiscount", Average(line, unit => unit.SellerDiscount + unit.TrendyolDiscount));
        json.WriteNumber("lineUnitPrice", Average(line, unit => unit.Net));
        WriteUnits(json, line);
        json.WriteNumber("vatRate", 10m);
        json.WriteNumber("commission", line.Commission);
        json.WriteNumber("laborCost", 0m);
        json.WriteString("currencyCode", "TRY");
        json.WriteString("orderLineItemStatusName", line.Status);
        json.WriteStartArray("fastDeliveryOptions");
        json.WriteEndArray();
        json.WriteString("businessUnit", "Shoes");
        if (line.CancelledBy is not null)
        {
            json.WriteString("cancelledBy", line.CancelledBy);
            json.WriteString("cancelReason", line.CancelReason);
            json.WriteNumber("cancelReasonCode", line.CancelReasonCode ?? 0);
        }

        json.WriteEndObject();
    }

    private static void WriteUnits(Utf8JsonWriter json, Line line)
    {
        json.WriteStartArray("discountDetails");
        foreach (var unit in line.Units)
        {
            json.WriteStartObject();
            json.WriteString("lineItemId", unit.ItemId.ToString(CultureInfo.InvariantCulture));
            json.WriteNumber("lineItemPrice", unit.Net);
            json.WriteNumber("lineItemSellerDiscount", unit.SellerDiscount);
            json.WriteNumber("lineItemTyDiscount", unit.TrendyolDiscount);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static decimal Average(Line line, Func<Unit, decimal> amount) =>
        line.Quantity == 1 ? amount(line.Units[0]) : Math.Round(line.Units.Sum(amount) / line.Quantity, 4);
}
