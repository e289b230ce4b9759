using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>
/// The stock ledger. Only the statements of <c>GulluShoes.Store.Stock</c> read and write it, so the model does not know its tables.
/// A variant's stock is kept from the moment it has a row in stock_items; before that nothing is known about it, and nothing is guessed.
/// </summary>
[DbContext(typeof(ShopDb))]
[Migration("20261126000500_StockLedger")]
public sealed class StockLedger : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Tables);
        migrationBuilder.Sql(AppendOnly);
        migrationBuilder.Sql(Sellable);
        migrationBuilder.Sql(OpenPackages);
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        drop view sellable_stock;
        drop table stock_levels, stock_movements, stock_items, reservations, shelves;
        drop function refuse_change();
        """);

    // Room on each page lets a changed quantity stay a heap-only update.
    private const string Tables = """
        create table shelves (
            code text primary key,
            created_at timestamptz not null,
            created_by varchar(100) not null);
        insert into shelves values ('GENEL', now(), 'system');

        -- The variants whose stock is kept, and the one lock that all who change a variant's stock take first.
        create table stock_items (
            barcode text primary key constraint fk_stock_items_variants references variants (barcode) on delete restrict,
            since timestamptz not null,
            buffer integer not null default 0 check (buffer >= 0),
            changed_at timestamptz not null) with (fillfactor = 60);

        create table stock_movements (
            id bigint generated always as identity primary key,
            key text not null constraint ux_stock_movements_key unique,
            barcode text not null,
            shelf text not null,
            delta integer not null,
            reason varchar(20) not null,
            package_id bigint,
            line_id bigint,
            undoes bigint,
            reference text,
            note text,
            actor varchar(100) not null,
            at timestamptz not null,
            constraint ck_stock_movements_delta check (delta <> 0 or reason in ('Opening', 'Count')));
        create index ix_stock_movements_barcode on stock_movements (barcode, id);
        create index ix_stock_movements_package on stock_movements (package_id, line_id) where package_id is not null;

        create table stock_levels (
            barcode text constraint fk_stock_levels_stock_items references stock_items (barcode) on delete restrict,
            shelf text constraint fk_stock_levels_shelves references shelves (code) on delete restrict,
            quantity integer not null,
            primary key (barcode, shelf)) with (fillfactor = 60);
        create index ix_stock_levels_shelf on stock_levels (shelf);

        create table reservations (
            package_id bigint,
            line_id bigint,
            barcode text not null,
            reserved integer not null check (reserved >= 0),
            taken integer not null check (taken >= 0),
            turn integer not null,
            primary key (package_id, line_id)) with (fillfactor = 85);
        create index ix_reservations_open on reservations (barcode) include (reserved, package_id) where reserved > 0;
        """;

    private const string AppendOnly = """
        create function refuse_change() returns trigger language plpgsql as $$
        begin
            raise exception 'Rows of % are only ever added.', tg_table_name using errcode = 'restrict_violation';
        end $$;
        create trigger append_only before update or delete or truncate on stock_movements for each statement execute function refuse_change();
        """;

    private const string Sellable = """
        create view sellable_stock as
        select i.barcode, l.on_hand, r.reserved, i.buffer, greatest(0, l.on_hand - r.reserved - i.buffer) as sellable, i.changed_at
        from stock_items i
        cross join lateral (select coalesce(sum(quantity), 0)::integer as on_hand from stock_levels where barcode = i.barcode) l
        cross join lateral (select coalesce(sum(reserved), 0)::integer as reserved from reservations where barcode = i.barcode and reserved > 0) r;
        """;

    // No variant's stock is kept yet, so what was packed until now was taken without a movement.
    private const string OpenPackages = """
        insert into reservations (package_id, line_id, barcode, reserved, taken, turn)
        select o.package_id, l.line_id, coalesce(a.barcode, l.barcode),
            case when o.packed_at is null then l.quantity else 0 end, case when o.packed_at is null then 0 else l.quantity end, 0
        from orders o join order_lines l using (package_id) left join barcode_aliases a on a.code = l.barcode
        where o.stage in ('Created', 'Picking') and l.barcode <> '';
        """;
}
