using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>
/// Products stand in the order of people: model 9 before 10, and "099" beside "99". Codes and titles are kept as a search compares
/// them, each word of a code on a line of its own.
/// </summary>
[DbContext(typeof(ShopDb))]
[Migration("20261126001000_ProductOrder")]
public sealed class ProductOrder : Migration
{
    private const string Create = """
        create function shop_in_order(said text) returns text
        language plpgsql immutable strict parallel safe as $$
        begin
            return regexp_replace(regexp_replace(public.shop_normalise(btrim(said)), '\d+', '0000000000\&', 'g'), '\d*(\d{10})', '\1', 'g') collate "C";
        end $$;

        create function shop_words(said text) returns text
        language plpgsql immutable strict parallel safe as $$
        begin
            return regexp_replace(E'\n' || public.shop_normalise(said) || E'\n', '\s+', E'\n', 'g');
        end $$;

        alter table variants
            add model_key text collate "C" not null generated always as (shop_in_order(coalesce(model, '~'))) stored,
            add colour_key text collate "C" not null generated always as (shop_in_order(coalesce(colour, '~'))) stored,
            add size_key text collate "C" not null generated always as (shop_in_order(coalesce(size, '~'))) stored,
            add codes text not null generated always as (shop_words(coalesce(model, '') || ' ' || coalesce(colour, '') || ' ' || coalesce(size, '') || ' ' || barcode)) stored,
            add words text not null generated always as (shop_words(coalesce(product_name, ''))) stored;

        create index ix_variants_in_order on variants (model_key, colour_key, size_key) include (barcode);
        """;

    private const string Remove = """
        alter table variants drop model_key, drop colour_key, drop size_key, drop codes, drop words;
        drop function shop_in_order(text);
        drop function shop_words(text);
        """;

    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Create);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Remove);
}
