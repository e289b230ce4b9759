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
                (select 1 as place, w.* from standing_costs w where w.scope = '{CostScope.Variant}' and w.barcode = v.barcode and w.valid_from <= {day} order by w.valid_from desc, w.id desc limit 1)
                union all (select 2, w.* from standing_costs w where w.scope = '{CostScope.Colour}' and w.model = v.model and w.colour = v.colour and w.valid_from <= {day} order by w.valid_from desc, w.id desc limit 1)
                union all (select 3, w.* from standing_costs w where w.scope = '{CostScope.Model}' and w.model = v.model and w.valid_from <= {day} order by w.valid_from desc, w.id desc limit 1)) k
            where k.amount is not null order by k.place limit 1) c on true
        """;

    /// <summary>
    /// Sets of the sizes, colours and models that have a cost of their own on a day, for <see cref="IsCosted"/>: few words about many products, so they are read once
    /// instead of for each product. Each walks the index of its scope, where the word in force comes first.
    /// </summary>
    public static string Costed(string day) => string.Join(", ", new[] { (CostScope.Variant, "barcode"), (CostScope.Colour, "model, colour"), (CostScope.Model, "model") }.Select(set =>
        $"""
        costed_{set.Item1} as materialized (
            select {set.Item2} from (
                select distinct on ({set.Item2}) {set.Item2}, amount from standing_costs where scope = '{set.Item1}' and valid_from <= {day} order by {set.Item2}, valid_from desc, id desc) w
            where amount is not null)
        """));

    /// <summary>True of row <c>v</c> of variants when it has a cost; after <see cref="Costed"/>.</summary>
    public const string IsCosted =
        $"""
        v.barcode in (select w.barcode from costed_{nameof(CostScope.Variant)} w)
            or coalesce((v.model, v.colour) in (select w.model, w.colour from costed_{nameof(CostScope.Colour)} w), false)
            or coalesce(v.model in (select w.model from costed_{nameof(CostScope.Model)} w), false)
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
    public static readonly string FillProducts = Fill("coalesce(b.barcode, l.barcode) = any($2)");

    /// <summary>Of everything; parameters: now.</summary>
    public static readonly string FillAll = Fill("true");

    /// <summary>Comes before whatever writes words on costs or changes the costs of lines: what one person saw is not changed by another meanwhile.</summary>
    public const string Line = "select pg_advisory_xact_lock(hashtextextended('product-costs', 0))";

    /// <summary>Lines whose cost is another one by now; parameters: models, first and last day. Lines whose cost was taken back keep theirs.</summary>
    private static readonly string Changed =
        $"""
        changed as materialized (
            select k.package_id, k.line_id, l.quantity, k.unit_try as old_try, {UnitTry} as unit_try, c.id as cost_id, c.amount, c.currency,
                case c.currency when 'USD' then r.value end as rate, case c.currency when 'USD' then r.day end as rate_day
            from {Lines} join line_costs k on k.package_id = l.package_id and k.line_id = l.line_id {CostOf(Day)} {RateOn(Day)}
            where v.model = any($1) and {Day} between $2 and $3 and {UnitTry} <> k.unit_try)
        """;

    private const string Sums = "count(*) as lines, coalesce(sum(old_try * quantity), 0) as before, coalesce(sum(unit_try * quantity), 0) as after";

    /// <inheritdoc cref="Changed"/>
    public static readonly string RecostPreview = $"with {Changed} select {Sums} from changed";

    /// <summary>Parameters: models, first and last day, deed, now, who.</summary>
    public static readonly string Recost =
        $"""
        with {Changed},
        deed as (insert into recosts (deed, lines, before, after, made_at, made_by) select $4, t.lines, t.before, t.after, $5, $6 from (select {Sums} from changed) t returning id),
        kept as (
            insert into line_costs_before (recost_id, package_id, line_id, cost_id, amount, currency, rate, rate_day, unit_try, made_at)
            select deed.id, k.package_id, k.line_id, k.cost_id, k.amount, k.currency, k.rate, k.rate_day, k.unit_try, k.made_at
            from deed cross join changed t join line_costs k on k.package_id = t.package_id and k.line_id = t.line_id)
        update line_costs k set cost_id = t.cost_id, amount = t.amount, currency = t.currency, rate = t.rate, rate_day = t.rate_day, unit_try = t.unit_try, made_at = $5, recost_id = deed.id
        from changed t cross join deed where k.package_id = t.package_id and k.line_id = t.line_id
        """;
}
