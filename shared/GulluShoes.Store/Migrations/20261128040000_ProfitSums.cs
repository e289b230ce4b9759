using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>What lines earned, added up beforehand, so that a page of a month or a year need not read them.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261128040000_ProfitSums")]
public sealed class ProfitSums : Migration
{
    private const string Keys = "day, model, colour, size, state";

    private const string Told = "missing = 0";

    private static readonly string[] Parts = ["revenue", "discount", "commission", "cost", "labour", "packaging", "cargo", "fees", "correction", "profit"];

    /// <summary>What is added up, as ProfitReadSql does from the lines themselves.</summary>
    private static readonly IReadOnlyList<(string Name, string Sum)> Sums =
    [
        ("lines", "sum(sign)"),
        ("pairs", $"coalesce(sum(sign * kept) filter (where {Told}), 0)"),
        .. Parts.Select(part => (part, $"coalesce(sum(sign * {part}) filter (where {Told}), 0)")),
        ("estimated_commission", $"coalesce(sum(sign * commission) filter (where {Told} and estimated & 2 <> 0), 0)"),
        ("estimated_cargo", $"coalesce(sum(sign * cargo) filter (where {Told} and estimated & 8 <> 0), 0)"),
        ("untold_revenue", "coalesce(sum(sign * (revenue + discount)) filter (where missing <> 0), 0)"),
        .. new[] { ("no_cost", 1), ("no_commission", 2), ("no_packaging", 4), ("no_cargo", 8), ("no_price", 32) }.Select(gap => (gap.Item1, $"coalesce(sum(sign) filter (where missing & {gap.Item2} <> 0), 0)")),
    ];

    private static readonly string Names = string.Join(", ", Sums.Select(sum => sum.Name));

    private static readonly string Columns = string.Join(", ", Sums.Select(sum => $"{sum.Name} numeric not null"));

    private static string Create =>
        $"""
        -- Each day three times: whole (level 0), by model (1) and by product (2); and apart by what is known of the lines: 0 no profit can be told, 1 a part is expected, 2 all was charged. No name
        -- is ''. Only who reckons writes here, and he does it alone; whoever else changes a line writes the difference beside it, so that he waits for nobody. Both together are the truth.
        create table profit_sums (level smallint, day date, model text, colour text, size text, state smallint, {Columns}, primary key (level, {Keys}));
        create table profit_deltas (day date not null, model text not null, colour text not null, size text not null, state smallint not null, {Columns});
        {Trigger("add_profits", "insert", "new table as has", "select 1 as sign, * from has")}
        {Trigger("change_profits", "update", "old table as had new table as has", "select 1 as sign, * from has union all select -1, * from had")}
        {Trigger("drop_profits", "delete", "old table as had", "select -1 as sign, * from had")}
        create function fold_profits() returns void language sql as $$
            with gone as (delete from profit_deltas returning *), d as materialized (select {Keys}, {Total} from gone group by {Keys}) {Add}
            $$;
        with d as materialized ({Difference("select 1 as sign, * from line_profits")}) {Add};

        -- Orders of some days, what is missing of them and what is expected, without a look at their lines. Days alone are its beginning.
        create index ix_line_profits_orders on line_profits (day, order_number) include (missing, estimated) where stage <> 'Cancelled' or profit is distinct from 0;
        drop index ix_line_profits_day;
        """;

    /// <summary>Adds "d", a row for each product, to the sums of all levels.</summary>
    private static string Add =>
        $"""
        insert into profit_sums as s (level, {Keys}, {Names})
        select 2, {Keys}, {Names} from d
        union all select 1, day, model, '', '', state, {Total} from d group by day, model, state
        union all select 0, day, '', '', '', state, {Total} from d group by day, state
        on conflict (level, {Keys}) do update set {string.Join(", ", Sums.Select(sum => $"{sum.Name} = s.{sum.Name} + excluded.{sum.Name}"))}
        """;

    private static string Total => string.Join(", ", Sums.Select(sum => $"sum({sum.Name}) as {sum.Name}"));

    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Create);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create index ix_line_profits_day on line_profits (day, package_id, line_id);
        drop index ix_line_profits_orders;
        drop trigger add_profits on line_profits; drop trigger change_profits on line_profits; drop trigger drop_profits on line_profits;
        drop function add_profits(); drop function change_profits(); drop function drop_profits(); drop function fold_profits();
        drop table profit_deltas; drop table profit_sums;
        """);

    private static string Trigger(string name, string change, string tables, string lines) =>
        $"""
        create function {name}() returns trigger language plpgsql as $$
            begin
                if current_setting('shop.reckons', true) = 'on' then
                    with d as materialized ({Difference(lines)}) {Add};
                else
                    insert into profit_deltas ({Keys}, {Names}) {Difference(lines)};
                end if;
                return null;
            end $$;
        create trigger {name} after {change} on line_profits referencing {tables} for each statement execute function {name}();
        """;

    /// <summary>What lines with a sign add; one that was cancelled and cost nothing is no news, and what cancels out is none either.</summary>
    private static string Difference(string lines) =>
        $"""
        select * from (
            select day, coalesce(model, '') as model, coalesce(colour, '') as colour, coalesce(size, '') as size, (case when missing <> 0 then 0 when estimated <> 0 then 1 else 2 end)::smallint as state,
                {string.Join(", ", Sums.Select(sum => $"{sum.Sum} as {sum.Name}"))}
            from ({lines}) l where stage <> 'Cancelled' or profit is distinct from 0 group by 1, 2, 3, 4, 5) t
        where ({Names}) <> ({string.Join(", ", Sums.Select(_ => "0"))})
        """;
}
