using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>
/// Who is told of which problems, and what is on its way to them. A problem is the notice: there is no copy that could say something else. Only statements read and write
/// these tables, so the model does not know them.
/// </summary>
[DbContext(typeof(ShopDb))]
[Migration("20261127100000_Alarms")]
public sealed class Alarms : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        -- Null until the alarms have looked at it, -infinity when it is none or the same was told a short while ago.
        alter table problems add told_at timestamptz;
        update problems set told_at = '-infinity';
        create index ix_problems_untold on problems (id) where told_at is null;
        create index ix_problems_told on problems (cause, subject, told_at);
        create index ix_problems_since on problems (since);
        create index ix_price_pushes_rejected on price_pushes (barcode) where outcome = 'Rejected';

        -- Whoever has no row hears of everything, by the bell.
        create table alarm_wishes (
            person_id bigint primary key constraint fk_alarm_wishes_people references people (id) on delete cascade,
            muted varchar(30)[] not null,
            mail varchar(254),
            mail_muted varchar(30)[] not null,
            quiet_from time,
            quiet_to time,
            check ((quiet_from is null) = (quiet_to is null)));
        create trigger noted after insert or update or delete on alarm_wishes for each row execute function note_change('person_id', '', '', 'mail');

        create table alarm_reads (
            person_id bigint constraint fk_alarm_reads_people references people (id) on delete cascade,
            problem_id bigint constraint fk_alarm_reads_problems references problems (id) on delete cascade,
            read_at timestamptz not null,
            primary key (person_id, problem_id));

        -- Until its first attempt a message takes in what happens further; from then on it stays what it is, so that its number stands for one content.
        create table alarm_messages (
            id bigint generated always as identity primary key,
            road varchar(10) not null check (road in ('Mail', 'Hook')),
            person_id bigint not null,
            problems bigint[] not null,
            made_at timestamptz not null,
            not_before timestamptz not null,
            attempts integer not null default 0,
            ended_at timestamptz,
            failure text);
        create unique index ux_alarm_messages_gathering on alarm_messages (road, person_id) where attempts = 0 and ended_at is null;
        create index ix_alarm_messages_open on alarm_messages (road, person_id, id) where ended_at is null;
        create index ix_alarm_messages_failed on alarm_messages (road) where failure is not null;
        """);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        drop table alarm_messages, alarm_reads, alarm_wishes;
        drop index ix_problems_since, ix_price_pushes_rejected;
        alter table problems drop told_at;
        """);
}
