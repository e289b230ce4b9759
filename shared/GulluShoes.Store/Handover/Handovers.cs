using GulluShoes.Store.Audit;
using GulluShoes.Store.Orders;
using GulluShoes.Store.Orders.Applying;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Handover;

/// <summary>What became of a wish about a hand-over.</summary>
public abstract record HandoverChange
{
    private HandoverChange()
    {
    }

    /// <summary>Done, or done before.</summary>
    public sealed record Done(HandoverHead Head) : HandoverChange;

    public sealed record Unknown : HandoverChange;

    /// <summary>It is closed and stays as it is.</summary>
    public sealed record Closed : HandoverChange;

    /// <summary>It holds no parcel (or not this one).</summary>
    public sealed record Empty : HandoverChange;
}

/// <summary>Opens hand-overs, closes them, and takes back what the courier left. One is open per carrier; a closed one never changes.</summary>
public sealed class Handovers(NpgsqlDataSource database, HandoverViewer viewer, TimeProvider clock)
{
    /// <summary>The open hand-over of the carrier: a new one when there is none.</summary>
    public async Task<HandoverHead> OpenAsync(string carrier, string userName, CancellationToken ct)
    {
        while (true)
        {
            await using var batch = database.CreateBatch();
            batch.AddDeed("insert into handovers (carrier, opened_at, opened_by) values ($1, $2, $3) on conflict (carrier) where closed_at is null do nothing")
                .With(carrier).With(clock.GetUtcNow()).With(userName);
            batch.Add("select id from handovers where carrier = $1 and closed_at is null").With(carrier);
            await using var reader = await batch.ExecuteReaderAsync(ct);
            await reader.NextResultAsync(ct);
            var ids = await reader.ListAsync(row => row.GetInt64(0), ct);
            await reader.CloseAsync();
            // Closed by somebody between the two statements: the next round makes a new one.
            if (ids is [var id] && await viewer.HeadAsync(id, ct) is { } head)
            {
                return head;
            }
        }
    }

    /// <summary>Ends it; closing what is closed is done already.</summary>
    public async Task<HandoverChange> CloseAsync(long id, string userName, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginDeedAsync(ct);
        var (found, closed) = await LockAsync(connection, id, ct);
        if (!found)
        {
            return new HandoverChange.Unknown();
        }

        if (!closed)
        {
            await using var close = new NpgsqlCommand(
                """
                update handovers set closed_at = $2, closed_by = $3
                where id = $1 and exists (select from handover_parcels p where p.handover_id = $1)
                """,
                connection).With(id).With(clock.GetUtcNow()).With(userName);
            if (await close.ExecuteNonQueryAsync(ct) == 0)
            {
                return new HandoverChange.Empty();
            }
        }

        await transaction.CommitAsync(ct);
        return new HandoverChange.Done((await viewer.HeadAsync(id, ct))!);
    }

    /// <summary>Takes one parcel out of an open hand-over: the courier left it. The history keeps both.</summary>
    public async Task<HandoverChange> TakeBackAsync(long id, long packageId, string userName, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginDeedAsync(ct);
        var (found, closed) = await LockAsync(connection, id, ct);
        if (!found || closed)
        {
            return found ? new HandoverChange.Closed() : new HandoverChange.Unknown();
        }

        await using (var locking = new NpgsqlCommand(KnownPackage.RegistryLock, connection).With(new[] { packageId }))
        {
            await locking.ExecuteNonQueryAsync(ct);
        }

        var parcel = await ParcelLookup.ByIdAsync(connection, [packageId], ct);
        if (parcel is not [{ Parcel.HandoverId: { } at } one] || at != id)
        {
            return new HandoverChange.Empty();
        }

        await using var batch = new NpgsqlBatch(connection);
        batch.Add("delete from handover_parcels where package_id = $1").With(packageId);
        batch.BatchCommands.Add(HistorySql.Append(
            packageId, new HistoryEntry(clock.GetUtcNow(), one.Parcel.Stage, one.Parcel.Stage, one.Status, MoveSource.Person, userName, "taken-back")));
        await batch.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
        return new HandoverChange.Done((await viewer.HeadAsync(id, ct))!);
    }

    /// <summary>Waits for those who scan into it.</summary>
    private static async Task<(bool Found, bool Closed)> LockAsync(NpgsqlConnection connection, long id, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select closed_at is not null from handovers where id = $1 for no key update", connection).With(id);
        return (await command.ListAsync(row => row.GetBoolean(0), ct)) is [var closed] ? (true, closed) : (false, false);
    }
}
