using GulluShoes.Shop.Money.Rates;
using GulluShoes.Store.Caching;
using GulluShoes.Store.Orders;
using GulluShoes.Store.Orders.Listing;
using GulluShoes.Store.Sql;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GulluShoes.Store.Catalog;

/// <summary>The products as people look at them: model by model, colour by colour, with their sizes.</summary>
public sealed class ProductList(NpgsqlDataSource database, ReadCache cache, IOptionsMonitor<CatalogSettings> settings, TimeProvider clock)
{
    /// <summary>The function whose runs tell how fresh the catalogue is.</summary>
    public const string FetchProducts = "FetchProducts";

    private const int LargestPage = 200;

    // So many sizes are ranked in less time than it takes to look at all of them.
    private const int Few = 2000;

    /// <summary>One page of products with all their sizes.</summary>
    /// <exception cref="InvalidCursorException">The cursor is not one of ours.</exception>
    public async Task<ProductPage> PageAsync(ProductQuery query, CancellationToken ct)
    {
        var take = Math.Clamp(query.Take, 1, LargestPage);
        var after = ProductCursor.Decode(query.After);
        await using var connection = await database.OpenConnectionAsync(ct);
        var hits = await FindAsync(connection, query, after, take + 1, ct);
        var page = hits.Take(take).ToList();
        return new ProductPage(await CardsAsync(connection, page, query.Show == ProductShow.Hidden, Terms(query.Costs), ct), hits.Count > take ? page[^1].Encode() : null);
    }

