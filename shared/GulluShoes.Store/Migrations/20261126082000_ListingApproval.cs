using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>Publications that the marketplace has not let in yet, or turned down; the reasons stand one a line.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261126082000_ListingApproval")]
public sealed class ListingApproval : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("alter table listings add approval varchar(20) not null default 'Approved', add rejections text;");

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("alter table listings drop approval, drop rejections;");
}
