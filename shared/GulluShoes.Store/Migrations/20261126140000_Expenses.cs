using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>What else selling costs, since when. Only statements read and write this table, so the model does not know it.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261126140000_Expenses")]
public sealed class Expenses : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        -- TRY. Nothing is changed: a newer word for the same day corrects it, one without an amount ends it.
        create table expenses (
            id bigint generated always as identity primary key,
            kind varchar(20) not null,
            carrier text,
            desi numeric(9,2) check (desi > 0),
            name text,
            amount numeric(18,4) check (amount > 0),
            valid_from date not null,
            deed text not null constraint uq_expenses_deed unique,
            made_at timestamptz not null,
            made_by varchar(100) not null,
            check (case kind
                when 'Packaging' then coalesce(carrier, name) is null and desi is null when 'Labour' then coalesce(carrier, name) is null and desi is null
                when 'Cargo' then name is null when 'Fixed' then name is not null and carrier is null and desi is null else false end));
        create trigger append_only before update or delete or truncate on expenses for each statement execute function refuse_change();
        """);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("drop table expenses;");
}
