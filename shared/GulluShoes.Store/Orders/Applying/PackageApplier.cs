using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Pipeline;
using GulluShoes.Store.Caching;
using GulluShoes.Store.Pipeline;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Orders.Applying;

/// <summary>Applies batches of facts: lock, decide, write, commit, wake what follows.</summary>
public sealed class PackageApplier(NpgsqlDataSource database, Outbox outbox, ReadCache cache, PickingOnArrival arrival, TimeProvider clock)
{
    internal async Task<PageApplied> ApplyAsync(IReadOnlyList<PackageFacts> facts, CancellationToken ct)
    {
        var newest = NewestOf(facts);
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var known = await KnownPackage.LockAsync(connection, newest, clock.GetUtcNow(), ct);
        var news = newest.Where(one => !known.TryGetValue(one.PackageId, out var row) || one.Version > row.Version).ToList();
        var withoutLines = news.Where(one => one.Lines.Count == 0).Select(one => one.PackageId).ToHashSet();
        news = await KeptLines.CompleteAsync(connection, news, known, ct);
        var changes = news.ConvertAll(one => PackageChange.Decide(one, known.GetValueOrDefault(one.PackageId)));
        var promised = await WriteAsync(connection, changes, withoutLines, newest, ct);
        await transaction.CommitAsync(ct);

        await outbox.SendAsync(promised, ct);
        if (changes.Exists(change => change.IsNew || change.IsMove))
        {
            await cache.ForgetAsync(CacheKind.Counts, ct);
        }

        return Count(newest, known, changes);
    }

    private async Task<List<OutboxMessage>> WriteAsync(
        NpgsqlConnection connection, List<PackageChange> changes, HashSet<long> withoutLines, List<PackageFacts> newest, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(ApplyStatements.MarkApplied(newest));
        if (changes.Count > 0)
        {
            var statements = new ApplyStatements(changes, withoutLines, clock.GetUtcNow());
            foreach (var write in statements.Writes())
            {
                batch.BatchCommands.Add(write);
            }

            // These two are the only statements of the batch that answer with rows.
            batch.BatchCommands.Add(outbox.Insert(Queues.Labels, statements.LabelMessages()));
            if (arrival.Tell(changes) is { } told)
            {
                batch.BatchCommands.Add(told);
            }
        }

        await using var reader = await batch.ExecuteReaderAsync(ct);
        var promised = await reader.ListAsync(Outbox.Read, ct);
        if (await reader.NextResultAsync(ct))
        {
            promised.AddRange(await reader.ListAsync(Outbox.Read, ct));
        }

        return promised;
    }

    private static List<PackageFacts> NewestOf(IReadOnlyList<PackageFacts> facts) =>
        [.. facts.GroupBy(one => one.PackageId)
            .Select(copies => copies.MaxBy(copy => copy.Version)!)
            .Select(one => one with { Lines = [.. one.Lines.DistinctBy(line => line.LineId)] })
            .OrderBy(one => one.PackageId)];

    private static PageApplied Count(List<PackageFacts> newest, Dictionary<long, KnownPackage> known, List<PackageChange> changes) => new(
        New: changes.Count(change => change.IsNew),
        Moved: changes.Count(change => change.IsMove),
        Updated: changes.Count(change => change is { IsNew: false, IsMove: false }),
        Unchanged: newest.Count(one => known.TryGetValue(one.PackageId, out var row) && row.Version == one.Version),
        Stale: newest.Count(one => known.TryGetValue(one.PackageId, out var row) && row.Version > one.Version));
}
