using GulluShoes.Shop.Catalog;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Catalog;

/// <summary>How many publications a page brought.</summary>
public sealed record ListingsKept(int New, int Changed);

/// <summary>What the marketplace shows of the shop's products.</summary>
public sealed class Listings(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>Keeps what a page says anew; its products become known to the scanners too. The same page again changes nothing.</summary>
    public async Task<ListingsKept> KeepAsync(IReadOnlyCollection<ListingFacts> page, CancellationToken ct)
    {
        var listings = page.Where(one => one.Barcode.Length > 0).DistinctBy(one => one.Barcode, StringComparer.Ordinal).ToList();
        var news = await NewsAsync(listings, ct);
        if (news.Count == 0)
        {
            return new ListingsKept(0, 0);
        }

        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(ListingSql.Keep(news, clock.GetUtcNow()));
        batch.BatchCommands.Add(VariantSql.Learn(news));
        await using var reader = await batch.ExecuteReaderAsync(ct);
        return (await reader.ListAsync(row => new ListingsKept(row.GetInt32(0), row.GetInt32(1)), ct)).Single();
    }

    /// <summary>Keeps quantities and prices where they differ; a barcode that was never published is left out. Returns how many differed.</summary>
    public async Task<int> KeepInventoryAsync(IReadOnlyCollection<InventoryFacts> page, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(ListingSql.KeepInventory([.. page.DistinctBy(one => one.Barcode, StringComparer.Ordinal)], clock.GetUtcNow()));
        return await batch.ExecuteNonQueryAsync(ct);
    }

    private async Task<IReadOnlyList<ListingFacts>> NewsAsync(IReadOnlyCollection<ListingFacts> listings, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.Add(Commands.Merged);
        batch.BatchCommands.Add(ListingSql.News(listings));
        await using var reader = await batch.ExecuteReaderAsync(ct);
        await reader.NextResultAsync(ct);
        var news = (await reader.ListAsync(row => row.GetString(0), ct)).ToHashSet(StringComparer.Ordinal);
        return [.. listings.Where(one => news.Contains(one.Barcode))];
    }

    /// <summary>Marks everything that a complete reading did not show. Returns how many are newly missing.</summary>
    /// <param name="seen">Every barcode that the reading showed.</param>
    /// <param name="readSince">When the reading began: what came to be known after it may be on a page that was read before.</param>
    public async Task<int> MarkMissingAsync(IReadOnlyCollection<string> seen, DateTimeOffset readSince, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(ListingSql.MarkMissing(seen, readSince, clock.GetUtcNow()));
        return await batch.ExecuteNonQueryAsync(ct);
    }
}
