using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>What a dollar and a pair cost, since when, and at what cost each order line was sold. Only statements read and write these tables, so the model does not know them.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261126134200_Costs")]
public sealed class Costs : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        -- TRY for one unit, the bank selling. Nothing is changed: of a day the newest counts. Without a value: looked up, and the day before goes on.
        create table exchange_rates (
            id bigint generated always as identity primary key,
            currency varchar(3) not null check (currency = 'USD'),
            day date not null,
            value numeric(18,4) check (value > 0),
            source varchar(10) not null,
            bulletin date,
            deed text constraint uq_exchange_rates_deed unique,
            made_at timestamptz not null,
            made_by varchar(100) not null,
            check (case source when 'Tcmb' then bulletin is not null when 'Typed' then value is not null and bulletin is null else false end));
        create unique index ix_exchange_rates_tcmb on exchange_rates (currency, day) where source = 'Tcmb';
        create trigger append_only before update or delete or truncate on exchange_rates for each statement execute function refuse_change();
        create index ix_exchange_rates_day on exchange_rates (currency, day desc, id desc) include (value);

        -- Every word on what a pair costs, for ever; a newer one for the same day corrects it, one without an amount takes it back.
        create table product_costs (
            id bigint generated always as identity primary key,
            scope varchar(10) not null,
            model text,
            colour text,
            barcode text constraint fk_product_costs_variants references variants (barcode) on delete restrict,
            amount numeric(18,4) check (amount > 0),
            currency varchar(3) not null check (currency in ('TRY', 'USD')),
            valid_from date not null,
            deed text not null,
            made_at timestamptz not null,
            made_by varchar(100) not null,
            check (case scope
                when 'Model' then model is not null and colour is null and barcode is null
                when 'Colour' then model is not null and colour is not null and barcode is null
                when 'Variant' then model is null and colour is null and barcode is not null else false end));
        create trigger append_only before update or delete or truncate on product_costs for each statement execute function refuse_change();
        create index ix_product_costs_deed on product_costs (deed);
        create index ix_product_costs_barcode on product_costs (barcode, valid_from desc, id desc) where scope = 'Variant';
        create index ix_product_costs_colour on product_costs (model, colour, valid_from desc, id desc) where scope = 'Colour';
        create index ix_product_costs_model on product_costs (model, valid_from desc, id desc) where scope = 'Model';

        -- What one pair of a line had cost when the line came, or when its cost became known; TRY at the rate of the order's day.
        create table line_costs (
            package_id bigint not null,
            line_id bigint not null,
            cost_id bigint not null constraint fk_line_costs_product_costs references product_costs (id) on delete restrict,
            amount numeric(18,4) not null,
            currency varchar(3) not null,
            rate numeric(18,4),
            rate_day date,
            unit_try numeric(18,4) not null,
            made_at timestamptz not null,
            recost_id bigint,
            primary key (package_id, line_id),
            constraint fk_line_costs_order_lines foreign key (package_id, line_id) references order_lines (package_id, line_id) on delete cascade,
            check ((currency = 'TRY') = (rate is null) and (rate is null) = (rate_day is null)));

        -- Somebody gave lines another cost than the one they were sold at, after seeing what becomes of it.
        create table recosts (
            id bigint generated always as identity primary key,
            deed text not null constraint uq_recosts_deed unique,
            lines integer not null,
            before numeric(18,4) not null,
            after numeric(18,4) not null,
            made_at timestamptz not null,
            made_by varchar(100) not null);
        alter table line_costs add constraint fk_line_costs_recosts foreign key (recost_id) references recosts (id) on delete restrict;
        create table line_costs_before (
            recost_id bigint not null constraint fk_line_costs_before_recosts references recosts (id) on delete restrict,
            package_id bigint not null,
            line_id bigint not null,
            cost_id bigint not null,
            amount numeric(18,4) not null,
            currency varchar(3) not null,
            rate numeric(18,4),
            rate_day date,
            unit_try numeric(18,4) not null,
            made_at timestamptz not null,
            primary key (recost_id, package_id, line_id));
        """);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        "drop table line_costs_before; drop table line_costs; drop table recosts; drop table product_costs; drop table exchange_rates;");
}
