using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>Lists of products that came as Excel: what each line would change, and whether it was done or taken back.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261126090500_ProductImports")]
public sealed class ProductImports : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create table product_imports (
            id bigint generated always as identity primary key,
            file_name varchar(200) not null,
            lines integer not null,
            state varchar(20) not null,
            made_at timestamptz not null,
            made_by varchar(100) not null,
            applied_at timestamptz,
            applied_by varchar(100),
            undone_at timestamptz,
            undone_by varchar(100),
            skipped integer);

        -- Only lines that would change something, or cannot: the others said what stands already.
        create table product_import_lines (
            import_id bigint not null constraint fk_product_import_lines_product_imports references product_imports (id) on delete cascade,
            row integer not null,
            barcode text,
            wrong_column text,
            wrong text,
            old_sale numeric(18,4),
            old_list numeric(18,4),
            sale numeric(18,4),
            list numeric(18,4),
            needs_second boolean not null,
            old_buffer integer,
            buffer integer,
            primary key (import_id, row));
        """);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("drop table product_import_lines, product_imports;");
}
