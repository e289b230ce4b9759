using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>Every open portal asks every few seconds for how long something lies on hold; few packages do, among all that wait to be packed.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261126130500_HeldIndexes")]
public sealed class HeldIndexes : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create index ix_order_created_held on order_created (held_at, package_id) include (hold_reason) where hold_reason is not null;
        create index ix_order_picking_held on order_picking (held_at, package_id) include (hold_reason) where hold_reason is not null;
        """);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        "drop index ix_order_created_held, ix_order_picking_held;");
}
