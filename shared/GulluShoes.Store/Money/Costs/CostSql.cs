using GulluShoes.Shop.Money.Costs;

namespace GulluShoes.Store.Money.Costs;

/// <summary>The statements on costs.</summary>
internal static class CostSql
{
    /// <summary>The cost of row <c>v</c> of variants on a day, as row <c>c</c>, without columns when it is missing; as <see cref="CostRule.Of"/>.</summary>
    public static string CostOf(string day) =>
        $"""
        left join lateral (
            select k.* from (
                (select 1 as place, w.* from product_costs w where w.scope = '{CostScope.Variant}' and w.barcode = v.barcode and w.valid_from <= {day} order by w.valid_from desc, w.id desc limit 1)
                union all (select 2, w.* from product_costs w where w.scope = '{CostScope.Colour}' and w.model = v.model and w.colour = v.colour and w.valid_from <= {day} order by w.valid_from desc, w.id desc limit 1)
                union all (select 3, w.* from product_costs w where w.scope = '{CostScope.Model}' and w.model = v.model and w.valid_from <= {day} order by w.valid_from desc, w.id desc limit 1)) k
            where k.amount is not null order by k.place limit 1) c on true
        """;

    /// <summary>What a dollar cost on a day, as row <c>r</c>, without columns when it is missing; as <see cref="Shop.Money.Rates.RateRule.On"/>.</summary>
    public static string RateOn(string day) =>
        $"""
        left join lateral (
            select q.day, q.value from exchange_rates q where q.currency = 'USD' and q.value is not null and q.day <= {day} order by q.day desc, q.id desc limit 1) r
            on {day} - r.day = (select count(distinct q.day) from exchange_rates q where q.currency = 'USD' and q.day > r.day and q.day <= {day})
        """;

    /// <summary>TRY for a pair, from <c>c</c> and <c>r</c>; null when the cost or the rate is missing.</summary>
    public const string UnitTry = "case when c.currency = 'TRY' then c.amount else round(c.amount * r.value, 4) end";

    /// <summary>The day of package <c>o</c> that decides about cost and rate.</summary>
    public const string Day = "(o.listed_at at time zone 'Europe/Istanbul')::date";

    /// <summary>Lines <c>l</c> with their package <c>o</c> and their product <c>v</c>.</summary>
    public const string Lines =
        """
        packages p join orders o on o.stage = p.stage and o.package_id = p.package_id join order_lines l on l.package_id = p.package_id
        left join barcode_aliases b on b.code = l.barcode join variants v on v.barcode = coalesce(b.barcode, l.barcode)
        """;

    /// <summary>
    /// Gives lines that have no cost yet the one of their order's day, in TRY at that day's rate; those whose cost or rate is missing stay without.
    /// Parameters: now, and the condition's. A shop that keeps no costs pays nothing for it.
    /// </summary>
    public static string Fill(string condition) =>
        $"""
        insert into line_costs (package_id, line_id, cost_id, amount, currency, rate, rate_day, unit_try, made_at)
        select l.package_id, l.line_id, c.id, c.amount, c.currency, case c.currency when 'USD' then r.value end, case c.currency when 'USD' then r.day end, {UnitTry}, $1
        from {Lines} {CostOf(Day)} {RateOn(Day)}
        where exists (select from product_costs) and {condition} and {UnitTry} is not null
            and not exists (select from line_costs k where k.package_id = l.package_id and k.line_id = l.line_id)
        on conflict do nothing
        """;

    /// <summary>Of packages; parameters: now, package ids.</summary>
    public static readonly string FillPackages = Fill("p.package_id = any($2)");

    /// <summary>Of products; parameters: now, barcodes.</summary>
    public static readonly string FillProducts = Fill("v.barcode = any($2)");

    /// <summary>Of everything; parameters: now.</summary>
    public static readonly string FillAll = Fill("true");
}
