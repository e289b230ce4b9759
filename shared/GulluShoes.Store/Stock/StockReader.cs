using GulluShoes.Shop.Packing;
using GulluShoes.Shop.Stock;
using GulluShoes.Store.Catalog;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Stock;

/// <summary>Looks at stock without changing it.</summary>
public sealed class StockReader(NpgsqlDataSource database)
{
    private const string Columns =
        $"""
        v.barcode, v.model, v.colour, v.size, shop_picture(v.barcode) as picture, s.barcode is not null as kept, s.on_hand, s.reserved, s.sellable,
            array(select l.shelf from stock_levels l where l.barcode = v.barcode and l.quantity <> 0 order by l.shelf) as shelves,
            array(select l.quantity from stock_levels l where l.barcode = v.barcode and l.quantity <> 0 order by l.shelf) as pairs
        """;

    /// <summary>What a reading of a scanner names, with the products that it is easily taken for; null when it names none, or more than one.</summary>
    public async Task<ScannedStock?> FindAsync(string code, CancellationToken ct)
    {
        var reading = CodeReading.Of(code);
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(VariantSql.Lookup(reading));
        List<(KnownCode Code, ScannedProduct Product)> known;
        await using (var reader = await batch.ExecuteReaderAsync(ct))
        {
            known = await reader.ListAsync(VariantSql.Read, ct);
        }

        if (reading.Match([.. known.Select(one => one.Code)]) is not { } match)
        {
            return null;
        }

        var near = await TwinsAsync(connection, match.Barcode, ct);
        return new ScannedStock((await LevelsAsync([match.Barcode], ct)).Single(), near);
    }

    internal static async Task<IReadOnlyList<TwinProduct>> TwinsAsync(NpgsqlConnection connection, string barcode, CancellationToken ct)
    {
        await using var twins = new NpgsqlCommand(Twins, connection).With(barcode);
        return await twins.ListAsync(row => new TwinProduct(row.GetString(0), row.Get<string>("model"), row.Get<string>("colour"), row.Get<string>("size")), ct);
    }

    /// <summary>The stock of the products that are known among those asked for, by barcode or alias, in the order asked.</summary>
    public async Task<IReadOnlyList<VariantStock>> LevelsAsync(IReadOnlyCollection<string> barcodes, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"""
            select {Columns} from unnest($1) with ordinality as t(code, nr)
            left join barcode_aliases a on a.code = t.code
            join variants v on v.barcode = coalesce(a.barcode, t.code)
            left join sellable_stock s on s.barcode = v.barcode
            order by t.nr
            """).With(barcodes.ToArray());
        return await command.ListAsync(Read, ct);
    }

    /// <summary>A variant's movements, the newest first, with those of the products that were merged into it; null when there is no such variant.</summary>
    /// <param name="before">Only older ones than this id; null for the newest.</param>
    public async Task<IReadOnlyList<StockMovement>?> HistoryAsync(string barcode, long? before, int take, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"""
            with own as (select coalesce((select a.barcode from barcode_aliases a where a.code = $1), $1) as barcode),
            codes as (select barcode from own union select a.code from own join barcode_aliases a on a.barcode = own.barcode)
            select m.*, o.order_number, coalesce(h.name, m.actor) as who, exists (
                select from codes c join stock_movements u on u.barcode = c.barcode where u.undoes = m.id) as undone
            from (select s.*, sum(s.delta) over (order by s.id)::integer as on_hand from codes c join stock_movements s on s.barcode = c.barcode) m
            left join packages p on p.package_id = m.package_id left join orders o on o.stage = p.stage and o.package_id = p.package_id
            left join people h on h.user_name = m.actor
            where $2::bigint is null or m.id < $2
            order by m.id desc limit $3
            """).With(barcode).With(before).With(take);
        var history = await command.ListAsync(Movement, ct);
        return history.Count > 0 || (await LevelsAsync([barcode], ct)).Count > 0 ? history : null;
    }

    /// <summary>All shelves, by code.</summary>
    public async Task<IReadOnlyList<ShelfSummary>> ShelvesAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            select s.code, coalesce(sum(l.quantity), 0)::integer, (count(*) filter (where l.quantity > 0))::integer
            from shelves s left join stock_levels l on l.shelf = s.code group by s.code order by s.code
            """);
        return await command.ListAsync(row => new ShelfSummary(row.GetString(0), row.GetInt32(1), row.GetInt32(2)), ct);
    }

    /// <summary>Null when there is no such shelf.</summary>
    public async Task<ShelfContents?> ShelfAsync(string code, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"""
            select v.barcode, v.model, v.colour, v.size, shop_picture(v.barcode) as picture, l.quantity
            from shelves s left join stock_levels l on l.shelf = s.code and l.quantity <> 0 left join variants v on v.barcode = l.barcode
            where s.code = $1 order by v.model, v.colour, v.size, v.barcode
            """).With(code);
        var rows = await command.ListAsync(
            row => row.IsDBNull(0) ? null : new ShelfProduct(
                row.GetString(0), row.Get<string>("model"), row.Get<string>("colour"), row.Get<string>("size"), row.Get<string>("picture"), row.GetInt32(5)), ct);
        return rows.Count == 0 ? null : new ShelfContents(code, [.. rows.OfType<ShelfProduct>()]);
    }

    // One code is the beginning of the other: 985237098231085 and 9852370982310855.
    private const string Twins =
        """
        select v.barcode, v.model, v.colour, v.size from variants v join variants mine on mine.barcode = $1
        where v.barcode <> mine.barcode and length(least(v.code_key, mine.code_key)) > 3 and (starts_with(v.code_key, mine.code_key) or starts_with(mine.code_key, v.code_key))
            and not exists (select from barcode_aliases a where a.code = v.barcode)
        order by v.barcode limit 5
        """;

    private static VariantStock Read(NpgsqlDataReader row) => new(
        row.GetString(0),
        row.Get<string>("model"),
        row.Get<string>("colour"),
        row.Get<string>("size"),
        row.Get<string>("picture"),
        row.Get<bool>("kept"),
        row.Get<int?>("on_hand"),
        row.Get<int?>("reserved"),
        row.Get<int?>("sellable"),
        [.. row.Get<string[]>("shelves")!.Zip(row.Get<int[]>("pairs")!, (shelf, pairs) => new ShelfLevel(shelf, pairs))]);

    private static StockMovement Movement(NpgsqlDataReader row)
    {
        var reason = row.GetEnum<MovementReason>("reason");
        var (undoes, undone) = (row.Get<long?>("undoes"), row.Get<bool>("undone"));
        return new StockMovement(
            row.Get<long>("id"),
            row.Get<DateTimeOffset>("at"),
            reason,
            row.Get<int>("delta"),
            row.Get<int>("on_hand"),
            row.Get<string>("shelf")!,
            row.Get<long?>("package_id"),
            row.Get<string>("order_number"),
            row.Get<string>("reference"),
            row.Get<string>("note"),
            row.Get<string>("who")!,
            undoes,
            undone,
            StockWork.IsUndoable(reason) && undoes is null && !undone);
    }
}