    /// <summary>The card of one size, hidden or not, with all its sizes; null when there is no such product.</summary>
    /// <param name="code">Its barcode or an alias.</param>
    internal async Task<(string Barcode, ProductCard Card)?> FindAsync(NpgsqlConnection connection, string code, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "select barcode, model_key, colour_key from variants where barcode = coalesce((select a.barcode from barcode_aliases a where a.code = $1), $1)", connection).With(code);
        var found = await command.ListAsync(row => (Barcode: row.GetString(0), Place: new ProductCursor(0, row.GetString(1), row.GetString(2))), ct);
        return found is [var (barcode, place)] ? (barcode, (await CardsAsync(connection, [place], hidden: true, Terms(costs: false), ct)).Single()) : null;
    }

    /// <summary>How many products each list shows.</summary>
    /// <param name="costs">Whoever asks may see costs.</param>
    public Task<ProductCounts> CountAsync(bool costs, CancellationToken ct) => cache.GetAsync(CacheKind.Products, costs ? "costs" : "plain", stop => ReadCountsAsync(costs, stop), ct);

    private async ValueTask<ProductCounts> ReadCountsAsync(bool costs, CancellationToken ct)
    {
        await using var command = database.CreateCommand(ProductSql.Counts(Terms(costs))).With(FetchProducts);
        return (await command.ListAsync(row => Counts(row, costs), ct)).Single();
    }

    private static ProductCounts Counts(NpgsqlDataReader row, bool costs)
    {
        var shows = Enum.GetValues<ProductShow>().Length;
        long Of(ProductShow show) => row.GetInt64((int)show);
        DateTimeOffset? readAt = row.IsDBNull(shows) ? null : row.GetFieldValue<DateTimeOffset>(shows);
        return new ProductCounts(
            Of(ProductShow.All),
            Of(ProductShow.OnSale),
            Of(ProductShow.SoldOut),
            Of(ProductShow.Low),
            Of(ProductShow.NoPhoto),
            costs ? Of(ProductShow.NoCost) : null,
            Of(ProductShow.Rejected),
            Of(ProductShow.Pending),
            Of(ProductShow.Locked),
            Of(ProductShow.Archived),
            readAt is null ? null : Of(ProductShow.Unlisted),
            Of(ProductShow.Hidden),
            readAt,
            row.GetBoolean(shows + 1));
    }

    private async Task<List<ProductCursor>> FindAsync(NpgsqlConnection connection, ProductQuery query, ProductCursor after, int take, CancellationToken ct)
    {
        var terms = Terms(query.Costs);
        if (await WordsAsync(connection, query.Search, ct) is { } words)
        {
            return await SearchAsync(connection, new Searching(query.Show, terms, words), after, take, ct);
        }

        if (ProductSql.IsLookedForNearby(query.Show))
        {
            var nearby = await PlacesAsync(ProductSql.NearbyPage(query.Show, terms));
            var isAll = nearby.RemoveAll(one => one.Rank == ProductCursor.TooMany) == 0;
            if (isAll || nearby.Count == take)
            {
                return nearby;
            }
        }

        return await PlacesAsync(ProductSql.Page(query.Show, terms));

        async Task<List<ProductCursor>> PlacesAsync(string page)
        {
            await using var command = new NpgsqlCommand(page, connection).With(after.ModelKey).With(after.ColourKey).With(take);
            return await ProductList.PlacesAsync(command, ct);
        }
    }

    // Codes that were typed in full come first: where they fill the page, nothing else is asked. What fits little is ranked as a whole.
    // Of what fits much, only the best is: the rest is looked for in the order of people until the page is full.
    private static async Task<List<ProductCursor>> SearchAsync(NpgsqlConnection connection, Searching search, ProductCursor after, int take, CancellationToken ct)
    {
        var best = after.Rank <= 1 ? await search.RankAsync(connection, worst: 1, null, after, take, ct) : [];
        if (best.Count == take)
        {
            return best;
        }

        var found = await search.RankAsync(connection, worst: 3, Few, after, take, ct);
        if (found is not [{ Rank: ProductCursor.TooMany }])
        {
            return found;
        }

        found = after.Rank <= 2 ? await search.RankAsync(connection, worst: 2, Few, after, take, ct) : [];
        if (found is [{ Rank: ProductCursor.TooMany }])
        {
            found = [.. best, .. await search.WalkAsync(connection, rank: 2, after, take - best.Count, ct)];
        }

        found.AddRange(await search.WalkAsync(connection, rank: 3, after, take - found.Count, ct));
        return found;
    }

    private static Task<List<ProductCursor>> PlacesAsync(NpgsqlCommand command, CancellationToken ct) =>
        command.ListAsync(row => new ProductCursor(row.GetInt32(0), row.GetString(1), row.GetString(2)), ct);

    private static async Task<Asked?> WordsAsync(NpgsqlConnection connection, string? search, CancellationToken ct)
    {
        if (search?.Replace("\0", "", StringComparison.Ordinal).Trim() is not { Length: > 0 } said)
        {
            return null;
        }

        await using var command = new NpgsqlCommand(ProductSql.Words, connection).With(said);
        var asked = (await command.ListAsync(row => new Asked([.. row.GetFieldValue<string[]>(0).Select(word => new SearchTerm(word))], row.GetString(1)), ct)).Single();
        return asked.Terms.Count == 0 ? null : asked;
    }

    private ProductTerms Terms(bool costs) => new(settings.CurrentValue.LowAt, IstanbulDay.Of(clock.GetUtcNow()), costs);

    private static async Task<IReadOnlyList<ProductCard>> CardsAsync(NpgsqlConnection connection, List<ProductCursor> page, bool hidden, ProductTerms terms, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(ProductSql.Cards(terms), connection)
            .With(page.Select(one => one.ModelKey).ToArray()).With(page.Select(one => one.ColourKey).ToArray()).With(hidden).With(terms.LowAt);
        var sizes = await command.ListAsync(row => ProductReader.Read(row, terms.Costs), ct);
        return [.. sizes.GroupBy(one => one.Place).OrderBy(card => card.Key).Select(card => ProductReader.Card([.. card]))];
    }

    private sealed record Asked(IReadOnlyList<SearchTerm> Terms, string ModelKey);

    private sealed record Searching(ProductShow Show, ProductTerms Terms, Asked Words)
    {
        public Task<List<ProductCursor>> RankAsync(NpgsqlConnection connection, int worst, int? few, ProductCursor after, int take, CancellationToken ct) =>
            FindAsync(ProductSql.Search(Show, Terms, worst, few), connection, after, take, ct);

        public async Task<List<ProductCursor>> WalkAsync(NpgsqlConnection connection, int rank, ProductCursor after, int take, CancellationToken ct) =>
            take == 0 ? [] : await FindAsync(ProductSql.Walk(Show, Terms, rank), connection, after.Rank < rank ? ProductCursor.Start : after, take, ct);

        private async Task<List<ProductCursor>> FindAsync(string sql, NpgsqlConnection connection, ProductCursor after, int take, CancellationToken ct)
        {
            var whole = Words.Terms.Select(term => term.Exactly).ToArray();
            await using var command = new NpgsqlCommand(sql, connection)
                .With(after.ModelKey).With(after.ColourKey).With(take).With(after.Rank).With(Words.ModelKey).With(whole[1..]).With(whole).With(Words.Terms.Select(term => term.Contained).ToArray());
            return await PlacesAsync(command, ct);
        }
    }
}
