using System.Diagnostics;
using GulluShoes.Shop.Orders;
using GulluShoes.Store.Orders;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GulluShoes.Benchmarks.Stores;

/// <summary>
/// Moves through the store's mover (lock, judge, registry, history) against the bare update of the same rows, in the same batches.
/// Each has a copy of the same database; they take turns in short rounds, so that a machine that slows down slows both.
/// </summary>
internal static class MovesBenchmark
{
    private const int Rounds = 10;
    private const int Batch = 500;

    public static Benchmark Definition { get; } = new("moves", RunAsync);

    private static async Task<IReadOnlyDictionary<string, double>> RunAsync(BenchmarkRun run)
    {
        var ct = run.Cancellation;
        await using var servers = await BenchmarkServers.StartAsync(ct);
        var perRound = run.Scaled(50_000) / Rounds;
        await FillAsync(servers, perRound * (Rounds + 1), ct);
        await using var moved = servers.OpenStore("moved");
        await using var bare = NpgsqlDataSource.Create(servers.Postgres.ConnectionStringFor("bare") + ";Options=-c jit=off");
        var ids = (await IdsAsync(bare, ct)).Chunk(perRound).ToList();
        var (mover, plain) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            mover.Add(await PerSecondAsync(ids[round], some => MoveAsync(moved.GetRequiredService<PackageMover>(), some, ct)));
            plain.Add(await PerSecondAsync(ids[round], some => UpdateAsync(bare, some, ct)));
            BenchmarkRun.Say($"Round {round} of {Rounds}: mover {mover[^1]:F0}/s, bare {plain[^1]:F0}/s");
        }

        // The first round warmed both up.
        var (movesPerSecond, barePerSecond) = (Quantiles.Median(mover[1..]), Quantiles.Median(plain[1..]));
        return new Dictionary<string, double>
        {
            ["ratio"] = movesPerSecond / barePerSecond,
            ["moves"] = perRound * Rounds,
            ["moves_per_s"] = movesPerSecond,
            ["bare_per_s"] = barePerSecond,
        };
    }

    private static async Task FillAsync(BenchmarkServers servers, int packages, CancellationToken ct)
    {
        await using (var store = await servers.NewStoreAsync("moved", ct))
        {
            await SamplePackages.FillAsync(store.GetRequiredService<PackageIntake>(), packages, ct);
            await store.GetRequiredService<NpgsqlDataSource>().SettleAsync(ct);
        }

        await servers.CopyDatabaseAsync("moved", "bare", ct);
    }

    private static async Task<List<long>> IdsAsync(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var command = database.CreateCommand("select package_id from orders order by package_id");
        await using var reader = await command.ExecuteReaderAsync(ct);
        var ids = new List<long>();
        while (await reader.ReadAsync(ct))
        {
            ids.Add(reader.GetInt64(0));
        }

        return ids;
    }

    private static async Task<double> PerSecondAsync(long[] ids, Func<long[], Task<int>> move)
    {
        var started = Stopwatch.GetTimestamp();
        var moved = 0;
        foreach (var some in ids.Chunk(Batch))
        {
            moved += await move(some);
        }

        var perSecond = ids.Length / Stopwatch.GetElapsedTime(started).TotalSeconds;
        return moved == ids.Length ? perSecond : throw new InvalidOperationException($"{moved} of {ids.Length} packages were moved.");
    }

    private static async Task<int> MoveAsync(PackageMover mover, long[] ids, CancellationToken ct) =>
        (await mover.MoveAsync([.. ids.Select(id => new PackageMove(id, Stage.Picking, MoveSource.Scan, "station-1"))], ct)).Count(one => one is MoveOutcome.Moved);

    private static async Task<int> UpdateAsync(NpgsqlDataSource database, long[] ids, CancellationToken ct)
    {
        await using var command = database.CreateCommand("update orders set stage = 'Picking' where stage = 'Created' and package_id = any($1)");
        command.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = ids });
        return await command.ExecuteNonQueryAsync(ct);
    }
}
