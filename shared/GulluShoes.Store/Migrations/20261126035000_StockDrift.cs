using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>Where the marketplace shows another number than it had confirmed.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261126035000_StockDrift")]
public sealed class StockDrift : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("alter table stock_pushes add drift_quantity integer, add drift_seen_at timestamptz, add drift_proven_at timestamptz;");

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("alter table stock_pushes drop drift_quantity, drop drift_seen_at, drop drift_proven_at;");
}
