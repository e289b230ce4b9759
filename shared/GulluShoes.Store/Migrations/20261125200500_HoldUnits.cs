using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>A hold may be about some of a package's units. Only our own statements read and write it, so the model does not know it.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261125200500_HoldUnits")]
public sealed class HoldUnits : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("alter table orders add column hold_units jsonb;");

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("alter table orders drop column hold_units;");
}
