using GulluShoes.Store.Audit;
using GulluShoes.Store.Packing;
using GulluShoes.Store.Sql;
using GulluShoes.Store.Stock;
using Npgsql;

namespace GulluShoes.Store.Waves;

/// <summary>Packages that are picked together: made, looked at, handed to another picker, dissolved.</summary>
public sealed class PickingWaves(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>Takes the most urgent free packages out of the queue. They start packing anew: what was scanned before counts no more.</summary>
    public async Task<WaveOutcome> StartAsync(WaveWish wish, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginDeedAsync(ct);
        try
        {
            var wave = await InsertAsync(connection, wish, ct);
            if (await GatherAsync(connection, wave, wish, ct) == 0)
            {
                return new WaveOutcome.Nothing();
            }

            var state = (await WaveReader.ReadAsync(connection, wave, ct))!.ToState();
            await transaction.CommitAsync(ct);
            return new WaveOutcome.Done(state);
        }
        catch (PostgresException taken) when (taken is { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "ux_waves_picking" })
        {
            return new WaveOutcome.AlreadyPicking();
        }
    }

    /// <summary>Waves with something left to do, the oldest first.</summary>
    public async Task<IReadOnlyList<WaveHead>> OpenAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand($"{WaveReader.Heads} where v.closed_at is null order by v.id");
        return await command.ListAsync(WaveReader.Head, ct);
    }

    /// <summary>Null when there is no such wave.</summary>
    public async Task<WaveState?> FindAsync(long id, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await WaveReader.ReadAsync(connection, id, ct))?.ToState();
    }

    /// <summary>Makes the person its picker.</summary>
    public Task<WaveOutcome> TakeAsync(long id, string userName, CancellationToken ct) =>
        ChangeAsync(id, new NpgsqlBatchCommand("update waves set picker = $2 where id = $1 and closed_at is null").With(id).With(userName), ct);

    /// <summary>Dissolves it: what is not packed goes back to the queue. Dissolving what is closed is done already.</summary>
    public Task<WaveOutcome> CloseAsync(long id, string userName, CancellationToken ct) =>
        ChangeAsync(
            id,
            new NpgsqlBatchCommand(
                $"""
                with closed as (update waves set closed_at = $2, closed_by = $3 where id = $1 and closed_at is null returning id),
                unpacked as (
                    select w.package_id from wave_packages w join packages p on p.package_id = w.package_id
                    join orders o on o.stage = p.stage and o.package_id = p.package_id
                    where w.wave_id in (select id from closed) and {WaveReader.Waiting})
                update wave_packages m set left_at = $2 from unpacked where m.wave_id = $1 and m.package_id = unpacked.package_id
                """).With(id).With(clock.GetUtcNow()).With(userName),
            ct);

    /// <summary>
    /// Closes waves of which nothing is left to pack, and calls those picked whose last missing pair is not wanted any more:
    /// a cancel ends a wave without anybody's deed. Returns how many changed.
    /// </summary>
    public async Task<int> SettleAsync(CancellationToken ct)
    {
        var settled = await CloseFinishedAsync(ct);
        foreach (var wave in (await OpenAsync(ct)).Where(wave => wave.PickedAt is null))
        {
            await using var connection = await database.OpenConnectionAsync(ct);
            if (await WaveReader.ReadAsync(connection, wave.Id, ct) is { Table.IsPicked: true })
            {
                await using var picked = new NpgsqlBatch(connection);
                picked.AddDeed("update waves set picked_at = $2 where id = $1 and picked_at is null").With(wave.Id).With(clock.GetUtcNow());
                settled += await picked.ExecuteNonQueryAsync(ct);
            }
        }

        return settled;
    }

    private async Task<int> CloseFinishedAsync(CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.AddDeed(
            $"""
            update waves v set closed_at = $1 where v.closed_at is null and not exists (
                select from wave_packages w join packages p on p.package_id = w.package_id
                join orders o on o.stage = p.stage and o.package_id = p.package_id where w.wave_id = v.id and {WaveReader.Waiting})
            """).With(clock.GetUtcNow());
        return await batch.ExecuteNonQueryAsync(ct);
    }

    private async Task<WaveOutcome> ChangeAsync(long id, NpgsqlBatchCommand change, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Deed.Said());
        batch.BatchCommands.Add(change);
        try
        {
            await batch.ExecuteNonQueryAsync(ct);
        }
        catch (PostgresException taken) when (taken is { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "ux_waves_picking" })
        {
            return new WaveOutcome.AlreadyPicking();
        }

        return await WaveReader.ReadAsync(connection, id, ct) is { } wave ? new WaveOutcome.Done(wave.ToState()) : new WaveOutcome.Unknown();
    }

    // Locked, and looked at again: what we found by may be older than the lock. What another picker took meanwhile, the next look does not find any more.
    private async Task<int> GatherAsync(NpgsqlConnection connection, long wave, WaveWish wish, CancellationToken ct)
    {
        var gathered = 0;
        while (gathered < wish.Size && await FreeAsync(connection, wish, wish.Size - gathered, ct) is { Length: > 0 } ids)
        {
            gathered += await FillAsync(connection, wave, ids, wish, ct);
        }

        return gathered;
    }

    private async Task<long[]> FreeAsync(NpgsqlConnection connection, WaveWish wish, int most, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            $"""
            select p.package_id from orders o join packages p on p.package_id = o.package_id
            where {PackingQueue.Packable} and {PackingQueue.NobodyHolds} and {PackingQueue.InNoWave} and {CoverageSql.Covered}
            order by o.due_at, o.package_id limit $4 for no key update of p skip locked
            """,
            connection).With(clock.GetUtcNow()).With(wish.Carrier).With(wish.SingleItem).With(most);
        return [.. await command.ListAsync(row => row.GetInt64(0), ct)];
    }

    private async Task<long> InsertAsync(NpgsqlConnection connection, WaveWish wish, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("insert into waves (created_at, created_by, picker) values ($1, $2, $2) returning id", connection)
            .With(clock.GetUtcNow()).With(wish.UserName);
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    private async Task<int> FillAsync(NpgsqlConnection connection, long wave, long[] ids, WaveWish wish, CancellationToken ct)
    {
        await using var fill = new NpgsqlCommand(
            $"""
            insert into wave_packages (wave_id, package_id, slot)
            select $4, o.package_id, case when o.pairs > 1
                then (select coalesce(max(w.slot), 0) from wave_packages w where w.wave_id = $4) + row_number() over (partition by o.pairs > 1 order by o.due_at, o.package_id) end
            from orders o where {PackingQueue.Packable} and {PackingQueue.NobodyHolds} and {PackingQueue.InNoWave} and o.package_id = any($5)
            """,
            connection).With(clock.GetUtcNow()).With(wish.Carrier).With(wish.SingleItem).With(wave).With(ids);
        var filled = await fill.ExecuteNonQueryAsync(ct);
        await using var anew = new NpgsqlCommand(
            "update packings k set round = k.round + 1 from wave_packages w where w.wave_id = $1 and w.package_id = any($2) and k.package_id = w.package_id", connection).With(wave).With(ids);
        await anew.ExecuteNonQueryAsync(ct);
        return filled;
    }
}
