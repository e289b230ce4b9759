using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>Finds the payments, a few each week, without a look at the thousands of rows that each of them paid: the index is gone through from payment to payment.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261128092000_Payments")]
public sealed class Payments : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        drop index ix_finance_rows_payment;
        create index ix_finance_rows_payment on finance_rows (payment_order_id, paid_at) where payment_order_id is not null;

        -- "paid_at" is null until Trendyol says when.
        create view payments as
            with recursive ids as (
                (select payment_order_id as id from finance_rows where payment_order_id is not null order by payment_order_id limit 1)
                union all
                select (select f.payment_order_id from finance_rows f where f.payment_order_id > ids.id order by f.payment_order_id limit 1) from ids where ids.id is not null)
            select id, (select max(f.paid_at) from finance_rows f where f.payment_order_id = ids.id) as paid_at from ids where id is not null;
        """);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        drop view payments;
        drop index ix_finance_rows_payment;
        create index ix_finance_rows_payment on finance_rows (payment_order_id) where payment_order_id is not null;
        """);
}
