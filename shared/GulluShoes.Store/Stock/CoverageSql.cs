namespace GulluShoes.Store.Stock;

/// <summary>Which packages the pairs in the house reach for.</summary>
internal static class CoverageSql
{
    /// <summary>
    /// True of a package (row <c>o</c> of Created or Picking) when of each of its products at least as many pairs are on hand as are promised to
    /// it and to all that are more urgent, held ones and those whose payment is being checked included. A product whose stock is not kept yet
    /// covers every package: a shop that has counted nothing packs as ever.
    /// </summary>
    /// <remarks>
    /// The queue and waves hand out only what is covered, so two packers never search for one pair. A person may still take a package by its
    /// number: who holds the pair knows better than the ledger, which then falls below zero and says so.
    /// </remarks>
    public const string Covered =
        """
        not exists (
            select from reservations mine join stock_items k on k.barcode = mine.barcode
            where mine.package_id = o.package_id and mine.reserved > 0
                and (select coalesce(sum(s.quantity), 0) from stock_levels s where s.barcode = mine.barcode) < (
                    select sum(r.reserved) from reservations r join orders b on b.stage in ('Created', 'Picking') and b.package_id = r.package_id
                    where r.barcode = mine.barcode and r.reserved > 0 and (b.due_at, b.package_id) <= (o.due_at, o.package_id)))
        """;
}
