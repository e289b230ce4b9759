using GulluShoes.Shop.Stock;
using GulluShoes.Store.Catalog;
using GulluShoes.Store.Catalog.Pricing;
using GulluShoes.Store.Money.Costs;

namespace GulluShoes.Store.Stock.Twins;

/// <summary>
/// The statements that make one product of two and two of one. $1 is the code, $2 the product, $3 when, $4 who, $5 the deed. Pairs are carried by movements
/// of their own: what was written before stays as it was, and each code's levels stay the sum of its movements.
/// </summary>
internal static class MergeSql
{
    /// <summary>
    /// Nobody who looks a code up may go on with an answer that is about to become wrong, so all wait until the code is what it will be. Not for long: who reads for
    /// minutes, as a backup does, makes the merge give way. Who enters costs or prices takes their line first and looks codes up then, so it is so here.
    /// </summary>
    public static readonly string[] Alone = ["select set_config('lock_timeout', '2s', true)", CostSql.Line, PriceSql.Line, "lock table barcode_aliases in access exclusive mode"];

    /// <summary>Locks both and tells those who watch them that what can be sold may be another number now.</summary>
    public const string Touch =
        """
        update stock_items i set changed_at = $3, changes = i.changes + 1
        from (select barcode from stock_items where barcode in ($1, $2) order by barcode for no key update) locked where i.barcode = locked.barcode
        """;

    /// <summary>If the stock of the code was known, that of the product is, and keeps the larger of both buffers; what people decided about it comes along where nothing was decided yet.</summary>
    public const string Begin =
        """
        insert into stock_items as i (barcode, since, buffer, buffer_rule, low_at, changed_at) select $2, x.since, x.buffer, x.buffer_rule, x.low_at, $3 from stock_items x
        where x.barcode = $1 and exists (select from stock_movements m where m.barcode = x.barcode)
        on conflict (barcode) do update set buffer = greatest(i.buffer, excluded.buffer), low_at = coalesce(i.low_at, excluded.low_at)
        """;

    /// <summary>True of a code (parameter $1) that the marketplace still sells: then it is told 0, so that no pair is offered twice.</summary>
    public const string IsSold =
        $"""
        exists (
            select from listings g where g.channel = '{ListingSql.Trendyol}' and g.barcode = $1 and g.missing_since is null and not g.archived and g.quantity is distinct from 0)
        """;

    /// <summary>Comes after <see cref="Begin"/>: what is kept only to be told 0 does not make the product's stock known.</summary>
    public const string Close = $"insert into stock_items (barcode, since, changed_at) select $1, $3, $3 where {IsSold} on conflict (barcode) do nothing";

    /// <summary>Carries every pair, shelf by shelf. Answers with how many the product got.</summary>
    public static readonly string Carry = Move(
        "merge", "select l.shelf, l.quantity as pairs from stock_levels l where l.barcode = $1 and l.quantity <> 0", "$1", "$2");

    /// <summary>
    /// Carries back what deed $6 carried, as far as it still lies on the same shelf: what was sold since was sold. Answers with how many the code's product got.
    /// </summary>
    public static readonly string CarryBack = Move(
        "split",
        """
        select c.shelf, case when c.pairs > 0 then least(c.pairs, greatest(coalesce(l.quantity, 0), 0)) else c.pairs end as pairs
        from (select shelf, -sum(delta) as pairs from stock_movements where barcode = $1 and reference = 'merge/' || $6 group by shelf) c
        left join stock_levels l on l.barcode = $2 and l.shelf = c.shelf
        """,
        "$2",
        "$1");

    /// <summary>What was promised or taken under the code is the product's, so that a package that is cancelled gives its pairs to where they are kept now.</summary>
    public const string CarryClaims = "update reservations set barcode = $2 where barcode = $1";

    public const string CarryClaimsBack =
        "update reservations r set barcode = $1 from order_lines l where r.barcode = $2 and l.package_id = r.package_id and l.line_id = r.line_id and l.barcode = $1";

    /// <summary>What pickers hold already is what their walk now asks for.</summary>
    public const string CarryPicks =
        "update wave_picks p set barcode = $2 from waves v where v.id = p.wave_id and v.closed_at is null and p.barcode = $1";

    /// <summary>Second codes of the code become the product's own: an alias never points at an alias.</summary>
    public const string Flatten = "update barcode_aliases set barcode = $2 where barcode = $1";

    public const string Add = "insert into barcode_aliases (code, barcode, created_at, created_by, code_key, bare_key) values ($1, $2, $3, $4, $5, $6)";

    public const string Remove = "delete from barcode_aliases where code = $1";

    /// <summary>Parameter $6: what was done.</summary>
    public const string Note = "insert into alias_deeds (id, code, barcode, kind, actor, at) values ($5, $1, $2, $6, $4, $3)";

    private static string Move(string deed, string pairs, string from, string to) =>
        $"""
        with carried as materialized ({pairs}),
        moves as (
            select concat_ws('/', '{deed}', $5::uuid, e.side, c.shelf) as key, e.barcode, c.shelf, e.delta::integer as delta, '{MovementReason.AliasMerge}' as reason,
                null::bigint as package_id, null::bigint as line_id, null::bigint as undoes, '{deed}/' || $5::uuid as reference, e.other as note
            from carried c cross join lateral (values ('from', {from}::text, -c.pairs, {to}::text), ('to', {to}::text, c.pairs, {from}::text)) as e(side, barcode, delta, other)
            where c.pairs <> 0),
        {LedgerSql.Book("$4", "$3")}
        select coalesce(sum(delta), 0)::integer from booked where barcode = {to}
        """;
}
