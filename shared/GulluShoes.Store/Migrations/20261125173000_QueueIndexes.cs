using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>
/// The packing queue reads what can be packed and nothing else: packed packages wait for the courier by the hundred, in the
/// same tables and under the same dates. What it counts and filters by is in the index.
/// Rows of packed packages stay in packings for ever; those that are skipped are few.
/// </summary>
[DbContext(typeof(ShopDb))]
[Migration("20261125173000_QueueIndexes")]
public sealed class QueueIndexes : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create index ix_order_created_queue on order_created (due_at, package_id) include (carrier, pairs)
            where packed_at is null and hold_reason is null and packable;
        create index ix_order_picking_queue on order_picking (due_at, package_id) include (carrier, pairs)
            where packed_at is null and hold_reason is null and packable;
        create index ix_packings_skipped_until on packings (skipped_until) where skipped_until is not null;
        """);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        "drop index ix_order_created_queue, ix_order_picking_queue, ix_packings_skipped_until;");
}
