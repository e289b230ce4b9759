using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>Prices that were wanted, and what the marketplace was told of them. Only statements read and write these tables, so the model does not know them.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261126082500_Prices")]
public sealed class Prices : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        -- Every wish, for ever: who, when, who said yes. It gets its number when it is to be told.
        create table price_changes (
            id bigint generated always as identity primary key,
            deed text not null,
            barcode text not null constraint fk_price_changes_variants references variants (barcode) on delete restrict,
            old_sale numeric(18,4),
            old_list numeric(18,4),
            sale_price numeric(18,4) not null check (sale_price > 0),
            list_price numeric(18,4) not null check (list_price >= sale_price),
            percent numeric(18,4),
            state varchar(20) not null,
            made_at timestamptz not null,
            made_by varchar(100) not null,
            decided_at timestamptz,
            decided_by varchar(100) check (decided_by <> made_by or state <> 'Approved'),
            number bigint,
            landed_at timestamptz,
            reason text,
            constraint uq_price_changes_deed unique (deed, barcode));
        create index ix_price_changes_barcode on price_changes (barcode, id);
        create index ix_price_changes_asked on price_changes (id) where state = 'Asked';

        create table price_items (
            barcode text primary key constraint fk_price_items_variants references variants (barcode) on delete restrict,
            sale_price numeric(18,4) not null,
            list_price numeric(18,4) not null,
            changes bigint not null,
            changed_at timestamptz not null);

        create table price_calls (like stock_calls including all);

        create table price_pushes (
            barcode text primary key constraint fk_price_pushes_price_items references price_items (barcode) on delete restrict,
            call_id bigint,
            outcome varchar(20) not null,
            sale_price numeric(18,4) not null,
            list_price numeric(18,4) not null,
            seen_change bigint,
            not_before timestamptz not null default '-infinity',
            again_at timestamptz,
            confirmed_sale_price numeric(18,4),
            confirmed_list_price numeric(18,4),
            confirmed_at timestamptz,
            reason text);
        """);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("drop table price_pushes, price_calls, price_items, price_changes;");
}
