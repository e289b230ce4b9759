namespace GulluShoes.Store.Money.Profit;

/// <summary>The statements on stored profits.</summary>
internal static class ProfitSql
{
    /// <summary>Who reckons, reckons alone: of two at once the one that looked first could write last.</summary>
    public const string Lock = "select pg_advisory_xact_lock(hashtextextended('line-profits', 0))";

    /// <summary>What is written from here on is added to the sums themselves; first what others have laid beside them.</summary>
    public const string Fold = "select fold_profits(), set_config('shop.reckons', 'on', true)";

    /// <summary>Marks of days become marks of the orders that were placed on them.</summary>
    public const string Spread =
        """
        with days as (delete from profit_marks where first_day is not null returning first_day, last_day)
        insert into profit_marks (order_number)
        select o.order_number from days d join orders o
            on o.listed_at >= d.first_day::timestamp at time zone 'Europe/Istanbul' and o.listed_at < (d.last_day + 1)::timestamp at time zone 'Europe/Istanbul'
        group by o.order_number order by min(o.listed_at)
        """;

    /// <summary>Takes the oldest marks; answers how many, and which orders they touch. Parameter: how many at most.</summary>
    public const string Take =
        """
        with taken as (
            delete from profit_marks where id in (select id from profit_marks where first_day is null order by id limit $1) returning package_id, order_number),
        touched as (
            select order_number from taken where order_number is not null
            union select o.order_number from taken t join packages p on p.package_id = t.package_id join orders o on o.stage = p.stage and o.package_id = p.package_id)
        select (select count(*) from taken)::integer, array(select order_number from touched order by order_number)
        """;

    private static readonly string[] Columns =
    [
        "order_number", "package_id", "line_id", "stage", "day", "barcode", "model", "colour", "size", "quantity", "kept",
        "revenue", "discount", "commission", "cost", "labour", "packaging", "cargo", "fees", "correction", "missing", "estimated",
        "commission_source", "package_version", "cost_id", "statement_import", "statement_row", "tariff_import", "tariff_row", "account_at",
    ];

    private static readonly string Names = string.Join(", ", Columns);

    /// <summary>Keeps what the lines of orders earn by now; what is the same stays untouched. Parameters: order numbers, now.</summary>
    public static readonly string Keep =
        $"""
        insert into line_profits as p ({Names}, made_at) select {Names}, $2 from compute_profits($1)
        on conflict (package_id, line_id) do update set {string.Join(", ", Columns.Select(column => $"{column} = excluded.{column}"))}, made_at = excluded.made_at
        where ({Of("p")}) is distinct from ({Of("excluded")})
        """;

    private static string Of(string row) => string.Join(", ", Columns.Select(column => $"{row}.{column}"));
}
