using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>A print whose answer was lost is asked for again by its key, and is no copy.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261126030000_PrintKeys")]
public sealed class PrintKeys : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("alter table label_prints add key uuid;");

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("alter table label_prints drop key;");
}
