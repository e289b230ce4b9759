using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>
/// Reckons thousands of orders at once without comparing each line with each package. Joined by both keys, an order's line with its commission looked to the planner like one row of all, so that it went
/// through all packages for every line; looked up one by one, there are as many as there are commissions.
/// </summary>
[DbContext(typeof(ShopDb))]
[Migration("20261128040100_ProfitPlans")]
public sealed class ProfitPlans : Migration
{
    private const string Joined =
        """
        join orders o on o.stage = c.stage and o.package_id = c.package_id join order_lines l on l.package_id = c.package_id and l.line_id = c.line_id
                left join line_costs k on k.package_id = c.package_id and k.line_id = c.line_id cross join
        """;

    // A limit keeps each look-up a look-up, of one row.
    private const string LookedUp =
        """
        cross join lateral (select o.status, o.version, o.listed_at, o.carrier, o.currency from orders o where o.stage = c.stage and o.package_id = c.package_id limit 1) o
                cross join lateral (select l.currency, l.unit_gross, l.unit_price, l.quantity, l.unit_seller_discount from order_lines l where l.package_id = c.package_id and l.line_id = c.line_id limit 1) l
                left join lateral (select k.unit_try, k.cost_id from line_costs k where k.package_id = c.package_id and k.line_id = c.line_id limit 1) k on true cross join
        """;

    private const string AnyHistory = "h.to_stage in ('Shipped', 'Delivered'))) as has_left";

    // What has an offset is asked of each package; else the planner may read the history of all.
    private const string OwnHistory = "h.to_stage in ('Shipped', 'Delivered') offset 0)) as has_left";

    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Replace(Joined, LookedUp) + Replace(AnyHistory, OwnHistory));

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Replace(OwnHistory, AnyHistory) + Replace(LookedUp, Joined));

    internal static string Replace(string old, string now) =>
        $"""
        do $do$
        declare had text := pg_get_functiondef('sold_lines(text[])'::regprocedure);
        declare has text := replace(had, $a${old}$a$, $b${now}$b$);
        begin
            if had = has then raise exception 'sold_lines is not as it was expected'; end if;
            execute has;
        end $do$;

        """;
}
