using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>The shop's own pictures. Only the statements of <c>GulluShoes.Store.Pictures</c> write them.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261126081500_Pictures")]
public sealed class Pictures : Migration
{
    private const string Create = """
        -- What a picture is, wherever it is shown: known by the SHA-256 of its original.
        create table pictures (
            hash text collate "C" primary key check (hash ~ '^[0-9a-f]{64}$'),
            content_type varchar(20) not null,
            bytes integer not null,
            state varchar(10) not null default 'Waiting' check (state in ('Waiting', 'Ready', 'Broken')),
            width integer,
            height integer,
            flaws text[] not null default '{}',
            gradients bigint,
            colours bytea,
            source_url text,
            uploaded_at timestamptz not null,
            uploaded_by varchar(100) not null,
            drawn_at timestamptz);

        -- Pairs of different originals that show the same.
        create table picture_twins (
            hash text collate "C" constraint fk_picture_twins_pictures references pictures (hash) on delete cascade,
            twin text collate "C" constraint fk_picture_twins_twins references pictures (hash) on delete cascade,
            primary key (hash, twin));

        -- Which model in which colour shows it, and as which: the first is the main picture.
        create table product_pictures (
            id bigint generated always as identity primary key,
            model text not null,
            colour text,
            model_key text collate "C" not null generated always as (shop_in_order(left(model, 40))) stored,
            colour_key text collate "C" not null generated always as (shop_in_order(left(coalesce(colour, '~'), 40))) stored,
            hash text collate "C" not null constraint fk_product_pictures_pictures references pictures (hash) on delete restrict,
            place integer not null,
            added_at timestamptz not null,
            added_by varchar(100) not null);
        create unique index ux_product_pictures_once on product_pictures (model_key, colour_key, hash);
        create index ix_product_pictures_in_order on product_pictures (model_key, colour_key, place, id);
        create index ix_product_pictures_hash on product_pictures (hash);

        -- The one place that decides which picture of a product people see: ours, and the marketplace's where we have none.
        create function shop_picture(said text) returns text
        language sql stable parallel safe as $$
            select coalesce(
                (select '/api/pictures/files/' || o.hash || '/600.webp'
                    from public.variants v
                    join public.product_pictures o on o.model_key = v.model_key and o.colour_key = v.colour_key
                    join public.pictures p on p.hash = o.hash and p.state = 'Ready'
                    where v.barcode = said order by o.place, o.id limit 1),
                (select g.pictures[1] from public.listings g where g.channel = 'Trendyol' and g.barcode = said))
        $$;
        """;

    private const string Remove = "drop function shop_picture(text); drop table product_pictures, picture_twins, pictures";

    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Create);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Remove);
}
