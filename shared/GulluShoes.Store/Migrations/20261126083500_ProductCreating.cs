using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>New products and their way to a marketplace. Only the statements of <c>GulluShoes.Store.Catalog.Creating</c> read and write these tables, so the model does not know them.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261126083500_ProductCreating")]
public sealed class ProductCreating : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Trees);
        migrationBuilder.Sql(Drafts);
        migrationBuilder.Sql(Publications);
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        "drop table product_calls, product_publications, product_drafts, reserved_codes, code_numbers, trade_reads, trade_brands, trade_values, trade_attributes, trade_categories;");

    // What can be read from the marketplace again; keys as CodeKey makes them, for search.
    private const string Trees = """
        create table trade_categories (
            id bigint primary key,
            name text not null,
            name_key text not null,
            path text not null,
            path_key text not null,
            is_leaf boolean not null,
            attributes_read_at timestamptz);
        create table trade_attributes (
            category_id bigint,
            id bigint,
            place integer not null,
            name text not null,
            required boolean not null,
            allow_custom boolean not null,
            allow_many boolean not null,
            varianter boolean not null,
            slicer boolean not null,
            primary key (category_id, id));
        create table trade_values (
            attribute_id bigint,
            id bigint,
            place integer not null,
            name text not null,
            primary key (attribute_id, id));
        create table trade_brands (
            id bigint primary key,
            name text not null,
            name_key text not null);
        create table trade_reads (what text primary key, read_at timestamptz not null);
        """;

    private const string Drafts = """
        create table product_drafts (
            id uuid primary key,
            version integer not null,
            state varchar(20) not null,
            model_code text,
            draft jsonb not null,
            created_at timestamptz not null,
            changed_at timestamptz not null,
            changed_by varchar(100) not null);
        create index ix_product_drafts_changed on product_drafts (changed_at desc, id);
        create table reserved_codes (
            kind varchar(10),
            code_key text,
            code text not null,
            draft_id uuid,
            reserved_at timestamptz not null,
            reserved_by varchar(100) not null,
            primary key (kind, code_key));
        create table code_numbers (
            kind varchar(10),
            prefix text,
            next bigint not null,
            primary key (kind, prefix));
        """;

    // call_id is the fence: while it stands, nothing else is told of that variant.
    private const string Publications = """
        create table product_publications (
            channel varchar(20),
            barcode text constraint fk_product_publications_variants references variants (barcode) on delete restrict,
            draft_id uuid not null,
            model text not null,
            colour text not null,
            size text not null,
            state varchar(20) not null,
            content_id bigint,
            archived boolean not null default false,
            reasons text[] not null default '{}',
            call_id bigint,
            told_content bigint,
            told_variant bigint,
            told_delivery bigint,
            looks integer not null default 0,
            look_at timestamptz,
            changed_at timestamptz not null,
            primary key (channel, barcode));
        create index ix_product_publications_draft on product_publications (draft_id);
        create index ix_product_publications_look on product_publications (look_at) where state = 'Waiting' and call_id is null;
        create index ix_product_publications_unsold on product_publications (barcode) where state <> 'Approved';
        create table product_calls (
            id bigint generated always as identity primary key,
            channel varchar(20) not null,
            kind varchar(20) not null,
            draft_id uuid not null,
            barcodes text[] not null,
            body jsonb not null,
            state varchar(20) not null,
            next_at timestamptz not null,
            attempts integer not null default 0,
            batch_id text,
            sent_at timestamptz,
            looks integer not null default 0,
            checked boolean not null default false,
            created_at timestamptz not null,
            created_by varchar(100) not null,
            ended_at timestamptz);
        create index ix_product_calls_open on product_calls (next_at) where ended_at is null;
        """;
}
