using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using GulluShoes.Benchmarks.Stores;
using GulluShoes.Documents.Excel;
using GulluShoes.Functions.Money.Desk;
using GulluShoes.Functions.Money.Imports;
using GulluShoes.Functions.Money.Tariffs;
using GulluShoes.Store.Money.Desk;
using GulluShoes.Store.Money.Imports;
using GulluShoes.Store.Money.Tariffs;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GulluShoes.Benchmarks.Money;

/// <summary>A whole tariff at the price desk, of the shop's size and of 20,000 rows: every product in every tier, the best chosen for all, and the file that came with the choices in it.</summary>
internal static class DeskBenchmark
{
    private const int Shop = 1_430;
    private const int Large = 20_000;
    private const int Times = 5;

    private static readonly string[] Headings =
    [
        "ÜRÜN İSMİ", "BARKOD", "SATICI STOK KODU", "BEDEN", "MODEL KODU", "KATEGORİ", "MARKA", "STOK", "1.Fiyat Alt Limit", "2.Fiyat Üst Limiti", "2.Fiyat Alt Limit", "3.Fiyat Üst Limiti", "3.Fiyat Alt Limit",
        "4.Fiyat Üst Limiti", "Tarih aralığı (4 Gün)", "1.KOMİSYON", "2.KOMİSYON", "3.KOMİSYON", "4.KOMİSYON", "GÜNCEL TSF", "GÜNCEL KOMİSYON", "YENİ TSF (FİYAT GÜNCELLE)", "Tarife Seçimi", "TARİFE GRUBU",
    ];

    // The desk reckons with what is in force when it is asked.
    private static readonly string Period = string.Create(CultureInfo.GetCultureInfo("tr-TR"), $"{DateTime.UtcNow.AddDays(-1):d MMMM} 08.00-{DateTime.UtcNow.AddDays(3):d MMMM} 07.59");

    public static Benchmark Definition { get; } = new("desk", RunAsync);

    private static async Task<IReadOnlyDictionary<string, double>> RunAsync(BenchmarkRun run)
    {
        var ct = run.Cancellation;
        await using var servers = await BenchmarkServers.StartAsync(ct);
        await using var store = await servers.NewStoreAsync("desk", ct);
        var rows = run.Scaled(Large);
        await store.GetRequiredService<NpgsqlDataSource>().RunAsync(
            $"""
            insert into variants (barcode, code_key, model, colour, size, product_name) select 'B' || n, 'b' || n, (n / 35)::text, 'Siyah', (35 + n % 7)::text, 'Topuklu' from generate_series(0, {rows - 1}) n;
            insert into product_costs (scope, model, amount, currency, valid_from, deed, made_at, made_by) select 'Model', n::text, 200 + n % 150, 'TRY', '2024-01-01', 'deed-' || n, now(), 'benchmark' from generate_series(0, {rows / 35}) n;
            insert into expenses (kind, amount, valid_from, deed, made_at, made_by) values ('Packaging', 12, '2024-01-01', 'packaging', now(), 'benchmark'), ('Cargo', 80, '2024-01-01', 'cargo', now(), 'benchmark');
            """,
            ct);
        var figures = new Dictionary<string, double> { ["rows"] = rows };
        foreach (var (name, count) in new[] { ("shop", Math.Min(Shop, rows)), ("large", rows) })
        {
            var id = await ImportAsync(store, count, ct);
            await store.GetRequiredService<NpgsqlDataSource>().SettleAsync(ct);
            await MeasureAsync(store, name, id, count, figures, ct);
        }

        return figures;
    }

    private static async Task MeasureAsync(ServiceProvider store, string name, long id, int count, Dictionary<string, double> figures, CancellationToken ct)
    {
        var desks = store.GetRequiredService<TariffDesks>();
        var pages = new List<double>();
        for (var time = 0; time <= Times; time++)
        {
            pages.Add(await TookAsync(async () => Check(await desks.PageAsync(new TariffDeskWish(id, null, null, 0), 0, 50, ct) is { Lacking: 0 } page && page.All == count)));
        }

        // The first warmed it up.
        figures[$"{name}_page_s"] = Quantiles.Median(pages[1..]);
        figures[$"{name}_best_s"] = await TookAsync(async () => Check(await store.GetRequiredService<TariffChoices>().ChooseBestAsync($"best-{id}", id, 0, "benchmark", ct) is ChoiceOutcome.Done(var lines) && lines == count));
        var answer = new TariffAnswer(store.GetRequiredService<ImportFiles>());
        figures[$"{name}_file_s"] = await TookAsync(async () => Check(await answer.WriteAsync(id, await desks.AnswerAsync(id, 1, ct), ct) is not null));
    }

    private static async Task<double> TookAsync(Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static void Check(bool isRight)
    {
        if (!isRight)
        {
            throw new InvalidOperationException("Not every row was reckoned.");
        }
    }

    private static async Task<long> ImportAsync(ServiceProvider store, int count, CancellationToken ct)
    {
        using var file = new MemoryStream();
        await SheetWriter.WriteAsync(file, "Sayfa1", [.. Headings.Select(heading => new SheetColumn(heading, 12))], Enumerable.Range(0, count).Select(Row).ToAsyncEnumerable(), ct);
        var sheet = file.ToArray();
        var (id, _) = await store.GetRequiredService<ImportIntake>().ReceiveAsync(new ImportWish("tarife.xlsx", Convert.ToHexStringLower(SHA256.HashData(sheet)), sheet, IsPreview: false), "benchmark", ct);
        var (imports, statements) = (store.GetRequiredService<ImportReader>(), store.GetRequiredService<OrderStatements>());
        await new ImportReading(imports, store.GetRequiredService<ImportFiles>(), statements, [new TariffReading(store.GetRequiredService<CommissionTariffs>(), statements)]).ReadAsync(id, ct);
        Check(await imports.FindAsync(id, ct) is { State: ImportState.Applied, Errors: 0 });
        return id;
    }

    private static object?[] Row(int product)
    {
        var first = 900m + (product % 200);
        return
        [
            "Topuklu", $"B{product}", $"{product / 35}-{35 + (product % 7)}", $"{35 + (product % 7)}", $"{product / 35}", "Ayakkabı", "Güllü", 5, first, first - 0.01m, first - 150m, first - 150.01m, first - 300m, first - 300.01m,
            Period, 24m, 20m, 16m, 12m, first - (product % 350), 21.5m, null, null, "A",
        ];
    }
}
