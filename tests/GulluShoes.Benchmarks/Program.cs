using System.Globalization;
using System.Text.Json;
using GulluShoes.Benchmarks;
using GulluShoes.Benchmarks.Listing;
using GulluShoes.Benchmarks.Money;
using GulluShoes.Benchmarks.Products;
using GulluShoes.Benchmarks.Safety;
using GulluShoes.Benchmarks.Scanning;
using GulluShoes.Benchmarks.Stores;

// A new benchmark is one file and one line here.
Benchmark[] benchmarks =
[
    AuditBenchmark.Definition,
    AuthBenchmark.Definition,
    BackupBenchmark.Definition,
    DeskBenchmark.Definition,
    ImportBenchmark.Definition,
    IngestBenchmark.Definition,
    LabelsBenchmark.Definition,
    LedgerBenchmark.Definition,
    MovesBenchmark.Definition,
    ListBenchmark.Definition,
    ProductListBenchmark.Definition,
    ProductSyncBenchmark.Definition,
    ProfitBenchmark.Definition,
    PushBenchmark.Definition,
    QueueBenchmark.Definition,
    ScanBenchmark.Definition,
];

if (args is ["list"])
{
    Console.WriteLine(string.Join(Environment.NewLine, benchmarks.Select(benchmark => benchmark.Name)));
    return 0;
}

var wanted = benchmarks.FirstOrDefault(benchmark => benchmark.Name == args.FirstOrDefault());
if (wanted is null || !TryReadScale(args[1..], out var scale))
{
    Console.Error.WriteLine("Usage: NAME [--scale 0.1] | list");
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

var metrics = await wanted.RunAsync(new BenchmarkRun(scale, stop.Token));
var rounded = metrics.ToDictionary(metric => metric.Key, metric => Math.Round(metric.Value, 4));
Console.WriteLine(JsonSerializer.Serialize(new { benchmark = wanted.Name, cores = Environment.ProcessorCount, metrics = rounded }));
return 0;

static bool TryReadScale(string[] options, out double scale)
{
    scale = 1;
    return options is []
        || (options is ["--scale", var text] && double.TryParse(text, CultureInfo.InvariantCulture, out scale) && scale > 0);
}
