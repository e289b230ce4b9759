using GulluShoes.Store.Orders;
using GulluShoes.Store.Orders.Listing;
using GulluShoes.Store.Sql;
using GulluShoes.Store.Stock;
using Npgsql;

namespace GulluShoes.Store.Packing;

/// <summary>A package that somebody is packing.</summary>
public sealed record HeldPackage(long PackageId, string OrderNumber, PackingLease Lease, int Scanned);

/// <summary>What the strip above the station shows.</summary>
/// <param name="Next">The ten most urgent that nobody holds.</param>
/// <param name="Waiting">Packages that can be packed, that pairs are there for, and that nobody holds.</param>
/// <param name="Overdue">Those of them whose hand-over time has passed.</param>
/// <param name="Uncovered">Packages that could be packed if there were enough pairs of their products.</param>
/// <param name="Held">Packages on hold.</param>
/// <param name="Working">Packages in somebody's hands.</param>
/// <param name="Carriers">Carriers of what can be packed.</param>
public sealed record QueueOverview(
    IReadOnlyList<OrderSummary> Next, int Waiting, int Overdue, int Uncovered, int Held, IReadOnlyList<HeldPackage> Working, IReadOnlyList<string> Carriers);

/// <summary>Looks at the queue without taking anything.</summary>
public sealed class QueueViewer(NpgsqlDataSource database, TimeProvider clock)
{
    private const int StripLength = 10;

    private const string Free = $"{PackingQueue.Packable} and {PackingQueue.NobodyHolds} and {PackingQueue.InNoWave}";

    public async Task<QueueOverview> LookAsync(QueueFilter filter, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var batch = new NpgsqlBatch(connection);
        batch.Add($"select o.stage, o.package_id from orders o where {Free} and {CoverageSql.Covered} order by o.due_at, o.package_id limit {StripLength}")
            .With(now).With(filter.Carrier).With(filter.SingleItem);
        batch.Add(
            $"""
            select (count(*) filter (where covered))::int, (count(*) filter (where covered and o.due_at < $1))::int, (count(*) filter (where not covered))::int,
                (select count(*)::int from orders h where h.stage in ('Created', 'Picking') and h.hold_reason is not null and h.packed_at is null)
            from orders o cross join lateral (select {CoverageSql.Covered} as covered) c where {Free}
            """).With(now).With(filter.Carrier).With(filter.SingleItem);
        batch.Add(
            """
            select k.package_id, o.order_number, k.holder, h.name, k.station, k.lease_until,
                (select count(*)::int from scans s where s.package_id = k.package_id and s.round = k.round and s.slot is not null)
            from packings k join orders o on o.stage in ('Created', 'Picking') and o.package_id = k.package_id
            left join people h on h.user_name = k.holder
            where k.lease_until > $1 and o.packed_at is null order by k.leased_at
            """).With(now);
        batch.Add("select distinct carrier from orders where stage in ('Created', 'Picking') and packed_at is null and carrier is not null order by 1");
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var hits = await reader.ListAsync(Hit.Of, ct);
        await reader.NextResultAsync(ct);
        var (waiting, overdue, uncovered, held) = (await reader.ListAsync(row => (row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3)), ct)).Single();
        await reader.NextResultAsync(ct);
        var working = await reader.ListAsync(Working, ct);
        await reader.NextResultAsync(ct);
        var carriers = await reader.ListAsync(row => row.GetString(0), ct);
        await reader.CloseAsync();
        return new QueueOverview(await OrderReader.ReadAsync(connection, hits, ct), waiting, overdue, uncovered, held, working, carriers);
    }

    private static HeldPackage Working(NpgsqlDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        new PackingLease(row.GetString(2), row.Get<string>("name"), row.GetString(4), row.GetFieldValue<DateTimeOffset>(5)),
        row.GetInt32(6));
}
