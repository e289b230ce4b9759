using System.Diagnostics;
using GulluShoes.Store.Upkeep.Backups;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GulluShoes.Benchmarks.Stores;

/// <summary>
/// A whole backup (snapshot, every table compressed and hashed into blobs, manifest) against the bare COPY of the same tables into files, in MB of rows a
/// second. They take turns, so that a machine that slows down slows both.
/// </summary>
internal static class BackupBenchmark
{
    private const int Movements = 1_000_000;
    private const int Rounds = 5;
    private const int Chunk = 128 * 1024;
    private const double Mega = 1_000_000;

    public static Benchmark Definition { get; } = new("backup", RunAsync);

    private static async Task<IReadOnlyDictionary<string, double>> RunAsync(BenchmarkRun run)
    {
        var ct = run.Cancellation;
        await using var servers = await BenchmarkServers.StartAsync(ct);
        await using var store = await servers.NewStoreAsync("backup", ct);
        var database = store.GetRequiredService<NpgsqlDataSource>();
        await FillAsync(database, run.Scaled(Movements), ct);
        var (taken, bare, size) = (new List<double>(), new List<double>(), 0.0);
        for (var round = 0; round <= Rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            var backup = await store.GetRequiredService<Backups>().TakeAsync(ct);
            var megabytes = backup.Tables.Sum(table => table.Raw) / Mega;
            (size, var seconds) = (backup.Size / Mega, Stopwatch.GetElapsedTime(started).TotalSeconds);
            taken.Add(megabytes / seconds);
            started = Stopwatch.GetTimestamp();
            await CopyAsync(database, backup, ct);
            bare.Add(megabytes / Stopwatch.GetElapsedTime(started).TotalSeconds);
            BenchmarkRun.Say($"Round {round} of {Rounds}: {megabytes:F0} MB, backup {taken[^1]:F0} MB/s, bare {bare[^1]:F0} MB/s");
        }

        // The first round warmed both up.
        var (backupPerSecond, barePerSecond) = (Quantiles.Median(taken[1..]), Quantiles.Median(bare[1..]));
        return new Dictionary<string, double>
        {
            ["ratio"] = backupPerSecond / barePerSecond,
            ["mb_per_s"] = backupPerSecond,
            ["bare_mb_per_s"] = barePerSecond,
            ["stored_mb"] = size,
        };
    }

    private static Task FillAsync(NpgsqlDataSource database, int movements, CancellationToken ct) => database.RunAsync(
        $"""
        insert into variants (barcode, code_key) select 'Güllüayakkabı' || n, 'gulluayakkabi' || n from generate_series(0, 1499) n;
        insert into stock_items (barcode, since, changed_at) select barcode, now(), now() from variants;
        insert into stock_movements (key, barcode, shelf, delta, reason, actor, at)
        select 'entry/' || gen_random_uuid(), 'Güllüayakkabı' || n % 1500, 'GENEL', 1 + n % 9, 'GoodsIn', 'gullu', now() - n * interval '17 seconds' from generate_series(1, {movements}) n;
        analyze
        """,
        ct);

    private static async Task CopyAsync(NpgsqlDataSource database, BackupManifest backup, CancellationToken ct)
    {
        var path = Path.GetTempFileName();
        try
        {
            await using var connection = await database.OpenConnectionAsync(ct);
            await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, Chunk, useAsync: true);
            foreach (var table in backup.Tables)
            {
                await using var copy = await connection.BeginRawBinaryCopyAsync($"copy (select * from \"{table.Name}\") to stdout (format binary)", ct);
                await copy.CopyToAsync(file, Chunk, ct);
            }
        }
        finally
        {
            File.Delete(path);
        }
    }
}
