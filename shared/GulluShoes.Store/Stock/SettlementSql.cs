using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Stock;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Stock;

/// <summary>
/// Brings what is promised and what was taken for the lines of packages to what the state of each package says (<see cref="StockClaims"/>),
/// whatever happened before. Settling again changes nothing.
/// </summary>
/// <remarks>
/// The caller holds the packages' registry locks and settles in the transaction that changed them, once. A variant whose stock is not
/// kept yet (no row in stock_items) gets promises but no movements: its first count begins with what then lies on the shelf, and that does
/// not include what was packed before. A package that we first see when its pairs are gone takes nothing that was ordered before
/// the variant's stock began: whoever counted did not find those pairs either.
/// </remarks>
internal static class SettlementSql
{
    /// <summary>Who acts when no person did.</summary>
    public const string Trendyol = "Trendyol";

    private static readonly ColumnSet<(long PackageId, LineFacts Line)> Promises = new ColumnSet<(long PackageId, LineFacts Line)>()
        .Add("package_id", "bigint", row => row.PackageId)
        .Add("line_id", "bigint", row => row.Line.LineId)
        .AddText("barcode", row => row.Line.Barcode)
        .Add("quantity", "integer", row => row.Line.Quantity);

    /// <summary>None of the statements answers with rows.</summary>
    /// <param name="arrived">Those that are new under our lock and lie in the house: nothing can differ yet, and looking would cost more than writing.</param>
    public static IEnumerable<NpgsqlBatchCommand> Settle(
        long[] packageIds, string actor, DateTimeOffset now, IReadOnlyCollection<PackageFacts>? arrived = null)
    {
        yield return new NpgsqlBatchCommand(Lock).With((long[])[.. packageIds, .. (arrived ?? []).Select(one => one.PackageId)]).With(now);
        if (arrived is { Count: > 0 })
        {
            yield return Promises.Command(
                $"""
                insert into reservations (package_id, line_id, barcode, reserved, taken, turn)
                select t.package_id, t.line_id, coalesce(a.barcode, t.barcode), t.quantity, 0, 0
                from {Promises.Rows} left join barcode_aliases a on a.code = t.barcode where t.quantity > 0 and t.barcode <> ''
                """,
                [.. arrived.SelectMany(one => one.Lines.Select(line => (one.PackageId, line)))]);
        }

        if (packageIds.Length > 0)
        {
            yield return new NpgsqlBatchCommand(Write).With(packageIds).With(now).With(actor);
        }
    }

    /// <summary>The claim of a package that is row <c>o</c>; as <see cref="StockClaims.Of"/>.</summary>
    public static readonly string Claim =
        $"""
        case when o.stage in ('{Stage.Created}', '{Stage.Picking}') then case when o.packed_at is null then '{StockClaim.Reserved}' else '{StockClaim.Out}' end
            when o.stage in ('{Stage.Shipped}', '{Stage.Delivered}') or lower(btrim(o.status)) in ({string.Join(", ", StockClaims.ReturningStatuses.Select(one => $"'{one}'"))})
            then '{StockClaim.Out}' else '{StockClaim.Free}' end
        """;

    /// <summary>
    /// In the order of barcodes, so that nobody waits in a circle. Whatever comes after it in the transaction reads levels that nobody else
    /// changes. Also tells those who watch stock_items that what can be sold may be another number now.
    /// </summary>
    private const string Lock =
        """
        update stock_items i set changed_at = $2, changes = i.changes + 1
        from (
            select barcode from stock_items where barcode in (
                select barcode from reservations where package_id = any($1)
                union select coalesce(a.barcode, l.barcode) from order_lines l left join barcode_aliases a on a.code = l.barcode where l.package_id = any($1))
            order by barcode for no key update) locked
        where i.barcode = locked.barcode
        """;

