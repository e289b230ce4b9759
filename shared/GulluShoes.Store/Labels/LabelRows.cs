using GulluShoes.Shop.Labels;
using GulluShoes.Shop.Orders;
using GulluShoes.Store.Orders;
using GulluShoes.Store.Orders.Listing;
using GulluShoes.Store.Sql;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GulluShoes.Store.Labels;

/// <summary>Reads what labels say and how far they are.</summary>
public sealed class LabelRows(NpgsqlDataSource database, IOptions<PortalAddress> portal)
{
    /// <summary>In the order of the package ids; unknown packages are absent.</summary>
    internal async Task<List<LabelRow>> ReadAsync(IReadOnlyCollection<long> packageIds, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await ReadAsync(connection, packageIds, ct);
    }

    /// <summary>The same within the caller's transaction.</summary>
    internal async Task<List<LabelRow>> ReadAsync(NpgsqlConnection connection, IReadOnlyCollection<long> packageIds, CancellationToken ct)
    {
        var ids = packageIds.ToArray();
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(
            """
            select o.* from packages p join orders o on o.stage = p.stage and o.package_id = p.package_id
            where p.package_id = any($1) order by p.package_id
            """).With(ids);
        batch.Add(OrderReader.Lines).With(ids);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var rows = await reader.ListAsync(row => Read(row, portal.Value), ct);
        await reader.NextResultAsync(ct);
        var lines = (await reader.ListAsync(row => (Id: row.GetInt64(0), Line: OrderReader.Line(row)), ct)).ToLookup(row => row.Id, row => row.Line);
        return rows.ConvertAll(row => row with { Label = row.Label with { Contents = ContentsOf(lines[row.PackageId]) } });
    }

    private static LabelRow Read(NpgsqlDataReader row, PortalAddress portal)
    {
        var address = AddressColumns.ReadOrNull(row);
        var id = row.Get<long>("package_id");
        var tracking = row.Get<string>("tracking_number");
        var onDelivery = row.Get<bool>("cash_on_delivery");
        var label = new CargoLabel
        {
            PackageId = id,
            OrderNumber = row.Get<string>("order_number")!,
            TrackingNumber = tracking ?? "",
            Carrier = row.Get<string>("carrier"),
            Recipient = address?.Name ?? row.Get<string>("customer_name"),
            Address = address,
            CashOnDelivery = onDelivery,
            AmountDue = onDelivery ? row.Get<decimal?>("total_price") : null,
            PackagePage = portal.PackagePage(id),
            Contents = [],
        };
        return new LabelRow(
            id,
            row.GetEnum<Stage>("stage"),
            row.Get<long?>("label_version"),
            row.Get<long?>("label_drawn_version"),
            row.Get<string>("label_problem"),
            !string.IsNullOrEmpty(tracking),
            row.Get<DateTimeOffset?>("packed_at") is not null,
            label);
    }

    private static List<CargoLabelItem> ContentsOf(IEnumerable<OrderLine> lines) =>
        [.. lines.GroupBy(line => new VariantName(line.Model, line.Colour, line.Size))
            .Select(same => new CargoLabelItem(same.Key, same.Sum(line => line.Quantity)))];
}
