using GulluShoes.Shop.Orders;
using GulluShoes.Store.Sql;

namespace GulluShoes.Store.Orders.Applying;

/// <summary>Facts as columns of the tables.</summary>
internal static class OrderColumns
{
    /// <summary>The columns that Trendyol's word sets, at an insert and at every newer version.</summary>
    public static readonly ColumnSet<PackageChange> Told = AddAddress(AddMoney(new ColumnSet<PackageChange>()
        .Add("package_id", "bigint", change => change.Facts.PackageId)
        .Add("stage", "text", change => change.To.ToString())
        .Add("version", "bigint", change => change.Facts.Version)
        .AddText("order_number", change => change.Facts.OrderNumber)
        .AddText("status", change => change.Facts.Status)
        .Add("packable", "boolean", change => change.Packable)
        .Add("ordered_at", "timestamptz", change => Utc(change.Facts.OrderedAt))
        .Add("package_created_at", "timestamptz", change => Utc(change.Facts.PackageCreatedAt))
        .Add("hand_over_by", "timestamptz", change => Utc(change.Facts.HandOverBy))
        .Add("due_at", "timestamptz", change => Utc(change.Facts.HandOverBy) ?? EndOfTime)
        .AddText("created_by", change => change.Facts.CreatedBy)
        .AddArray("origin_package_ids", "bigint[]", change => change.Facts.OriginPackageIds)
        .AddText("tracking_number", change => change.Facts.TrackingNumber)
        .AddText("tracking_link", change => change.Facts.TrackingLink)
        .AddText("carrier", change => change.Facts.Carrier)
        .AddText("customer_name", change => change.Facts.CustomerName)
        .Add("micro_export", "boolean", change => change.Facts.MicroExport)
        .Add("commercial", "boolean", change => change.Facts.Commercial)
        .Add("cash_on_delivery", "boolean", change => change.Facts.CashOnDelivery)
        .Add("fast_delivery", "boolean", change => change.Facts.FastDelivery)
        .Add("gift_box", "boolean", change => change.Facts.GiftBox)
        .AddText("invoice_status", change => change.Facts.InvoiceStatus)
        .Add("pairs", "integer", change => change.Facts.Lines.Sum(line => line.Quantity))
        .AddText("line_words", change => LineWords(change.Facts.Lines))
        .Add("lines_mark", "bigint", change => change.LinesMark)
        .Add("print_mark", "bigint", change => change.PrintMark)
        .Add("label_version", "bigint", change => change.LabelVersion)));

    public static readonly ColumnSet<(long PackageId, LineFacts Line)> Lines = new ColumnSet<(long PackageId, LineFacts Line)>()
        .Add("package_id", "bigint", row => row.PackageId)
        .Add("line_id", "bigint", row => row.Line.LineId)
        .Add("quantity", "integer", row => row.Line.Quantity)
        .AddText("barcode", row => row.Line.Barcode)
        .AddText("stock_code", row => row.Line.StockCode)
        .AddText("product_name", row => row.Line.ProductName)
        .AddText("model", row => row.Line.Variant.Model)
        .AddText("colour", row => row.Line.Variant.Colour)
        .AddText("size", row => row.Line.Variant.Size)
        .Add("content_id", "bigint", row => row.Line.ContentId)
        .Add("unit_gross", "numeric", row => row.Line.UnitGross)
        .Add("unit_seller_discount", "numeric", row => row.Line.UnitSellerDiscount)
        .Add("unit_trendyol_discount", "numeric", row => row.Line.UnitTrendyolDiscount)
        .Add("unit_price", "numeric", row => row.Line.UnitPrice)
        .Add("vat_rate", "numeric", row => row.Line.VatRate)
        .Add("commission_rate", "numeric", row => row.Line.CommissionRate)
        .AddText("currency", row => row.Line.Currency)
        .AddText("status", row => row.Line.Status);

    public static readonly ColumnSet<PackageChange> History = new ColumnSet<PackageChange>()
        .Add("package_id", "bigint", change => change.Facts.PackageId)
        .Add("from_stage", "text", change => change.Known?.Stage.ToString())
        .Add("to_stage", "text", change => change.To.ToString())
        .AddText("status", change => change.Facts.Status)
        .Add("what", "text", change => change.What);

    // PostgreSQL's infinity would not survive the trip through a page cursor.
    private static readonly DateTimeOffset EndOfTime = new(9999, 12, 31, 0, 0, 0, TimeSpan.Zero);

    private static ColumnSet<PackageChange> AddMoney(ColumnSet<PackageChange> columns) => columns
        .AddText("currency", change => change.Facts.Currency)
        .Add("gross_amount", "numeric", change => change.Facts.GrossAmount)
        .Add("seller_discount", "numeric", change => change.Facts.SellerDiscount)
        .Add("trendyol_discount", "numeric", change => change.Facts.TrendyolDiscount)
        .Add("total_price", "numeric", change => change.Facts.TotalPrice);

    private static ColumnSet<PackageChange> AddAddress(ColumnSet<PackageChange> columns) => columns
        .AddText("ship_name", change => change.Facts.Address?.Name)
        .AddText("ship_phone", change => change.Facts.Address?.Phone)
        .AddText("ship_street", change => change.Facts.Address?.Street)
        .AddText("ship_district", change => change.Facts.Address?.District)
        .AddText("ship_city", change => change.Facts.Address?.City)
        .AddText("ship_postal_code", change => change.Facts.Address?.PostalCode)
        .AddText("ship_country", change => change.Facts.Address?.CountryCode);

    /// <summary>What people may type to find a line: each in a row of its own, so that nothing is found across two of them.</summary>
    private static string LineWords(IEnumerable<LineFacts> lines) => string.Join(
        '\n',
        lines.SelectMany(line => new[] { line.Variant.Model, line.Barcode, line.Variant.ToString() })
            .Where(word => !string.IsNullOrEmpty(word))
            .Select(word => word!.ReplaceLineEndings(" "))
            .Distinct(StringComparer.Ordinal));

    private static DateTimeOffset? Utc(DateTimeOffset? instant) => instant?.ToUniversalTime();
}
