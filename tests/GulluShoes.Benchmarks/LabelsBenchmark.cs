using System.Diagnostics;
using GulluShoes.Documents.Labels;
using GulluShoes.Shop.Labels;
using GulluShoes.Shop.Orders;

namespace GulluShoes.Benchmarks;

/// <summary>How fast labels are drawn: one by one, and a thousand into one streamed PDF, whose peak is that of the whole process.</summary>
internal static class LabelsBenchmark
{
    private const int Pages = 1000;
    private const double Megabyte = 1e6;

    public static Benchmark Definition { get; } = new("labels", RunAsync);

    private static async Task<IReadOnlyDictionary<string, double>> RunAsync(BenchmarkRun run)
    {
        var renderer = new CargoLabelRenderer();
        BenchmarkRun.Say($"{Pages} pages into one PDF");
        var pages = Stopwatch.StartNew();
        await renderer.WritePdfAsync(Labels(Pages).ToAsyncEnumerable(), Stream.Null, cancellationToken: run.Cancellation);
        var pagesTook = pages.Elapsed.TotalSeconds;

        // The peak is read before anything else can raise it.
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / Megabyte;
        var count = run.Scaled(2000);
        BenchmarkRun.Say($"{count} single labels, as PDF and then as PDF, ZPL and SVG");
        return new Dictionary<string, double>
        {
            ["per_s"] = PerSecond(count, label => renderer.Render(label, LabelFormat.Pdf)),
            ["all_formats_per_s"] = PerSecond(count, label => renderer.RenderAll(label)),
            ["pages1000_s"] = pagesTook,
            ["pages1000_peak_mb"] = peak,
        };
    }

    private static double PerSecond(int count, Action<CargoLabel> draw)
    {
        var watch = Stopwatch.StartNew();
        Parallel.ForEach(Labels(count), draw);
        return count / watch.Elapsed.TotalSeconds;
    }

    private static IEnumerable<CargoLabel> Labels(int count) => Enumerable.Range(0, count).Select(i => new CargoLabel
    {
        PackageId = 3_300_000_000 + i,
        OrderNumber = $"{10_900_000_000 + i}",
        TrackingNumber = $"{7_280_012_345_000_000 + i}",
        Carrier = "Trendyol Express Marketplace",
        Recipient = "Ayşe Gül Öztürk Şimşekoğlu",
        Address = new ShippingAddress { Street = $"Güllübağlar Mahallesi Şehit Özgür Çağlı Caddesi No: {i} Kat: 3", District = "Kadıköy", City = "İstanbul", Phone = "0532 123 45 67" },
        CashOnDelivery = i % 9 == 0,
        AmountDue = i % 9 == 0 ? 1249.9m : null,
        PackagePage = new Uri($"https://panel.example.com/siparisler/{3_300_000_000 + i}"),
        Contents = [.. Enumerable.Range(0, 1 + (i % 3)).Select(line => new CargoLabelItem(new VariantName($"{i % 300:000}", "Siyah", $"{35 + ((i + line) % 7)}"), 1))],
    });
}
