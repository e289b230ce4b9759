using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Packing;
using GulluShoes.Store.Audit;
using GulluShoes.Store.Caching;
using GulluShoes.Store.Orders;
using GulluShoes.Store.Orders.Commands;
using GulluShoes.Store.Pipeline;
using GulluShoes.Store.Sql;
using GulluShoes.Store.Stock;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GulluShoes.Store.Packing;

/// <summary>Closes the box: one transaction says that the package is packed, by whom, and what Trendyol is to be told.</summary>
public sealed class PackingConfirmation(
    NpgsqlDataSource database, ReadCache cache, TrendyolCommands commands, IOptionsMonitor<PackingSettings> settings, TimeProvider clock)
{
    /// <summary>
    /// Refused unless every shoe was scanned and the package is still to be packed. Confirming what the same person has
    /// confirmed is done already, and nothing is written.
    /// </summary>
    public async Task<PackingOutcome> ConfirmAsync(long packageId, Packer packer, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var now = ToMicroseconds(clock.GetUtcNow());
        var table = await PackingTable.LockAsync(connection, packageId, settings.CurrentValue.ScansPerPair, now, ct);
        if (table is null)
        {
            return new PackingOutcome.UnknownPackage();
        }

        if (Refuse(table, packer) is { } refusal)
        {
            return refusal;
        }

        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Deed.Said());
        AddWrites(batch, table, packer, now);
        List<OutboxMessage> promised;
        await using (var reader = await batch.ExecuteReaderAsync(ct))
        {
            await reader.NextResultAsync(ct);
            promised = await reader.ListAsync(Outbox.Read, ct);
        }

        await transaction.CommitAsync(ct);
        await commands.SendAsync(promised, ct);
        await cache.ForgetAsync(CacheKind.Counts, ct);
        return new PackingOutcome.Done(table.State with
        {
            Stage = Stage.Picking,
            End = PackageEnd.Packed,
            Lease = null,
            PackedAt = now,
            PackedBy = packer.UserName,
        });
    }

    // As the database keeps it: the answer to a repeated confirm is read from there and must be the same.
    private static DateTimeOffset ToMicroseconds(DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond));

    private static PackingOutcome? Refuse(PackingTable table, Packer packer) => table.State switch
    {
        { End: PackageEnd.Packed, PackedBy: { } by } state when by == packer.UserName => new PackingOutcome.Done(state),
        { End: { } end } state => new PackingOutcome.Gone(end, state),
        { Complete: false } state => new PackingOutcome.Incomplete(state),
        var state when table.IsHeldByAnother(packer) => new PackingOutcome.NotYours(state),
        _ => null,
    };

    private void AddWrites(NpgsqlBatch batch, PackingTable table, Packer packer, DateTimeOffset now)
    {
        var (id, from) = (table.State.PackageId, table.State.Stage);
        // Both stages are in the text, so that the planner opens two tables only.
        batch.Add(
            $"""
            update orders set stage = '{Stage.Picking}', stage_since = case when stage = '{Stage.Picking}' then stage_since else $2 end, packed_at = $2, packed_by = $3
            where stage = '{from}' and package_id = $1
            """).With(id).With(now).With(packer.UserName);
        batch.Add($"update packages set stage = '{Stage.Picking}' where package_id = $1").With(id);
        batch.BatchCommands.Add(LeaseSql.Free(id));
        var what = from == Stage.Picking ? "packed" : "moved,packed";
        batch.BatchCommands.Add(HistorySql.Append(id, new HistoryEntry(now, from, Stage.Picking, table.Status, MoveSource.Scan, packer.UserName, what)));
        foreach (var write in SettlementSql.Settle([id], packer.UserName, now))
        {
            batch.BatchCommands.Add(write);
        }

        if (settings.CurrentValue.TellPicking != TellPicking.Never && from == Stage.Created)
        {
            batch.BatchCommands.Add(commands.Queue(CommandWish.Picking(id, packer.UserName)));
        }
    }
}
