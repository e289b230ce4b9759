using GulluShoes.Store.Sql;
using GulluShoes.Store.Stock;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GulluShoes.Store.Packing;

/// <summary>Which packages a station asks for.</summary>
/// <param name="Carrier">Only this carrier's; null for all.</param>
/// <param name="SingleItem">Only packages of one pair.</param>
/// <param name="Wave">Only packages of this picked wave, pile by pile; null for those of no wave.</param>
public sealed record QueueFilter(string? Carrier = null, bool SingleItem = false, long? Wave = null);

/// <summary>
/// Hands out packages, most urgent first: hand-over deadline, then age. Skipped ones come after all others. What no pair is left for
/// (<see cref="CoverageSql"/>) waits; what was picked with a wave has its pairs.
/// </summary>
public sealed class PackingQueue(NpgsqlDataSource database, IOptionsMonitor<PackingSettings> settings, TimeProvider clock)
{
    private const int MostAhead = 20;

    /// <summary>What may be packed, of one stage table or both; filters are $2 (carrier) and $3 (single item), $1 is now.</summary>
    internal const string Packable =
        """
        o.stage in ('Created', 'Picking') and o.packed_at is null and o.hold_reason is null and o.packable
            and ($2::text is null or o.carrier = $2) and (not $3 or o.pairs = 1)
        """;

    /// <summary>$1 is now.</summary>
    internal const string NobodyHolds = "not exists (select from packings k where k.package_id = o.package_id and k.lease_until > $1)";

    /// <summary>A package of a wave waits for its picker and then for the wave's packer.</summary>
    internal const string InNoWave = "not exists (select from wave_packages w where w.package_id = o.package_id and w.left_at is null)";

    private const string NobodySkipped = "not exists (select from packings k where k.package_id = o.package_id and k.skipped_until > $1)";

    private TimeSpan Lease => TimeSpan.FromMinutes(settings.CurrentValue.LeaseMinutes);

    /// <summary>Leases packages ahead, so that the station can go on without a network; those it holds already count.</summary>
    /// <param name="count">1 to 20.</param>
    public async Task<IReadOnlyList<PackingState>> AheadAsync(Packer packer, QueueFilter filter, int count, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MostAhead);
        var ids = await HeldAsync(packer, filter, count, ct);
        while (ids.Count < count && await LeaseAsync(packer, filter, ct) is { } id)
        {
            ids.Add(id);
        }

        return [.. (await ReadAsync(ids, ct)).Select(table => table.State)];
    }

    /// <summary>One package as it lies on the table; null when it is not known.</summary>
    public async Task<PackingState?> FindAsync(long packageId, CancellationToken ct) =>
        (await ReadAsync([packageId], ct)) is [var table] ? table.State : null;

    private Task<List<PackingTable>> ReadAsync(IReadOnlyCollection<long> packageIds, CancellationToken ct) =>
        PackingTable.FindAsync(database, packageIds, settings.CurrentValue.ScansPerPair, clock.GetUtcNow(), ct);

    /// <summary>
    /// The packages that this station holds and can still pack: what lies begun on the table, then the most urgent. Their leases are renewed.
    /// </summary>
    private async Task<List<long>> HeldAsync(Packer packer, QueueFilter filter, int most, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var command = database.CreateCommand(
            $"""
            with mine as (
                select k.package_id, o.due_at, exists (select from scans s where s.package_id = k.package_id and s.round = k.round and s.slot is not null) as begun
                from packings k join orders o on o.stage in ('Created', 'Picking') and o.package_id = k.package_id
                where k.lease_until > $1 and k.holder = $4 and k.station = $5 and {Packable} and {WaveOf(filter, "$8")}
                order by begun desc, o.due_at, o.package_id limit $6)
            update packings k set lease_until = $7 from mine where k.package_id = mine.package_id and k.holder = $4 and k.station = $5
            returning k.package_id, mine.due_at, mine.begun
            """)
            .With(now).With<string?>(null).With(false).With(packer.UserName).With(packer.Station).With(most).With(now + Lease).With(filter.Wave);
        var held = await command.ListAsync(row => (Id: row.GetInt64(0), Due: row.GetFieldValue<DateTimeOffset>(1), Begun: row.GetBoolean(2)), ct);
        return [.. held.OrderByDescending(one => one.Begun).ThenBy(one => one.Due).ThenBy(one => one.Id).Select(one => one.Id)];
    }

    private async Task<long?> LeaseAsync(Packer packer, QueueFilter filter, CancellationToken ct) =>
        await LeaseAsync(packer, filter, $"{NobodyHolds} and {NobodySkipped}", ct) ?? await LeaseAsync(packer, filter, NobodyHolds, ct);

    private async Task<long?> LeaseAsync(Packer packer, QueueFilter filter, string free, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        while (true)
        {
            await using var transaction = await connection.BeginTransactionAsync(ct);
            if (await PickAsync(connection, filter, free, ct) is not { } id)
            {
                return null;
            }

            // What we picked by may be older than the lock: another station may have taken it, packed it, or put it aside meanwhile.
            var taken = await TakeIfFreeAsync(connection, id, packer, filter, ct);
            await transaction.CommitAsync(ct);
            if (taken)
            {
                return id;
            }
        }
    }

    private async Task<long?> PickAsync(NpgsqlConnection connection, QueueFilter filter, string free, CancellationToken ct)
    {
        await using var pick = new NpgsqlCommand(
            $"""
            select p.package_id from orders o join packages p on p.package_id = o.package_id
            where {Packable} and {free} and {WaveOf(filter, "$4")} and {(filter.Wave is null ? CoverageSql.Covered : "true")}
            order by {(filter.Wave is null ? "" : "o.pairs > 1, o.line_words, ")}o.due_at, o.package_id limit 1 for no key update of p skip locked
            """,
            connection).With(clock.GetUtcNow()).With(filter.Carrier).With(filter.SingleItem).With(filter.Wave);
        return (await pick.ListAsync(row => row.GetInt64(0), ct)) is [var id] ? id : null;
    }

    private async Task<bool> TakeIfFreeAsync(NpgsqlConnection connection, long id, Packer packer, QueueFilter filter, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var take = new NpgsqlCommand(
            $"""
            insert into packings (package_id, round, holder, station, leased_at, lease_until, started_at)
            select o.package_id, 1, $5, $6, $1, $7, $1 from orders o where {Packable} and o.package_id = $4 and {WaveOf(filter, "$8")}
            on conflict (package_id) do update set holder = $5, station = $6, leased_at = $1, lease_until = $7, skipped_until = null
            where packings.lease_until is null or packings.lease_until <= $1
            """,
            connection)
            .With(now).With<string?>(null).With(false).With(id).With(packer.UserName).With(packer.Station).With(now + Lease).With(filter.Wave);
        return await take.ExecuteNonQueryAsync(ct) == 1;
    }

    /// <param name="wave">The parameter that holds the wave's id.</param>
    private static string WaveOf(QueueFilter filter, string wave) => filter.Wave is null
        ? InNoWave
        : $"""
        exists (
            select from wave_packages w join waves v on v.id = w.wave_id
            where w.package_id = o.package_id and w.left_at is null and w.wave_id = {wave} and v.picked_at is not null and v.closed_at is null)
        """;
}
