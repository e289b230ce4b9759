namespace GulluShoes.Store.Money.Settlements;

/// <summary>What the rows of the account are about.</summary>
internal static class FinanceSql
{
    /// <summary>
    /// Rows without a line find it by package and barcode, else by order and barcode. Where several lines of one product could be meant, the group's rows are dealt out over
    /// the lines' pairs in the order of their ids, all of them anew, so that it does not matter which came first.
    /// </summary>
    public const string MatchRows =
        """
        with waiting as materialized (
            select distinct coalesce(order_number, '') as order_number, coalesce(package_id, 0) as package_id, barcode, type from finance_rows
            where line_id is null and barcode is not null and list = 'Settlements'),
        own as (
            select w.*, l.package_id as line_package, l.line_id, l.quantity, 0 as late from waiting w join order_lines l on l.package_id = w.package_id and l.barcode = w.barcode),
        others as (
            select w.*, l.package_id as line_package, l.line_id, l.quantity, case when o.stage = 'Cancelled' then 1 else 0 end as late
            from waiting w join orders o on o.order_number = w.order_number join order_lines l on l.package_id = o.package_id and l.barcode = w.barcode
            where w.order_number <> '' and not exists (select from order_lines m where m.package_id = w.package_id and m.barcode = w.barcode)),
        pairs as (
            select c.*, row_number() over g as place, count(*) over (partition by order_number, package_id, barcode, type) as pairs
            from (select * from own union all select * from others) c cross join lateral generate_series(1, greatest(c.quantity, 1)) n
            window g as (partition by order_number, package_id, barcode, type order by late, line_package, line_id, n)),
        ranked as (
            select f.list, f.id, w.*, row_number() over (partition by w.order_number, w.package_id, w.barcode, w.type order by length(f.id), f.id) as place
            from waiting w join finance_rows f on f.list = 'Settlements' and f.barcode = w.barcode and f.type = w.type
                and coalesce(f.order_number, '') = w.order_number and coalesce(f.package_id, 0) = w.package_id)
        update finance_rows f set line_package_id = p.line_package, line_id = p.line_id
        from ranked r join pairs p on p.order_number = r.order_number and p.package_id = r.package_id and p.barcode = r.barcode and p.type = r.type and p.place = (r.place - 1) % p.pairs + 1
        where f.list = r.list and f.id = r.id and (f.line_package_id, f.line_id) is distinct from (p.line_package, p.line_id)
        """;

    /// <summary>Parcels find their package by order and tracking number, or by order alone when it has one package only: a carrier may have been changed.</summary>
    public const string MatchParcels =
        """
        update cargo_items c set package_id = coalesce(
            (select min(o.package_id) from orders o where o.order_number = c.order_number and o.tracking_number = c.tracking_number),
            (select min(o.package_id) from orders o where o.order_number = c.order_number having count(*) = 1))
        where c.package_id is null and exists (select from orders o where o.order_number = c.order_number)
        """;
}
