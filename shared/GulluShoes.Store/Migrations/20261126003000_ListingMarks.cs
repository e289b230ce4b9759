using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>A publication is compared by a mark of all it says; the first reading after this writes each once.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261126003000_ListingMarks")]
public sealed class ListingMarks : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("alter table listings add mark bigint not null default 0;");

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("alter table listings drop mark;");
}
