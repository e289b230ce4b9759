using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>
/// Keeps the sums of profits as whole numbers of ten-thousandths of a lira, which is what numeric(18,4) counts in, and so exactly: PostgreSQL adds whole numbers up three times as fast as decimals.
/// The two figures by which orders and lines are sorted are kept with the lines in the same way, and in the index of orders.
/// </summary>
[DbContext(typeof(ShopDb))]
[Migration("20261128090000_ProfitSumsInWholes")]
public sealed class ProfitSumsInWholes : Migration
{
    private const string Key = "alter table profit_sums add primary key (level, day, model, colour, size, state);";

    private static readonly string[] Texts = ["model", "colour", "size"];

    private static readonly string[] Money =
    [
        "revenue", "discount", "commission", "cost", "labour", "packaging", "cargo", "fees", "correction", "profit", "estimated_commission", "estimated_cargo", "untold_revenue",
    ];

    private static readonly string[] Counts = ["lines", "pairs", "no_cost", "no_commission", "no_packaging", "no_cargo", "no_price"];

    // What each of the three functions of the lines' triggers adds up as money.
    private static readonly string[] Summed = [.. Money[..10], "(revenue + discount)"];

    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        $"""
        alter table line_profits
            add column earned bigint generated always as (case when missing = 0 then ((revenue + discount + commission + cost + labour + packaging + cargo + fees + correction) * 10000)::bigint end) stored,
            add column untold bigint generated always as (case when missing <> 0 then ((revenue + discount) * 10000)::bigint end) stored;
        drop index ix_line_profits_orders;
        create index ix_line_profits_orders on line_profits (day, order_number) include (missing, estimated, earned, untold) where stage <> 'Cancelled' or profit is distinct from 0;
        {Remake("profit_sums", ["level"], "integer", "bigint", "* 10000")}
        {Key}
        {Remake("profit_deltas", [], "integer", "bigint", "* 10000")}
        {Functions("sum(sign * ", "10000 * sum(sign * ")}
        """);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        $"""
        {Functions("10000 * sum(sign * ", "sum(sign * ")}
        {Remake("profit_sums", ["level"], "numeric", "numeric", "* 0.0001")}
        {Key}
        {Remake("profit_deltas", [], "numeric", "numeric", "* 0.0001")}
        drop index ix_line_profits_orders;
        create index ix_line_profits_orders on line_profits (day, order_number) include (missing, estimated) where stage <> 'Cancelled' or profit is distinct from 0;
        alter table line_profits drop column earned, drop column untold;
        """);

    /// <summary>What has a fixed width comes first: a row is found through faster.</summary>
    private static string Remake(string table, IReadOnlyList<string> levels, string count, string money, string factor)
    {
        string[] whole = [.. levels, "state", "day", .. Counts], amounts = [.. Money.Select(figure => $"{figure} {factor}")];
        var columns = levels.Append("state").Select(name => $"{name} smallint").Append("day date")
            .Concat(Counts.Select(name => $"{name} {count}")).Concat(Money.Select(name => $"{name} {money}")).Concat(Texts.Select(name => $"{name} text"));
        return $"""
            create table fresh ({string.Join(", ", columns.Select(column => $"{column} not null"))});
            insert into fresh select {string.Join(", ", whole.Concat(amounts).Concat(Texts))} from {table};
            drop table {table};
            alter table fresh rename to {table};
            """;
    }

    private static string Functions(string old, string now) => string.Concat(new[] { "add_profits", "change_profits", "drop_profits" }.Select(function =>
        $"""
        do $do$
        declare had text := pg_get_functiondef('{function}()'::regprocedure);
        declare has text := {Summed.Aggregate("had", (text, part) => $"replace({text}, 'coalesce({old}{part})', 'coalesce({now}{part})')")};
        begin
            if had = has then raise exception '{function} is not as it was expected'; end if;
            execute has;
        end $do$;

        """));
}
