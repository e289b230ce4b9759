using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>A package's timeline names the waves that it was in, also those that it has left.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261126011000_TimelineIndexes")]
public sealed class TimelineIndexes : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("create index ix_wave_packages_package_id on wave_packages (package_id);");

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("drop index ix_wave_packages_package_id;");
}
