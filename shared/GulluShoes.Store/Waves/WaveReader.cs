using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Stock;
using GulluShoes.Shop.Waves;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Waves;

/// <summary>What stands in the tables about one wave.</summary>
internal sealed record WaveReading(WaveHead Head, DateTimeOffset? ClosedAt, WaveTable Table, ILookup<string, PickShelf> Shelves)
{
    public WaveState ToState()
    {
        var rows = PickRows.Of(Table, Shelves);
        return new WaveState(
            Head,
            ClosedAt,
            [.. Table.Members.Select(member => new WavePackage(member.PackageId, member.OrderNumber, member.Slot, member.Place))],
            rows,
            rows.Sum(row => row.Needed),
            rows.Sum(row => row.Picked));
    }
}

/// <summary>Reads waves.</summary>
internal static class WaveReader
{
    /// <summary>In the wave and still to be packed.</summary>
    public const string Waiting = "w.left_at is null and o.stage in ('Created', 'Picking') and o.packed_at is null and o.hold_reason is null";

    public const string Heads =
        $"""
        select v.id, v.picker, h.name, v.created_at, v.picked_at, v.closed_at,
            (select count(*)::int from wave_packages w where w.wave_id = v.id and w.left_at is null) as packages,
            (select count(*)::int from wave_packages w join packages p on p.package_id = w.package_id
                join orders o on o.stage = p.stage and o.package_id = p.package_id where w.wave_id = v.id and {Waiting}) as unpacked
        from waves v left join people h on h.user_name = v.picker
        """;

    /// <summary>Null when there is no such wave.</summary>
    public static async Task<WaveReading?> ReadAsync(NpgsqlConnection connection, long id, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.Add($"{Heads} where v.id = $1").With(id);
        batch.Add(
            """
            select w.package_id, w.slot, w.left_at is null as inside, o.order_number, o.stage, o.packed_at is not null as packed, o.hold_reason is not null as held, o.due_at
            from wave_packages w join packages p on p.package_id = w.package_id join orders o on o.stage = p.stage and o.package_id = p.package_id
            where w.wave_id = $1 order by w.slot nulls last, o.due_at, w.package_id
            """).With(id);
        batch.Add(
            """
            select l.package_id, coalesce(a.barcode, l.barcode) as barcode, l.model, l.colour, l.size, l.product_name, l.quantity
            from wave_packages w join order_lines l on l.package_id = w.package_id left join barcode_aliases a on a.code = l.barcode
            where w.wave_id = $1 order by l.package_id, l.line_id
            """).With(id);
        batch.Add("select barcode, package_id, sum(quantity)::int as pairs from wave_picks where wave_id = $1 and quantity > 0 group by 1, 2").With(id);
        batch.Add(
            $"""
            select v.barcode, v.shelf, v.quantity from stock_levels v where v.quantity > 0 and v.shelf <> '{ShelfCode.Unsaid}' and v.barcode in (
                select coalesce(a.barcode, l.barcode) from wave_packages w join order_lines l on l.package_id = w.package_id
                left join barcode_aliases a on a.code = l.barcode where w.wave_id = $1)
            """).With(id);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var heads = await reader.ListAsync(row => (Head: Head(row), Closed: row.Get<DateTimeOffset?>("closed_at")), ct);
        await reader.NextResultAsync(ct);
        var members = await reader.ListAsync(Member, ct);
        await reader.NextResultAsync(ct);
        var lines = await reader.ListAsync(Line, ct);
        await reader.NextResultAsync(ct);
        var picks = await reader.ListAsync(row => new WavePick(row.Get<string>("barcode")!, row.Get<long?>("package_id"), row.Get<int>("pairs")), ct);
        await reader.NextResultAsync(ct);
        var shelves = await reader.ListAsync(row => (Barcode: row.GetString(0), Shelf: new PickShelf(row.GetString(1), row.GetInt32(2))), ct);
        return heads is [var (head, closed)] ? new WaveReading(head, closed, new WaveTable(members, lines, picks), shelves.ToLookup(one => one.Barcode, one => one.Shelf, StringComparer.Ordinal)) : null;
    }

    public static WaveHead Head(NpgsqlDataReader row) => new(
        row.Get<long>("id"),
        row.Get<string>("picker")!,
        row.Get<string>("name"),
        row.Get<DateTimeOffset>("created_at"),
        row.Get<DateTimeOffset?>("picked_at"),
        row.Get<int>("packages"),
        row.Get<int>("unpacked"));

    private static WaveMember Member(NpgsqlDataReader row)
    {
        var inside = row.Get<bool>("inside");
        var place = PlaceOf(row, inside);
        return new WaveMember(
            row.Get<long>("package_id"),
            row.Get<string>("order_number")!,
            row.Get<int?>("slot"),
            place,
            // What was packed used up its pairs, whatever became of the box.
            inside && (place == WavePlace.Waiting || row.Get<bool>("packed")),
            row.Get<DateTimeOffset>("due_at"));
    }

    private static WavePlace PlaceOf(NpgsqlDataReader row, bool inside) => row.GetEnum<Stage>("stage") switch
    {
        Stage.Cancelled => WavePlace.Cancelled,
        _ when row.Get<bool>("packed") => inside ? WavePlace.Packed : WavePlace.Left,
        Stage.Shipped or Stage.Delivered => WavePlace.Shipped,
        _ when row.Get<bool>("held") => WavePlace.Held,
        _ => inside ? WavePlace.Waiting : WavePlace.Left,
    };

    private static WaveLine Line(NpgsqlDataReader row) => new(
        row.Get<long>("package_id"),
        row.Get<string>("barcode")!,
        new VariantName(row.Get<string>("model"), row.Get<string>("colour"), row.Get<string>("size")),
        row.Get<string>("product_name"),
        row.Get<int>("quantity"));
}
