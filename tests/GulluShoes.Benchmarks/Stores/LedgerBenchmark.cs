using System.Diagnostics;
using GulluShoes.Shop.Stock;
using GulluShoes.Store.Stock;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GulluShoes.Benchmarks.Stores;

/// <summary>
/// Movements through the ledger (refusals, locks, keys, levels, problems, answers) against the bare insert of the same rows into the same table with
/// its indexes, in the same batches. Each has a copy of the same database; they take turns in short rounds, so that a machine that slows
/// down slows both.
/// </summary>
internal static class LedgerBenchmark
{
    private const int Movements = 50_000;
    private const int Rounds = 10;
    private const int Batch = 500;
    private const int Variants = 1500;
    private const int Aliases = 300;
    private static readonly string[] _shelves = [ShelfCode.Unsaid, "A-A-01", "A-A-02", "A-B-01"];

    public static Benchmark Definition { get; } = new("ledger", RunAsync);

    private static async Task<IReadOnlyDictionary<string, double>> RunAsync(BenchmarkRun run)
    {
        var ct = run.Cancellation;
        await using var servers = await BenchmarkServers.StartAsync(ct);
        var perRound = Math.Max(Batch, run.Scaled(Movements) / Rounds);
        await FillAsync(servers, ct);
        await using var booked = servers.OpenStore("booked");
        await using var bare = NpgsqlDataSource.Create(servers.Postgres.ConnectionStringFor("bare") + ";Options=-c jit=off");
        var (ledger, plain) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var wishes = Enumerable.Range(round * perRound, perRound).Select(Wish).ToList();
            ledger.Add(await PerSecondAsync(wishes, some => BookAsync(booked.GetRequiredService<StockLedger>(), some, ct)));
            plain.Add(await PerSecondAsync(wishes, some => InsertAsync(bare, some, ct)));
            BenchmarkRun.Say($"Round {round} of {Rounds}: ledger {ledger[^1]:F0}/s, bare {plain[^1]:F0}/s");
        }

        // The first round warmed both up.
        var (movementsPerSecond, barePerSecond) = (Quantiles.Median(ledger[1..]), Quantiles.Median(plain[1..]));
        return new Dictionary<string, double>
        {
            ["ratio"] = movementsPerSecond / barePerSecond,
            ["movements"] = perRound * Rounds,
            ["movements_per_s"] = movementsPerSecond,
            ["bare_per_s"] = barePerSecond,
        };
    }

    /// <summary>Products that were counted once on every shelf, some of them with a second code.</summary>
    private static async Task FillAsync(BenchmarkServers servers, CancellationToken ct)
    {
        await using (var store = await servers.NewStoreAsync("booked", ct))
        {
            var database = store.GetRequiredService<NpgsqlDataSource>();
            await database.RunAsync(
                $"""
                insert into variants (barcode, code_key) select 'Güllüayakkabı' || n, 'gulluayakkabi' || n from generate_series(0, {Variants - 1}) n;
                insert into barcode_aliases (code, code_key, barcode, created_at, created_by) select 'alias-' || n, 'alias-' || n, 'Güllüayakkabı' || n, now(), 'gullu' from generate_series(1, {Aliases}) n;
                insert into shelves select code, now(), 'gullu' from unnest(array['{string.Join("','", _shelves)}']) code on conflict do nothing;
                """,
                ct);
            foreach (var some in Enumerable.Range(0, Variants * _shelves.Length).Select(number => Wish(number) with { Key = $"begin/{number}" }).Chunk(Batch))
            {
                await BookAsync(store.GetRequiredService<StockLedger>(), some, ct);
            }

            await database.SettleAsync(ct);
        }

        await servers.CopyDatabaseAsync("booked", "bare", ct);
    }

    private static StockWish Wish(int number) => new(
        $"entry/{number:D36}", $"Güllüayakkabı{number % Variants}", _shelves[number / Variants % _shelves.Length], 1 + (number % 9), Replaces: false, MovementReason.GoodsIn);

    private static async Task<double> PerSecondAsync(List<StockWish> wishes, Func<StockWish[], Task<int>> write)
    {
        var started = Stopwatch.GetTimestamp();
        var written = 0;
        foreach (var some in wishes.Chunk(Batch))
        {
            written += await write(some);
        }

        var perSecond = wishes.Count / Stopwatch.GetElapsedTime(started).TotalSeconds;
        return written == wishes.Count ? perSecond : throw new InvalidOperationException($"{written} of {wishes.Count} movements were written.");
    }

    private static async Task<int> BookAsync(StockLedger ledger, StockWish[] wishes, CancellationToken ct) =>
        await ledger.BookAsync(wishes, "gullu", ct) is StockOutcome.Done done ? done.Booked.Count(one => one.Counted) : 0;

    private static async Task<int> InsertAsync(NpgsqlDataSource database, StockWish[] wishes, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            insert into stock_movements (key, barcode, shelf, delta, reason, actor, at)
            select key, barcode, shelf, delta, 'GoodsIn', 'gullu', now() from unnest($1, $2, $3, $4) as t(key, barcode, shelf, delta)
            """);
        Add(wishes.Select(wish => wish.Key).ToArray());
        Add(wishes.Select(wish => wish.Barcode).ToArray());
        Add(wishes.Select(wish => wish.Shelf).ToArray());
        Add(wishes.Select(wish => wish.Pairs).ToArray());
        return await command.ExecuteNonQueryAsync(ct);

        void Add<T>(T[] values) => command.Parameters.Add(new NpgsqlParameter<T[]> { TypedValue = values });
    }
}
