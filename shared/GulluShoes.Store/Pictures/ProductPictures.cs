using GulluShoes.Shop.Pictures;
using GulluShoes.Store.Audit;
using GulluShoes.Store.Sql;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GulluShoes.Store.Pictures;

/// <summary>The pictures of each model in each colour, in their order: the first is the main picture.</summary>
public sealed class ProductPictures(NpgsqlDataSource database, IOptions<PictureSettings> settings)
{
    /// <summary>Ours and the marketplace's. A model that nobody knows has none.</summary>
    public async Task<PictureSet> ReadAsync(PictureOwner owner, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.Add(Own).With(owner.Model).With(owner.Colour);
        batch.Add(Linked).With(owner.Model).With(owner.Colour);
        batch.Add($"select coalesce(g.title, v.product_name) from variants v left join listings g on g.channel = 'Trendyol' and g.barcode = v.barcode where {PictureSql.Keys} and coalesce(g.title, v.product_name) is not null limit 1")
            .With(owner.Model).With(owner.Colour);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var pictures = await reader.ListAsync(Read, ct);
        await reader.NextResultAsync(ct);
        var linked = await reader.ListAsync(row => row.GetString(0), ct);
        await reader.NextResultAsync(ct);
        return new PictureSet(owner, (await reader.ListAsync(row => row.GetString(0), ct)).FirstOrDefault(), pictures, linked);
    }

    /// <summary>Puts them into this order. False when it does not name exactly the pictures that are there: somebody else has added or removed one.</summary>
    public async Task<bool> OrderAsync(PictureOwner owner, IReadOnlyList<long> ids, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.AddDeed(PictureSql.Lock).With(owner.Model).With(owner.Colour);
        batch.Add(
            $"""
            update product_pictures o set place = w.place from unnest($3::bigint[]) with ordinality as w(id, place)
            where o.id = w.id and {PictureSql.Keys}
                and array(select id from product_pictures where {PictureSql.Keys} order by id) = array(select id from unnest($3::bigint[]) as t(id) order by id)
            """).With(owner.Model).With(owner.Colour).With(ids.ToArray());
        return await batch.ExecuteNonQueryAsync(ct) == ids.Count && ids.Count > 0;
    }

    /// <summary>Takes a picture away from its model. Its files stay: a marketplace may still be fetching them. False when it is not there.</summary>
    public async Task<bool> RemoveAsync(long id, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.AddDeed("delete from product_pictures where id = $1").With(id);
        return await batch.ExecuteNonQueryAsync(ct) == 1;
    }

    private const string Own =
        $"""
        select o.id, o.hash, p.state, p.width, p.height, p.flaws, o.added_at, o.added_by,
            array(select t.model from ({Twins}) t order by t.id) as twin_models,
            array(select t.colour from ({Twins}) t order by t.id) as twin_colours,
            array(select t.place from ({Twins}) t order by t.id) as twin_places
        from product_pictures o join pictures p on p.hash = o.hash where {PictureSql.Keys} order by o.place, o.id
        """;

    private const string Twins =
        """
        select t.id, t.model, t.colour, (select count(*)::int from product_pictures b where b.model_key = t.model_key and b.colour_key = t.colour_key and (b.place, b.id) <= (t.place, t.id)) as place
        from product_pictures t
        where t.id <> o.id and (t.hash = o.hash or t.hash in (select w.twin from picture_twins w where w.hash = o.hash))
        """;

    private const string Linked =
        $"""
        select u.url from variants v join listings g on g.channel = 'Trendyol' and g.barcode = v.barcode, unnest(g.pictures) with ordinality as u(url, place)
        where {PictureSql.Keys} and not exists (
            select from product_pictures o join pictures p on p.hash = o.hash where p.source_url = u.url and o.model_key = v.model_key and o.colour_key = v.colour_key)
        group by u.url order by min(u.place), u.url
        """;

    private ProductPicture Read(NpgsqlDataReader row)
    {
        var hash = row.Get<string>("hash")!;
        var state = row.GetEnum<PictureState>("state");
        var twins = row.Get<string[]>("twin_models")!.Zip(row.Get<string?[]>("twin_colours")!, row.Get<int[]>("twin_places")!);
        return new ProductPicture(
            row.Get<long>("id"),
            hash,
            state,
            state == PictureState.Ready ? PathOf(hash, new PictureFile(PictureSizes.Medium, "webp")) : null,
            state == PictureState.Ready && settings.Value.PublicUrl?.TrimEnd('/') is { } host ? host + PathOf(hash, PictureSizes.Published) : null,
            row.Get<int?>("width"),
            row.Get<int?>("height"),
            [.. row.Get<string[]>("flaws")!.Select(Enum.Parse<PictureFlaw>)],
            [.. twins.Select(twin => new PictureTwin(twin.First, twin.Second, twin.Third))],
            row.Get<DateTimeOffset>("added_at"),
            row.Get<string>("added_by")!);
    }

    private static string PathOf(string hash, PictureFile file) => $"/api/pictures/files/{hash}/{file.Name}";
}
