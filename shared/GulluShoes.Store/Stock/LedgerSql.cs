using GulluShoes.Shop.Stock;
using GulluShoes.Shop.Upkeep;

namespace GulluShoes.Store.Stock;

/// <summary>The one door into the ledger.</summary>
internal static class LedgerSql
{
    /// <summary>The columns of <c>moves</c>.</summary>
    public const string MoveColumns = "key, barcode, shelf, delta, reason, package_id, line_id, undoes, reference, note";

    /// <summary>Names a shelf's level of a variant as the subject of a Problem.</summary>
    public const string LevelSubject = "barcode || ' · ' || shelf";

    /// <summary>Any number of movements is one statement: this comes first in it, and <c>moves</c> before this.</summary>
    /// <remarks>
    /// A key that is known counts no more, and only what was really booked changes the levels. A level below zero is a Problem until it is
    /// none any more: the pair was there although the ledger did not know it, so whoever shipped it is not stopped. The rows of
    /// <c>stock_items</c> are locked before, so that nobody waits in a circle.
    /// </remarks>
    /// <param name="actor">The parameter that says who.</param>
    /// <param name="at">The parameter that says when.</param>
    public static string Book(string actor, string at) =>
        $"""
        booked as (
            insert into stock_movements ({MoveColumns}, actor, at)
            select {MoveColumns}, {actor}, {at} from moves order by key collate "C"
            on conflict (key) do nothing returning key, barcode, shelf, delta),
        levelled as (
            insert into stock_levels as l (barcode, shelf, quantity)
            select barcode, shelf, sum(delta)::integer from booked group by barcode, shelf
            on conflict (barcode, shelf) do update set quantity = l.quantity + excluded.quantity
            returning barcode, shelf, quantity),
        raised as (
            insert into problems (cause, subject, detail, since, last_at, times)
            select '{ProblemCause.StockNegative}', left({LevelSubject}, 300), quantity::text, {at}, {at}, 1 from levelled where quantity < 0 order by 2
            on conflict (cause, subject) where closed_at is null do update
            set times = problems.times + 1, last_at = excluded.last_at, detail = excluded.detail),
        healed as (
            update problems p set closed_at = {at} from levelled
            where quantity >= 0 and p.cause = '{ProblemCause.StockNegative}' and p.closed_at is null and p.subject = left({LevelSubject}, 300))
        """;

    /// <summary>The shelf on which most of a variant lies, or the one of which nobody said where.</summary>
    /// <param name="barcode">The column that names the variant.</param>
    public static string Fullest(string barcode) =>
        $"""
        coalesce((select f.shelf from stock_levels f where f.barcode = {barcode} order by f.quantity desc, f.shelf limit 1), '{ShelfCode.Unsaid}')
        """;
}
