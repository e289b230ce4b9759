namespace GulluShoes.Store.Migrations;

/// <summary>The SQL of the five status tables, which no generator can write.</summary>
internal static class StatusTables
{
    /// <summary>
    /// One logical table in five real ones: a package moves between them, atomically, when its stage is set.
    /// The search text is normalised so that İstanbul, ISTANBUL and istanbul, and ş and s, are the same
    /// (no collation does both Turkish i's: https://www.postgresql.org/docs/current/unaccent.html explains why the
    /// wrapper must name the dictionary to be immutable).
    /// </summary>
    internal const string Create = """
        create extension if not exists unaccent schema public;
        create extension if not exists pg_trgm schema public;

        create function shop_normalise(said text) returns text
        language plpgsql immutable strict parallel safe as $$
        begin
            return lower(public.unaccent('public.unaccent'::regdictionary, translate(said, 'İIı', 'iii')) collate "C");
        end $$;

        create table orders (
            stage varchar(20) not null,
            package_id bigint not null,
            version bigint not null,
            order_number text not null,
            status text not null,
            packable boolean not null,
            hold_reason text,
            held_at timestamptz,
            held_by text,
            ordered_at timestamptz,
            listed_at timestamptz not null,
            package_created_at timestamptz,
            hand_over_by timestamptz,
            due_at timestamptz not null,
            stage_since timestamptz not null,
            created_by text,
            origin_package_ids bigint[] not null,
            tracking_number text,
            tracking_link text,
            carrier text,
            customer_name text,
            ship_name text,
            ship_phone text,
            ship_street text,
            ship_district text,
            ship_city text,
            ship_postal_code text,
            ship_country text,
            currency text,
            gross_amount numeric(18,4),
            seller_discount numeric(18,4),
            trendyol_discount numeric(18,4),
            total_price numeric(18,4),
            micro_export boolean not null,
            commercial boolean not null,
            cash_on_delivery boolean not null,
            fast_delivery boolean not null,
            gift_box boolean not null,
            invoice_status text,
            pairs integer not null,
            line_words text not null,
            lines_mark bigint not null,
            print_mark bigint not null,
            label_version bigint,
            label_drawn_version bigint,
            label_problem text,
            label_due_at timestamptz,
            search text not null generated always as (shop_normalise(
                E'\n' || order_number || E'\n' || package_id::text || E'\n' || coalesce(tracking_number, '') || E'\n'
                || coalesce(customer_name, '') || E'\n' || line_words || E'\n')) stored,
            constraint pk_orders primary key (stage, package_id)
        ) partition by list (stage);

        create table order_created partition of orders for values in ('Created') with (fillfactor = 85);
        create table order_picking partition of orders for values in ('Picking') with (fillfactor = 85);
        create table order_shipped partition of orders for values in ('Shipped') with (fillfactor = 95);
        create table order_delivered partition of orders for values in ('Delivered');
        create table order_cancelled partition of orders for values in ('Cancelled');
        """;

    /// <summary>
    /// The two tables of the packing queue stay small and are read by urgency, so they carry no search indexes; the
    /// growing ones do. The pending lists of the GIN indexes are short, since every search reads them whole.
    /// </summary>
    internal const string Tune = """
        create index ix_order_created_due_at on order_created (due_at, package_id);
        create index ix_order_picking_due_at on order_picking (due_at, package_id);

        create index ix_order_shipped_search on order_shipped using gin (search gin_trgm_ops) with (gin_pending_list_limit = 512);
        create index ix_order_delivered_search on order_delivered using gin (search gin_trgm_ops) with (gin_pending_list_limit = 512);
        create index ix_order_cancelled_search on order_cancelled using gin (search gin_trgm_ops) with (gin_pending_list_limit = 512);

        create index ix_order_shipped_fields on order_shipped using gin (string_to_array(search, E'\n')) with (gin_pending_list_limit = 512);
        create index ix_order_delivered_fields on order_delivered using gin (string_to_array(search, E'\n')) with (gin_pending_list_limit = 512);
        create index ix_order_cancelled_fields on order_cancelled using gin (string_to_array(search, E'\n')) with (gin_pending_list_limit = 512);

        -- Room on each page lets a stage or version change stay a heap-only update.
        alter table packages set (fillfactor = 70);
        -- Payloads live apart, so that marking one as applied does not copy it.
        alter table package_snapshots set (toast_tuple_target = 128, fillfactor = 80);
        """;
}
