using GulluShoes.Shop.Stock;
using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>What people do with stock, packages, labels, pictures and sessions is written down like every other change.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261128070000_MoreDeeds")]
public sealed class MoreDeeds : Migration
{
    // A pair that a package takes or gives back stands in the package's own history; only what people enter is told here. Once a statement, so that a thousand
    // pairs cost one. What was on all shelves is reckoned back from what is: rows of one statement come after each other in the order of their ids.
    private const string Stock =
        $"""
        create function note_stock() returns trigger language plpgsql as $$
        declare
            deed jsonb := nullif(current_setting('app.deed', true), '')::jsonb;
        begin
            with entered as (
                select a.*, sum(a.delta) over (partition by a.barcode order by a.id desc) as since from added a
                where a.reason in ('{nameof(MovementReason.Opening)}', '{nameof(MovementReason.GoodsIn)}', '{nameof(MovementReason.Count)}', '{nameof(MovementReason.Damage)}', '{nameof(MovementReason.Transfer)}')),
            held as (select barcode, coalesce(sum(quantity), 0) as pairs from stock_levels where barcode in (select barcode from entered) group by barcode),
            noted as (
                insert into audit_log (who, door, came_from, run, kind, deed, thing, before, after)
                select coalesce(deed ->> 'who', e.actor), deed ->> 'door', deed ->> 'from', deed ->> 'run', tg_table_name, 'Update', e.barcode,
                    jsonb_build_object('pairs', coalesce(h.pairs, 0) - e.since),
                    jsonb_strip_nulls(jsonb_build_object('pairs', coalesce(h.pairs, 0) - e.since + e.delta, 'shelf', e.shelf, 'why', e.reason, 'note', e.note))
                from entered e left join held h using (barcode) order by e.id
                returning id)
            insert into audit_waiting select id from noted;
            return null;
        end $$;
        create trigger noted after insert on stock_movements referencing new table as added for each statement execute function note_stock();
        """;

    private const string Rows =
        """
        create trigger noted after insert on package_history for each row when (new.source in ('Person', 'Scan'))
            execute function note_change('package_id', 'who', 'id,package_id,at,from_stage,status,who', '');
        create trigger noted after insert on label_prints for each row execute function note_change('package_id', 'person', 'id,key,package_id,label_version,person,at', '');
        create trigger noted after insert or update or delete on handovers for each row execute function note_change('id', 'closed_by,opened_by', 'opened_at', '');
        create trigger noted after insert or update or delete on waves for each row execute function note_change('id', 'closed_by,created_by', 'created_at', '');
        create trigger noted after insert or update or delete on stock_counts for each row execute function note_change('id', 'started_by', 'started_at,finished_at', '');
        create trigger noted after insert or update or delete on product_pictures for each row
            execute function note_change('id', 'added_by', 'id,hash,added_at,model_key,colour_key', '');
        create trigger noted after insert or delete on sessions for each row execute function note_change('person_id', '', 'id,token_hash,person_id,stamp,opened_at,expires_at', '');
        """;

    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Stock);
        migrationBuilder.Sql(Rows);
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        drop trigger noted on package_history;
        drop trigger noted on label_prints;
        drop trigger noted on handovers;
        drop trigger noted on waves;
        drop trigger noted on stock_counts;
        drop trigger noted on product_pictures;
        drop trigger noted on sessions;
        drop trigger noted on stock_movements;
        drop function note_stock();
        """);
}
