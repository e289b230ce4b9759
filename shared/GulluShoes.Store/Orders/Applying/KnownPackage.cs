using GulluShoes.Shop.Orders;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Orders.Applying;

/// <summary>What the tables hold about a package whose registry row is locked by us.</summary>
internal sealed record KnownPackage
{
    public required long PackageId { get; init; }

    public required Stage Stage { get; init; }

    public required long Version { get; init; }

    public required string Status { get; init; }

    public required bool Packable { get; init; }

    /// <summary>Its packing was confirmed here.</summary>
    public required bool Packed { get; init; }

    public string? OrderNumber { get; init; }

    public string? TrackingNumber { get; init; }

    public string? Carrier { get; init; }

    public string? CustomerName { get; init; }

    public DateTimeOffset? HandOverBy { get; init; }

    public decimal? TotalPrice { get; init; }

    public string? InvoiceStatus { get; init; }

    public required ShippingAddress Address { get; init; }

    public required int Pairs { get; init; }

    public required long LinesMark { get; init; }

    public required long PrintMark { get; init; }

    public long? LabelVersion { get; init; }

    /// <summary>
    /// Registers the packages that are new and locks the rows of all, in the order of their ids; answers with those that were
    /// there before. The join with the rows comes as a statement of its own: a package that moved while we waited for its
    /// lock is found where it stands now only by a fresh look, and only what is locked may be looked at.
    /// </summary>
    public static async Task<Dictionary<long, KnownPackage>> LockAsync(
        NpgsqlConnection connection, IReadOnlyList<PackageFacts> told, DateTimeOffset now, CancellationToken ct)
    {
        var ids = told.Select(one => one.PackageId).ToArray();
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(Register)
            .With(ids)
            .With(told.Select(one => PackageChange.PlaceOf(one, known: null).Stage.ToString()).ToArray())
            .With(told.Select(one => one.Version).ToArray())
            .With(now);
        batch.Add(RegistryLock).With(ids);
        batch.Add(
            """
            select p.package_id, p.stage, p.version, o.status, o.packable, o.packed_at is not null as packed, o.order_number, o.tracking_number, o.carrier, o.customer_name,
                o.hand_over_by, o.total_price, o.invoice_status, o.ship_name, o.ship_phone, o.ship_street, o.ship_district,
                o.ship_city, o.ship_postal_code, o.ship_country, o.pairs, o.lines_mark, o.print_mark, o.label_version
            from packages p join orders o on o.stage = p.stage and o.package_id = p.package_id
            where p.package_id = any($1)
            """).With(ids);
        // The registration answers with no rows, so the first result is that of the lock.
        await using var reader = await batch.ExecuteReaderAsync(ct);
        await reader.NextResultAsync(ct);
        return (await reader.ListAsync(Read, ct)).ToDictionary(known => known.PackageId);
    }

    // Waits for whoever is adding one of them just now; so the lock that follows finds every package of the batch. A package
    // that was only looked at, or added after the lock, could be changed by two at once, or make them wait in a circle.
    private const string Register =
        """
        insert into packages (package_id, stage, version, first_seen_at)
        select id, stage, version, $4 from unnest($1, $2, $3) as t(id, stage, version) order by id
        on conflict (package_id) do nothing
        """;

    /// <summary>Whoever changes a package, or where it stands, takes these first, in this order: so nobody waits in a circle.</summary>
    public const string RegistryLock =
        "select package_id, stage from packages where package_id = any($1) order by package_id for no key update";

    private static KnownPackage Read(NpgsqlDataReader row) => new()
    {
        PackageId = row.Get<long>("package_id"),
        Stage = row.GetEnum<Stage>("stage"),
        Version = row.Get<long>("version"),
        Status = row.Get<string>("status")!,
        Packable = row.Get<bool>("packable"),
        Packed = row.Get<bool>("packed"),
        OrderNumber = row.Get<string>("order_number"),
        TrackingNumber = row.Get<string>("tracking_number"),
        Carrier = row.Get<string>("carrier"),
        CustomerName = row.Get<string>("customer_name"),
        HandOverBy = row.Get<DateTimeOffset?>("hand_over_by"),
        TotalPrice = row.Get<decimal?>("total_price"),
        InvoiceStatus = row.Get<string>("invoice_status"),
        Address = AddressColumns.Read(row),
        Pairs = row.Get<int>("pairs"),
        LinesMark = row.Get<long>("lines_mark"),
        PrintMark = row.Get<long>("print_mark"),
        LabelVersion = row.Get<long?>("label_version"),
    };
}
