using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>
/// Lets a number that is told and confirmed stay a heap-only update: <c>call_id</c> changes with each, and a column that any index names, in its condition too, takes the row
/// through all of them (https://www.postgresql.org/docs/17/storage-hot.html).
/// </summary>
[DbContext(typeof(ShopDb))]
[Migration("20261126210000_RejectedPushes")]
public sealed class RejectedPushes : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        drop index ix_stock_pushes_rejected;
        create index ix_stock_pushes_rejected on stock_pushes (barcode) where outcome = 'Rejected';
        """);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        drop index ix_stock_pushes_rejected;
        create index ix_stock_pushes_rejected on stock_pushes (barcode) where call_id is null and outcome = 'Rejected';
        """);
}
