using System.Diagnostics;
using GulluShoes.Benchmarks.Stores;
using GulluShoes.Store.Audit;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GulluShoes.Benchmarks.Safety;

/// <summary>
/// The log of changes with five million rows, searched as people search it: by person, thing, kind and day, alone and together, found and not found, the first page and
/// later ones.
/// </summary>
internal static class AuditBenchmark
{
    private const int Rows = 5_000_000;
    private const int AtOnce = 250_000;
    private const int Searches = 400;
    private const int WarmUp = 40;
    private const int People = 12;
    private const int Things = 50_000;

    // Like the shop's: prices and products change all day, people hardly ever.
    private static readonly string[] Kinds = ["price_changes", "price_changes", "product_changes", "product_costs", "product_drafts", "money_imports", "shelves", "alias_deeds", "expenses", "people"];

    public static Benchmark Definition { get; } = new("audit", RunAsync);

    private static async Task<IReadOnlyDictionary<string, double>> RunAsync(BenchmarkRun run)
    {
        var ct = run.Cancellation;
        await using var servers = await BenchmarkServers.StartAsync(ct);
        await using var store = await servers.NewStoreAsync("audit", ct);
        var database = store.GetRequiredService<NpgsqlDataSource>();
        var rows = run.Scaled(Rows);
        await FillAsync(database, rows, ct);
        var changes = store.GetRequiredService<AuditReader>();
        var (took, found) = (new List<double>(), 0);
        foreach (var (wish, pages) in Wishes(rows).Take(WarmUp + Searches))
        {
            ChangePlace? before = null;
            for (var page = 0; page < pages; page++)
            {
                var started = Stopwatch.GetTimestamp();
                var answer = await changes.PageAsync(wish, before, 50, ct);
                took.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                found += answer.Changes.Count;
                before = answer.Next;
                if (before is null)
                {
                    break;
                }
            }
        }

        // Somebody who finds nothing is quick.
        if (found < took.Count)
        {
            throw new InvalidOperationException($"Only {found} changes were found by {took.Count} searches.");
        }

        var measured = took[WarmUp..];
        return new Dictionary<string, double>
        {
            ["search_p95_ms"] = Quantiles.P95(measured),
            ["search_p99_ms"] = Quantiles.P99(measured),
            ["search_median_ms"] = Quantiles.Median(measured),
            ["rows"] = await database.CountAsync("audit_log", ct),
        };
    }

    private static async Task FillAsync(NpgsqlDataSource database, int rows, CancellationToken ct)
    {
        var kinds = string.Join(',', Kinds);
        for (var from = 1; from <= rows; from += AtOnce)
        {
            await database.RunAsync(
                $$"""
                insert into audit_log (at, who, door, came_from, run, kind, deed, thing, before, after)
                select now() - ({{rows}} - n) * interval '12 seconds', 'kisi' || abs(hashint4(n)) % {{People}}, 'ChangePrices', 'Network', n::text,
                    kind, 'Update', case kind when 'people' then '' else 'urun-' end || abs(hashint4(n + 2)) % {{Things}},
                    '{"state": "Asked", "sale_price": 899.9}', '{"state": "Open", "sale_price": 799.9}'
                from generate_series({{from}}, least({{rows}}, {{from + AtOnce - 1}})) n
                cross join lateral (select (string_to_array('{{kinds}}', ','))[1 + abs(hashint4(n + 1)) % {{Kinds.Length}}] as kind) k
                """,
                ct);
            BenchmarkRun.Say($"{Math.Min(rows, from + AtOnce - 1):N0} of {rows:N0} changes written");
        }

        await database.SettleAsync(ct);
    }

    /// <summary>Without an end; the same in each run.</summary>
    private static IEnumerable<(ChangeWish Wish, int Pages)> Wishes(int rows)
    {
        var random = new Random(1);
        var end = DateTimeOffset.UtcNow;
        var span = TimeSpan.FromSeconds(12.0 * rows);
        while (true)
        {
            var (who, kind, thing) = ($"kisi{random.Next(People)}", Kinds[random.Next(Kinds.Length)], $"urun-{random.Next(Things)}");
            var day = end - (span * random.NextDouble());
            yield return (new ChangeWish(), 3);
            yield return (new ChangeWish(Who: who), 3);
            yield return (new ChangeWish(Kind: kind), 2);
            yield return (new ChangeWish(Thing: thing), 2);
            yield return (new ChangeWish(Who: who, Kind: kind), 2);
            yield return (new ChangeWish(Who: who, Thing: thing), 1);
            yield return (new ChangeWish(Kind: kind, Thing: thing), 1);
            yield return (new ChangeWish(From: day, Until: day.AddDays(1)), 2);
            yield return (new ChangeWish(Who: who, From: day, Until: day.AddDays(7)), 2);
            yield return (new ChangeWish(Kind: kind, From: day, Until: day.AddDays(1)), 2);
            yield return (new ChangeWish(Who: "kimse"), 1);
            yield return (new ChangeWish(Who: who, Kind: "people", Thing: "urun-yok"), 1);
            yield return (new ChangeWish(Until: day), 1);
        }
    }
}
