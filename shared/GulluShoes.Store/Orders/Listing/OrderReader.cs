using GulluShoes.Shop.Orders;
using GulluShoes.Store.Catalog;
using GulluShoes.Store.Orders.Commands;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Orders.Listing;

/// <summary>Turns rows into what people see.</summary>
internal static class OrderReader
{
    private const string LineColumns =
        """
        l.package_id, l.line_id, l.barcode, stock_code, product_name, model, colour, size, quantity,
            unit_gross, unit_seller_discount, unit_trendyol_discount, unit_price, vat_rate, currency, status
        """;

    /// <summary>$1: package ids.</summary>
    public const string Lines =
        $"""
        select {LineColumns}, {ListingSql.Picture} from order_lines l left join barcode_aliases a on a.code = l.barcode
        where l.package_id = any($1) order by l.package_id, l.line_id
        """;

    /// <summary>The packages of a page with their lines and the number of their siblings: one round trip, whatever the page's size.</summary>
    public static async Task<List<OrderSummary>> ReadAsync(NpgsqlConnection connection, List<Hit> hits, CancellationToken ct)
    {
        if (hits.Count == 0)
        {
            return [];
        }

        var ids = hits.Select(hit => hit.PackageId).ToArray();
        await using var batch = new NpgsqlBatch(connection);
        batch.Add("select o.* from unnest($1, $2) as t(package_id, stage) join orders o on o.stage = t.stage and o.package_id = t.package_id")
            .With(ids).With(hits.Select(hit => hit.Stage.ToString()).ToArray());
        batch.Add(Lines).With(ids);
        batch.Add(
            """
            select order_number, count(*) from orders
            where order_number in (select o.order_number from unnest($1, $2) as t(package_id, stage) join orders o on o.stage = t.stage and o.package_id = t.package_id)
            group by order_number having count(*) > 1
            """)
            .With(ids).With(hits.Select(hit => hit.Stage.ToString()).ToArray());
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var rows = (await reader.ListAsync(Summary, ct)).ToDictionary(row => row.PackageId);
        await reader.NextResultAsync(ct);
        var lines = (await reader.ListAsync(row => (Id: row.GetInt64(0), Line: Line(row)), ct)).ToLookup(row => row.Id, row => row.Line);
        await reader.NextResultAsync(ct);
        var packages = (await reader.ListAsync(row => (Order: row.GetString(0), Count: row.GetInt64(1)), ct)).ToDictionary(row => row.Order, row => row.Count);

        // A package that moved between the two looks is on its way to another list: it is left out rather than shown twice.
        return [.. ids.Where(rows.ContainsKey).Select(id => rows[id] with
        {
            Lines = [.. lines[id]],
            Siblings = (int)packages.GetValueOrDefault(rows[id].OrderNumber, 1) - 1,
        })];
    }

    public static OrderSummary Summary(NpgsqlDataReader row) => new()
    {
        PackageId = row.Get<long>("package_id"),
        OrderNumber = row.Get<string>("order_number")!,
        Stage = row.GetEnum<Stage>("stage"),
        Status = row.Get<string>("status")!,
        Packable = row.Get<bool>("packable"),
        Hold = Hold(row),
        PackedAt = row.Get<DateTimeOffset?>("packed_at"),
        PackedBy = row.Get<string>("packed_by"),
        CustomerName = row.Get<string>("customer_name"),
        TrackingNumber = row.Get<string>("tracking_number"),
        Carrier = row.Get<string>("carrier"),
        OrderedAt = row.Get<DateTimeOffset?>("ordered_at"),
        HandOverBy = row.Get<DateTimeOffset?>("hand_over_by"),
        TotalPrice = row.Get<decimal?>("total_price"),
        Currency = row.Get<string>("currency"),
        Pairs = row.Get<int>("pairs"),
        LabelReady = Label(row).Readiness == LabelReadiness.Ready,
    };

    public static LabelState Label(NpgsqlDataReader row)
    {
        if (row.GetEnum<Stage>("stage") == Stage.Cancelled)
        {
            return new LabelState(LabelReadiness.None, null);
        }

        if (row.Get<string>("label_problem") is { } problem)
        {
            return new LabelState(LabelReadiness.Impossible, problem);
        }

        var due = row.Get<long?>("label_version");
        return new LabelState(due is null ? LabelReadiness.None : row.Get<long?>("label_drawn_version") == due ? LabelReadiness.Ready : LabelReadiness.Drawing, null);
    }

    private static PackageHold? Hold(NpgsqlDataReader row) => row.Get<string>("hold_reason") is { } reason
        ? new PackageHold(
            Enum.Parse<HoldReason>(reason),
            row.Get<string>("hold_note"),
            row.Get<DateTimeOffset>("held_at"),
            row.Get<string>("held_by"),
            UnitsJson.Read(row.Get<string>("hold_units")))
        : null;

    public static OrderLine Line(NpgsqlDataReader row) => new()
    {
        LineId = row.Get<long>("line_id"),
        Barcode = row.Get<string>("barcode")!,
        StockCode = row.Get<string>("stock_code"),
        ProductName = row.Get<string>("product_name"),
        Model = row.Get<string>("model"),
        Colour = row.Get<string>("colour"),
        Size = row.Get<string>("size"),
        Quantity = row.Get<int>("quantity"),
        UnitGross = row.Get<decimal?>("unit_gross"),
        UnitSellerDiscount = row.Get<decimal?>("unit_seller_discount"),
        UnitTrendyolDiscount = row.Get<decimal?>("unit_trendyol_discount"),
        UnitPrice = row.Get<decimal?>("unit_price"),
        VatRate = row.Get<decimal?>("vat_rate"),
        Currency = row.Get<string>("currency"),
        Status = row.Get<string>("status"),
        Picture = row.Get<string>("picture"),
    };
}
