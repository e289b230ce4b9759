using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>What the account says that a line was charged.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261126220000_SettledCommissions")]
public sealed class SettledCommissions : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        -- For all pairs of a line as they were sold, TRY, above zero when the shop pays: the commission on each sale, less what discounts and coupons gave back of it, and as it was corrected
        -- since. What a return gave back is left out: profit takes it back pair by pair. Every pair has a sale of its own; until the last has come, nobody knows the whole.
        create or replace view settled_commissions as
        select f.line_package_id as package_id, f.line_id,
            sum(case when f.type like 'Commission%' then -1 else 1 end * sign(f.credit - f.debt) * abs(coalesce(f.commission, 0))) as commission
        from finance_rows f join order_lines l on l.package_id = f.line_package_id and l.line_id = f.line_id
        where f.list = 'Settlements' and (f.type in ('Sale', 'Discount', 'Coupon') or f.type like 'Commission%')
        group by f.line_package_id, f.line_id, l.quantity
        having count(*) filter (where f.type = 'Sale' and f.commission is not null) >= l.quantity;
        """);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        "create or replace view settled_commissions as select null::bigint as package_id, null::bigint as line_id, null::numeric as commission where false;");
}
