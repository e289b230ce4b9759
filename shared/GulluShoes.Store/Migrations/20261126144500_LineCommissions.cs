using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>What commission each order line bears, and by whose word: settlement before statement before tariff before the order's own.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261126144500_LineCommissions")]
public sealed class LineCommissions : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        -- The one place where settlements join: replace this view by one that gives each settled line what it was charged, TRY, above zero when the shop pays.
        create view settled_commissions as select null::bigint as package_id, null::bigint as line_id, null::numeric as commission where false;

        -- The tariff of a product at a moment; of two periods the later beginning counts, of equal ones the sheet that came later.
        create function tariff_in_force(code text, moment timestamptz) returns setof tariff_rows language sql stable rows 1 as
            $$
            select r.* from tariff_rows r join money_imports m on m.id = r.import_id and m.state = 'Applied'
            where r.wrong is null and r.barcode = code and r.valid_from <= moment and (r.valid_to is null or moment < r.valid_to)
            order by r.valid_from desc, r.import_id desc, r.row, r.part limit 1
            $$;

        -- Lines of orders with every word on their commission, TRY, above zero when the shop pays. "price" is what the customer pays for a pair without Trendyol's own
        -- discounts. An order's statement is split among its lines by amount as AmountSplit does: to the kuruş, what rounding leaves to the largest lines first.
        -- Lines of cancelled packages take no part while another package of the order lives. A charge of zero is not known yet until the order has ended.
        create function line_commissions(numbers text[]) returns table (
            order_number text, package_id bigint, line_id bigint, stage varchar, barcode text, model text, colour text, size text, quantity integer, ordered_at timestamptz, price numeric, amount numeric,
            settled numeric, charged numeric, statement_import bigint, statement_row integer, tariff_rate numeric, tariff numeric, tariff_import bigint, tariff_row integer, payload_rate numeric, payload numeric,
            commission numeric, source text) language sql stable as
            $$
            with lines as (
                select o.order_number, o.package_id, l.line_id, o.stage, l.barcode, l.model, l.colour, l.size, l.quantity, coalesce(o.ordered_at, o.listed_at) as ordered_at,
                    coalesce(l.unit_gross - coalesce(l.unit_seller_discount, 0), l.unit_price) as price, l.commission_rate,
                    o.stage <> 'Cancelled' or bool_and(o.stage = 'Cancelled') over (partition by o.order_number) as takes_part
                from orders o join order_lines l on l.package_id = o.package_id where o.order_number = any(numbers)),
            said as (
                select s.order_number, -r.commission as charged, s.import_id, s.row from order_statements s join import_rows r on r.import_id = s.import_id and r.row = s.row
                where s.order_number = any(numbers) and (r.commission <> 0 or s.stage >= 3)),
            weights as (
                select l.package_id, l.line_id, l.order_number, s.charged, s.import_id, s.row,
                    case when sum(l.price * l.quantity) over o = 0 then 1 else coalesce(l.price * l.quantity, 1) end as weight
                from (select *, count(*) over (partition by order_number) as parts, bool_or(price is null) over (partition by order_number) as unclear from lines where takes_part) l
                join said s on s.order_number = l.order_number
                -- A part of an order whose prices are not all known would be a guess.
                where l.parts = 1 or not l.unclear
                window o as (partition by l.order_number)),
            whole as (select *, div(charged * 100 * weight, sum(weight) over (partition by order_number)) / 100 as part from weights),
            rest as (
                select *, charged - sum(part) over (partition by order_number) as rest, row_number() over (partition by order_number order by weight desc, package_id, line_id) as turn from whole),
            split as (
                select *, part + case when turn <= trunc(abs(rest) * 100) then 0.01 * sign(rest) else 0 end + case when turn = 1 then rest - trunc(rest, 2) else 0 end as share from rest)
            select l.order_number, l.package_id, l.line_id, l.stage, l.barcode, l.model, l.colour, l.size, l.quantity, l.ordered_at, l.price, l.price * l.quantity,
                e.commission, s.share, s.import_id, s.row, t.rate, t.commission, t.import_id, t.row, l.commission_rate, p.commission,
                coalesce(e.commission, s.share, t.commission, p.commission),
                case when e.commission is not null then 'Settlement' when s.share is not null then 'Statement' when t.commission is not null then 'Tariff' when p.commission is not null then 'Payload' end
            from lines l
            left join settled_commissions e on e.package_id = l.package_id and e.line_id = l.line_id
            left join split s on s.package_id = l.package_id and s.line_id = l.line_id
            left join lateral (
                select f.import_id, f.row, r.rate, round(l.price * l.quantity * r.rate / 100, 2) as commission
                from tariff_in_force(l.barcode, l.ordered_at) f cross join lateral (select tariff_rate(f, l.price) as rate) r where r.rate is not null) t on true
            cross join lateral (select round(l.price * l.quantity * l.commission_rate / 100, 2) as commission) p
            $$;
        """);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        "drop function line_commissions(text[]); drop function tariff_in_force(text, timestamptz); drop view settled_commissions;");
}
