using System.Diagnostics;
using System.Security.Cryptography;
using ExcelDataReader;
using GulluShoes.Benchmarks.Listing;
using GulluShoes.Benchmarks.Stores;
using GulluShoes.Documents.Excel;
using GulluShoes.Functions.Hosting;
using GulluShoes.Functions.Money.Imports;
using GulluShoes.Functions.Orders;
using GulluShoes.Functions.Staff;
using GulluShoes.Functions.Upkeep;
using GulluShoes.Store.Money.Imports;
using Microsoft.Extensions.DependencyInjection;

namespace GulluShoes.Benchmarks.Money;

/// <summary>
/// A statement of 100,000 orders: from received to applied, against the bare read of the same sheet with the same library, cell by cell; the peak of the whole process; and how long people
/// wait for their pages while the same process reads one more.
/// </summary>
internal static class ImportBenchmark
{
    private const int Orders = 100_000;
    private const int Times = 3;
    private const int Visits = 20;
    private const double Megabyte = 1e6;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    private static readonly string[] Headings =
    [
        "Sipariş Tarihi", "Sipariş No", "Ülke", "Sipariş Statüsü", "Şirket", "Ödeme Yöntemi", "Müşteri", "Ürün Adedi", "Sipariş Tutarı", "Komisyon", "İndirim",
        "Gönderi Kargo Bedeli", "İade Kargo Bedeli", "Ceza Bedeli", "İptal", "İade", "Diğer", "Net Tutar",
    ];

    public static Benchmark Definition { get; } = new("import", RunAsync);

    private static async Task<IReadOnlyDictionary<string, double>> RunAsync(BenchmarkRun run)
    {
        var ct = run.Cancellation;
        await using var servers = await BenchmarkServers.StartAsync(ct);
        await using var store = await servers.NewStoreAsync("money", ct);
        var rows = run.Scaled(Orders);
        await ImportAsync(store, await SheetAsync(2_000, -1m, ct), ct);
        var imports = new List<double>();
        for (var time = 1; time <= Times; time++)
        {
            // Each time every order has one more fee, so that every row is applied.
            BenchmarkRun.Say($"{rows} orders, import {time} of {Times}");
            imports.Add(await ImportAsync(store, await SheetAsync(rows, -10m * time, ct), ct));
        }

        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / Megabyte;
        var sheet = await SheetAsync(rows, -10m, ct);
        BenchmarkRun.Say("The bare read");
        var bare = Enumerable.Range(0, Times).Select(_ => BareRead(sheet, rows)).ToArray();
        var (idle, busy) = await WaitAsync(servers, store, await SheetAsync(rows, -10m * (Times + 1), ct), ct);
        return new Dictionary<string, double>
        {
            ["rows"] = rows,
            ["import_s"] = Median(imports),
            ["bare_read_s"] = Median(bare),
            ["time_ratio"] = Median(imports) / Median(bare),
            ["rows_per_s"] = rows / Median(imports),
            ["peak_mb"] = peak,
            ["page_idle_p95_ms"] = idle,
            ["page_busy_p95_ms"] = busy,
        };
    }

    /// <summary>What a page takes before and during an import, in milliseconds.</summary>
    private static async Task<(double Idle, double Busy)> WaitAsync(BenchmarkServers servers, ServiceProvider store, byte[] sheet, CancellationToken ct)
    {
        await using var shop = await BenchmarkShop.StartAsync(servers, "money", FunctionCatalog.OfTypes(typeof(ListOrders), typeof(ListMoneyImports), typeof(SignIn), typeof(ShowHealth)), new Dictionary<string, string?>(), ct);
        await shop.SignInAsync(ct);
        var visitor = new ListVisitor(shop, ct);
        string Page(int number) => number % 2 == 0 ? "api/orders?take=50&stage=created" : "api/money/imports";
        var idle = await visitor.P95Async("Pages of an idle shop", 2 * Visits, Page);
        var importing = ImportAsync(store, sheet, ct);
        var busy = new List<double>();
        while (!importing.IsCompleted)
        {
            busy.Add(await visitor.TimeAsync(Page(busy.Count)));
            await Task.Delay(Look, ct);
        }

        await importing;
        return (idle, Quantiles.P95(busy));
    }

    private static async Task<double> ImportAsync(ServiceProvider store, byte[] sheet, CancellationToken ct)
    {
        var wish = new ImportWish("kayitlar.xlsx", Convert.ToHexStringLower(SHA256.HashData(sheet)), sheet, IsPreview: false);
        var (id, _) = await store.GetRequiredService<ImportIntake>().ReceiveAsync(wish, "benchmark", ct);
        var imports = store.GetRequiredService<ImportReader>();
        var started = Stopwatch.GetTimestamp();
        await new ImportReading(imports, store.GetRequiredService<ImportFiles>(), store.GetRequiredService<OrderStatements>(), [new StatementReading(store.GetRequiredService<OrderStatements>())]).ReadAsync(id, ct);
        var took = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return await imports.FindAsync(id, ct) is { State: ImportState.Applied, Errors: 0, Unchanged: 0 } ? took : throw new InvalidOperationException("Not every row was applied.");
    }

    private static double BareRead(byte[] sheet, int rows)
    {
        var started = Stopwatch.GetTimestamp();
        using var file = new MemoryStream(sheet, writable: false);
        using var reader = ExcelReaderFactory.CreateReader(file);
        var (read, cells) = (0, 0);
        for (; reader.Read(); read++)
        {
            for (var place = 0; place < reader.FieldCount; place++)
            {
                cells += reader.GetValue(place) is null ? 0 : 1;
            }
        }

        return read == rows + 1 && cells == (rows + 1) * Headings.Length ? Stopwatch.GetElapsedTime(started).TotalSeconds : throw new InvalidOperationException("Cells are missing.");
    }

    private static async Task<byte[]> SheetAsync(int rows, decimal cargo, CancellationToken ct)
    {
        using var file = new MemoryStream();
        await SheetWriter.WriteAsync(file, "Sayfa1", [.. Headings.Select(heading => new SheetColumn(heading, 12))], Enumerable.Range(0, rows).Select(order => Row(order, cargo)).ToAsyncEnumerable(), ct);
        return file.ToArray();
    }

    private static object?[] Row(int order, decimal cargo)
    {
        var amount = 499.90m + (order % 900);
        var commission = -decimal.Round(amount * 0.235m, 2);
        return ["23.11.2026 09:15", $"{10_900_000_000 + order}", "Türkiye", "Teslim Edildi", "Trendyol TR", "Kredi Kartı", "A*** Y***", 1, amount, commission, 0m, cargo, 0m, 0m, 0m, 0m, 0m, amount + commission + cargo];
    }

    private static double Median(IReadOnlyList<double> seconds) => seconds.Order().ElementAt(seconds.Count / 2);
}
