using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Orders.Commands;
using GulluShoes.Shop.Packing;
using GulluShoes.Store.Audit;
using GulluShoes.Store.Orders;
using GulluShoes.Store.Orders.Commands;
using GulluShoes.Store.Orders.Listing;
using GulluShoes.Store.Pipeline;
using GulluShoes.Store.Sql;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GulluShoes.Store.Packing;

/// <summary>The hold lane: packages out of the queue, which no sync brings back.</summary>
public sealed class Holds(NpgsqlDataSource database, TrendyolCommands commands, IOptionsMonitor<PackingSettings> settings, TimeProvider clock)
{
    private const int MostShown = 500;

    /// <summary>Puts a package aside; it keeps its scans and its reservation. Holding it again changes the mark.</summary>
    public Task<PackingOutcome> HoldAsync(long packageId, HoldWish wish, string userName, CancellationToken ct) =>
        ChangeAsync(
            packageId,
            RefuseAsideAsync,
            (stage, now) => Aside(packageId, stage, wish, userName, now),
            new Entry("held", userName),
            ct);

    /// <summary>
    /// Says that units cannot be supplied: the package goes aside, and Trendyol is told, in one transaction. It stays aside until Trendyol has ended it; what remains of
    /// it comes back as another package.
    /// </summary>
    /// <param name="key">The same wish twice has the same key and counts once.</param>
    public Task<PackingOutcome> GiveUpAsync(long packageId, PackageCommand.Unsupplied wish, string key, string userName, CancellationToken ct) =>
        ChangeAsync(
            packageId,
            RefuseAsideAsync,
            (stage, now) => Aside(packageId, stage, new HoldWish(HoldReason.Unsupplied, null, wish.Units), userName, now),
            new Entry("unsupplied", userName),
            ct,
            commands.Queue(new CommandWish(packageId, wish, key, userName)));

    /// <summary>Brings a package back into the queue, as far as it was.</summary>
    public Task<PackingOutcome> ReturnAsync(long packageId, string userName, CancellationToken ct) =>
        ChangeAsync(
            packageId,
            RefuseReturnAsync,
            (stage, _) => new NpgsqlBatchCommand(
                $"""
                update orders set hold_reason = null, hold_note = null, held_at = null, held_by = null, hold_units = null where stage = '{stage}' and package_id = $1
                """).With(packageId),
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

    /// <summary>The writes that put a locked package aside.</summary>
    internal static void AddAside(NpgsqlBatch batch, PackingTable table, HoldWish wish, string userName, DateTimeOffset now)
    {
        var (id, stage) = (table.State.PackageId, table.State.Stage);
        batch.BatchCommands.Add(Aside(id, stage, wish, userName, now));
        batch.BatchCommands.Add(LeaseSql.Free(id));
        batch.BatchCommands.Add(HistorySql.Append(id, new HistoryEntry(now, stage, stage, table.Status, MoveSource.Person, userName, "held")));
    }

    // What goes aside leaves its wave too.
    private static NpgsqlBatchCommand Aside(long packageId, Stage stage, HoldWish wish, string userName, DateTimeOffset now) => new NpgsqlBatchCommand(
        $"""
        with gone as (update wave_packages set left_at = $4 where package_id = $1 and left_at is null)
        update orders set hold_reason = $2, hold_note = $3, held_at = coalesce(held_at, $4), held_by = $5, hold_units = $6::jsonb
        where stage = '{stage}' and package_id = $1
        """)
        .With(packageId).With(wish.Reason.ToString()).With(wish.Note).With(now).With(userName).With(UnitsJson.Write(wish.Units));

    private static async Task<PackingOutcome?> RefuseAsideAsync(NpgsqlConnection connection, PackingTable table, CancellationToken ct) => table.State switch
    {
        { End: PackageEnd.Cancelled or PackageEnd.Shipped or PackageEnd.Packed } state => new PackingOutcome.Gone(state.End.Value, state),
        { HoldReason: HoldReason.Unsupplied } state when await IsBeingGivenUpAsync(connection, state.PackageId, ct) => new PackingOutcome.GivenUp(state),
        _ => null,
    };

    private static async Task<PackingOutcome?> RefuseReturnAsync(NpgsqlConnection connection, PackingTable table, CancellationToken ct) => table.State switch
    {
        { HoldReason: null, End: { } end } state => new PackingOutcome.Gone(end, state),
        { HoldReason: null } state => new PackingOutcome.Done(state),
        { HoldReason: HoldReason.Unsupplied } state when await IsBeingGivenUpAsync(connection, state.PackageId, ct) => new PackingOutcome.GivenUp(state),
        _ => null,
    };

    // Trendyol's refusal, or its having come too late, gives the package back to people.
    private static async Task<bool> IsBeingGivenUpAsync(NpgsqlConnection connection, long packageId, CancellationToken ct)
    {
        await using var ask = new NpgsqlCommand(
            $"""
            select exists (select from trendyol_commands where package_id = $1 and kind = '{CommandKind.Unsupplied}'
                and state not in ('{CommandState.Failed}', '{CommandState.Superseded}'))
            """,
            connection).With(packageId);
        return (bool)(await ask.ExecuteScalarAsync(ct))!;
    }

    private async Task<PackingOutcome> ChangeAsync(
        long packageId,
        Func<NpgsqlConnection, PackingTable, CancellationToken, Task<PackingOutcome?>> refuse,
        Func<Stage, DateTimeOffset, NpgsqlBatchCommand> change,
        Entry entry,
        CancellationToken ct,
        NpgsqlBatchCommand? wish = null)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginDeedAsync(ct);
        var now = clock.GetUtcNow();
        var table = await PackingTable.LockAsync(connection, packageId, settings.CurrentValue.ScansPerPair, now, ct);
        if (table is null)
        {
            return new PackingOutcome.UnknownPackage();
        }

        if (await refuse(connection, table, ct) is { } refusal)
        {
            return refusal;
        }

        var stage = table.State.Stage;
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(change(stage, now));
        batch.BatchCommands.Add(LeaseSql.Free(packageId));
        batch.BatchCommands.Add(HistorySql.Append(packageId, new HistoryEntry(now, stage, stage, table.Status, MoveSource.Person, entry.Who, entry.What)));
        if (wish is not null)
        {
            batch.BatchCommands.Add(wish);
        }

        PackingTable.AddRead(batch, packageId);
        List<OutboxMessage> promised = [];
        await using (var reader = await batch.ExecuteReaderAsync(ct))
        {
            // The wish to Trendyol is the only write that answers with rows.
            if (wish is not null)
            {
                promised = await reader.ListAsync(Outbox.Read, ct);
                await reader.NextResultAsync(ct);
            }

            table = await PackingTable.ReadAsync(reader, settings.CurrentValue.ScansPerPair, now, ct);
        }

        await transaction.CommitAsync(ct);
        await commands.SendAsync(promised, ct);
        return new PackingOutcome.Done(table!.State);
    }

    private sealed record Entry(string What, string Who);
}

/// <summary>Why a package goes aside.</summary>
/// <param name="Note">What the person adds; for <see cref="HoldReason.Other"/> the reason itself.</param>
/// <param name="Units">The units it is about; empty for the whole package.</param>
public sealed record HoldWish(HoldReason Reason, string? Note, IReadOnlyList<CommandUnits> Units);
