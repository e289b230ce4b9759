using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>
/// An index entry holds at most 2,704 bytes: a longer name must not keep a package from moving. Whole fields are found by their first
/// 250 letters, and products stand in the order of the first 40 letters of their model, colour and size.
/// </summary>
[DbContext(typeof(ShopDb))]
[Migration("20261126043000_LongTexts")]
public sealed class LongTexts : Migration
{
    private static readonly string[] Searched = ["shipped", "delivered", "cancelled"];
    private static readonly string[] Keys = ["model", "colour", "size"];

    // One expression, so that the planner puts it in the place of its call and knows the index by it.
    private const string Fields = """
        create function shop_fields(search text) returns text[]
        language sql immutable strict parallel safe
        return string_to_array(regexp_replace(search, '([^\n]{250})[^\n]+', '\1', 'g'), E'\n');
        """;

    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Fields);
        foreach (var table in Searched)
        {
            migrationBuilder.Sql(Index(table, "shop_fields(search)"));
        }

        foreach (var key in Keys)
        {
            migrationBuilder.Sql($"alter table variants alter column {key}_key set expression as (shop_in_order(left(coalesce({key}, '~'), 40)));");
        }
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Searched)
        {
            migrationBuilder.Sql(Index(table, "string_to_array(search, E'\\n')"));
        }

        foreach (var key in Keys)
        {
            migrationBuilder.Sql($"alter table variants alter column {key}_key set expression as (shop_in_order(coalesce({key}, '~')));");
        }

        migrationBuilder.Sql("drop function shop_fields(text);");
    }

    private static string Index(string table, string fields) =>
        $"""
        drop index ix_order_{table}_fields;
        create index ix_order_{table}_fields on order_{table} using gin ({fields}) with (gin_pending_list_limit = 512);
        """;
}
