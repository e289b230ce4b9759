using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>What people decide about products: hidden from lists, when a size counts as low, how many pairs are kept back from sale; and who decided it.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261126132000_CatalogueCare")]
public sealed class CatalogueCare : Migration
{
    private const string Create = """
        alter table variants add hidden_at timestamptz;
        drop index ix_variants_in_order;
        create index ix_variants_in_order on variants (model_key, colour_key, size_key) include (barcode, hidden_at);
        create index ix_variants_hidden on variants (model_key, colour_key) where hidden_at is not null;
        create index ix_listings_unapproved on listings (approval, barcode) where approval <> 'Approved';
        create index ix_stock_pushes_rejected on stock_pushes (barcode) where call_id is null and outcome = 'Rejected';

        alter table stock_items
            add low_at integer check (low_at >= 0),
            add buffer_rule varchar(10) not null default 'Fixed',
            add buffer_rate double precision,
            add buffer_latency double precision,
            add buffer_measured_at timestamptz;

        create table product_changes (
            id bigint generated always as identity primary key,
            barcode text not null,
            change varchar(20) not null,
            was text,
            is_now text,
            actor varchar(100) not null,
            at timestamptz not null);
        create index ix_product_changes_barcode on product_changes (barcode, id);
        create trigger append_only before update or delete or truncate on product_changes for each statement execute function refuse_change();
        """;

    private const string Remove = """
        drop table product_changes;
        alter table stock_items drop low_at, drop buffer_rule, drop buffer_rate, drop buffer_latency, drop buffer_measured_at;
        drop index ix_stock_pushes_rejected;
        drop index ix_listings_unapproved;
        drop index ix_variants_hidden;
        drop index ix_variants_in_order;
        create index ix_variants_in_order on variants (model_key, colour_key, size_key) include (barcode);
        alter table variants drop hidden_at;
        """;

    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Create);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Remove);
}
