using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>Counting what lies on the shelves. Only the statements of <c>GulluShoes.Store.Stock.Counting</c> read and write it.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261126034500_StockCounts")]
public sealed class StockCounts : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        -- Of one shelf, or of one model on all shelves.
        create table stock_counts (
            id bigint generated always as identity primary key,
            shelf text constraint fk_stock_counts_shelves references shelves (code) on delete restrict,
            model text,
            round smallint not null default 1,
            started_at timestamptz not null,
            started_by varchar(100) not null,
            finished_at timestamptz,
            closed_at timestamptz,
            booked boolean not null default false,
            check ((shelf is null) <> (model is null)));
        create unique index ux_stock_counts_open on stock_counts (coalesce(shelf, ''), coalesce(model, '')) where closed_at is null;

        -- What was seen in each round; counted is null while it is to be counted again.
        create table stock_count_lines (
            count_id bigint constraint fk_stock_count_lines_counts references stock_counts (id) on delete restrict,
            round smallint,
            barcode text constraint fk_stock_count_lines_variants references variants (barcode) on delete restrict,
            shelf text constraint fk_stock_count_lines_shelves references shelves (code) on delete restrict,
            counted integer check (counted >= 0),
            expected integer,
            actor varchar(100),
            at timestamptz,
            primary key (count_id, round, barcode, shelf),
            check ((counted is null) = (expected is null)));

        create table stock_count_scans (
            key uuid primary key,
            count_id bigint not null constraint fk_stock_count_scans_counts references stock_counts (id) on delete restrict,
            round smallint not null,
            barcode text not null,
            shelf text not null,
            pairs integer,
            code text not null,
            actor varchar(100) not null,
            at timestamptz not null);
        """);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("drop table stock_count_scans, stock_count_lines, stock_counts");
}