    private static readonly string Write =
        $"""
        with claims as (
            select o.package_id, l.line_id, coalesce(a.barcode, l.barcode) as barcode, greatest(l.quantity, 0) as quantity, o.listed_at, o.packed_at is not null as packed, {Claim} as claim
            from packages p join orders o on o.stage = p.stage and o.package_id = p.package_id
            join order_lines l on l.package_id = p.package_id
            left join barcode_aliases a on a.code = l.barcode
            where p.package_id = any($1) and l.barcode <> ''),
        targets as (
            select c.package_id, c.line_id, c.barcode, c.packed, i.barcode is not null as kept, i.since <= c.listed_at as counted,
                case c.claim when '{StockClaim.Reserved}' then c.quantity else 0 end as reserved, case c.claim when '{StockClaim.Out}' then c.quantity else 0 end as taken
            from claims c left join stock_items i on i.barcode = c.barcode),
        lines as materialized (
            select package_id, line_id, coalesce(t.barcode, r.barcode) as barcode, r.barcode as barcode_before, coalesce(t.packed, false) as packed, coalesce(t.kept, false) as kept,
                coalesce(t.reserved, 0) as reserved, coalesce(t.taken, 0) as taken, coalesce(r.taken, 0) as taken_before,
                coalesce(t.taken, 0) <> coalesce(r.taken, 0) or coalesce(r.taken > 0 and t.barcode <> r.barcode, false) as moves, coalesce(r.turn, 0) as turn
            from targets t full join (select * from reservations where package_id = any($1)) r using (package_id, line_id)
            where case when r.barcode is null then t.reserved > 0 or (t.taken > 0 and (t.packed or t.counted))
                else (coalesce(t.barcode, r.barcode), coalesce(t.reserved, 0), coalesce(t.taken, 0)) is distinct from (r.barcode, r.reserved, r.taken) end),
        {TakenBefore},
        {TakenNow},
        moves as (
            select concat_ws('/', 'package', package_id, line_id, turn + 1, kind, shelf) as key, barcode, shelf, delta::integer as delta, reason,
                package_id, line_id, null::bigint as undoes, null as reference, null as note
            from (select * from back union all select * from forgotten union all select * from picked) m),
        {LedgerSql.Book("$3", "$2")}
        insert into reservations (package_id, line_id, barcode, reserved, taken, turn)
        select package_id, line_id, barcode, reserved, taken, turn + moves::integer from lines
        on conflict (package_id, line_id) do update set barcode = excluded.barcode, reserved = excluded.reserved, taken = excluded.taken, turn = excluded.turn
        """;

    /// <summary>
    /// What was taken in the line's last turn goes back to where it was taken from; what was taken before its stock was kept, to where most of
    /// it lies.
    /// </summary>
    private static string TakenBefore =>
        $"""
        back as (
            select l.package_id, l.line_id, l.turn, 'back' as kind, coalesce(a.barcode, m.barcode) as barcode, m.shelf, -sum(m.delta) as delta, '{MovementReason.CancelReturn}' as reason
            from lines l join stock_movements m on m.package_id = l.package_id and m.line_id = l.line_id
                left join barcode_aliases a on a.code = m.barcode and exists (select from stock_items k where k.barcode = a.barcode)
            where l.moves and l.taken_before > 0 and m.key like concat_ws('/', 'package', l.package_id, l.line_id, l.turn, 'out', '%')
            group by l.package_id, l.line_id, l.turn, 5, m.shelf),
        forgotten as (
            select l.package_id, l.line_id, l.turn, 'found' as kind, i.barcode, {LedgerSql.Fullest("i.barcode")} as shelf,
                l.taken_before - coalesce((select sum(b.delta) from back b where b.package_id = l.package_id and b.line_id = l.line_id), 0) as delta, '{MovementReason.CancelReturn}' as reason
            from lines l join stock_items i on i.barcode = l.barcode_before
            where l.moves and l.taken_before > coalesce((select sum(b.delta) from back b where b.package_id = l.package_id and b.line_id = l.line_id), 0))
        """;

    /// <summary>
    /// Until packers scan shelves, pair after pair is taken from where most of its kind lies. A pair that no shelf has is taken from
    /// there too, and the level below zero becomes a Problem.
    /// </summary>
    private static string TakenNow =>
        $"""
        pairs as (
            select package_id, line_id, turn, barcode, packed, row_number() over (partition by barcode order by package_id, line_id) as nr
            from lines cross join generate_series(1, taken) where moves and kept),
        places as (
            select p.barcode, s.shelf, s.before, s.upto
            from (select distinct barcode from pairs) p cross join lateral (
                select shelf, sum(quantity) over best - quantity as before, sum(quantity) over best as upto
                from stock_levels where quantity > 0 and barcode = p.barcode window best as (order by quantity desc, shelf)) s),
        picked as (
            select package_id, line_id, turn, 'out' as kind, p.barcode, coalesce(s.shelf, {LedgerSql.Fullest("p.barcode")}) as shelf, -count(*) as delta,
                case when p.packed then '{MovementReason.PackOut}' else '{MovementReason.ShipOut}' end as reason
            from pairs p left join places s on s.barcode = p.barcode and p.nr > s.before and p.nr <= s.upto
            group by package_id, line_id, turn, p.barcode, 6, p.packed)
        """;
}
