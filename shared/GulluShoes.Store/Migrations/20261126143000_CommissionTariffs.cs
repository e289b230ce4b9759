using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>Commission tariffs by product and period, and what became of the rows of sheets of any kind. Only statements read and write them, so the model does not know them.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261126143000_CommissionTariffs")]
public sealed class CommissionTariffs : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        -- A row of a sheet for one of its periods (part). Which of them is in force follows from what is here and from whether its import is applied;
        -- nothing else has to be written to apply an import or to take it back. "rate" and "was" are percent at the price of the day on which it was judged.
        create table tariff_rows (
            import_id bigint not null constraint fk_tariff_rows_money_imports references money_imports (id) on delete restrict,
            row integer not null,
            part integer not null,
            barcode text,
            model text,
            size text,
            valid_from timestamptz,
            valid_to timestamptz,
            from1 numeric(18,4),
            from2 numeric(18,4),
            from3 numeric(18,4),
            rate1 numeric(7,4),
            rate2 numeric(7,4),
            rate3 numeric(7,4),
            rate4 numeric(7,4),
            price numeric(18,4),
            mark bigint,
            rate numeric(7,4),
            was numeric(7,4),
            outcome varchar(12),
            wrong_column text,
            wrong text,
            primary key (import_id, row, part),
            check ((wrong is not null) = (coalesce(outcome, '') = 'Error')),
            check (wrong is not null or (barcode is not null and valid_from is not null and price is not null and mark is not null
                and from1 > from2 and from2 > from3 and num_nonnulls(rate1, rate2, rate3, rate4) = 4)),
            check (valid_to > valid_from));
        create index ix_tariff_rows_in_force on tariff_rows (barcode, valid_from desc, import_id desc) where wrong is null;
        create index ix_tariff_rows_outcome on tariff_rows (import_id, outcome);

        create function tariff_rate(r tariff_rows, price numeric) returns numeric language sql immutable as
            $$ select case when price is null then null when price >= r.from1 then r.rate1 when price >= r.from2 then r.rate2 when price >= r.from3 then r.rate3 else r.rate4 end $$;

        create view import_outcomes as
            select import_id, outcome, wrong, commission, net from import_rows
            union all select import_id, outcome, wrong, null, null from tariff_rows;
        """);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        "drop view import_outcomes; drop function tariff_rate(tariff_rows, numeric); drop table tariff_rows;");
}
