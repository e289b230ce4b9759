using GulluShoes.Benchmarks.Stores;
using Npgsql;

namespace GulluShoes.Benchmarks.Listing;

/// <summary>A shop after some years: nine of ten packages are delivered. Made by the database itself, since a million through the intake would take an hour.</summary>
internal static class FullTables
{
    /// <summary>Shares of a million.</summary>
    public static readonly IReadOnlyList<(string Stage, int Packages)> Shares =
        [("Delivered", 900_000), ("Shipped", 40_000), ("Cancelled", 30_000), ("Created", 20_000), ("Picking", 10_000)];

    public static async Task FillAsync(NpgsqlDataSource database, IReadOnlyList<(string Stage, int Packages)> shares, BenchmarkRun run)
    {
        var ct = run.Cancellation;
        var indexes = await TakeIndexesAsync(database, ct);
        var first = 1;
        foreach (var (stage, share) in shares)
        {
            var last = first + run.Scaled(share) - 1;
            BenchmarkRun.Say($"{stage}: packages {first} to {last}");
            await database.RunAsync(Rows(stage, first, last), ct);
            first = last + 1;
        }

        foreach (var index in indexes)
        {
            BenchmarkRun.Say(index);
            await database.RunAsync($"set maintenance_work_mem = '1GB'; {index}; reset maintenance_work_mem", ct);
        }

        await database.SettleAsync(ct);
    }

    /// <summary>Drops what is no constraint, to be made again over the full tables: an index is built several times faster at once.</summary>
    private static async Task<List<string>> TakeIndexesAsync(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            select c.relname, replace(pg_get_indexdef(c.oid), ' ON ONLY ', ' ON ')
            from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
            where (t.relname = 'orders' or t.relname like 'order\_%') and t.relnamespace = 'public'::regnamespace
                and not exists (select from pg_constraint k where k.conindid = c.oid)
                and not exists (select from pg_inherits h where h.inhrelid = c.oid)
            """);
        var indexes = new List<(string Name, string Sql)>();
        await using (var reader = await command.ExecuteReaderAsync(ct))
        {
            while (await reader.ReadAsync(ct))
            {
                indexes.Add((reader.GetString(0), reader.GetString(1)));
            }
        }

        foreach (var (name, _) in indexes)
        {
            await database.RunAsync($"drop index {name}", ct);
        }

        return indexes.ConvertAll(index => index.Sql);
    }

    /// <summary>
    /// 300 models, 14 colours and 7 sizes; 24 first names and 24 surnames in all mixtures, and one customer in ten thousand whom nobody else is called like.
    /// The foreign keys are not asked about each row: what is written here fits.
    /// </summary>
    private static string Rows(string stage, int first, int last) =>
        $"""
        set session_replication_role = replica;

        insert into packages (package_id, stage, version, first_seen_at)
        select 3300000000 + n, '{stage}', 1760000000000 + n, timestamptz '2024-01-01' + n * interval '1 minute' from generate_series({first}::bigint, {last}) n;

        insert into order_lines (package_id, line_id, quantity, barcode, stock_code, product_name, model, colour, size, unit_price, vat_rate, currency)
        select 3300000000 + n, n * 10 + line, 1, 'Gülluayk' || (v * 7919 % 1400), model || '-' || size || ' ' || colour, 'Kadın Topuklu Ayakkabı', model, colour, size, 1099.9, 10, 'TRY'
        from generate_series({first}::bigint, {last}) n cross join generate_series(0, n % 3) line, {Variant};

        insert into orders (stage, package_id, version, order_number, status, packable, ordered_at, listed_at, package_created_at, hand_over_by, due_at, stage_since,
            created_by, origin_package_ids, tracking_number, carrier, customer_name, ship_name, ship_street, ship_district, ship_city, ship_country, currency,
            gross_amount, total_price, micro_export, commercial, cash_on_delivery, fast_delivery, gift_box, pairs, line_words, lines_mark, print_mark, label_version, label_drawn_version)
        select '{stage}', 3300000000 + n, 1760000000000 + n, (10900000000 + n * 7)::text, '{stage}', true, at, at, at, at + interval '2 days', at + interval '2 days', at,
            'order-creation', '{"{}"}', (7280012345000000 + n * 13)::text, 'Trendyol Express Marketplace', customer, customer, 'Gül Sokak No: ' || n, 'Kadıköy', 'İstanbul', 'TR', 'TRY',
            1249.9, 1099.9, n % 17 = 0, false, false, false, false, 1 + n % 3, words, n, n, 1, 1
        from generate_series({first}::bigint, {last}) n,
            lateral (select timestamptz '2024-01-01' + n * interval '1 minute' as at) t,
            lateral (select ({FirstNames})[(1 + n % 24)::int] || ' ' || ({Surnames})[(1 + n / 24 % 24)::int] || case when n % 10000 = 77 then ' Ütücügil' || n else '' end as customer) c,
            lateral (select string_agg(model || E'\nGülluayk' || (v * 7919 % 1400) || E'\n' || model || ' ' || lower(colour) || ' ' || size, E'\n') as words
                from generate_series(0, n % 3) line, {Variant}) w;
        set session_replication_role = origin;
        """;

    private const string Variant =
        """
        lateral (select n + line as v, lpad(((n + line) % 300)::text, 3, '0') as model, (35 + (n + line) % 7)::text as size,
            (array['Siyah','Kırmızı','Taba','Ekru','Gümüş','Lacivert','Şampanya','Pudra','Vizon','Yeşil','Bordo','İndigo','Çağla','Füme'])[(1 + (n + line) / 7 % 14)::int] as colour) variant
        """;

    private const string FirstNames =
        "array['Ayşe','Fatma','Elif','Zeynep','İrem','Işıl','Gülşen','Çiğdem','Özlem','Ümran','Şeyma','Nazlı','Hatice','Emine','Merve','Büşra','Esra','Ceren','Dilan','Pınar','Sıla','İpek','Yağmur','Öykü']";

    private const string Surnames =
        "array['Yılmaz','Kaya','Demir','Çelik','Şahin','Yıldız','Öztürk','Aydın','Özdemir','Arslan','Doğan','Kılıç','Aslan','Çetin','Kara','Koç','Kurt','Özkan','Şimşek','Işık','Ağaoğlu','Gündüz','İnce','Uçar']";
}
