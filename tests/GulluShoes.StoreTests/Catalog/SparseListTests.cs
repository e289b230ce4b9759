using GulluShoes.Store.Catalog;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Catalog;

/// <summary>Lists of which a large catalogue holds few products.</summary>
public sealed class SparseListTests(StoreServers servers) : StoreTest(servers)
{
    /// <summary>The first thousands of sizes are looked at one by one; what is beyond them is found as a whole.</summary>
    [Theory]
    [InlineData(ProductShow.Low, "s.sellable <= coalesce(i.low_at, 2)")]
    [InlineData(ProductShow.NoPhoto, "cardinality(g.pictures) = 0")]
    public async Task A_list_of_few_among_many_shows_each_of_them_once_however_far_apart_they_are(ProductShow show, string isMeant)
    {
        await Store.ExecuteAsync(
            """
            insert into variants (barcode, code_key, model, colour, size) select 'gullu' || n, 'GULLU' || n, (n / 14)::text, (array['Siyah','Taba'])[1 + n / 7 % 2], (35 + n % 7)::text from generate_series(1, 12000) n;
            insert into listings (channel, barcode, on_sale, archived, locked, blacklisted, pictures, changed_at)
            select 'Trendyol', 'gullu' || n, true, n % 90 = 0, false, false, case when n % 45 = 0 or n > 11990 then array[]::text[] else array['https://cdn.example/1.jpg'] end, now() from generate_series(1, 12000) n;
            insert into stock_items (barcode, since, changed_at, buffer, low_at) select 'gullu' || n, now(), now(), n % 3, case when n % 2000 = 7 then 99 else 2 end from generate_series(1, 11995) n;
            insert into stock_levels (barcode, shelf, quantity) select 'gullu' || n, 'GENEL', case when n % 50 < 2 then n % 50 else 30 end from generate_series(1, 11995) n where n % 77 <> 0;
            insert into reservations (package_id, line_id, barcode, reserved, taken, turn) select n, n, 'gullu' || n, 27, 0, 1 from generate_series(1, 12000, 31) n;
            """);
        var meant = (string?)await Store.ScalarAsync(
            $"""
            select string_agg(model || ' ' || colour, ', ' order by model_key, colour_key) from (
                select v.model, v.colour, v.model_key, v.colour_key from variants v join listings g on g.barcode = v.barcode left join sellable_stock s on s.barcode = v.barcode left join stock_items i on i.barcode = v.barcode
                where not g.archived and {isMeant} group by v.model, v.colour, v.model_key, v.colour_key) cards
            """);

        var found = new List<string>();
        string? after = null;
        do
        {
            var page = await Store.Get<ProductList>().PageAsync(new ProductQuery(show, null, 20, after), CancellationToken.None);
            found.AddRange(page.Cards.Select(card => $"{card.Model} {card.Colour}"));
            after = page.Next;
        }
        while (after is not null);

        // No pair was ever moved: the ledger would call these numbers wrong.
        await Store.ExecuteAsync("delete from reservations; delete from stock_levels");
        Assert.InRange(found.Count, 60, 1300);
        Assert.Equal(meant, string.Join(", ", found));
    }
}
