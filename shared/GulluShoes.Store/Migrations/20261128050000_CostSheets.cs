using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>Lists of costs that come as sheets, and what they said of costs while they are applied. Only statements read and write these tables, so the model does not know them.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261128050000_CostSheets")]
public sealed class CostSheets : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        -- A row as it was read, then which product it means and what stood for that before. Which product follows from the shop of the moment in which it is judged.
        create table cost_rows (
            import_id bigint not null constraint fk_cost_rows_money_imports references money_imports (id) on delete restrict,
            row integer not null,
            model text,
            loose_model boolean not null,
            colour text,
            size text,
            barcode text,
            amount numeric(18,4) check (amount > 0),
            currency varchar(3) check (currency in ('TRY', 'USD')),
            valid_from date,
            scope varchar(10),
            target_model text,
            target_colour text,
            target_barcode text,
            was numeric(18,4),
            was_currency varchar(3),
            outcome varchar(12),
            wrong_column text,
            wrong text,
            primary key (import_id, row),
            check ((wrong is not null) = (coalesce(outcome, '') = 'Error')),
            check (wrong is not null or num_nonnulls(amount, currency, valid_from) = 3));

        -- A sheet's words are those of one time that it was applied: taken back, or done again, the earlier ones do not count any more, and nothing is deleted.
        alter table product_costs add column import_id bigint constraint fk_product_costs_money_imports references money_imports (id) on delete restrict;
        create index ix_product_costs_import on product_costs (import_id) where import_id is not null;
        create view standing_costs as
            select w.* from product_costs w
            where w.import_id is null or (w.import_id, w.made_at) in (select m.id, m.applied_at from money_imports m where m.state = 'Applied');

        create or replace view import_outcomes as
            select import_id, outcome, wrong, commission, net from import_rows
            union all select import_id, outcome, wrong, null, null from tariff_rows
            union all select import_id, outcome, wrong, null, null from cost_rows;
        """);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create or replace view import_outcomes as
            select import_id, outcome, wrong, commission, net from import_rows
            union all select import_id, outcome, wrong, null, null from tariff_rows;
        drop view standing_costs; drop index ix_product_costs_import; alter table product_costs drop column import_id; drop table cost_rows;
        """);
}
