using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Stock;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Labels.Goods;

/// <summary>A product as its label names it.</summary>
/// <param name="Picture">Address of its main picture; null while there is none.</param>
public sealed record LabelGood(string Barcode, string? Model, string? Colour, string? Size, string? Picture)
{
    public VariantName Variant => new(Model, Colour, Size);
}

/// <summary>Pairs that were booked together, and whose boxes want labels.</summary>
/// <param name="Key">Names it among the others.</param>
/// <param name="At">UTC.</param>
/// <param name="Actor">Whoever entered them, as people call the person.</param>
public sealed record StockEntrySummary(string Key, DateTimeOffset At, string Actor, string Shelf, int Products, int Pairs);

/// <summary>A product of an entry.</summary>
public sealed record EntryGood(LabelGood Good, int Pairs);

/// <summary>What labels of products are printed from.</summary>
public sealed class LabelGoods(NpgsqlDataSource database)
{
    // Enough for the labels of some weeks: each pair that is packed is a movement too, but none of these.
    private const int Newest = 100;

    private static readonly string[] Entered = [MovementReason.GoodsIn.ToString(), MovementReason.Opening.ToString()];

    /// <summary>The products of these barcodes, in any order; what is unknown is left out.</summary>
    public async Task<IReadOnlyList<LabelGood>> FindAsync(IReadOnlyCollection<string> barcodes, CancellationToken ct)
    {
        await using var command = database.CreateCommand("select barcode, model, colour, size, null::text as picture from variants where barcode = any($1)").With(barcodes.ToArray());
        return await command.ListAsync(Read, ct);
    }

    /// <summary>The newest entries of pairs that came, at most 100. What was booked in one go has one instant.</summary>
    public async Task<IReadOnlyList<StockEntrySummary>> EntriesAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"""
            select min(m.id)::text as key, m.at, coalesce(p.name, m.actor) as actor, m.shelf, count(distinct m.barcode)::int as products, sum(m.delta)::int as pairs
            from (select * from stock_movements where reason = any($1) and delta > 0 and key like 'entry/%' order by id desc limit 5000) m
            left join people p on p.user_name = m.actor
            group by m.at, m.actor, p.name, m.shelf order by m.at desc, m.shelf limit {Newest}
            """).With(Entered);
        return await command.ListAsync(
            row => new StockEntrySummary(row.GetString(0), row.Get<DateTimeOffset>("at"), row.Get<string>("actor")!, row.Get<string>("shelf")!, row.Get<int>("products"), row.Get<int>("pairs")), ct);
    }

    /// <summary>The products of an entry by model, colour and size; null when there is no such entry.</summary>
    public async Task<IReadOnlyList<EntryGood>?> EntryAsync(long key, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            select v.barcode, v.model, v.colour, v.size, shop_picture(v.barcode) as picture, sum(m.delta)::int as pairs
            from stock_movements one
            join stock_movements m on m.at = one.at and m.actor = one.actor and m.shelf = one.shelf and m.reason = any($2) and m.delta > 0 and m.key like 'entry/%'
            join variants v on v.barcode = m.barcode
            where one.id = $1 and one.reason = any($2)
            group by v.barcode order by v.model_key, v.colour_key, v.size_key, v.barcode
            """).With(key).With(Entered);
        var goods = await command.ListAsync(row => new EntryGood(Read(row), row.Get<int>("pairs")), ct);
        return goods.Count == 0 ? null : goods;
    }

    private static LabelGood Read(NpgsqlDataReader row) =>
        new(row.Get<string>("barcode")!, row.Get<string>("model"), row.Get<string>("colour"), row.Get<string>("size"), row.Get<string>("picture"));
}
