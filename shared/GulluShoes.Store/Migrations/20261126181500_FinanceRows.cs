using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>The seller's account at Trendyol, row by row, and the parcels on the carriers' invoices. Only statements read and write these tables, so the model does not know them.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261126181500_FinanceRows")]
public sealed class FinanceRows : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        -- TRY unless currency says another. Amounts have no fixed scale: they are kept as they came. "type" is what was asked for, "text" what Trendyol calls it.
        -- Debt and credit alone give the direction; commission and revenue are magnitudes. Of the pair "revenue" and "commission" only the first brings money.
        create table finance_rows (
            list varchar(20) not null,
            id text not null,
            type text not null,
            text text,
            transacted_at timestamptz not null,
            barcode text,
            receipt text,
            description text,
            debt numeric not null,
            credit numeric not null,
            payment_period integer,
            commission_rate numeric,
            commission numeric,
            commission_invoice text,
            revenue numeric,
            net numeric not null generated always as (case list when 'Settlements'
                then sign(credit - debt) * abs(coalesce(revenue, case when type like 'Commission%' then 0 else credit - debt end)) else credit - debt end) stored,
            order_number text,
            payment_order_id bigint,
            paid_at timestamptz,
            package_id bigint,
            currency text,
            seen_at timestamptz not null,
            changed_at timestamptz not null,
            line_package_id bigint,
            line_id bigint,
            primary key (list, id));
        create index ix_finance_rows_payment on finance_rows (payment_order_id) where payment_order_id is not null;
        create index ix_finance_rows_open on finance_rows (transacted_at) where payment_order_id is null;
        create index ix_finance_rows_line on finance_rows (line_package_id, line_id);
        create index ix_finance_rows_group on finance_rows (order_number, barcode);
        create index ix_finance_rows_unmatched on finance_rows (order_number) where line_id is null and barcode is not null;

        -- Which stretches of which type were read whole, and on which day (Istanbul) last.
        create table finance_reads (list varchar(20) not null, type text not null, slice date not null, read_on date not null, primary key (list, type, slice));

        -- An invoice is replaced whole when it is read again, since its parcels have no id.
        create table cargo_invoices (serial text primary key, read_on date not null);
        create table cargo_items (
            serial text not null constraint fk_cargo_items_cargo_invoices references cargo_invoices (serial) on delete cascade,
            place integer not null,
            text text,
            tracking_number text,
            order_number text,
            amount numeric not null,
            desi numeric,
            package_id bigint,
            primary key (serial, place));
        create index ix_cargo_items_package on cargo_items (package_id);
        create index ix_cargo_items_unmatched on cargo_items (order_number) where package_id is null;
        """);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("drop table cargo_items; drop table cargo_invoices; drop table finance_reads; drop table finance_rows;");
}
