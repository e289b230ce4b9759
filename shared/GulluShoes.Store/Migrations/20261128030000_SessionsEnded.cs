using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>When a session was last used, and a word to every process when one ends or a person changes. Only the statements of <c>GulluShoes.Store.Staff</c> write them.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261128030000_SessionsEnded")]
public sealed class SessionsEnded : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        alter table sessions add column used_at timestamptz not null default now();
        -- Until now a session ended two weeks after its last use.
        update sessions set used_at = case kind when 'Session' then expires_at - interval '14 days' else opened_at end;

        -- Whoever ends a session, also past the app: processes that know it must not open another door for it. Told once a transaction, after its commit.
        create function tell_sessions_ended() returns trigger language plpgsql as $$
        begin
            perform pg_notify('sessions_ended', '');
            return null;
        end $$;
        create trigger told_end after delete on sessions for each row execute function tell_sessions_ended();
        create trigger told after update on sessions for each row
            when (new.stamp <> old.stamp or new.kind <> old.kind or new.person_id <> old.person_id or new.expires_at < old.expires_at or new.opened_at < old.opened_at)
            execute function tell_sessions_ended();
        create trigger told after update on people for each row
            when ((new.role, new.active, new.stamp, new.name, new.user_name) is distinct from (old.role, old.active, old.stamp, old.name, old.user_name)
                or (new.totp_secret is null) <> (old.totp_secret is null))
            execute function tell_sessions_ended();
        """);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        drop function tell_sessions_ended() cascade;
        alter table sessions drop column used_at;
        """);
}
