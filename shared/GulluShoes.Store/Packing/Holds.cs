using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Packing;
using GulluShoes.Store.Orders;
using GulluShoes.Store.Orders.Listing;
using GulluShoes.Store.Sql;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GulluShoes.Store.Packing;

/// <summary>The hold lane: packages out of the queue, which no sync brings back.</summary>
public sealed class Holds(NpgsqlDataSource database, IOptions<PackingSettings> settings, TimeProvider clock)
{
    private const int MostShown = 500;

    /// <summary>Puts a package aside; it keeps its scans and its reservation. Holding it again changes reason and note.</summary>
    /// <param name="note">What the person adds; for <see cref="HoldReason.Other"/> the reason itself.</param>
    /// <param name="userName">Who does it.</param>
    public Task<PackingOutcome> HoldAsync(long packageId, HoldReason reason, string? note, string userName, CancellationToken ct) =>
        ChangeAsync(
            packageId,
            table => table.State.End is PackageEnd.Cancelled or PackageEnd.Shipped or PackageEnd.Packed,
            (stage, now) => new NpgsqlBatchCommand(
                $"""
                update orders set hold_reason = $2, hold_note = $3, held_at = coalesce(held_at, $4), held_by = $5 where stage = '{stage}' and package_id = $1
                """).With(packageId).With(reason.ToString()).With(note).With(now).With(userName),
            new Entry("held", userName),
            ct);

    /// <summary>Brings a package back into the queue, as far as it was.</summary>
    public Task<PackingOutcome> ReturnAsync(long packageId, string userName, CancellationToken ct) =>
        ChangeAsync(
            packageId,
            table => table.State.HoldReason is null,
            (stage, _) => new NpgsqlBatchCommand(
                $"update orders set hold_reason = null, hold_note = null, held_at = null, held_by = null where stage = '{stage}' and package_id = $1").With(packageId),
            new Entry("unheld", userName),
            ct);

    /// <summary>What is on hold and still in the house, the longest first.</summary>
    public async Task<IReadOnlyList<OrderSummary>> ListAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var command = new NpgsqlCommand(
            $"""
            select o.stage, o.package_id from orders o
            where o.stage in ('Created', 'Picking') and o.hold_reason is not null order by o.held_at, o.package_id limit {MostShown}
            """,
            connection);
        var hits = await command.ListAsync(Hit.Of, ct);
        return await OrderReader.ReadAsync(connection, hits, ct);
    }

    private async Task<PackingOutcome> ChangeAsync(
        long packageId, Predicate<PackingTable> isOver, Func<Stage, DateTimeOffset, NpgsqlBatchCommand> change, Entry entry, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var now = clock.GetUtcNow();
        var table = await PackingTable.LockAsync(connection, packageId, settings.Value.ScansPerPair, now, ct);
        if (table is null)
        {
            return new PackingOutcome.UnknownPackage();
        }

        if (isOver(table))
        {
            return table.State.End is { } end ? new PackingOutcome.Gone(end, table.State) : new PackingOutcome.Done(table.State);
        }

        var stage = table.State.Stage;
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(change(stage, now));
        batch.BatchCommands.Add(LeaseSql.Free(packageId));
        batch.BatchCommands.Add(HistorySql.Append(packageId, new HistoryEntry(now, stage, stage, table.Status, MoveSource.Person, entry.Who, entry.What)));
        PackingTable.AddRead(batch, packageId);
        await using (var reader = await batch.ExecuteReaderAsync(ct))
        {
            table = await PackingTable.ReadAsync(reader, settings.Value.ScansPerPair, now, ct);
        }

        await transaction.CommitAsync(ct);
        return new PackingOutcome.Done(table!.State);
    }

    private sealed record Entry(string What, string Who);
}
