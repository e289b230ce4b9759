using GulluShoes.Shop.Orders;
using GulluShoes.Store.Catalog;
using GulluShoes.Store.Catalog.Care;
using GulluShoes.Store.Labels;
using GulluShoes.Store.Orders;
using GulluShoes.Store.Packing;
using GulluShoes.Store.Proof;
using GulluShoes.Store.Staff;
using GulluShoes.StoreTests.Doors;
using GulluShoes.StoreTests.Stores;
using Npgsql;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Listing;

/// <summary>
/// Each list, search and sweep is answered by the index that was made for it. The tables are small here and small tables are rather read
/// whole, so that is made dear; then the server's own counters say which index a question of the product has used.
/// </summary>
public sealed class IndexTests(StoreServers servers) : StoreTest(servers)
{
    private const int Count = 2000;

    private const string ProductsOfTheShop =
        """
        insert into variants (barcode, code_key, model, colour, size, hidden_at)
        select 'B-' || n, 'B-' || n, (n / 14)::text, case when n % 14 < 7 then 'Siyah' else 'Taba' end, (36 + n % 7)::text, case when n % 500 = 0 then now() end from generate_series(1, 14000) n;
        insert into listings (channel, barcode, title, pictures, on_sale, archived, locked, blacklisted, quantity, approval, changed_at)
        select 'Trendyol', 'B-' || n, 'Kadın Ayakkabı', '{}', true, false, false, false, 3, case when n % 700 = 0 then 'Rejected' when n % 700 = 1 then 'Pending' else 'Approved' end, now()
        from generate_series(1, 14000) n;
        insert into stock_items (barcode, since, changed_at) select 'B-' || n, now(), now() from generate_series(1, 14000) n;
        insert into stock_pushes (barcode, outcome, quantity, seen_change, reason) select 'B-' || n, case when n % 900 = 0 then 'Rejected' else 'Applied' end, 3, 0, null from generate_series(1, 14000) n;
        insert into product_costs (scope, model, colour, barcode, amount, currency, valid_from, deed, made_at, made_by)
        select s.scope, case when s.scope <> 'Variant' then (n / 14)::text end, case when s.scope = 'Colour' then 'Siyah' end, case when s.scope = 'Variant' then 'B-' || n end, 300, 'TRY', date '2026-01-01', md5(n || s.scope), now(), 'muhasebe'
        from generate_series(1, 14000, 7) n cross join unnest(array['Model', 'Colour', 'Variant']) as s(scope) where n % 3 <> 0 and (s.scope <> 'Model' or n % 2 = 0);
        """;

    private static readonly string[] TimelineIndexes =
    [
        "ix_package_history_package_id", "ix_scans_package_id_at", "ix_label_prints_package_id_copy", "ix_package_photos_package_id",
        "ix_wave_packages_package_id", "ix_trendyol_commands_package_id_id",
    ];

    private static readonly string[] CostIndexes = ["ix_product_costs_barcode", "ix_product_costs_colour", "ix_product_costs_model"];

    [Fact]
    public async Task Every_question_has_its_index()
    {
        await FillAsync();
        await UsesAsync("ix_order_created_due_at", () => ListAsync(Stage.Created));
        await UsesAsync("ix_order_created_held", () => Store.Orders.CountsAsync(None));
        await UsesAsync("ix_order_picking_held", () => Store.Get<Holds>().ListAsync(None));
        await UsesAsync("order_delivered_listed_at_package_id_idx", () => ListAsync(Stage.Delivered));
        await UsesAsync("ix_order_delivered_fields", () => ListAsync(Stage.Delivered, "10900001234"));
        await UsesAsync("ix_order_delivered_search", () => ListAsync(Stage.Delivered, "900001234"));
        await UsesAsync("ix_order_delivered_search", () => ListAsync(Stage.Delivered, "qx"));
        await UsesAsync("ix_order_delivered_search", () => ListAsync(Stage.Delivered, "q"));
        await UsesAsync("pk_packages", () => Store.Orders.FindAsync(1234, None));
        await UsesAsync("order_delivered_order_number_idx", () => Store.Orders.FindAsync(1234, None));
        await UsesAsync("pk_order_lines", () => Store.Orders.FindAsync(1234, None));
        await UsesAsync("ix_package_history_package_id", () => Store.Orders.FindAsync(1234, None));
        foreach (var index in TimelineIndexes)
        {
            await UsesAsync(index, () => Store.Get<PackageTimeline>().ReadAsync(1234, None));
        }

        Store.Clock.Advance(TimeSpan.FromHours(1));
        await UsesAsync("order_created_label_due_at_idx", () => Store.Get<LabelShelf>().RequeueUndrawnAsync(None));
        await UsesAsync("ix_package_snapshots_waiting", () => Store.Intake.RequeueLaggingAsync(None));
        await UsesAsync("ix_sessions_expires_at", () => Store.Get<Sessions>().SweepAsync(None));
        await UsesAsync("ix_stored_answers_started_at", () => Store.Get<StoredAnswers>().SweepAsync(None));
    }

