namespace GulluShoes.Store.Money.Profit;

/// <summary>
/// The questions about stored profits. $1 and $2 are the days, $3 to $7 state, model, colour, size and order number, each null for all. Days and products are read from the sums that are kept
/// of them; only orders and lines, and what is asked of one order, from the lines.
/// </summary>
internal static class ProfitReadSql
{
    private static readonly string[] Keys = ["day", "model", "colour", "size", "order_number", "package_id", "line_id"];

    private static readonly string[] Types = ["date", "text", "text", "text", "text", "bigint", "bigint"];

    private static readonly string[] Parts = ["revenue", "discount", "commission", "cost", "labour", "packaging", "cargo", "fees", "correction", "profit"];

    private static readonly (string Name, int Bit)[] Gaps = [("no_cost", 1), ("no_commission", 2), ("no_packaging", 4), ("no_cargo", 8), ("no_price", 32)];

    /// <summary>How lines are added up, and how what was added up of them, whose money is in ten-thousandths of a lira.</summary>
    private static readonly IReadOnlyList<(string Name, string OfLines, string OfSums)> Sums =
    [
        ("lines", "count(*)", "sum(lines)"),
        ("told", "count(profit)", "coalesce(sum(lines) filter (where state > 0), 0)"),
        ("estimated_lines", "count(*) filter (where missing = 0 and estimated <> 0)", "coalesce(sum(lines) filter (where state = 1), 0)"),
        ("pairs", "coalesce(sum(kept) filter (where missing = 0), 0)", "sum(pairs)"),
        .. Parts.Select(part => (part, $"coalesce(sum({part}) filter (where missing = 0), 0)", $"sum({part}) * 0.0001")),
        ("estimated_commission", "coalesce(sum(commission) filter (where missing = 0 and estimated & 2 <> 0), 0)", "sum(estimated_commission) * 0.0001"),
        ("estimated_cargo", "coalesce(sum(cargo) filter (where missing = 0 and estimated & 8 <> 0), 0)", "sum(estimated_cargo) * 0.0001"),
        ("estimated_profit", "coalesce(sum(profit) filter (where estimated <> 0), 0)", "coalesce(sum(profit) filter (where state = 1), 0) * 0.0001"),
        ("untold_revenue", "coalesce(sum(revenue + discount) filter (where missing <> 0), 0)", "sum(untold_revenue) * 0.0001"),
        .. Gaps.Select(gap => (gap.Name, $"count(*) filter (where missing & {gap.Bit} <> 0)", $"sum({gap.Name})")),
    ];

    private static readonly string Names = string.Join(", ", Sums.Select(sum => sum.Name));

    private static readonly string SumsOfLines = string.Join(", ", Sums.Select(sum => $"{sum.OfLines} as {sum.Name}"));

    private static readonly string SumsOfSums = string.Join(", ", Sums.Select(sum => $"{sum.OfSums} as {sum.Name}"));

