using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Packing;
using GulluShoes.Shop.Stock;
using GulluShoes.Store.Catalog;
using GulluShoes.Store.Orders.Applying;
using GulluShoes.Store.Orders.Listing;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Packing;

/// <summary>A package as it lies on the table: read in one round trip, and locked when the reader is about to change it.</summary>
/// <param name="ScansPerPair">1 for a package of a picked wave, whose pairs were scanned when they were taken; else as the shop packs.</param>
internal sealed record PackingTable(PackingState State, string Status, IReadOnlyList<PackingLine> Lines, int ScansPerPair)
{
    private const string OrderSql =
        """
        select o.*, coalesce(k.round, 1) as round, k.holder, k.station, k.lease_until, h.name as holder_name, v.id as wave_id, w.slot as wave_slot,
            (select count(*) - 1 from orders other where other.order_number = o.order_number)::int as siblings
        from packages p join orders o on o.stage = p.stage and o.package_id = p.package_id
        left join packings k on k.package_id = p.package_id
        left join people h on h.user_name = k.holder
        left join wave_packages w on w.package_id = p.package_id and w.left_at is null
        left join waves v on v.id = w.wave_id and v.picked_at is not null and v.closed_at is null
        where p.package_id = $1
        """;

    private const string LinesSql =
        $"""
        select l.line_id, coalesce(a.barcode, l.barcode) as barcode, {ListingSql.Picture}, l.model, l.colour, l.size, l.product_name, l.quantity,
            count(s.id)::int as scanned, (count(*) filter (where s.side = 'Left'))::int as lefts, (count(*) filter (where s.side = 'Right'))::int as rights,
            array(select other.code from barcode_aliases other where other.barcode = coalesce(a.barcode, l.barcode) order by 1) as aliases,
            array(select v.shelf from stock_levels v where v.barcode = coalesce(a.barcode, l.barcode) and v.quantity > 0 and v.shelf <> '{ShelfCode.Unsaid}' order by 1) as shelves
        from order_lines l
        left join barcode_aliases a on a.code = l.barcode
        left join packings k on k.package_id = l.package_id
        left join scans s on s.package_id = l.package_id and s.round = coalesce(k.round, 1) and s.line_id = l.line_id and s.slot is not null
        where l.package_id = $1
        group by l.package_id, l.line_id, a.barcode order by l.line_id
        """;

    /// <summary>
    /// The lock is a statement of its own, so that the statements after it see what the one we waited for has written.
    /// </summary>
    public static void AddLock(NpgsqlBatch batch, long packageId) =>
        batch.Add(KnownPackage.RegistryLock).With(new[] { packageId });

    public static void AddRead(NpgsqlBatch batch, long packageId)
    {
        batch.Add(OrderSql).With(packageId);
        batch.Add(LinesSql).With(packageId);
    }

    /// <summary>Reads the two results of <see cref="AddRead"/>; null when there is no such package.</summary>
    public static async Task<PackingTable?> ReadAsync(NpgsqlDataReader reader, int scansPerPair, DateTimeOffset now, CancellationToken ct)
    {
        var found = await reader.ListAsync(row => (State: Read(row, now), Status: row.Get<string>("status")!), ct);
        await reader.NextResultAsync(ct);
        var lines = await reader.ListAsync(
            row => (Line: Line(row), Name: row.Get<string>("product_name"), Picture: row.Get<string>("picture"), Codes: (Aliases: row.Get<string[]>("aliases"), Shelves: row.Get<string[]>("shelves"))), ct);
        if (found is not [var (state, status)])
        {
            return null;
        }

        scansPerPair = state.Wave is null ? scansPerPair : 1;
        return new PackingTable(
            state with
            {
                Lines = [.. lines.Select(line => Shown(line.Line, line.Name, line.Picture, scansPerPair) with { Aliases = line.Codes.Aliases, Shelves = line.Codes.Shelves })],
                Scanned = lines.Sum(line => line.Line.Scanned),
                Needed = lines.Sum(line => line.Line.Needed(scansPerPair)),
            },
            status,
            [.. lines.Select(line => line.Line)],
            scansPerPair);
    }

    /// <summary>Reads packages without a lock, in one round trip and in the order asked for; unknown ones are left out.</summary>
    public static async Task<List<PackingTable>> FindAsync(
        NpgsqlDataSource database, IReadOnlyCollection<long> packageIds, int scansPerPair, DateTimeOffset now, CancellationToken ct)
    {
        var found = new List<PackingTable>(packageIds.Count);
        if (packageIds.Count == 0)
        {
            return found;
        }

        await using var batch = database.CreateBatch();
        foreach (var id in packageIds)
        {
            AddRead(batch, id);
        }

        await using var reader = await batch.ExecuteReaderAsync(ct);
        do
        {
            if (await ReadAsync(reader, scansPerPair, now, ct) is { } table)
            {
                found.Add(table);
            }
        }
        while (await reader.NextResultAsync(ct));
        return found;
    }