    [Fact]
    public async Task Every_list_of_products_has_its_index()
    {
        await Store.ExecuteAsync(ProductsOfTheShop);
        await DearAsync();

        await UsesAsync("ix_variants_in_order", () => ProductsAsync(ProductShow.All));
        await UsesAsync("ix_variants_hidden", () => ProductsAsync(ProductShow.Hidden));
        await UsesAsync("ix_listings_unapproved", () => ProductsAsync(ProductShow.Rejected));
        await UsesAsync("ix_stock_pushes_rejected", () => ProductsAsync(ProductShow.Rejected));
        await UsesAsync("ix_listings_unapproved", () => ProductsAsync(ProductShow.Pending));
        await UsesAsync("pk_listings", () => ProductsAsync(ProductShow.OnSale));
        foreach (var index in CostIndexes)
        {
            await UsesAsync(index, () => ProductsAsync(ProductShow.NoCost));
            await UsesAsync(index, () => ProductsAsync(ProductShow.All, costs: true));
        }

        await UsesAsync("ix_product_changes_barcode", () => Store.Get<ProductDetails>().FindAsync("B-7", None));
    }

    private async Task FillAsync()
    {
        foreach (var some in Enumerable.Range(1, Count).Chunk(PackageIntake.BatchSize))
        {
            await Store.Intake.SavePageAsync([.. some.Select(id => Snapshot(id))], None);
            await Store.Intake.ApplyAsync([.. some.Select(id => Facts(id, status: id <= Count / 2 ? "Created" : "Delivered"))], None);
        }

        await Store.ExecuteAsync("update orders set label_due_at = null where package_id > 10");
        await Store.ExecuteAsync("insert into waves (created_at, created_by, picker, closed_at) select now(), 'ayse', 'ayse', now() from generate_series(1, 40)");
        await Store.ExecuteAsync("insert into wave_packages (wave_id, package_id, left_at) select 1 + package_id % 40, package_id, now() from packages");
        await DearAsync();
    }

    private async Task DearAsync()
    {
        await Store.ExecuteAsync("vacuum analyze");
        await Store.ExecuteAsync($"alter database {new NpgsqlConnectionStringBuilder(Store.Database.ConnectionString).Database} set enable_seqscan = off");
        Store.Database.Clear();
    }

    private Task<ProductPage> ProductsAsync(ProductShow show, bool costs = false) => Store.Get<ProductList>().PageAsync(new ProductQuery(show, null, 5, null, costs || show == ProductShow.NoCost), None);

    private Task<OrderPage> ListAsync(Stage stage, string? said = null) => Store.Orders.PageAsync(new OrderQuery(stage, said, Take: 5), None);

    private async Task UsesAsync(string index, Func<Task> ask)
    {
        var before = await ScansAsync(index);

        await ask();

        // A connection tells its counters at the latest when it ends.
        Store.Database.Clear();
        await Soon.TrueAsync(async () => await ScansAsync(index) > before, $"{index} was not used.");
    }

    private async Task<long> ScansAsync(string index) =>
        await Store.ScalarAsync($"select idx_scan from pg_stat_user_indexes where indexrelname = '{index}'") is long scans
            ? scans
            : throw new InvalidOperationException($"There is no index {index}.");
}
