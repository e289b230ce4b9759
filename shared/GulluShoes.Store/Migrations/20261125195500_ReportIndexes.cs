using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>Reports read what people did on some days. Most of the history is Trendyol's word, and is not in this index.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261125195500_ReportIndexes")]
public sealed class ReportIndexes : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("create index ix_package_history_people on package_history (at) include (who, what, package_id) where source <> 'Sync';");

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("drop index ix_package_history_people;");
}
