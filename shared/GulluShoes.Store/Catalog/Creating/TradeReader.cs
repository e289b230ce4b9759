using System.Globalization;
using GulluShoes.Shop.Catalog.Creating;
using GulluShoes.Shop.Packing;
using GulluShoes.Store.Caching;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Catalog.Creating;

/// <summary>A category that products may be put into.</summary>
/// <param name="IsRead">True when it is known what its products must tell.</param>
public sealed record TradeCategoryHit(long Id, string Name, string Path, bool IsRead);

/// <summary>Brands that fit, and whether the marketplace was asked for that name.</summary>
public sealed record TradeBrandHits(IReadOnlyList<TradeBrand> Brands, bool IsRead);

/// <summary>Looks into what was read of the marketplace's trees: what is the same comes before what begins so, and that before what contains it.</summary>
public sealed class TradeReader(NpgsqlDataSource database, ReadCache cache)
{
    private const int Most = 40;

    /// <summary>Leaves whose path says all words; without words those that the shop uses.</summary>
    public async Task<IReadOnlyList<TradeCategoryHit>> CategoriesAsync(string search, CancellationToken ct)
    {
        var words = CodeKey.Of(search).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        await using var command = database.CreateCommand(
            $"""
            select c.id, c.name, c.path, c.attributes_read_at is not null from trade_categories c
            where c.is_leaf and not exists (select from unnest($1) as t(word) where strpos(c.path_key, t.word) = 0)
            order by c.name_key <> $2, not exists (select from listings g where g.category = c.name), c.attributes_read_at is null, not starts_with(c.name_key, $2), c.path_key limit {Most}
            """).With(words).With(CodeKey.Of(search));
        return await command.ListAsync(row => new TradeCategoryHit(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetBoolean(3)), ct);
    }

    /// <summary>Null when it is not known what its products must tell: nobody has read it yet.</summary>
    public Task<TradeCategory?> CategoryAsync(long id, CancellationToken ct) => cache.GetAsync(CacheKind.Trades, $"category/{id.ToString(CultureInfo.InvariantCulture)}", stop => ReadCategoryAsync(id, stop), ct);

    private async ValueTask<TradeCategory?> ReadCategoryAsync(long id, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.Add("select path from trade_categories where id = $1 and attributes_read_at is not null").With(id);
        batch.Add("select v.attribute_id, v.id, v.name from trade_values v where v.attribute_id in (select a.id from trade_attributes a where a.category_id = $1) order by v.attribute_id, v.place").With(id);
        batch.Add("select * from trade_attributes where category_id = $1 order by place").With(id);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var path = (await reader.ListAsync(row => row.GetString(0), ct)).SingleOrDefault();
        await reader.NextResultAsync(ct);
        var values = (await reader.ListAsync(row => (Of: row.GetInt64(0), Value: new TradeValue(row.GetInt64(1), row.GetString(2))), ct)).ToLookup(one => one.Of, one => one.Value);
        await reader.NextResultAsync(ct);
        var attributes = await reader.ListAsync(row => Attribute(row, values), ct);
        return path is null ? null : new TradeCategory(id, path, attributes);
    }

    public async Task<TradeBrandHits> BrandsAsync(string search, CancellationToken ct)
    {
        var key = CodeKey.Of(search);
        await using var batch = database.CreateBatch();
        batch.Add(
            $"""
            select id, name from trade_brands b where $1 = '' or strpos(name_key, $1) > 0
            order by name <> $2, name_key <> $1, not exists (select from listings g where g.brand = b.name), not starts_with(name_key, $1), name_key, id limit {Most}
            """).With(key).With(search.Trim());
        batch.Add("select exists (select from trade_reads where what = $1)").With(TradeTree.BrandRead(search));
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var brands = await reader.ListAsync(row => new TradeBrand(row.GetInt64(0), row.GetString(1)), ct);
        await reader.NextResultAsync(ct);
        return new TradeBrandHits(brands, (await reader.ListAsync(row => row.GetBoolean(0), ct)).Single());
    }

    /// <summary>The brand's name; null when it is not known.</summary>
    public async Task<string?> BrandAsync(long id, CancellationToken ct)
    {
        await using var command = database.CreateCommand("select name from trade_brands where id = $1").With(id);
        return (string?)await command.ExecuteScalarAsync(ct);
    }

    /// <summary>Brand names that the shop sells under, most sizes first.</summary>
    public async Task<IReadOnlyList<string>> UsedBrandsAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand("select brand from listings where brand is not null group by brand order by count(*) desc, brand limit 5");
        return await command.ListAsync(row => row.GetString(0), ct);
    }

    private static TradeAttribute Attribute(NpgsqlDataReader row, ILookup<long, TradeValue> values) => new(row.Get<long>("id"), row.Get<string>("name")!, [.. values[row.Get<long>("id")]])
    {
        IsRequired = row.Get<bool>("required"),
        AllowsCustom = row.Get<bool>("allow_custom"),
        AllowsMany = row.Get<bool>("allow_many"),
        IsVarianter = row.Get<bool>("varianter"),
        IsSlicer = row.Get<bool>("slicer"),
    };
}
