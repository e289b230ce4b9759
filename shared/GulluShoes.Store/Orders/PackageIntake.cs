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
    /// Keeps the newest version of each package of a page and wakes ApplyPackages for those that are new or changed,
    /// in one statement; durable when it returns. Saving a page twice changes nothing.
    /// </summary>
    public async Task<PageSaved> SavePageAsync(IReadOnlyList<PackageSnapshot> page, CancellationToken ct)
    {
        if (page.Count == 0)
        {
            return new PageSaved(0, 0, 0, 0, 0);
        }

        await using var command = database.CreateCommand(SnapshotSql.SavePage)
            .With(page.Select(one => one.PackageId).ToArray())
            .With(page.Select(one => one.Version).ToArray())
            .With(page.Select(one => one.Payload).ToArray())
            .With(clock.GetUtcNow())
            .With(BatchSize)
            .With(Queues.PackagesSeen);
        var rows = await command.ListAsync(row => (Saved: ReadSaved(row, page.Count), Message: ReadMessage(row)), ct);
        await outbox.SendAsync([.. rows.Select(row => row.Message).OfType<OutboxMessage>()], ct);
        return rows[0].Saved;
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

    private static PageSaved ReadSaved(NpgsqlDataReader row, int received) =>
        new(received, row.Get<int>("new"), row.Get<int>("changed"), row.Get<int>("unchanged"), row.Get<int>("stale"));

    private static OutboxMessage? ReadMessage(NpgsqlDataReader row) =>
        row.Get<long?>("id") is { } id ? new OutboxMessage(id, Queues.PackagesSeen, row.Get<string>("body")!) : null;
}
