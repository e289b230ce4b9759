using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>People who wait for approval, the second factor, and what is told of a session. Only the statements of <c>GulluShoes.Store.Staff</c> write them.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261126090300_SecondFactor")]
public sealed class SecondFactor : Migration
{
    private const string Create = """
        -- The stamp changes with the password; a session of an older stamp opens nothing.
        alter table people
            add column approved_at timestamptz,
            add column approved_by varchar(100),
            add column stamp integer not null default 0,
            add column must_change boolean not null default false,
            add column totp_secret text,
            add column totp_offered text,
            add column totp_step bigint not null default 0;
        update people set approved_at = created_at;

        -- A device is remembered by a token of the same make, which opens no door.
        alter table sessions
            add column id bigint generated always as identity unique,
            add column kind varchar(10) not null default 'Session' check (kind in ('Session', 'Device')),
            add column device varchar(60) not null default '',
            add column opened_at timestamptz not null default now(),
            add column stamp integer not null default 0;

        create table recovery_codes (
            person_id bigint not null constraint fk_recovery_codes_people references people (id) on delete cascade,
            code_hash bytea not null,
            used_at timestamptz,
            primary key (person_id, code_hash));
        """;

    private const string Remove = """
        drop table recovery_codes;
        delete from sessions where kind = 'Device';
        alter table sessions drop column id, drop column kind, drop column device, drop column opened_at, drop column stamp;
        alter table people drop column approved_at, drop column approved_by, drop column stamp, drop column must_change,
            drop column totp_secret, drop column totp_offered, drop column totp_step;
        """;

    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Create);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Remove);
}
