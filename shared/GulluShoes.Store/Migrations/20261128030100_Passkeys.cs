using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>Keys that people sign in with in place of password and code. Only the statements of <c>GulluShoes.Store.Staff.Passkeys</c> write them, so the model does not know them.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261128030100_Passkeys")]
public sealed class Passkeys : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create table passkeys (
            id bigint generated always as identity primary key,
            person_id bigint not null constraint fk_passkeys_people references people (id) on delete cascade,
            credential_id bytea not null constraint uq_passkeys_credential_id unique,
            name varchar(60) not null,
            public_key bytea not null,
            sign_count bigint not null,
            transports text[] not null,
            backup_eligible boolean not null,
            backed_up boolean not null,
            created_by varchar(100) not null,
            created_at timestamptz not null,
            used_at timestamptz);
        create index ix_passkeys_person_id on passkeys (person_id);
        create trigger noted after insert or update or delete on passkeys for each row
            execute function note_change('id', 'created_by', 'person_id,credential_id,public_key,sign_count,transports,backup_eligible,backed_up,created_at', '');

        -- What a browser was asked to sign: for one answer, and for minutes. Without a person for whoever stands before the door.
        create table passkey_challenges (
            token_hash bytea primary key,
            person_id bigint constraint fk_passkey_challenges_people references people (id) on delete cascade,
            state text not null,
            expires_at timestamptz not null);
        create index ix_passkey_challenges_expires_at on passkey_challenges (expires_at);
        create index ix_passkey_challenges_person_id on passkey_challenges (person_id) where person_id is not null;

        -- A session ends with the key that opened it.
        alter table sessions add column passkey_id bigint constraint fk_sessions_passkeys references passkeys (id) on delete cascade;
        create index ix_sessions_passkey_id on sessions (passkey_id) where passkey_id is not null;
        """);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        delete from sessions where passkey_id is not null;
        alter table sessions drop column passkey_id;
        drop table passkey_challenges, passkeys;
        """);
}
