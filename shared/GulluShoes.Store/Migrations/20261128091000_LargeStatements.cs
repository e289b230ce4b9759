using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>
/// Lets a statement of a hundred thousand orders be kept and stand in less time. Foreign keys looked each of its rows up: the import, of which no row is ever deleted, and what stands, which had
/// been read from there in the same statement. An index by import had every change of what stands write a new entry everywhere. Imports, and the rows that stand, are guarded against deletion
/// instead; how many rows came to what is counted once, and not for each look at the list.
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

        alter table import_rows drop constraint fk_import_rows_money_imports;
        create function keep_imports() returns trigger language plpgsql as $$
            begin raise exception 'imports are never deleted' using errcode = 'restrict_violation'; end $$;
        create trigger keep_imports before delete on money_imports for each statement execute function keep_imports();

        -- Of imports that were read. Whoever changes an outcome counts again, in the same transaction.
        create table import_counts (
            import_id bigint primary key, rows bigint not null, applied bigint not null, unchanged bigint not null, no_such_order bigint not null, errors bigint not null, commission numeric, net numeric);
        create function count_imports(ids bigint[]) returns void language sql as $$
            insert into import_counts as c
            select m.id, count(r.import_id), count(*) filter (where outcome = 'Applied'), count(*) filter (where outcome = 'Unchanged'), count(*) filter (where outcome = 'NoSuchOrder'),
                count(*) filter (where outcome = 'Error'), sum(commission) filter (where wrong is null), sum(net) filter (where wrong is null)
            from money_imports m left join import_outcomes r on r.import_id = m.id where m.id = any(ids) group by m.id
            on conflict (import_id) do update set rows = excluded.rows, applied = excluded.applied, unchanged = excluded.unchanged, no_such_order = excluded.no_such_order, errors = excluded.errors,
                commission = excluded.commission, net = excluded.net
            $$;
        select count_imports(array(select id from money_imports where state not in ('Received', 'Refused')));

        -- Rows of one outcome are found in the order of the sheet, by its key.
        drop index ix_import_rows_outcome;
        """);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create index ix_import_rows_outcome on import_rows (import_id, outcome, row);
        drop function count_imports(bigint[]);
        drop table import_counts;
        drop trigger keep_imports on money_imports;
        drop function keep_imports();
        alter table import_rows add constraint fk_import_rows_money_imports foreign key (import_id) references money_imports (id) on delete restrict;
        drop trigger keep_standing on import_rows;
        drop function keep_standing();
        alter table order_statements reset (fillfactor);
        create index ix_order_statements_import on order_statements (import_id);
        alter table order_statements add constraint fk_order_statements_import_rows foreign key (import_id, row) references import_rows (import_id, row) on delete restrict;
        """);
}
