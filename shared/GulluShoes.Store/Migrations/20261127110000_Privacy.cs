using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>Which packages lost their customer's data and when, and who looked at whose. Only statements read and write these tables, so the model does not know them.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261127110000_Privacy")]
public sealed class Privacy : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create table personal_erasures (
            package_id bigint primary key,
            order_number text not null,
            erased_at timestamptz not null,
            erased_by varchar(100),
            photos integer not null,
            blobs_gone boolean not null default false);
        create index ix_personal_erasures_blobs on personal_erasures (package_id) where not blobs_gone;
        create index ix_personal_erasures_at on personal_erasures (erased_at desc);
        create trigger noted after insert or update on personal_erasures for each row execute function note_change('package_id', 'erased_by', 'package_id,erased_at,blobs_gone', '');

        create table personal_views (
            package_id bigint not null,
            who varchar(100) not null,
            at timestamptz not null,
            deed varchar(20) not null,
            primary key (package_id, who, deed, at));
        create index ix_personal_views_at on personal_views (at);
        create trigger noted after insert on personal_views for each row execute function note_change('package_id', 'who', 'package_id,at', '');

        -- What is still there to be erased names itself: whatever writes a customer into a row again brings it back.
        create index ix_order_shipped_personal on order_shipped (stage_since) where coalesce(customer_name, ship_name, ship_street, ship_phone) is not null;
        create index ix_order_delivered_personal on order_delivered (stage_since) where coalesce(customer_name, ship_name, ship_street, ship_phone) is not null;
        create index ix_order_cancelled_personal on order_cancelled (stage_since) where coalesce(customer_name, ship_name, ship_street, ship_phone) is not null;
        """);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        drop index ix_order_shipped_personal, ix_order_delivered_personal, ix_order_cancelled_personal;
        drop table personal_views, personal_erasures;
        """);
}
