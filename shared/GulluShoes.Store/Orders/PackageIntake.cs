using System.Globalization;
using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Pipeline;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Orders.Applying;
using GulluShoes.Store.Pipeline;
using GulluShoes.Store.Sql;
using GulluShoes.Store.Upkeep;
using Npgsql;

namespace GulluShoes.Store.Orders;

/// <summary>Trendyol's word on its way in: pages become snapshots, snapshots become rows of the status tables.</summary>
public sealed class PackageIntake(NpgsqlDataSource database, PackageApplier applier, Outbox outbox, TimeProvider clock)
{
    /// <summary>Packages per message, and per transaction.</summary>
    public const int BatchSize = 200;

    /// <summary>How long a snapshot may wait before the sweeper wakes its work again.</summary>
    public static readonly TimeSpan LagAllowed = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Keeps the newest version of each package of a page and wakes ApplyPackages for those that are new or changed;
    /// durable when it returns. Saving a page twice changes nothing.
    /// </summary>
    public async Task<PageSaved> SavePageAsync(IReadOnlyList<PackageSnapshot> page, CancellationToken ct)
    {
        var newest = page.GroupBy(one => one.PackageId).Select(copies => copies.MaxBy(copy => copy.Version)!).OrderBy(one => one.PackageId).ToList();
        // Most pages tell what is known: their payloads need not travel.
        var before = await VersionsAsync(newest, ct);
        var news = newest.FindAll(one => !before.TryGetValue(one.PackageId, out var version) || version < one.Version);
        var kept = news.Count > 0 ? await KeepAsync(news, ct) : [];
        return Count(page, newest, before, kept);
    }

    /// <summary>Packages whose snapshot is newer than what was applied, the longest waiting first.</summary>
    public async Task<IReadOnlyList<long>> PendingAsync(int most, CancellationToken ct)
    {
        await using var command = database.CreateCommand(SnapshotSql.Waiting).With(most);
        return await command.ListAsync(row => row.GetInt64(0), ct);
    }

    /// <summary>Those of the packages whose snapshot is newer than what was applied.</summary>
    public async Task<IReadOnlyList<PackageSnapshot>> ReadPendingAsync(IReadOnlyCollection<long> packageIds, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            select package_id, version, payload from package_snapshots
            where package_id = any($1) and applied_version is distinct from version order by package_id
            """).With(packageIds.ToArray());
        return await command.ListAsync(row => new PackageSnapshot(row.GetInt64(0), row.GetInt64(1), row.GetString(2)), ct);
    }

    /// <summary>
    /// Turns facts into rows, lines, history, due labels and problems, in one transaction. At most 200 packages.
    /// Applying twice, out of order, or from several processes at once is harmless: the newest version wins.
    /// </summary>
    public Task<PageApplied> ApplyAsync(IReadOnlyList<PackageFacts> facts, CancellationToken ct) => applier.ApplyAsync(facts, ct);

    /// <summary>
    /// Lets go of a snapshot that cannot be read: its payload stays, a Problem is raised, and the next version gets its own chance.
    /// </summary>
    /// <param name="reason">What could not be read, without personal data.</param>
    public async Task RejectAsync(long packageId, long version, string reason, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var reject = new NpgsqlCommand(
            """
            update package_snapshots set applied_version = version, rejected = $3
            where package_id = $1 and version = $2 and applied_version is distinct from version
            """, connection).With(packageId).With(version).With(reason);
        // Somebody else may have let go of it, or a newer version is there: then there is nothing to report.
        if (await reject.ExecuteNonQueryAsync(ct) == 1)
        {
            await using var batch = new NpgsqlBatch(connection);
            var subject = packageId.ToString(CultureInfo.InvariantCulture);
            batch.BatchCommands.Add(Problems.Reported([new ProblemReport(ProblemCause.UnreadablePackage, subject, reason)], clock.GetUtcNow()));
            await batch.ExecuteNonQueryAsync(ct);
        }

        await transaction.CommitAsync(ct);
    }

    /// <summary>Wakes ApplyPackages again for snapshots that have waited longer than a minute. Returns how many packages.</summary>
    public async Task<int> RequeueLaggingAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var claim = new NpgsqlCommand(SnapshotSql.ClaimLagging, connection).With(now - LagAllowed).With(now);
        var lagging = await claim.ListAsync(row => row.GetInt64(0), ct);
        if (lagging.Count == 0)
        {
            return 0;
        }

        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(outbox.Insert(
            Queues.PackagesSeen, [.. lagging.Order().Chunk(BatchSize).Select(ids => QueueSender.Body(new PackagesSeen(ids)))]));
        List<OutboxMessage> promised;
        await using (var reader = await batch.ExecuteReaderAsync(ct))
        {
            promised = await reader.ListAsync(Outbox.Read, ct);
        }

        await transaction.CommitAsync(ct);
        await outbox.SendAsync(promised, ct);
        return lagging.Count;
    }

    private async Task<Dictionary<long, long>> VersionsAsync(List<PackageSnapshot> told, CancellationToken ct)
    {
        await using var command = database.CreateCommand(SnapshotSql.Versions).With(told.Select(one => one.PackageId).ToArray());
        var rows = await command.ListAsync(row => (Id: row.GetInt64(0), Version: row.GetInt64(1)), ct);
        return rows.ToDictionary(row => row.Id, row => row.Version);
    }

    /// <summary>Returns the packages that were kept: those of which nobody else has kept the same or a newer version meanwhile.</summary>
    private async Task<HashSet<long>> KeepAsync(List<PackageSnapshot> news, CancellationToken ct)
    {
        await using var command = database.CreateCommand(SnapshotSql.Keep)
            .With(news.Select(one => one.PackageId).ToArray())
            .With(news.Select(one => one.Version).ToArray())
            .With(news.Select(one => one.Payload).ToArray())
            .With(clock.GetUtcNow())
            .With(BatchSize)
            .With(Queues.PackagesSeen);
        var rows = await command.ListAsync(
            row => (Message: new OutboxMessage(row.GetInt64(0), Queues.PackagesSeen, row.GetString(1)), Kept: row.GetFieldValue<long[]>(2)), ct);
        await outbox.SendAsync([.. rows.Select(row => row.Message)], ct);
        return rows.Count > 0 ? [.. rows[0].Kept] : [];
    }

    private static PageSaved Count(
        IReadOnlyList<PackageSnapshot> page, List<PackageSnapshot> newest, Dictionary<long, long> before, HashSet<long> kept)
    {
        var added = kept.Count(id => !before.ContainsKey(id));
        var versions = newest.ToDictionary(one => one.PackageId, one => one.Version);
        var doubles = page.Count(one => one.Version == versions[one.PackageId]) - newest.Count;
        var known = newest.Count(one => before.TryGetValue(one.PackageId, out var version) && version == one.Version);
        return new PageSaved(page.Count, added, kept.Count - added, known + doubles, page.Count - kept.Count - known - doubles);
    }
}