    /// <summary>Locks the package, then reads it.</summary>
    public static async Task<PackingTable?> LockAsync(
        NpgsqlConnection connection, long packageId, int scansPerPair, DateTimeOffset now, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection);
        AddLock(batch, packageId);
        AddRead(batch, packageId);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        await reader.NextResultAsync(ct);
        return await ReadAsync(reader, scansPerPair, now, ct);
    }

    /// <summary>The state with one more shoe of a line.</summary>
    public PackingState With(ScanOutcome.Counted counted) => State with
    {
        Scanned = State.Scanned + 1,
        Lines = [.. State.Lines.Select(line => line.LineId == counted.Line.LineId ? Add(line, counted.Side) : line)],
    };

    /// <summary>True when somebody else's lease is alive.</summary>
    public bool IsHeldByAnother(Packer packer) => State.Lease is { } lease && !IsHeldBy(lease, packer);

    public bool IsHeldBy(Packer packer) => State.Lease is { } lease && IsHeldBy(lease, packer);

    private static bool IsHeldBy(PackingLease lease, Packer packer) => lease.UserName == packer.UserName && lease.Station == packer.Station;

    private static PackingLineState Add(PackingLineState line, ShoeSide? side) => line with
    {
        Scanned = line.Scanned + 1,
        Lefts = line.Lefts + (side == ShoeSide.Left ? 1 : 0),
        Rights = line.Rights + (side == ShoeSide.Right ? 1 : 0),
    };

    private static PackingState Read(NpgsqlDataReader row, DateTimeOffset now) => new()
    {
        PackageId = row.Get<long>("package_id"),
        OrderNumber = row.Get<string>("order_number")!,
        Stage = row.GetEnum<Stage>("stage"),
        End = EndOf(row),
        HoldReason = row.Get<string>("hold_reason") is { } reason ? Enum.Parse<HoldReason>(reason) : null,
        Carrier = row.Get<string>("carrier"),
        TrackingNumber = row.Get<string>("tracking_number"),
        HandOverBy = row.Get<DateTimeOffset?>("hand_over_by"),
        Pairs = row.Get<int>("pairs"),
        GiftBox = row.Get<bool>("gift_box"),
        FastDelivery = row.Get<bool>("fast_delivery"),
        MicroExport = row.Get<bool>("micro_export"),
        Round = row.Get<int>("round"),
        Lease = LeaseOf(row, now),
        PackedAt = row.Get<DateTimeOffset?>("packed_at"),
        PackedBy = row.Get<string>("packed_by"),
        Lines = [],
        Scanned = 0,
        Needed = 0,
        Label = OrderReader.Label(row).Readiness,
        Siblings = row.Get<int>("siblings"),
        Wave = row.Get<long?>("wave_id") is { } wave ? new WaveMark(wave, row.Get<int?>("wave_slot")) : null,
    };

    private static PackageEnd? EndOf(NpgsqlDataReader row) => row.GetEnum<Stage>("stage") switch
    {
        Stage.Cancelled => PackageEnd.Cancelled,
        Stage.Shipped or Stage.Delivered => PackageEnd.Shipped,
        _ when row.Get<DateTimeOffset?>("packed_at") is not null => PackageEnd.Packed,
        _ when row.Get<string>("hold_reason") is not null => PackageEnd.Held,
        _ when !row.Get<bool>("packable") => PackageEnd.Awaiting,
        _ => null,
    };

    private static PackingLease? LeaseOf(NpgsqlDataReader row, DateTimeOffset now) =>
        row.Get<string>("holder") is { } holder && row.Get<DateTimeOffset?>("lease_until") is { } until && until > now
            ? new PackingLease(holder, row.Get<string>("holder_name"), row.Get<string>("station") ?? "", until)
            : null;

    private static PackingLine Line(NpgsqlDataReader row) => new(
        row.Get<long>("line_id"),
        row.Get<string>("barcode")!,
        new VariantName(row.Get<string>("model"), row.Get<string>("colour"), row.Get<string>("size")),
        row.Get<int>("quantity"),
        row.Get<int>("scanned"),
        row.Get<int>("lefts"),
        row.Get<int>("rights"));

    private static PackingLineState Shown(PackingLine line, string? name, string? picture, int scansPerPair) => new(
        line.LineId,
        line.Barcode,
        line.Variant.Model,
        line.Variant.Colour,
        line.Variant.Size,
        name,
        line.Pairs,
        line.Scanned,
        line.Needed(scansPerPair),
        line.Lefts,
        line.Rights,
        picture);
}
