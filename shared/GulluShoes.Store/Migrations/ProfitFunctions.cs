namespace GulluShoes.Store.Migrations;

/// <summary>How a profit is reckoned in the database.</summary>
internal static class ProfitFunctions
{
    internal const string Create =
        """
        -- The one place where returned pairs join that somebody has looked at: replace this view by one that says how many pairs of a line came back and can be sold again.
        create view judged_returns as select null::bigint as package_id, null::bigint as line_id, null::integer as resalable where false;

        -- What the account says of one line. The sum of one row keeps the planner from adding up the whole account for every few lines.
        create function settled_of(package bigint, line bigint) returns table (commission numeric) language sql stable rows 1 as
            $$ select sum(s.commission) from settled_commissions s where s.package_id = package and s.line_id = line $$;
        do $do$ begin
            execute replace(pg_get_functiondef('line_commissions(text[])'::regprocedure),
                'left join settled_commissions e on e.package_id = l.package_id and e.line_id = l.line_id', 'cross join lateral settled_of(l.package_id, l.line_id) e');
        end $do$;

        -- Pairs that came back, money that was moved afterwards and what the commission says of it, and when the account last spoke of the line.
        create function account_of(package bigint, line bigint) returns table (returned integer, moved numeric, given_back numeric, changed_at timestamptz) language sql stable rows 1 as
            $$
            select count(*) filter (where f.type = 'Return')::integer,
                coalesce(sum(f.net) filter (where f.type like 'Manu_lRefund%' or f.type like 'SellerRevenue%' or f.type like 'DeliveryFee%'), 0),
                coalesce(sum(sign(f.credit - f.debt) * abs(coalesce(f.commission, 0))) filter (where f.type like 'Commission%'), 0), max(f.changed_at)
            from finance_rows f where f.line_package_id = package and f.line_id = line and f.list = 'Settlements'
            $$;

        -- What somebody has said that packages cost that were ordered on a day, as ExpenseRule: of each the latest word, and of cargo the carrier's own before everybody's.
        create function terms_on(day date, firm text) returns table (packaging numeric, labour numeric, cargo numeric) language sql stable rows 1 as
            $$
            select
                (select e.amount from expenses e where e.kind = 'Packaging' and e.valid_from <= day order by e.valid_from desc, e.id desc limit 1),
                (select e.amount from expenses e where e.kind = 'Labour' and e.valid_from <= day order by e.valid_from desc, e.id desc limit 1),
                (select case when bool_or(c.carrier is not null) then max(c.amount) filter (where c.carrier is not null and c.desi is null) else max(c.amount) filter (where c.desi is null) end
                from (
                    select distinct on (e.carrier, e.desi) e.carrier, e.desi, e.amount from expenses e
                    where e.kind = 'Cargo' and e.valid_from <= day and (e.carrier is null or e.carrier = firm) order by e.carrier, e.desi, e.valid_from desc, e.id desc) c
                where c.amount is not null)
            $$;

        -- The part of an amount that stays when of so many pairs some came back; as AmountSplit does, the odd kuruş is the larger part's.
        create function kept_of(amount numeric, kept integer, back integer) returns numeric language sql immutable as
            $$
            select case when back = 0 then amount when kept = 0 then 0 when kept >= back then amount - div(amount * 100 * back, kept + back) / 100 else div(amount * 100 * kept, kept + back) / 100 end
            $$;

        -- Lines of orders and their packages as ProfitRule knows them (SoldLine, SoldPackage), with what they were taken from. Statements speak of orders: what one says of cargo and
        -- fees is split among the order's packages by amount. An invoice of the carrier is believed before a statement, and
        -- that before what is expected; fees of an order that has arrived are those that its statement names.
        create function sold_lines(numbers text[]) returns table (
            order_number text, package_id bigint, line_id bigint, stage varchar, day date, barcode text, model text, colour text, size text, quantity integer,
            price numeric, discount numeric, commission numeric, commission_expected boolean, unit_cost numeric, cancelled boolean, returned integer, resalable integer, unit_labour numeric, correction numeric,
            packaging numeric, cargo_out numeric, out_expected boolean, cargo_back numeric, back_expected boolean, fees numeric, fees_expected boolean, has_left boolean,
            commission_source text, package_version bigint, cost_id bigint, statement_import bigint, statement_row integer, tariff_import bigint, tariff_row integer, account_at timestamptz) language sql stable as
            $$
            with lines as materialized (
                select c.*, o.status, o.version, (o.listed_at at time zone 'Europe/Istanbul')::date as day, coalesce(o.carrier, '') as firm, k.unit_try, k.cost_id,
                    a.returned, a.moved, a.given_back, a.changed_at, coalesce(l.currency, o.currency, 'TRY') = 'TRY' as is_lira,
                    case when coalesce(l.currency, o.currency, 'TRY') = 'TRY' then coalesce(l.unit_gross, l.unit_price) * l.quantity end as gross,
                    case when l.unit_gross is null then 0 else coalesce(l.unit_seller_discount, 0) * l.quantity end as less
                from line_commissions(numbers) c join orders o on o.stage = c.stage and o.package_id = c.package_id join order_lines l on l.package_id = c.package_id and l.line_id = c.line_id
                left join line_costs k on k.package_id = c.package_id and k.line_id = c.line_id cross join lateral account_of(c.package_id, c.line_id) a),
            terms as materialized (select d.day, d.firm, t.* from (select distinct day, firm from lines) d cross join lateral terms_on(d.day, d.firm) t),
            parcels as materialized (
                select order_number, package_id, min(day) as day, min(firm) as firm, bool_or(stage <> 'Cancelled') as alive, sum(greatest(0, coalesce(gross, 0) - less)) as weight,
                    bool_or(stage in ('Shipped', 'Delivered') or status in ('Returned', 'UnDeliveredAndReturned') or exists (
                        select from package_history h where h.package_id = lines.package_id and h.to_stage in ('Shipped', 'Delivered'))) as has_left
                from lines group by order_number, package_id),
            sharing as (
                select p.*, case when sum(p.weight) over (partition by p.order_number) = 0 then 1 else p.weight end as share
                from (select *, bool_or(alive) over (partition by order_number) as any_alive from parcels) p where p.alive or not p.any_alive),
            amounts as (
                select p.package_id, p.order_number, p.share, s.stage >= 2 as arrived, v.kind, v.amount
                from sharing p join current_statements s0 on s0.order_number = p.order_number join order_statements s on s.order_number = p.order_number
                cross join lateral (values ('out', -coalesce(s0.cargo_out, 0)), ('back', -coalesce(s0.cargo_back, 0)), ('fees', -coalesce(s0.penalty, 0) - coalesce(s0.other, 0))) v(kind, amount)),
            whole as (select *, div(amount * 100 * share, sum(share) over w) / 100 as part, row_number() over (partition by order_number, kind order by share desc, package_id) as turn
                from amounts window w as (partition by order_number, kind)),
            rest as (select *, amount - sum(part) over (partition by order_number, kind) as rest from whole),
            said as (
                select package_id, bool_or(arrived) as arrived, max(part) filter (where kind = 'out') as cargo_out, max(part) filter (where kind = 'back') as cargo_back, max(part) filter (where kind = 'fees') as fees
                from (select package_id, kind, arrived, part + case when turn <= trunc(abs(rest) * 100) then 0.01 * sign(rest) else 0 end + case when turn = 1 then rest - trunc(rest, 2) else 0 end as part from rest) r
                group by package_id),
            carried as (
                select c.package_id, round(sum(c.amount) filter (where c.text is null or c.text not ilike 'iade%'), 4) as cargo_out, round(sum(c.amount) filter (where c.text ilike 'iade%'), 4) as cargo_back
                from cargo_items c where c.package_id = any(array(select package_id from parcels)) group by c.package_id),
            figures as (
                select p.package_id, p.has_left, t.packaging, coalesce(t.labour, 0) as labour, coalesce(c.cargo_out, nullif(s.cargo_out, 0), t.cargo) as cargo_out,
                    c.cargo_out is null and nullif(s.cargo_out, 0) is null and t.cargo is not null as out_expected, coalesce(c.cargo_back, nullif(s.cargo_back, 0), t.cargo) as cargo_back,
                    c.cargo_back is null and nullif(s.cargo_back, 0) is null and t.cargo is not null as back_expected, coalesce(s.fees, 0) as fees,
                    not coalesce(s.arrived, not p.alive and not p.has_left) as fees_expected
                from parcels p join terms t on t.day = p.day and t.firm = p.firm left join said s on s.package_id = p.package_id left join carried c on c.package_id = p.package_id)
            select l.order_number, l.package_id, l.line_id, l.stage, l.day, l.barcode, l.model, l.colour, l.size, l.quantity,
                round(l.gross, 4), round(l.less, 4), case when l.is_lira or l.source in ('Settlement', 'Statement') then round(l.commission, 4) end,
                l.is_lira and coalesce(l.source in ('Tariff', 'Payload'), false), l.unit_try, l.stage = 'Cancelled', least(l.returned, l.quantity),
                (select least(j.resalable, l.returned, l.quantity) from judged_returns j where j.package_id = l.package_id and j.line_id = l.line_id), f.labour,
                round(l.moved - case when l.source = 'Settlement' then l.given_back else 0 end, 4),
                f.packaging, f.cargo_out, f.out_expected, f.cargo_back, f.back_expected, f.fees, f.fees_expected, f.has_left,
                l.source, l.version, l.cost_id, l.statement_import, l.statement_row, l.tariff_import, l.tariff_row, l.changed_at
            from lines l join figures f on f.package_id = l.package_id
            $$;

        -- ProfitRule over what sold_lines says.
        create function compute_profits(numbers text[]) returns table (
            order_number text, package_id bigint, line_id bigint, stage varchar, day date, barcode text, model text, colour text, size text, quantity integer, kept integer,
            revenue numeric, discount numeric, commission numeric, cost numeric, labour numeric, packaging numeric, cargo numeric, fees numeric, correction numeric, missing integer, estimated integer,
            commission_source text, package_version bigint, cost_id bigint, statement_import bigint, statement_row integer, tariff_import bigint, tariff_row integer, account_at timestamptz) language sql stable as
            $$
            with sold as (
                select s.*, s.quantity - s.returned as stays, bool_or(not s.cancelled) over w as alive, bool_or(s.returned > 0) over w as any_back from sold_lines(numbers) s window w as (partition by s.package_id)),
            due as (
                select s.*, not s.cancelled or not s.alive as bears, s.alive or s.has_left as goes,
                    s.any_back or (not s.alive and s.has_left) as comes, greatest(0, coalesce(s.price, 0) - s.discount) as worth from sold s),
            counted as (
                select d.*, case when goes then d.packaging else 0 end as packing, case when goes or (d.cargo_out is not null and not out_expected) then d.cargo_out else 0 end as goes_for,
                    goes and out_expected as goes_guess, case when comes or (d.cargo_back is not null and not back_expected) then d.cargo_back else 0 end as comes_for, comes and back_expected as comes_guess,
                    case when not bears then 0 when sum(case when bears then worth else 0 end) over (partition by d.package_id) = 0 then 1 else worth end as weight from due d),
            shared as (
                select c.*, goes_for + comes_for as carrying, row_number() over (partition by c.package_id order by bears desc, weight desc, c.line_id) as turn,
                    div(coalesce(packing, 0) * 100 * weight, sum(weight) over w) / 100 as packing_part, div(coalesce(goes_for + comes_for, 0) * 100 * weight, sum(weight) over w) / 100 as carrying_part,
                    div(c.fees * 100 * weight, sum(weight) over w) / 100 as fees_part from counted c window w as (partition by c.package_id)),
            rested as (
                select s.*, coalesce(packing, 0) - sum(packing_part) over w as packing_rest, coalesce(carrying, 0) - sum(carrying_part) over w as carrying_rest, s.fees - sum(fees_part) over w as fees_rest
                from shared s window w as (partition by s.package_id)),
            split as (
                select r.*, packing_part + odd_of(packing_rest, turn) as packing_share, carrying_part + odd_of(carrying_rest, turn) as carrying_share, fees_part + odd_of(fees_rest, turn) as fees_share,
                    case when bears then case when packing is null then 4 else 0 end + case when carrying is null then 8 else 0 end else 0 end as missing,
                    case when bears then case when goes_guess or comes_guess then 8 else 0 end + case when fees_expected then 16 else 0 end else 0 end as estimated from rested r)
            select p.order_number, p.package_id, p.line_id, p.stage, p.day, p.barcode, p.model, p.colour, p.size, p.quantity, case when cancelled then 0 else stays end,
                case when cancelled then 0 else kept_of(coalesce(price, 0), stays, returned) end, case when cancelled then 0 else -kept_of(p.discount, stays, returned) end,
                case when cancelled then 0 else -kept_of(coalesce(p.commission, 0), stays, returned) end, case when cancelled then 0 else -(coalesce(unit_cost, 0) * (p.quantity - coalesce(resalable, 0))) end,
                case when not cancelled or (not alive and has_left) then -(unit_labour * p.quantity) else 0 end, -packing_share, -carrying_share, -fees_share, p.correction,
                p.missing + case when cancelled then 0 else case when p.commission is null then 2 else 0 end + case when unit_cost is null then 1 else 0 end + case when price is null then 32 else 0 end end,
                p.estimated + case when cancelled then 0 else case when commission_expected then 2 else 0 end + case when returned > 0 and resalable is null and unit_cost is not null then 1 else 0 end end,
                p.commission_source, p.package_version, p.cost_id, p.statement_import, p.statement_row, p.tariff_import, p.tariff_row, p.account_at
            from split p
            $$;
        """;

    internal const string Odd =
        """
        -- What rounding has left, by turns: a kuruş each, and what is below a kuruş to the first; as AmountSplit.
        create function odd_of(rest numeric, turn bigint) returns numeric language sql immutable as
            $$ select case when turn <= trunc(abs(rest) * 100) then 0.01 * sign(rest) else 0 end + case when turn = 1 then rest - trunc(rest, 2) else 0 end $$;
        """;

    internal const string Drop =
        """
        do $do$ begin
            execute replace(pg_get_functiondef('line_commissions(text[])'::regprocedure),
                'cross join lateral settled_of(l.package_id, l.line_id) e', 'left join settled_commissions e on e.package_id = l.package_id and e.line_id = l.line_id');
        end $do$;
        drop function compute_profits(text[]); drop function sold_lines(text[]); drop function kept_of(numeric, integer, integer); drop function odd_of(numeric, bigint); drop function terms_on(date, text); drop function account_of(bigint, bigint);
        drop function settled_of(bigint, bigint); drop view judged_returns;
        """;
}
