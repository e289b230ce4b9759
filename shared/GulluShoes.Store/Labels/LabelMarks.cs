using System.Globalization;
using GulluShoes.Shop.Pipeline;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Orders.Applying;
using GulluShoes.Store.Pipeline;
using GulluShoes.Store.Sql;
using GulluShoes.Store.Upkeep;
using Npgsql;

namespace GulluShoes.Store.Labels;

/// <summary>
/// What the rows say of their labels. Set with the registry row locked, like everything that touches a package: an update
/// that meets a row on its way to another table would fail.
/// </summary>
public sealed class LabelMarks(NpgsqlDataSource database, Outbox outbox, TimeProvider clock)
{
    /// <summary>How long a label may be due before its work is woken again.</summary>
    public static readonly TimeSpan UndrawnAllowed = TimeSpan.FromMinutes(1);

    private const string Placed = "from packages p where p.package_id = o.package_id and o.stage = p.stage and p.package_id = ";

    internal async Task MarkDrawnAsync(IReadOnlyCollection<LabelDrawn> drawn, CancellationToken ct)
    {
        var ids = drawn.Select(one => one.PackageId).ToArray();
        await using var batch = database.CreateBatch();
        batch.Add(KnownPackage.RegistryLock).With(ids);
        batch.Add(
            """
            update orders o set label_drawn_version = t.version, label_problem = null, label_due_at = null
            from unnest($1, $2) as t(package_id, version) join packages p on p.package_id = t.package_id
            where o.stage = p.stage and o.package_id = t.package_id and o.label_version = t.version
            """)
            .With(ids).With(drawn.Select(one => one.Version).ToArray());
        batch.BatchCommands.Add(Problems.Healed([ProblemCause.LabelImpossible], [.. ids.Select(Subject)], clock.GetUtcNow()));
        await batch.ExecuteNonQueryAsync(ct);
    }

    internal async Task MarkImpossibleAsync(long packageId, long version, string reason, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.Add(KnownPackage.RegistryLock).With(new[] { packageId });
        batch.Add($"update orders o set label_problem = $3, label_due_at = null {Placed} $1 and o.label_version = $2").With(packageId).With(version).With(reason);
        batch.BatchCommands.Add(Problems.Reported([new ProblemReport(ProblemCause.LabelImpossible, Subject(packageId), reason)], clock.GetUtcNow()));
        await batch.ExecuteNonQueryAsync(ct);
    }

    internal async Task RequestAsync(long packageId, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.Add(KnownPackage.RegistryLock).With(new[] { packageId });
        batch.Add(
            $"""
            update orders o set label_version = coalesce(o.label_version, o.version), label_drawn_version = null, label_due_at = $2 {Placed} $1
            """).With(packageId).With(clock.GetUtcNow());
        batch.BatchCommands.Add(outbox.Insert(Queues.Labels, [QueueSender.Body(new LabelsDue([packageId]))]));
        await SendPromisedAsync(batch, ct);
    }

    internal async Task<int> RequeueUndrawnAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var find = new NpgsqlCommand(
            "select package_id from orders where label_due_at < $1 and stage <> 'Cancelled' limit 1000", connection).With(now - UndrawnAllowed);
        var late = await find.ListAsync(row => row.GetInt64(0), ct);
        if (late.Count == 0)
        {
            return 0;
        }

        await using var batch = new NpgsqlBatch(connection);
        batch.Add(KnownPackage.RegistryLock).With(late.ToArray());
        batch.Add(
            """
            update orders o set label_due_at = $2 from packages p
            where p.package_id = any($1) and o.stage = p.stage and o.package_id = p.package_id and o.label_due_at is not null
            """).With(late.ToArray()).With(now);
        batch.BatchCommands.Add(outbox.Insert(
            Queues.Labels, [.. late.Order().Chunk(ApplyStatements.LabelsPerMessage).Select(ids => QueueSender.Body(new LabelsDue(ids)))]));
        await SendPromisedAsync(batch, ct, transaction);
        return late.Count;
    }

    private async Task SendPromisedAsync(NpgsqlBatch batch, CancellationToken ct, NpgsqlTransaction? transaction = null)
    {
        List<OutboxMessage> promised;
        await using (var reader = await batch.ExecuteReaderAsync(ct))
        {
            // Past the registry rows that the lock answers with.
            await reader.NextResultAsync(ct);
            promised = await reader.ListAsync(Outbox.Read, ct);
        }

        await (transaction?.CommitAsync(ct) ?? Task.CompletedTask);
        await outbox.SendAsync(promised, ct);
    }

    private static string Subject(long packageId) => packageId.ToString(CultureInfo.InvariantCulture);
}
