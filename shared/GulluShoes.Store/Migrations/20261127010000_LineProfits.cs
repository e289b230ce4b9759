using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>What each order line earned, and which are to be reckoned anew. Only statements read and write these tables, so the model does not know them.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261127010000_LineProfits")]
public sealed class LineProfits : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(ProfitTables.Create);
        migrationBuilder.Sql(ProfitFunctions.Odd);
        migrationBuilder.Sql(ProfitFunctions.Create);
        migrationBuilder.Sql(ProfitTables.Watch);
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(ProfitTables.Unwatch);
        migrationBuilder.Sql(ProfitFunctions.Drop);
        migrationBuilder.Sql(ProfitTables.Drop);
    }
}
