using GulluShoes.Shop.Orders;
using GulluShoes.Store.Orders.Commands;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Orders.Listing;

/// <summary>Reads everything about one package in one round trip.</summary>
internal static class OrderDetails
{
    public static async Task<OrderDetail?> ReadAsync(NpgsqlDataSource database, long packageId, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.Add("select o.* from packages p join orders o on o.stage = p.stage and o.package_id = p.package_id where p.package_id = $1").With(packageId);
        batch.Add(OrderReader.Lines).With(new[] { packageId });
        batch.Add("select at, from_stage, to_stage, status, source, who, what from package_history where package_id = $1 order by id desc").With(packageId);
        batch.Add(
            """
            select other.package_id, other.stage, other.status, other.origin_package_ids @> array[$1] as replaces
            from packages p join orders o on o.stage = p.stage and o.package_id = p.package_id
            join orders other on other.order_number = o.order_number and other.package_id <> o.package_id
            where p.package_id = $1 order by other.package_id
            """).With(packageId);
        batch.Add(CommandSql.OfPackage).With(packageId);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var found = await reader.ListAsync(Detail, ct);
        if (found is not [var detail])
        {
            return null;
        }

        await reader.NextResultAsync(ct);
        var lines = await reader.ListAsync(OrderReader.Line, ct);
        await reader.NextResultAsync(ct);
        var history = await reader.ListAsync(Entry, ct);
        await reader.NextResultAsync(ct);
        var siblings = await reader.ListAsync(row => new PackageSibling(row.GetInt64(0), row.GetEnum<Stage>("stage"), row.GetString(2), row.GetBoolean(3)), ct);
        await reader.NextResultAsync(ct);
        var commands = await reader.ListAsync(CommandSql.Entry, ct);
        return detail with
        {
            Order = detail.Order with { Lines = lines, Siblings = siblings.Count },
            History = history,
            SiblingPackages = siblings,
            Commands = commands,
        };
    }

    private static OrderDetail Detail(NpgsqlDataReader row) => new()
    {
        Order = OrderReader.Summary(row),
        Address = AddressColumns.ReadOrNull(row),
        TrackingLink = row.Get<string>("tracking_link"),
        CreatedBy = row.Get<string>("created_by"),
        OriginPackageIds = row.Get<long[]>("origin_package_ids")!,
        PackageCreatedAt = row.Get<DateTimeOffset?>("package_created_at"),
        GrossAmount = row.Get<decimal?>("gross_amount"),
        SellerDiscount = row.Get<decimal?>("seller_discount"),
        TrendyolDiscount = row.Get<decimal?>("trendyol_discount"),
        MicroExport = row.Get<bool>("micro_export"),
        Commercial = row.Get<bool>("commercial"),
        CashOnDelivery = row.Get<bool>("cash_on_delivery"),
        FastDelivery = row.Get<bool>("fast_delivery"),
        GiftBox = row.Get<bool>("gift_box"),
        InvoiceStatus = row.Get<string>("invoice_status"),
        Label = OrderReader.Label(row),
        SiblingPackages = [],
        History = [],
        Commands = [],
    };

    private static HistoryEntry Entry(NpgsqlDataReader row) => new(
        row.GetFieldValue<DateTimeOffset>(0),
        row.Get<string>("from_stage") is { } from ? Enum.Parse<Stage>(from) : null,
        row.GetEnum<Stage>("to_stage"),
        row.GetString(3),
        row.GetEnum<MoveSource>("source"),
        row.Get<string>("who"),
        row.GetString(6));
}
