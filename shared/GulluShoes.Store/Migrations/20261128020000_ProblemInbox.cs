using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>What people did with each problem. Only statements read and write this table, so the model does not know it.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261128020000_ProblemInbox")]
public sealed class ProblemInbox : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create table problem_deeds (
            id bigint generated always as identity primary key,
            problem_id bigint not null constraint fk_problem_deeds_problems references problems (id),
            deed varchar(10) not null check (deed in ('Take', 'Give', 'Leave', 'Note', 'Retry', 'Close')),
            owner varchar(100),
            said varchar(1000),
            who varchar(100) not null,
            at timestamptz not null,
            check (deed not in ('Note', 'Close') or said is not null),
            check (deed <> 'Give' or owner is not null));
        create index ix_problem_deeds_problem on problem_deeds (problem_id, id);
        create trigger append_only before update or delete or truncate on problem_deeds for each statement execute function refuse_change();
        create trigger noted after insert on problem_deeds for each row execute function note_change('problem_id', 'who', 'id,at', '');

        -- Several notes of several people took the place of one.
        alter table problems drop note;
        create index ix_problems_waiting on problems (since, id) where closed_at is null;
        create index ix_problems_closed on problems (closed_at, id) where closed_at is not null;
        """);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        drop table problem_deeds;
        drop index ix_problems_waiting, ix_problems_closed;
        alter table problems add note text;
        """);
}
