using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Handover;

/// <summary>Looks at what waits at the door and at what left.</summary>
public sealed class HandoverViewer(NpgsqlDataSource database)
{
    private const int MostParcels = 1000;
    private const int MostClosed = 20;

    private const string InTheHouse =
        """
        o.stage in ('Created', 'Picking') and o.packed_at is not null
            and not exists (select from handover_parcels h where h.package_id = o.package_id)
        """;

    private const string Heads =
        """
        select h.id, h.carrier, h.opened_at, h.opened_by, h.closed_at, h.closed_by,
            (select count(*)::int from handover_parcels p where p.handover_id = h.id) as parcels
        from handovers h
        """;

    public async Task<HandoverOverview> LookAsync(CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.Add($"select o.carrier, count(*)::int, min(o.packed_at) from orders o where {InTheHouse} group by o.carrier order by 2 desc, 1");
        batch.Add(
            $"""
            select o.package_id, o.order_number, o.tracking_number, o.carrier, o.packed_at, o.packed_by, o.hand_over_by, o.pairs
            from orders o where {InTheHouse} order by o.packed_at, o.package_id limit {MostParcels}
            """);
        batch.Add($"{Heads} where h.closed_at is null order by h.id desc");
        batch.Add($"{Heads} where h.closed_at is not null order by h.id desc limit {MostClosed}");
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var piles = await reader.ListAsync(row => new CarrierPile(row.Get<string>("carrier"), row.GetInt32(1), row.GetFieldValue<DateTimeOffset>(2)), ct);
        await reader.NextResultAsync(ct);
        var parcels = await reader.ListAsync(Waiting, ct);
        await reader.NextResultAsync(ct);
        var open = await reader.ListAsync(Head, ct);
        await reader.NextResultAsync(ct);
        return new HandoverOverview(piles, parcels, open, await reader.ListAsync(Head, ct));
    }

    /// <summary>Null when there is no such hand-over.</summary>
    public async Task<HandoverDetail?> FindAsync(long id, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.Add($"{Heads} where h.id = $1").With(id);
        batch.Add(
            """
            select h.package_id, o.order_number, h.tracking_number, o.pairs, h.at, h.person
            from handover_parcels h join packages p on p.package_id = h.package_id join orders o on o.stage = p.stage and o.package_id = p.package_id
            where h.handover_id = $1 order by h.at desc, h.package_id
            """).With(id);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var heads = await reader.ListAsync(Head, ct);
        await reader.NextResultAsync(ct);
        return heads is [var head]
            ? new HandoverDetail(head, await reader.ListAsync(
                row => new HandedOverParcel(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt32(3), row.GetFieldValue<DateTimeOffset>(4), row.GetString(5)), ct))
            : null;
    }

    internal async Task<HandoverHead?> HeadAsync(long id, CancellationToken ct)
    {
        await using var command = database.CreateCommand($"{Heads} where h.id = $1").With(id);
        return (await command.ListAsync(Head, ct)).SingleOrDefault();
    }

    private static WaitingParcel Waiting(NpgsqlDataReader row) => new(
        row.Get<long>("package_id"),
        row.Get<string>("order_number")!,
        row.Get<string>("tracking_number"),
        row.Get<string>("carrier"),
        row.Get<DateTimeOffset>("packed_at"),
        row.Get<string>("packed_by"),
        row.Get<DateTimeOffset?>("hand_over_by"),
        row.Get<int>("pairs"));

    private static HandoverHead Head(NpgsqlDataReader row) => new(
        row.Get<long>("id"),
        row.Get<string>("carrier")!,
        row.Get<DateTimeOffset>("opened_at"),
        row.Get<string>("opened_by")!,
        row.Get<DateTimeOffset?>("closed_at"),
        row.Get<string>("closed_by"),
        row.Get<int>("parcels"));
}
