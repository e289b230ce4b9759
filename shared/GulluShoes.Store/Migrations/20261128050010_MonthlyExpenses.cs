using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>What the shop pays each month whether it sells or not. Only statements read and write this table, so the model does not know it.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261128050010_MonthlyExpenses")]
public sealed class MonthlyExpenses : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        -- Months are their first days. Nothing is changed: a newer word of the same name and month corrects it, one without an amount ends it.
        create table monthly_expenses (
            id bigint generated always as identity primary key,
            name text not null,
            amount numeric(18,4) check (amount > 0),
            currency varchar(3) not null check (currency in ('TRY', 'USD')),
            first_month date not null check (extract(day from first_month) = 1),
            last_month date check (extract(day from last_month) = 1 and last_month >= first_month),
            deed text not null constraint uq_monthly_expenses_deed unique,
            made_at timestamptz not null,
            made_by varchar(100) not null);
        create trigger append_only before update or delete or truncate on monthly_expenses for each statement execute function refuse_change();

        -- Until now they were said among the other expenses, by days. One that was ended within a month counted for it still.
        insert into monthly_expenses (name, amount, currency, first_month, deed, made_at, made_by)
        select name, amount, 'TRY', (date_trunc('month', valid_from) + case when amount is null and extract(day from valid_from) > 1 then interval '1 month' else interval '0' end)::date, deed, made_at, made_by
        from expenses where kind = 'Fixed' order by id;

        create trigger noted after insert on monthly_expenses for each row execute function note_change('id', 'made_by', 'deed,made_at', '');
        """);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("drop table monthly_expenses;");
}
