using GulluShoes.Shop.Orders;
using GulluShoes.Store.Orders;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Privacy;

/// <summary>One line of a package with all that is kept about who bought it.</summary>
/// <param name="OrderedAt">UTC.</param>
/// <param name="UnitPrice">With VAT, in <paramref name="Currency"/>.</param>
/// <param name="Photos">Of the open box.</param>
public sealed record CustomerLine(
    long PackageId, string OrderNumber, Stage Stage, DateTimeOffset? OrderedAt, string? CustomerName, ShippingAddress? Address, string? TrackingNumber, string? Carrier,
    string? Product, string? Barcode, int Quantity, decimal? UnitPrice, string? Currency, string? Hold, int Photos);

/// <summary>All that is kept about one customer.</summary>
public sealed class CustomerFile(NpgsqlDataSource database)
{
    /// <summary>
    /// The order that the customer names, and every other of the same name and telephone: Trendyol tells no other mark that stays the same. Without both, only the order itself.
    /// The newest first; empty when there is no such order.
    /// </summary>
    public async Task<IReadOnlyList<CustomerLine>> ReadAsync(string orderNumber, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            with named as (select distinct customer_name, ship_phone from orders where order_number = $1)
            select o.package_id, o.order_number, o.stage, o.ordered_at, o.customer_name, o.ship_name, o.ship_phone, o.ship_street, o.ship_district, o.ship_city, o.ship_postal_code, o.ship_country,
                o.tracking_number, o.carrier, l.product_name, l.barcode, coalesce(l.quantity, 0) as quantity, l.unit_price, l.currency, o.hold_note,
                (select count(*)::int from package_photos f where f.package_id = o.package_id) as photos
            from orders o left join order_lines l on l.package_id = o.package_id
            where o.order_number = $1 or exists (select from named n where n.customer_name = o.customer_name and n.ship_phone = o.ship_phone)
            order by o.ordered_at desc nulls last, o.package_id, l.line_id
            """).With(orderNumber);
        return await command.ListAsync(
            row => new CustomerLine(
                row.Get<long>("package_id"), row.Get<string>("order_number")!, row.GetEnum<Stage>("stage"), row.Get<DateTimeOffset?>("ordered_at"), row.Get<string>("customer_name"), AddressColumns.ReadOrNull(row),
                row.Get<string>("tracking_number"), row.Get<string>("carrier"), row.Get<string>("product_name"), row.Get<string>("barcode"), row.Get<int>("quantity"), row.Get<decimal?>("unit_price"),
                row.Get<string>("currency"), row.Get<string>("hold_note"), row.Get<int>("photos")),
            ct);
    }
}
