namespace GulluShoes.Store.Money.Profit;

/// <summary>The questions about stored profits. $1 and $2 are the days, $3 to $7 state, model, colour, size and order number, each null for all.</summary>
internal static class ProfitReadSql
{
    private static readonly string[] Keys = ["day", "model", "colour", "size", "order_number", "package_id", "line_id"];

    private static readonly string[] Types = ["date", "text", "text", "text", "text", "bigint", "bigint"];

    private static readonly string[] Parts = ["revenue", "discount", "commission", "cost", "labour", "packaging", "cargo", "fees", "correction", "profit"];

    private static readonly (string Name, int Bit)[] Gaps = [("no_cost", 1), ("no_commission", 2), ("no_packaging", 4), ("no_cargo", 8), ("no_price", 32)];

    private static readonly IReadOnlyList<(string Name, string Sum)> Sums =
    [
        ("lines", "count(*)::numeric"),
        ("told", "count(profit)::numeric"),
        ("estimated_lines", "(count(*) filter (where missing = 0 and estimated <> 0))::numeric"),
        ("pairs", "coalesce(sum(kept) filter (where missing = 0), 0)::numeric"),
        .. Parts.Select(part => (part, $"coalesce(sum({part}) filter (where missing = 0), 0)")),
        ("estimated_commission", "coalesce(sum(commission) filter (where missing = 0 and estimated & 2 <> 0), 0)"),
        ("estimated_cargo", "coalesce(sum(cargo) filter (where missing = 0 and estimated & 8 <> 0), 0)"),
        ("estimated_profit", "coalesce(sum(profit) filter (where estimated <> 0), 0)"),
        ("untold_revenue", "coalesce(sum(revenue + discount) filter (where missing <> 0), 0)"),
        .. Gaps.Select(gap => (gap.Name, $"(count(*) filter (where missing & {gap.Bit} <> 0))::numeric")),
    ];

    private static readonly string Names = string.Join(", ", Sums.Select(sum => sum.Name));

    /// <summary>What was cancelled and cost nothing is no news.</summary>
    private const string Filter =
        """
        from line_profits where day between $1 and $2 and (stage <> 'Cancelled' or profit is distinct from 0)
            and ($4::text is null or model = $4) and ($5::text is null or colour = $5) and ($6::text is null or size = $6) and ($7::text is null or order_number = $7)
            and case $3::text when 'Untold' then missing <> 0 when 'Estimated' then missing = 0 and estimated <> 0 when 'Measured' then missing = 0 and estimated = 0 else true end
        """;

    /// <summary>First the sums of all, then the groups after $8, at most $9.</summary>
    public static string Page(ProfitBy by) =>
        $"""
        with groups as materialized ({Groups(by)}),
        page as (select *, row_number() over ({Order(by)}) as place from (select * from groups {Order(by)} offset $8 limit $9) g)
        select 0 as place, {string.Join(", ", Keys.Zip(Types, (key, type) => $"null::{type} as {key}"))}, {string.Join(", ", Sums.Select(sum => $"coalesce(sum({sum.Name}), 0) as {sum.Name}"))} from groups
        union all (select place, {string.Join(", ", Keys)}, {Names} from page) order by place
        """;

    /// <summary>Every group.</summary>
    public static string All(ProfitBy by) => $"with groups as ({Groups(by)}) select * from groups {Order(by)}";

    /// <summary>A line with what it was reckoned from. Parameters: package, line.</summary>
    public static readonly string Line =
        $"""
        select {string.Join(", ", Keys.Select(key => $"p.{key}"))}, s.*, p.commission_source, p.statement_import, p.statement_row, p.tariff_import, p.tariff_row, p.made_at,
            k.amount as cost_amount, k.currency, k.rate, k.rate_day, k.unit_try
        from line_profits p left join line_costs k on k.package_id = p.package_id and k.line_id = p.line_id
        cross join lateral (select {Sum} from line_profits where package_id = $1 and line_id = $2) s where p.package_id = $1 and p.line_id = $2
        """;

    /// <summary>Parameters: package, line.</summary>
    public const string Account =
        """
        select type, text, transacted_at, net, commission from finance_rows where line_package_id = $1 and line_id = $2 and list = 'Settlements' order by transacted_at, length(id), id
        """;

    /// <summary>Parameter: package.</summary>
    public const string Cargo = "select serial, text, amount, desi from cargo_items where package_id = $1 order by serial, place";

    private static string Sum => string.Join(", ", Sums.Select(sum => $"{sum.Sum} as {sum.Name}"));

    private static string Groups(ProfitBy by)
    {
        var keys = KeysOf(by);
        return $"""
            select {string.Join(", ", Keys.Zip(Types, (key, type) => $"{(keys.TryGetValue(key, out var value) ? value : $"null::{type}")} as {key}"))}, {Sum}
            {Filter} group by {string.Join(", ", keys.Values)}
            """;
    }

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
