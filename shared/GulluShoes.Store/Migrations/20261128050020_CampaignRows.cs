using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>Offers to take part in campaigns, as their sheets say them. Only statements read and write this table, so the model does not know it.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261128050020_CampaignRows")]
public sealed class CampaignRows : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        -- A row of a sheet for one of its steps (part): stars, or hours. TRY with VAT; the rate is percent. They hold while their import is applied.
        create table campaign_rows (
            import_id bigint not null constraint fk_campaign_rows_money_imports references money_imports (id) on delete restrict,
            row integer not null,
            part integer not null,
            kind varchar(10) not null check (kind in ('Plus', 'Badge', 'Flash', 'Basket')),
            barcode text,
            model text,
            size text,
            valid_from timestamptz,
            valid_to timestamptz check (valid_to > valid_from),
            highest numeric(18,4),
            lowest numeric(18,4),
            chosen numeric(18,4),
            rate numeric(7,4),
            outcome varchar(12),
            wrong_column text,
            wrong text,
            primary key (import_id, row, part),
            check ((wrong is not null) = (coalesce(outcome, '') = 'Error')),
            check (wrong is not null or (barcode is not null and valid_from is not null and highest is not null)));

        create or replace view import_outcomes as
            select import_id, outcome, wrong, commission, net from import_rows
            union all select import_id, outcome, wrong, null, null from tariff_rows
            union all select import_id, outcome, wrong, null, null from cost_rows
            union all select import_id, outcome, wrong, null, null from campaign_rows;
        """);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create or replace view import_outcomes as
            select import_id, outcome, wrong, commission, net from import_rows
            union all select import_id, outcome, wrong, null, null from tariff_rows
            union all select import_id, outcome, wrong, null, null from cost_rows;
        drop table campaign_rows;
        """);
}
