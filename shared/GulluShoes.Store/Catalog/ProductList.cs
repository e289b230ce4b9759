using GulluShoes.Store.Orders;
using GulluShoes.Store.Orders.Listing;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Catalog;

/// <summary>The products as people look at them: model by model, colour by colour, with their sizes.</summary>
public sealed class ProductList(NpgsqlDataSource database)
{
    /// <summary>The function whose runs tell how fresh the catalogue is.</summary>
    public const string FetchProducts = "FetchProducts";

    private const int LargestPage = 200;

    /// <summary>One page of products with all their sizes.</summary>
    /// <exception cref="InvalidCursorException">The cursor is not one of ours.</exception>
    public async Task<ProductPage> PageAsync(ProductQuery query, CancellationToken ct)
    {
        var take = Math.Clamp(query.Take, 1, LargestPage);
        var after = ProductCursor.Decode(query.After);
        await using var connection = await database.OpenConnectionAsync(ct);
        var hits = await FindAsync(connection, query, after, take + 1, ct);
        var page = hits.Take(take).ToList();
        return new ProductPage(await CardsAsync(connection, page, ct), hits.Count > take ? page[^1].Encode() : null);
    }

    /// <summary>How many products each list shows.</summary>
    public async Task<ProductCounts> CountAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand(ProductSql.Counts).With(FetchProducts);
        return (await command.ListAsync(
            row => new ProductCounts(
                row.GetInt64(0),
                row.GetInt64(1),
                row.GetInt64(2),
                row.GetInt64(3),
                row.GetInt64(4),
                row.GetInt64(5),
                row.GetInt64(6),
                row.IsDBNull(7) ? null : row.GetFieldValue<DateTimeOffset>(7),
                row.GetBoolean(8)),
            ct)).Single();
    }

    private static async Task<List<ProductCursor>> FindAsync(NpgsqlConnection connection, ProductQuery query, ProductCursor after, int take, CancellationToken ct)
    {
        var words = await WordsAsync(connection, query.Search, ct);
        await using var command = new NpgsqlCommand(words is null ? ProductSql.Page(query.Show) : ProductSql.Search(query.Show), connection)
            .With(after.ModelKey).With(after.ColourKey).With(take);
        if (words is not null)
        {
            var whole = words.Terms.Select(term => term.Exactly).ToArray();
            command.With(after.Rank).With(words.ModelKey).With(whole[1..]).With(whole).With(words.Terms.Select(term => term.Contained).ToArray());
        }

        return await command.ListAsync(row => new ProductCursor(row.GetInt32(0), row.GetString(1), row.GetString(2)), ct);
    }

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

    private static async Task<IReadOnlyList<ProductCard>> CardsAsync(NpgsqlConnection connection, List<ProductCursor> page, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(ProductSql.Cards, connection)
            .With(page.Select(one => one.ModelKey).ToArray()).With(page.Select(one => one.ColourKey).ToArray());
        var sizes = await command.ListAsync(ProductReader.Read, ct);
        return [.. sizes.GroupBy(one => one.Place).OrderBy(card => card.Key).Select(card => ProductReader.Card([.. card]))];
    }

    private sealed record Asked(IReadOnlyList<SearchTerm> Terms, string ModelKey);
}
