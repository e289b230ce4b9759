using GulluShoes.Benchmarks.Listing;
using GulluShoes.Benchmarks.Stores;
using GulluShoes.Functions.Catalog;
using GulluShoes.Functions.Hosting;
using GulluShoes.Functions.Staff;
using GulluShoes.Functions.Upkeep;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GulluShoes.Benchmarks.Products;

/// <summary>How long people wait for a page of products out of 50,000 variants: through HTTP, signed in, to the last byte of the answer.</summary>
internal static class ProductListBenchmark
{
    private const int Variants = 50_000;
    private const int Times = 40;
    private const int DeepPage = 50;

    private static readonly string[] Shows = ["all", "onSale", "soldOut", "low", "noPhoto", "noCost", "rejected", "pending", "locked", "archived", "unlisted", "hidden"];

    private static readonly (string Kind, Func<int, string> Words)[] Kinds =
    [
        ("a model", time => $"{time * 37 % 900}"),
        ("a digit", time => $"{time % 10}"),
        ("a model, a colour and a size", time => $"{time * 37 % 900} siyah {35 + (time % 7)}"),
        ("a colour", time => time % 2 == 0 ? "KIRMIZI" : "çağla"),
        ("a barcode", time => $"Gülluayk{time * 617}"),
        ("the end of a barcode", time => $"ayk{time * 617}"),
        ("a word of the titles", _ => "topuklu"),
        ("a letter", time => "aeıiü"[time % 5].ToString()),
        ("what is nowhere", time => $"yokböyle{time}"),
    ];

    public static Benchmark Definition { get; } = new("product-list", RunAsync);

    private static async Task<IReadOnlyDictionary<string, double>> RunAsync(BenchmarkRun run)
    {
        var ct = run.Cancellation;
        await using var servers = await BenchmarkServers.StartAsync(ct);
        await using (var store = await servers.NewStoreAsync("range", ct))
        {
            var database = store.GetRequiredService<NpgsqlDataSource>();
            await database.RunAsync(Rows(run.Scaled(Variants)), ct);
            await database.SettleAsync(ct);
        }

        var doors = FunctionCatalog.OfTypes(typeof(ListProducts), typeof(CountProducts), typeof(SignIn), typeof(ShowHealth));
        await using var shop = await BenchmarkShop.StartAsync(servers, "range", doors, new Dictionary<string, string?>(), ct);
        await shop.SignInAsync(ct);
        return await MeasureAsync(new ListVisitor(shop, ct), run.Scaled(Variants));
    }

    private static async Task<Dictionary<string, double>> MeasureAsync(ListVisitor visitor, int variants)
    {
        // A process that has just started is warmed up first.
        await visitor.P95Async("Warming up", Times, _ => "api/products?take=50");
        var grid = new List<double>();
        foreach (var show in Shows)
        {
            var page = $"api/products?take=50&show={show}";
            grid.Add(await visitor.P95Async($"First page of '{show}'", Times, _ => page));
            var deep = await visitor.AddressOfPageAsync(page, DeepPage);
            grid.Add(await visitor.P95Async($"Page {DeepPage} of '{show}'", Times, _ => deep));
        }

        var searches = new List<double>();
        foreach (var (kind, words) in Kinds)
        {
            searches.Add(await visitor.P95Async($"Search for {kind}", Times, time => $"api/products?take=50&q={Uri.EscapeDataString(words(time))}"));
        }

        return new Dictionary<string, double>
        {
            ["variants"] = variants,
            ["grid_p95_ms"] = grid.Max(),
            ["search_p95_ms"] = searches.Max(),
            ["counts_p95_ms"] = await visitor.P95Async("Counts", Times, _ => "api/products/counts"),
        };
    }

    /// <summary>900 models, 8 colours and 7 sizes; some sold out, locked, archived, without a picture or never published.</summary>
    private static string Rows(int variants) =>
        $"""
        insert into variants (barcode, code_key, model, colour, size, product_name)
        select 'Gülluayk' || n, 'GULLUAYK' || n, (n / 56)::text, (array['Siyah','Kırmızı','Taba','Ekru','Gümüş','Lacivert','Çağla','Füme'])[1 + n / 7 % 8], (35 + n % 7)::text, 'Kadın Topuklu Ayakkabı'
        from generate_series(0, {variants} - 1) n;

        insert into listings (channel, barcode, content_id, model_code, stock_code, title, brand, category, on_sale, archived, locked, blacklisted, sale_price, list_price,
            vat_rate, commission_rate, quantity, pictures, changed_at)
        select 'Trendyol', 'Gülluayk' || n, 700000000 + n / 7, (n / 56)::text, 'stok ' || n, 'Kadın Topuklu Ayakkabı', 'Güllü', 'Ayakkabı', n % 61 <> 0, n % 61 = 0, n % 997 = 0, false, 899.9, 999.9,
            10, 21.5, n % 9, case when n / 7 % 40 = 0 then array[]::text[] else array['https://cdn.example/1.jpg', 'https://cdn.example/2.jpg'] end, now()
        from generate_series(0, {variants} - 1) n where n / 7 % 50 <> 0;

        update listings set approval = 'Rejected', rejections = 'Görsel uygun değil' where content_id % 701 = 0;
        update listings set approval = 'Pending' where content_id % 709 = 0;
        update variants set hidden_at = now() where model_key like '%33' and colour_key like 't%';
        insert into stock_items (barcode, since, changed_at) select 'Gülluayk' || n, now(), now() from generate_series(0, {variants} - 1) n;
        insert into stock_levels (barcode, shelf, quantity) select 'Gülluayk' || n, 'GENEL', n % 23 from generate_series(0, {variants} - 1) n;
        insert into reservations (package_id, line_id, barcode, reserved, taken, turn) select n, n, 'Gülluayk' || n * 7 % {variants}, n % 2, 1 - n % 2, 1 from generate_series(1, 20000) n;
        insert into stock_pushes (barcode, outcome, quantity, seen_change, confirmed_quantity, confirmed_at, reason) select 'Gülluayk' || n, case when n % 1009 = 0 then 'Rejected' else 'Applied' end, n % 23, 0, n % 23, now(), case when n % 1009 = 0 then 'Ürün kilitli' end from generate_series(0, {variants} - 1) n;
        insert into product_costs (scope, model, amount, currency, valid_from, deed, made_at, made_by) select 'Model', n::text, 8 + day, 'USD', date '2026-01-01' + day * 30, 'models', now(), 'muhasebe' from generate_series(0, {variants} / 56) n, generate_series(0, 5) day where n % 50 <> 0;
        insert into product_costs (scope, model, colour, amount, currency, valid_from, deed, made_at, made_by) select 'Colour', n::text, 'Taba', 9, 'USD', date '2026-01-01', 'colours', now(), 'muhasebe' from generate_series(0, {variants} / 56) n where n % 9 = 0;
        insert into product_costs (scope, barcode, amount, currency, valid_from, deed, made_at, made_by) select 'Variant', 'Gülluayk' || n, 350, 'TRY', date '2026-01-01', 'sizes', now(), 'muhasebe' from generate_series(0, {variants} - 1, 11) n;
        insert into exchange_rates (currency, day, value, source, bulletin, made_at, made_by) select 'USD', now()::date - n, 41.5, 'Tcmb', now()::date - n - 1, now(), 'tcmb' from generate_series(0, 20) n;
        """;
}
