using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>
/// Takes "İade Kargo Bedeli" of a carrier's invoice for the way back. No comparison of the database's own makes İ a small i, and so the way back was counted with the way there, and
/// what the statement says of it came on top. Profits of packages with such a row are reckoned anew.
/// </summary>
[DbContext(typeof(ShopDb))]
[Migration("20261128080000_ReturnCargo")]
public sealed class ReturnCargo : Migration
{
    private const string ByDatabase = "(where c.text is null or c.text not ilike 'iade%'), 4) as cargo_out, round(sum(c.amount) filter (where c.text ilike 'iade%'), 4)";
    private const string ByShop = "(where c.text is null or shop_normalise(c.text) not like 'iade%'), 4) as cargo_out, round(sum(c.amount) filter (where shop_normalise(c.text) like 'iade%'), 4)";

    // Whatever touches a row marks its package.
    private const string Mark = "update cargo_items set text = text where package_id is not null and shop_normalise(text) like 'iade%';";

    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(ProfitPlans.Replace(ByDatabase, ByShop) + Mark);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(ProfitPlans.Replace(ByShop, ByDatabase) + Mark);
}
