using System.Diagnostics;
using Npgsql;

namespace GulluShoes.Benchmarks.Stores;

/// <summary>The rows of the intake, written by one binary COPY a table into tables without keys, indexes and triggers: the fastest that PostgreSQL can.</summary>
internal static class PlainTables
{
    private const int Rounds = 5;

    /// <summary>Where people look for packages.</summary>
    public static readonly string[] Status = ["orders", "order_lines"];

    /// <summary>What the intake writes besides: the payload as it came, the registry, the first entry of the history.</summary>
    public static readonly string[] Besides = ["package_snapshots", "packages", "package_history"];

    /// <returns>Rows of the tables, and the median of the seconds that they took.</returns>
    public static async Task<Copied> CopyAsync(NpgsqlDataSource database, IEnumerable<string> tables, CancellationToken ct)
    {
        var (rows, took) = (0L, 0.0);
        foreach (var table in tables)
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

        BenchmarkRun.Say($"COPY into {string.Join(", ", tables)}: {rows} rows, {rows / took:F0} rows/s");
        return new Copied(rows, took);
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
        await database.RunAsync($"drop table if exists plain_{table}; create table plain_{table} (like {table} including storage); checkpoint", ct);
        await using var connection = await database.OpenConnectionAsync(ct);
        var started = Stopwatch.GetTimestamp();
        await using (var copy = await connection.BeginRawBinaryCopyAsync($"copy plain_{table} from stdin (format binary)", ct))
        {
            await copy.WriteAsync(bytes, ct);
        }

        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <param name="Took">Seconds.</param>
    internal readonly record struct Copied(long Rows, double Took)
    {
        public static Copied operator +(Copied one, Copied other) => new(one.Rows + other.Rows, one.Took + other.Took);
    }
}
