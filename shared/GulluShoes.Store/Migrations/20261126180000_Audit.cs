using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>Who changed what: written by the tables themselves, sealed in a chain. Only statements read and write these tables, so the model does not know them.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261126180000_Audit")]
public sealed class Audit : Migration
{
    // The clock is the database's own: an instance whose clock is wrong, or is made wrong, cannot date a change.
    private const string Tables = """
        create table audit_log (
            id bigint generated always as identity primary key,
            at timestamptz not null default clock_timestamp(),
            who varchar(100),
            door varchar(100),
            came_from varchar(20),
            run varchar(100),
            kind varchar(40) not null,
            deed varchar(10) not null check (deed in ('Insert', 'Update', 'Delete')),
            thing text not null,
            before jsonb,
            after jsonb,
            check ((deed = 'Insert') = (before is null) and (deed = 'Delete') = (after is null)));
        create index ix_audit_log_thing on audit_log (kind, thing, id desc);
        create index ix_audit_log_who on audit_log (who, id desc);
        create index ix_audit_log_run on audit_log (run, id);
        create trigger append_only before update or delete or truncate on audit_log for each statement execute function refuse_change();

        -- What no seal holds yet. Ids that were rolled back never come here, and one that commits late waits for the next seal.
        create table audit_waiting (id bigint primary key);

        -- Each seal holds a digest of every row that it covers, and of the seal before.
        create table audit_seals (
            number bigint primary key,
            ids bigint[] not null,
            digests bytea[] not null,
            hash bytea not null,
            sealed_at timestamptz not null default clock_timestamp(),
            check (cardinality(ids) > 0 and cardinality(ids) = cardinality(digests)));
        create trigger append_only before update or delete or truncate on audit_seals for each statement execute function refuse_change();
        """;

    // Arguments: the columns that name the row, those that say who, those that are not told, and of those that are secret only that they changed.
    // Who: what the deed says; else who is named by a column that this very change filled; else nobody is named.
    private const string Note = """
        create function note_change() returns trigger language plpgsql as $$
        declare
            deed jsonb := nullif(current_setting('app.deed', true), '')::jsonb;
            old_row jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
            new_row jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
            untold text[] := string_to_array(tg_argv[2], ',');
            before jsonb;
            after jsonb;
            noted bigint;
        begin
            select jsonb_object_agg(c.name, case when old_row -> c.name <> 'null' and c.name = any(string_to_array(tg_argv[3], ',')) then '"***"' else old_row -> c.name end),
                jsonb_object_agg(c.name, case when new_row -> c.name <> 'null' and c.name = any(string_to_array(tg_argv[3], ',')) then '"***"' else new_row -> c.name end)
            into before, after
            from jsonb_object_keys(coalesce(new_row, old_row)) c(name)
            where c.name <> all(untold) and case
                when tg_op = 'UPDATE' then old_row -> c.name is distinct from new_row -> c.name
                else coalesce(new_row, old_row) -> c.name <> 'null' end;
            if before is null then
                return null;
            end if;

            insert into audit_log (who, door, came_from, run, kind, deed, thing, before, after)
            values (
                coalesce(deed ->> 'who', (
                    select after ->> w.name from unnest(string_to_array(tg_argv[1], ',')) with ordinality w(name, place)
                    where after ->> w.name is not null order by w.place limit 1)),
                deed ->> 'door', deed ->> 'from', deed ->> 'run', tg_table_name, initcap(tg_op),
                (select string_agg(coalesce(new_row, old_row) ->> k.name, '/' order by k.place) from unnest(string_to_array(tg_argv[0], ',')) with ordinality k(name, place)),
                case when tg_op <> 'INSERT' then before end, case when tg_op <> 'DELETE' then after end)
            returning id into noted;
            insert into audit_waiting values (noted);
            return null;
        end $$;

        create trigger noted after insert or update or delete on people for each row
            execute function note_change('id', 'approved_by', 'totp_step,stamp,created_at', 'password_hash,totp_secret,totp_offered');
        create trigger noted after insert on exchange_rates for each row execute function note_change('id', 'made_by', 'deed,made_at', '');
        create trigger noted after insert on product_costs for each row execute function note_change('id', 'made_by', 'deed,made_at', '');
        create trigger noted after insert on expenses for each row execute function note_change('id', 'made_by', 'deed,made_at', '');
        create trigger noted after insert on recosts for each row execute function note_change('id', 'made_by', 'deed,made_at', '');
        create trigger noted after insert or update or delete on money_imports for each row
            execute function note_change('id', 'undone_by,applied_by,made_by', 'hash,bytes,made_at,read_at,applied_at,undone_at', '');
        create trigger noted after insert or update or delete on product_imports for each row
            execute function note_change('id', 'undone_by,applied_by,made_by', 'made_at,applied_at,undone_at', '');
        create trigger noted after insert or update or delete on price_changes for each row
            execute function note_change('id', 'decided_by,made_by', 'deed,made_at,decided_at,landed_at,number', '');
        create trigger noted after insert or update or delete on product_drafts for each row execute function note_change('id', 'changed_by', 'created_at,changed_at', 'draft');
        create trigger noted after insert on product_changes for each row execute function note_change('barcode', 'actor', 'id,at', '');
        create trigger noted after insert on alias_deeds for each row execute function note_change('code', 'actor', 'id,at', '');
        create trigger noted after insert or delete on twins_apart for each row execute function note_change('one,other', 'actor', 'at', '');
        create trigger noted after insert or delete on shelves for each row execute function note_change('code', 'created_by', 'created_at', '');
        """;

    // The text of a jsonb is the same on every server, and no separator can be smuggled into it.
    private const string Seal = """
        create function audit_digest(noted audit_log) returns bytea language sql immutable parallel safe as $$
            select sha256(convert_to(jsonb_build_array(
                noted.id, extract(epoch from noted.at), noted.who, noted.door, noted.came_from, noted.run, noted.kind, noted.deed, noted.thing, noted.before, noted.after)::text, 'UTF8'))
        $$;

        create function audit_seal_hash(before bytea, number bigint, ids bigint[], digests bytea[]) returns bytea language sql immutable parallel safe as $$
            select sha256(coalesce(before, '') || convert_to(jsonb_build_array(number, ids, digests)::text, 'UTF8'))
        $$;

        -- Seals what waits, the oldest first, and returns how many. Two at once wait for each other.
        create function seal_audit(most integer) returns integer language plpgsql as $$
        declare
            last record;
            sealed bigint[];
            digests bytea[];
        begin
            lock table audit_seals in share row exclusive mode;
            with taken as (delete from audit_waiting where id in (select id from audit_waiting order by id limit most) returning id)
            select array_agg(a.id order by a.id), array_agg(audit_digest(a) order by a.id) into sealed, digests from audit_log a where a.id in (select id from taken);
            if sealed is null then
                return 0;
            end if;
            select s.number, s.hash into last from audit_seals s order by s.number desc limit 1;
            insert into audit_seals (number, ids, digests, hash)
            select n, sealed, digests, audit_seal_hash(last.hash, n, sealed, digests) from (select coalesce(last.number, 0) + 1) next(n);
            return cardinality(sealed);
        end $$;
        """;

    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Tables);
        migrationBuilder.Sql(Note);
        migrationBuilder.Sql(Seal);
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        drop function note_change() cascade;
        drop function seal_audit(integer), audit_seal_hash(bytea, bigint, bigint[], bytea[]), audit_digest(audit_log);
        drop table audit_waiting, audit_seals, audit_log;
        """);
}
