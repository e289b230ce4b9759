using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>
/// Payloads are written as they came: compressing them was the dearest step of the intake and saved 2 kB a package, 100 MB a
/// year. What is compressed already stays so.
/// </summary>
[DbContext(typeof(ShopDb))]
[Migration("20261125201500_PlainPayloads")]
public sealed class PlainPayloads : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("alter table package_snapshots alter column payload set storage external;");

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("alter table package_snapshots alter column payload set storage extended;");
}
