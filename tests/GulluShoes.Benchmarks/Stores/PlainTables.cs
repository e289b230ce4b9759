using System.Diagnostics;
using Npgsql;

namespace GulluShoes.Benchmarks.Stores;

/// <summary>What the status tables hold, written by one binary COPY a table into tables without keys, indexes and triggers: the fastest that PostgreSQL can.</summary>
internal static class PlainTables
{
    private const int Rounds = 5;
    private static readonly string[] Tables = ["orders", "order_lines"];

    /// <returns>Rows of all tables, and the median of the seconds that they took.</returns>
    public static async Task<(long Rows, double Took)> CopyAsync(NpgsqlDataSource database, CancellationToken ct)
    {
        var (rows, took) = (0L, 0.0);
        foreach (var table in Tables)
        {
            var bytes = await ReadAsync(database, table, ct);
            var rounds = new List<double>();
            for (var round = 0; round < Rounds; round++)
            {
                rounds.Add(await WriteAsync(database, table, bytes, ct));
            }

            took += Quantiles.Median(rounds);
            rows += await database.CountAsync($"plain_{table}", ct);
            await database.RunAsync($"drop table plain_{table}", ct);
        }

        BenchmarkRun.Say($"COPY: {rows} rows, {rows / took:F0} rows/s");
        return (rows, took);
    }

    private static async Task<byte[]> ReadAsync(NpgsqlDataSource database, string table, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var copy = await connection.BeginRawBinaryCopyAsync($"copy (select * from {table}) to stdout (format binary)", ct);
        using var bytes = new MemoryStream();
        await copy.CopyToAsync(bytes, ct);
        return bytes.ToArray();
    }

    /// <summary>Seconds, durable at their end. The search text is written as it is and not made again.</summary>
    private static async Task<double> WriteAsync(NpgsqlDataSource database, string table, byte[] bytes, CancellationToken ct)
    {
        await database.RunAsync($"drop table if exists plain_{table}; create table plain_{table} as select * from {table} with no data; checkpoint", ct);
        await using var connection = await database.OpenConnectionAsync(ct);
        var started = Stopwatch.GetTimestamp();
        await using (var copy = await connection.BeginRawBinaryCopyAsync($"copy plain_{table} from stdin (format binary)", ct))
        {
            await copy.WriteAsync(bytes, ct);
        }

        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
