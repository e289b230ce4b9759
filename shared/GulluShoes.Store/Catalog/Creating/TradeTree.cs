using GulluShoes.Shop.Catalog.Creating;
using GulluShoes.Shop.Packing;
using GulluShoes.Store.Caching;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Catalog.Creating;

/// <param name="Path">From the root, parts joined by " › ".</param>
public sealed record TradeNode(long Id, string Name, string Path, bool IsLeaf);

public sealed record TradeBrand(long Id, string Name);

/// <summary>The marketplace answered with nothing where there is always something: a fault of its, and no news.</summary>
public sealed class EmptyTradeException(string message) : Exception(message)
{
    internal static void ThrowIfEmpty<T>(IReadOnlyCollection<T> read, string what)
    {
        if (read.Count == 0)
        {
            throw new EmptyTradeException($"{what} came empty; what was read before stays.");
        }
    }
}

/// <summary>Keeps what was read of the marketplace's categories, attributes and brands, so that nobody waits for it.</summary>
public sealed class TradeTree(NpgsqlDataSource database, ReadCache cache, TimeProvider clock)
{
    private const string Categories = "categories";

    private static readonly ColumnSet<TradeNode> Nodes = new ColumnSet<TradeNode>()
        .Add("id", "bigint", node => node.Id).AddText("name", node => node.Name).AddText("name_key", node => CodeKey.Of(node.Name))
        .AddText("path", node => node.Path).AddText("path_key", node => CodeKey.Of(node.Path)).Add("is_leaf", "boolean", node => node.IsLeaf);

    private static readonly ColumnSet<Placed<TradeAttribute>> Attributes = new ColumnSet<Placed<TradeAttribute>>()
        .Add("id", "bigint", one => one.It.Id).Add("place", "integer", one => one.Place).AddText("name", one => one.It.Name)
        .Add("required", "boolean", one => one.It.IsRequired).Add("allow_custom", "boolean", one => one.It.AllowsCustom).Add("allow_many", "boolean", one => one.It.AllowsMany)
        .Add("varianter", "boolean", one => one.It.IsVarianter).Add("slicer", "boolean", one => one.It.IsSlicer);

    private static readonly ColumnSet<Placed<TradeValue>> Values = new ColumnSet<Placed<TradeValue>>()
        .Add("attribute_id", "bigint", one => one.Of).Add("id", "bigint", one => one.It.Id).Add("place", "integer", one => one.Place).AddText("name", one => one.It.Name);

    private static readonly ColumnSet<TradeBrand> Brands = new ColumnSet<TradeBrand>()
        .Add("id", "bigint", brand => brand.Id).AddText("name", brand => brand.Name).AddText("name_key", brand => CodeKey.Of(brand.Name));

    /// <summary>The whole tree; categories that are not in it any more go, what was read of the others stays.</summary>
    /// <exception cref="EmptyTradeException">There is none in it: what was read before stays.</exception>
    public async Task KeepCategoriesAsync(IReadOnlyCollection<TradeNode> all, CancellationToken ct)
    {
        EmptyTradeException.ThrowIfEmpty(all, "The tree of categories");
        await using var batch = database.CreateBatch();
        batch.Add("delete from trade_categories where not id = any($1)").With(all.Select(node => node.Id).ToArray());
        batch.BatchCommands.Add(Nodes.Command(
            $"insert into trade_categories ({Nodes.Names}) select {Nodes.Values} from {Nodes.Rows} on conflict (id) do update set {Nodes.ExcludedAssignments}", [.. all.DistinctBy(node => node.Id)]));
        batch.BatchCommands.Add(Read(Categories));
        await batch.ExecuteNonQueryAsync(ct);
        await cache.ForgetAsync(CacheKind.Trades, ct);
    }

    /// <summary>What products of a category must tell, whole, with every value.</summary>
    /// <exception cref="EmptyTradeException">There is none: what was read before stays.</exception>
    public async Task KeepAttributesAsync(long categoryId, IReadOnlyCollection<TradeAttribute> attributes, CancellationToken ct)
    {
        EmptyTradeException.ThrowIfEmpty(attributes, $"The list of attributes of category {categoryId}");
        var once = attributes.DistinctBy(one => one.Id).ToList();
        var values = once.SelectMany(attribute => attribute.Values.DistinctBy(value => value.Id).Select((value, at) => new Placed<TradeValue>(attribute.Id, at, value))).ToList();
        await using var batch = database.CreateBatch();
        batch.Add("delete from trade_attributes where category_id = $1").With(categoryId);
        batch.BatchCommands.Add(Attributes.Command(
            $"insert into trade_attributes (category_id, {Attributes.Names}) select ${Attributes.Count + 1}, {Attributes.Values} from {Attributes.Rows} on conflict do nothing",
            [.. once.Select((attribute, at) => new Placed<TradeAttribute>(categoryId, at, attribute))]).With(categoryId));
        batch.Add("delete from trade_values where attribute_id = any($1)").With(once.Select(one => one.Id).ToArray());
        batch.BatchCommands.Add(Values.Command($"insert into trade_values ({Values.Names}) select {Values.Values} from {Values.Rows} on conflict do nothing", values));
        batch.Add("update trade_categories set attributes_read_at = $2 where id = $1").With(categoryId).With(clock.GetUtcNow());
        await batch.ExecuteNonQueryAsync(ct);
        await cache.ForgetAsync(CacheKind.Trades, ct);
    }

    public async Task KeepBrandsAsync(string name, IReadOnlyCollection<TradeBrand> brands, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(Brands.Command(
            $"insert into trade_brands ({Brands.Names}) select {Brands.Values} from {Brands.Rows} on conflict (id) do update set {Brands.ExcludedAssignments}", [.. brands.DistinctBy(brand => brand.Id)]));
        batch.BatchCommands.Add(Read(BrandRead(name)));
        await batch.ExecuteNonQueryAsync(ct);
    }

    /// <summary>True when the tree was read within this time.</summary>
    public Task<bool> AreCategoriesFreshAsync(TimeSpan within, CancellationToken ct) => IsFreshAsync(Categories, within, ct);

    /// <summary>True when this name was looked for within this time.</summary>
    public Task<bool> IsBrandFreshAsync(string name, TimeSpan within, CancellationToken ct) => IsFreshAsync(BrandRead(name), within, ct);

    /// <summary>Categories in use whose attributes were read longer ago than this.</summary>
    public async Task<IReadOnlyList<long>> StaleCategoriesAsync(TimeSpan age, int most, CancellationToken ct)
    {
        await using var command = database.CreateCommand("select id from trade_categories where attributes_read_at < $1 order by attributes_read_at limit $2").With(clock.GetUtcNow() - age).With(most);
        return await command.ListAsync(row => row.GetInt64(0), ct);
    }

    internal static string BrandRead(string name) => "brand/" + CodeKey.Of(name);

    private async Task<bool> IsFreshAsync(string what, TimeSpan within, CancellationToken ct)
    {
        await using var command = database.CreateCommand("select exists (select from trade_reads where what = $1 and read_at > $2)").With(what).With(clock.GetUtcNow() - within);
        return await command.ExecuteScalarAsync(ct) is true;
    }

    private NpgsqlBatchCommand Read(string what) =>
        new NpgsqlBatchCommand("insert into trade_reads (what, read_at) values ($1, $2) on conflict (what) do update set read_at = excluded.read_at").With(what).With(clock.GetUtcNow());

    private sealed record Placed<T>(long Of, int Place, T It);
}
