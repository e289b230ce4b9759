using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>Which tier of a commission tariff somebody chose for which product. Only statements read and write these tables, so the model does not know them.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261128060000_TariffDecisions")]
public sealed class TariffDecisions : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        -- One deed of a person: some rows by hand, or the best of all. What it was about when it was one row is said here, too, so that the log of changes says it.
        create table tariff_decisions (
            id bigint generated always as identity primary key,
            import_id bigint not null constraint fk_tariff_decisions_money_imports references money_imports (id) on delete restrict,
            way varchar(20) not null check (way in ('Chosen', 'Best')),
            lines integer not null,
            barcode text,
            tier smallint,
            price numeric(18,4),
            deed text not null constraint uq_tariff_decisions_deed unique,
            made_at timestamptz not null,
            made_by varchar(100) not null);
        create index ix_tariff_decisions_import on tariff_decisions (import_id);
        create trigger append_only before update or delete or truncate on tariff_decisions for each statement execute function refuse_change();
        create trigger noted after insert on tariff_decisions for each row execute function note_change('import_id', 'made_by', 'deed,made_at', '');

        -- Nothing is changed: of a row the newest choice counts, and one without a tier takes it back.
        create table tariff_choices (
            id bigint generated always as identity primary key,
            decision_id bigint not null constraint fk_tariff_choices_decisions references tariff_decisions (id) on delete restrict,
            import_id bigint not null,
            row integer not null,
            part integer not null,
            tier smallint check (tier between 1 and 4),
            price numeric(18,4) check (price > 0),
            check ((tier is null) = (price is null)),
            constraint fk_tariff_choices_rows foreign key (import_id, row, part) references tariff_rows (import_id, row, part) on delete restrict);
        create index ix_tariff_choices_newest on tariff_choices (import_id, row, part, id desc);
        create index ix_tariff_choices_decision on tariff_choices (decision_id);
        create trigger append_only before update or delete or truncate on tariff_choices for each statement execute function refuse_change();
        """);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("drop table tariff_choices, tariff_decisions;");
}
