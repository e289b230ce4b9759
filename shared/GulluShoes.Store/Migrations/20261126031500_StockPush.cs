using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>What Trendyol is told of stock. Only the statements of <c>GulluShoes.Store.Stock.Pushing</c> read and write these tables, so the model does not know them.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261126031500_StockPush")]
public sealed class StockPush : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Tables);
        migrationBuilder.Sql(Sellable);
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        drop view sellable_stock;
        create view sellable_stock as
        select i.barcode, l.on_hand, r.reserved, i.buffer, greatest(0, l.on_hand - r.reserved - i.buffer) as sellable, i.changed_at
        from stock_items i
        cross join lateral (select coalesce(sum(quantity), 0)::integer as on_hand from stock_levels where barcode = i.barcode) l
        cross join lateral (select coalesce(sum(reserved), 0)::integer as reserved from reservations where barcode = i.barcode and reserved > 0) r;
        alter table stock_items drop changes;
        drop table stock_pushes, stock_calls;
        """);

    // An instant cannot tell that something changed: two changes may carry the same one, and a later commit an earlier one.
    private const string Tables = """
        alter table stock_items add changes bigint not null default 0;

        create table stock_calls (
            id bigint generated always as identity primary key,
            state varchar(20) not null,
            claimed_at timestamptz not null,
            orders_as_of timestamptz,
            items integer not null,
            body_hash bigint,
            sent_at timestamptz,
            batch_id text,
            next_look_at timestamptz,
            looks integer not null default 0,
            ended_at timestamptz) with (fillfactor = 70);
        create index ix_stock_calls_open on stock_calls (next_look_at) where ended_at is null;
        create index ix_stock_calls_body on stock_calls (body_hash, sent_at) where body_hash is not null;

        -- One row for each product that was ever told; call_id is the fence: while it stands, nothing newer is sent.
        create table stock_pushes (
            barcode text primary key constraint fk_stock_pushes_stock_items references stock_items (barcode) on delete restrict,
            call_id bigint,
            outcome varchar(20) not null,
            quantity integer not null,
            seen_change bigint,
            not_before timestamptz not null default '-infinity',
            again_at timestamptz,
            confirmed_quantity integer,
            confirmed_at timestamptz,
            reason text) with (fillfactor = 50);
        create index ix_stock_pushes_call on stock_pushes (call_id) where call_id is not null;
        """;

    private const string Sellable = """
        create or replace view sellable_stock as
        select i.barcode, l.on_hand, r.reserved, i.buffer, greatest(0, l.on_hand - r.reserved - i.buffer) as sellable, i.changed_at, i.changes
        from stock_items i
        cross join lateral (select coalesce(sum(quantity), 0)::integer as on_hand from stock_levels where barcode = i.barcode) l
        cross join lateral (select coalesce(sum(reserved), 0)::integer as reserved from reservations where barcode = i.barcode and reserved > 0) r;
        """;
}
