using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>Two codes of one pair: what was decided, when and by whom. Only the statements of <c>GulluShoes.Store.Stock.Twins</c> read and write these tables.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261126131500_Twins")]
public sealed class Twins : Migration
{
    // A removed alias leaves no row of its own, so its story is kept apart.
    private const string Tables = """
        create table alias_deeds (
            id uuid primary key,
            code text not null,
            barcode text not null,
            kind varchar(20) not null,
            actor varchar(100) not null,
            at timestamptz not null);
        create index ix_alias_deeds_code on alias_deeds (code, at);
        create trigger append_only before update or delete or truncate on alias_deeds for each statement execute function refuse_change();

        create table twins_apart (
            one text constraint fk_twins_apart_one references variants (barcode) on delete restrict,
            other text constraint fk_twins_apart_other references variants (barcode) on delete restrict,
            actor varchar(100) not null,
            at timestamptz not null,
            primary key (one, other),
            check (one collate "C" < other collate "C"));
        """;

    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Tables);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("drop table alias_deeds, twins_apart;");
}
