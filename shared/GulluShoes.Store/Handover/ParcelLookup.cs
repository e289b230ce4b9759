using GulluShoes.Shop.Handover;
using GulluShoes.Shop.Orders;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Handover;

/// <summary>Finds the packages that a code on a parcel names.</summary>
internal static class ParcelLookup
{
    private const string Columns = "o.package_id, o.order_number, o.tracking_number, o.carrier, o.stage, o.status, o.packed_at is not null as packed, h.handover_id";

    private const string Waiting =
        $"""
        select {Columns} from orders o left join handover_parcels h on h.package_id = o.package_id
        where o.stage in ('Created', 'Picking') and o.packed_at is not null and o.tracking_number = any($1)
        """;

    private const string ById =
        $"""
        select {Columns} from packages p join orders o on o.stage = p.stage and o.package_id = p.package_id
        left join handover_parcels h on h.package_id = o.package_id where p.package_id = any($1)
        """;

    private const string Anywhere =
        $"""
        select {Columns} from orders o left join handover_parcels h on h.package_id = o.package_id
        where o.tracking_number = any($1) and (o.stage in ('Created', 'Picking')
            or o.stage in ('Shipped', 'Delivered', 'Cancelled') and shop_fields(o.search) && (select array_agg(left(shop_normalise(text), 250)) from unnest($1) as text))
        """;

    /// <summary>Packages of the code: those that wait for a carrier first, then any other, so that a refusal can say why.</summary>
    public static async Task<List<FoundParcel>> FindAsync(NpgsqlConnection connection, ParcelCode code, CancellationToken ct)
    {
        if (code.PackageId is { } id)
        {
            return await ByIdAsync(connection, [id], ct);
        }

        var texts = code.Texts.ToArray();
        if (await ListAsync(connection, Waiting, texts, ct) is { Count: > 0 } waiting)
        {
            return waiting;
        }

        return await ListAsync(connection, Anywhere, texts, ct) is { Count: > 0 } found ? found : await ByIdAsync(connection, code.TypedIds, ct);
    }

    public static Task<List<FoundParcel>> ByIdAsync(NpgsqlConnection connection, IReadOnlyCollection<long> packageIds, CancellationToken ct) =>
        ListAsync(connection, ById, packageIds.ToArray(), ct);

    private static async Task<List<FoundParcel>> ListAsync<T>(NpgsqlConnection connection, string sql, T parameter, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection).With(parameter);
        return await command.ListAsync(Read, ct);
    }

    private static FoundParcel Read(NpgsqlDataReader row) => new(
        new Parcel(
            row.Get<long>("package_id"),
            row.Get<string>("order_number")!,
            row.Get<string>("tracking_number"),
            row.Get<string>("carrier"),
            row.GetEnum<Stage>("stage"),
            row.Get<bool>("packed"),
            row.Get<long?>("handover_id")),
        row.Get<string>("status")!);
}

/// <param name="Status">Trendyol's, for the history.</param>
internal sealed record FoundParcel(Parcel Parcel, string Status);