    private static readonly string Stored =
        $"day, model, colour, size, state, {string.Join(", ", Sums.Where(sum => sum.OfSums.StartsWith("sum(", StringComparison.Ordinal)).Select(sum => sum.Name))}";

    /// <summary>What was cancelled and cost nothing is no news.</summary>
    private const string Lines =
        """
        from line_profits where day between $1 and $2 and (stage <> 'Cancelled' or profit is distinct from 0)
            and ($4::text is null or model = $4) and ($5::text is null or colour = $5) and ($6::text is null or size = $6) and ($7::text is null or order_number = $7)
            and case $3::text when 'Untold' then missing <> 0 when 'Estimated' then missing = 0 and estimated <> 0 when 'Measured' then missing = 0 and estimated = 0 else true end
        """;

    /// <summary>How many orders have lines, of how many something is missing, and of how many what: an order may be of several days and products, so that theirs do not add up.</summary>
    public static readonly string Coverage =
        $"""
        select count(*), count(*) filter (where missing <> 0), {string.Join(", ", Gaps.Select(gap => $"count(*) filter (where missing & {gap.Bit} <> 0)"))}
        from (select bit_or(missing) as missing {Lines} group by order_number) o
        """;

    /// <summary>A line with what it was reckoned from. Parameters: package, line.</summary>
    public static readonly string Line =
        $"""
        select {string.Join(", ", Keys.Select(key => $"p.{key}"))}, s.*, p.commission_source, p.statement_import, p.statement_row, p.tariff_import, p.tariff_row, p.made_at,
            k.amount as cost_amount, k.currency, k.rate, k.rate_day, k.unit_try
        from line_profits p left join line_costs k on k.package_id = p.package_id and k.line_id = p.line_id
        cross join lateral (select {SumsOfLines} from line_profits where package_id = $1 and line_id = $2) s where p.package_id = $1 and p.line_id = $2
        """;

    /// <summary>Parameters: package, line.</summary>
    public const string Account =
        """
        select type, text, transacted_at, net, commission from finance_rows where line_package_id = $1 and line_id = $2 and list = 'Settlements' order by transacted_at, length(id), id
        """;

    /// <summary>Parameter: package.</summary>
    public const string Cargo = "select serial, text, amount, desi from cargo_items where package_id = $1 order by serial, place";

    /// <summary>First the sums of all, then the groups after $8, at most $9.</summary>
    public static string Page(ProfitWish wish) =>
        $"""
        with {PageOf(wish)},
        total as (select {string.Join(", ", Sums.Select(sum => $"coalesce({sum.Name}, 0) as {sum.Name}"))} from (
            select {(wish.OrderNumber is null ? $"{SumsOfSums} {SumsFor(wish with { By = ProfitBy.Day })}" : $"{SumsOfLines} {Lines}")}) t)
        select 0 as place, {string.Join(", ", Keys.Zip(Types, (key, type) => $"null::{type} as {key}"))}, {Names} from total
        union all (select place, {string.Join(", ", Keys)}, {Names} from page) order by place
        """;

    /// <summary>Every group.</summary>
    public static string All(ProfitWish wish) => $"with groups as ({Groups(wish)}) select * from groups {Order(wish.By)}";

    private static string PageOf(ProfitWish wish) => wish.By switch
    {
        ProfitBy.Order or ProfitBy.Line => PageOfLines(wish),
        ProfitBy.Model or ProfitBy.Colour or ProfitBy.Size when wish.OrderNumber is null => PageOfProducts(wish),
        _ => $"page as (select *, row_number() over ({Order(wish.By)}) as place from ({Groups(wish)} {Order(wish.By)} offset $8 limit $9) g)",
    };

    /// <summary>Which products come first is told by two figures; the others are added up for those only that are asked for.</summary>
    private static string PageOfProducts(ProfitWish wish)
    {
        var keys = KeysOf(wish.By);
        return $"""
            keys as materialized (
                select *, row_number() over ({Order(wish.By)}) as place
                from (select {AllKeys(keys)}, sum(profit) as profit, sum(untold_revenue) as untold_revenue {SumsFor(wish)} group by {string.Join(", ", keys.Keys)} having sum(lines) <> 0 {Order(wish.By)} offset $8 limit $9) g),
            page as (
                select k.place, {string.Join(", ", Keys.Select(key => $"k.{key}"))}, s.*
                from keys k cross join lateral (select {SumsOfSums} {SumsFor(wish)} and {string.Join(" and ", keys.Keys.Select(key => $"s.{key} = k.{key}"))}) s)
            """;
    }

    /// <summary>The same of orders and lines; an index holds both figures.</summary>
    private static string PageOfLines(ProfitWish wish)
    {
        var keys = KeysOf(wish.By).Keys;
        var (figures, group, same) = wish.By is ProfitBy.Line
            ? ("coalesce(earned, 0) as profit, coalesce(untold, 0) as untold_revenue", "", "package_id = k.package_id and line_id = k.line_id")
            : ("coalesce(sum(earned), 0) as profit, coalesce(sum(untold), 0) as untold_revenue", $"group by {string.Join(", ", keys)}", "order_number = k.order_number and day = k.day");
        var order = Order(wish.By);
        return $"""
            keys as materialized (
                select *, row_number() over ({order}) as place
                from (select {AllKeys(KeysOf(wish.By))}, {figures} {Lines} {group} {order} offset $8 limit $9) g),
            page as (select k.place, {string.Join(", ", Keys.Select(key => $"k.{key}"))}, s.* from keys k cross join lateral (select {SumsOfLines} {Lines} and {same}) s)
            """;
    }

    private static string Groups(ProfitWish wish)
    {
        var keys = KeysOf(wish.By);
        var (sums, from, having) = wish.OrderNumber is not null || wish.By is ProfitBy.Order or ProfitBy.Line ? (SumsOfLines, Lines, "") : (SumsOfSums, SumsFor(wish), "having sum(lines) <> 0");
        return $"select {AllKeys(keys)}, {sums} {from} group by {string.Join(", ", keys.Values)} {having}";
    }

    /// <summary>The coarsest sums that know what is asked for; and what was changed since they were added up. No name is '' there.</summary>
    private static string SumsFor(ProfitWish wish)
    {
        var isOfProducts = wish.Colour is not null || wish.Size is not null || wish.By is ProfitBy.Colour or ProfitBy.Size;
        var level = isOfProducts ? 2 : wish.Model is not null || wish.By is ProfitBy.Model ? 1 : 0;
        return $"""
            from (select {Stored} from profit_sums where level = {level} union all select {Stored} from profit_deltas) s
            where day between $1 and $2 and ($4::text is null or model = $4) and ($5::text is null or colour = $5) and ($6::text is null or size = $6)
                and case $3::text when 'Untold' then state = 0 when 'Estimated' then state = 1 when 'Measured' then state = 2 else true end
            """;
    }

    private static string AllKeys(Dictionary<string, string> keys) =>
        string.Join(", ", Keys.Zip(Types, (key, type) => $"{(keys.TryGetValue(key, out var value) ? value : $"null::{type}")} as {key}"));

    private static Dictionary<string, string> KeysOf(ProfitBy by) => by switch
    {
        ProfitBy.Day => new() { ["day"] = "day" },
        ProfitBy.Week => new() { ["day"] = "date_trunc('week', day)::date" },
        ProfitBy.Month => new() { ["day"] = "date_trunc('month', day)::date" },
        ProfitBy.Model => new() { ["model"] = "model" },
        ProfitBy.Colour => new() { ["model"] = "model", ["colour"] = "colour" },
        ProfitBy.Size => new() { ["model"] = "model", ["colour"] = "colour", ["size"] = "size" },
        ProfitBy.Order => new() { ["day"] = "day", ["order_number"] = "order_number" },
        ProfitBy.Line => Keys.ToDictionary(key => key),
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, null),
    };

    private static string Order(ProfitBy by) =>
        by is ProfitBy.Day or ProfitBy.Week or ProfitBy.Month ? "order by day" : "order by profit desc, untold_revenue desc, day, model, colour, size, order_number, package_id, line_id";
}
