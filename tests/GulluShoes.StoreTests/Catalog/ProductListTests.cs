using GulluShoes.Shop.Catalog;
using GulluShoes.Shop.Money.Costs;
using GulluShoes.Shop.Orders;
using GulluShoes.Store.Caching;
using GulluShoes.Store.Catalog;
using GulluShoes.Store.Orders;
using GulluShoes.Store.Upkeep;
using GulluShoes.StoreTests.Money.Costs;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Catalog;

public sealed class ProductListTests(StoreServers servers) : StoreTest(servers)
{
    private ProductList Products => Store.Get<ProductList>();

    [Fact]
    public async Task Products_stand_in_the_order_of_people_and_their_sizes_too()
    {
        await StockAsync(Of("10", "Siyah", "37"), Of("9", "Taba", "40"), Of("9", "Taba", "36,5"), Of("9", "Taba", "36"), Of("9", "Çelik", "38"), Of("099", "Siyah", "37"));

        var page = await Products.PageAsync(new ProductQuery(ProductShow.All, null, 50, null), None);

        Assert.Equal(["9 Çelik", "9 Taba", "10 Siyah", "099 Siyah"], Names(page));
        Assert.Equal(["36", "36,5", "40"], page.Cards[1].Sizes.Select(one => one.Size));
        Assert.Null(page.Next);
    }

    [Fact]
    public async Task Pages_show_each_product_once_with_all_its_sizes_searched_or_not()
    {
        await StockAsync([.. Enumerable.Range(1, 40).SelectMany(model => new[] { "Siyah", "Taba" }.SelectMany(colour => new[] { "36", "37" }.Select(size => Of($"{model}", colour, size))))]);

        foreach (var search in new[] { null, "siyah 3" })
        {
            var cards = await ReadAsync(search, take: 7);

            Assert.Equal(search is null ? 80 : 40, cards.Count);
            Assert.Equal(cards.Count, cards.Select(card => (card.Model, card.Colour)).Distinct().Count());
            Assert.All(cards, card => Assert.Equal(2, card.Sizes.Count));
        }
    }

    [Theory]
    [InlineData("9", "9 Siyah")]
    [InlineData("99", "099 Siyah")]
    [InlineData("099 SİYAH", "099 Siyah")]
    [InlineData("çivit", "245 Çivit Mavisi")]
    [InlineData("civit 245", "245 Çivit Mavisi")]
    [InlineData("bar-0931", "9 Siyah")]
    [InlineData("stiletto", "245 Çivit Mavisi")]
    public async Task What_was_typed_comes_first_before_what_merely_contains_it(string search, string first)
    {
        await StockAsync(
            Of("9", "Siyah", "37") with { Barcode = "BAR-0931" },
            Of("099", "Siyah", "37"),
            Of("1", "Kırmızı", "39"),
            Of("245", "Çivit Mavisi", "36") with { Title = "Kadın Stiletto 9 cm" });

        Assert.Equal(first, Names(await Products.PageAsync(new ProductQuery(ProductShow.All, search, 50, null), None))[0]);
    }

    /// <summary>What fits more than a few thousand sizes is looked for in another way.</summary>
    [Theory]
    [InlineData("7")]
    [InlineData("siyah")]
    [InlineData("topuklu")]
    [InlineData("a")]
    public async Task A_search_that_fits_most_of_a_large_catalogue_finds_each_product_once_and_the_best_first(string word)
    {
        await Store.ExecuteAsync(
            """
            insert into variants (barcode, code_key, model, colour, size, product_name)
            select 'gullu' || n, 'GULLU' || n, (n / 28)::text, (array['Siyah','Taba','Ekru','Füme'])[1 + n / 7 % 4], (35 + n % 7)::text,
                case when n % 5 = 0 then 'Siyah astarlı topuklu 7 cm' else 'Topuklu 77' end
            from generate_series(1, 9000) n;
            update variants set hidden_at = now() where size = '41'
            """);
        await Store.ExecuteAsync("analyze variants");
        var best = (string?)await Store.ScalarAsync(
            $"""
            select string_agg(model || ' ' || colour, ', ' order by rank, model_key, colour_key) from (
                select model, colour, model_key, colour_key, min(case when model_key = shop_in_order('{word}') then 0
                    when strpos(codes, E'\n{word}\n') > 0 then 1 when strpos(codes, '{word}') > 0 then 2 else 3 end) as rank
                from variants where strpos(codes || words, '{word}') > 0 and hidden_at is null group by model, colour, model_key, colour_key) cards
            """);

        var found = await ReadAsync(word, take: 150);

        Assert.Equal(best, string.Join(", ", found.Select(card => $"{card.Model} {card.Colour}")));
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("\\")]
    [InlineData("yok böyle bir şey")]
    public async Task A_sign_is_text_and_finds_only_itself(string search)
    {
        await StockAsync(Of("9", "Siyah", "37"));

        Assert.Empty((await Products.PageAsync(new ProductQuery(ProductShow.All, search, 50, null), None)).Cards);
    }

    [Fact]
    public async Task Each_list_shows_what_it_says_and_the_counts_agree()
    {
        await StockAsync(
            Of("1", "Siyah", "37"),
            Of("2", "Siyah", "37") with { Quantity = 0 },
            Of("3", "Siyah", "37") with { Pictures = [] },
            Of("4", "Siyah", "37") with { Locked = true, LockReason = "Fiyat" },
            Of("5", "Siyah", "37") with { Archived = true, OnSale = false },
            Of("6", "Siyah", "37"));
        await Store.Get<Listings>().MarkMissingAsync(["1-Siyah-37", "2-Siyah-37", "3-Siyah-37", "4-Siyah-37", "5-Siyah-37"], Store.Clock.GetUtcNow(), None);
        await StockAsync(
            Of("8", "Siyah", "37") with { OnSale = false, Quantity = 0, Approval = ListingApproval.Rejected, Rejections = ["Görsel", "Başlık"] },
            Of("9", "Siyah", "37") with { OnSale = false, Approval = ListingApproval.Pending });
        await Store.ExecuteAsync("insert into variants (barcode, code_key, model, colour, size) values ('eski', 'ESKI', '7', 'Siyah', '37')");

        async Task<string> OfAsync(ProductShow show) => string.Join(' ', (await Products.PageAsync(new ProductQuery(show, null, 50, null), None)).Cards.Select(card => card.Model));

        Assert.Equal("1 2 3 4 5 6 7 8 9", await OfAsync(ProductShow.All));
        Assert.Equal("1 2 3 4", await OfAsync(ProductShow.OnSale));
        Assert.Equal("2", await OfAsync(ProductShow.SoldOut));
        Assert.Equal("3 7", await OfAsync(ProductShow.NoPhoto));
        Assert.Equal("4", await OfAsync(ProductShow.Locked));
        Assert.Equal("5", await OfAsync(ProductShow.Archived));
        Assert.Equal(("6", null), (await OfAsync(ProductShow.Unlisted), (await Products.CountAsync(costs: false, None)).Unlisted));
        var runs = Store.Get<RunReports>();
        await runs.FinishAsync(await runs.StartAsync(ProductList.FetchProducts, None), new RunFigures(9), null, None);
        // A tab may count as it did some seconds ago; its list may not.
        await Store.Get<ReadCache>().ForgetAsync(CacheKind.Products, None);
        Assert.Equal("6 7", await OfAsync(ProductShow.Unlisted));
        Assert.Equal("8", await OfAsync(ProductShow.Rejected));
        Assert.Equal("9", await OfAsync(ProductShow.Pending));
        Assert.Equal(["Görsel", "Başlık"], (await Products.PageAsync(new ProductQuery(ProductShow.Rejected, "siyah", 50, null), None)).Cards[0].Sizes[0].Listing!.Rejections);
        Assert.Equal(new ProductCounts(9, 4, 1, 0, 2, null, 1, 1, 1, 1, 2, 0, Store.Clock.GetUtcNow(), false), await Products.CountAsync(costs: false, None));
    }

    [Fact]
    public async Task A_barcode_that_became_another_code_is_no_product_of_its_own()
    {
        await StockAsync(Of("9", "Siyah", "37"), Of("9", "Siyah", "38") with { Barcode = "twin" });
        await Store.ExecuteAsync("insert into barcode_aliases (code, barcode, code_key, created_at, created_by) values ('twin', '9-Siyah-37', 'TWIN', now(), 'gullu')");

        var card = Assert.Single((await Products.PageAsync(new ProductQuery(ProductShow.All, null, 50, null), None)).Cards);

        Assert.Equal("9-Siyah-37", Assert.Single(card.Sizes).Barcode);
    }

    [Fact]
    public async Task What_a_pair_costs_stands_with_its_size_and_what_has_no_cost_stands_in_a_list()
    {
        await StockAsync(
            Of("1", "Siyah", "37"), Of("1", "Siyah", "38"), Of("1", "Taba", "37"), Of("2", "Siyah", "37"), Of("3", "Siyah", "37"), Of("4", "Siyah", "37"), Of("5", "Siyah", "37") with { Archived = true, OnSale = false });
        var room = new CostRoom(Store);
        await room.PublishAsync((22, 41m), (23, 40m));
        await room.EnterAsync(CostRoom.Model("1"), 10, currency: CostCurrency.USD);
        await room.EnterAsync(CostRoom.Colour("1", "Taba"), 350);
        await room.EnterAsync(CostRoom.Size("1-Siyah-38"), 300);
        await room.EnterAsync(CostRoom.Model("2"), 200);
        await room.EnterAsync(CostRoom.Model("2"), null, from: 20);
        await room.EnterAsync(CostRoom.Size("3-Siyah-37"), 100, from: 24);

        var query = new ProductQuery(ProductShow.All, null, 50, null, Costs: true);
        var costs = (await Products.PageAsync(query, None)).Cards.SelectMany(card => card.Sizes).ToDictionary(size => size.Barcode, size => size.Cost);

        Assert.Equal(new PairCost(10, CostCurrency.USD, 400), costs["1-Siyah-37"]);
        Assert.Equal(new PairCost(300, CostCurrency.TRY, 300), costs["1-Siyah-38"]);
        Assert.Equal(new PairCost(350, CostCurrency.TRY, 350), costs["1-Taba-37"]);
        Assert.Equal(new PairCost(null, null, null), costs["2-Siyah-37"]);
        Assert.All((await Products.PageAsync(query with { Costs = false }, None)).Cards.SelectMany(card => card.Sizes), size => Assert.Null(size.Cost));
        Assert.Equal(["2 Siyah", "3 Siyah", "4 Siyah"], Names(await Products.PageAsync(query with { Show = ProductShow.NoCost }, None)));
        Assert.Equal(["4 Siyah"], Names(await Products.PageAsync(query with { Show = ProductShow.NoCost, Search = "4" }, None)));
        Assert.Equal((3, null), ((await Products.CountAsync(costs: true, None)).NoCost, (await Products.CountAsync(costs: false, None)).NoCost));
    }

    [Theory]
    [InlineData("nonsense!")]
    [InlineData("QQ")]
    public async Task A_cursor_of_another_list_is_refused(string after) =>
        await Assert.ThrowsAsync<InvalidCursorException>(() => Products.PageAsync(new ProductQuery(ProductShow.All, null, 50, after), None));

    [Fact]
    public async Task A_page_without_search_is_walked_in_the_index()
    {
        await Store.ExecuteAsync(
            """
            insert into variants (barcode, code_key, model, colour, size) select 'B' || n, 'B' || n, (n / 14)::text, case when n % 14 < 7 then 'Siyah' else 'Taba' end, (36 + n % 7)::text
            from generate_series(1, 20000) n
            """);
        await Store.ExecuteAsync("vacuum analyze variants");

        await Store.CountersAreInAsync();
        await Store.ExecuteAsync("select pg_stat_reset()");

        string? after = null;
        for (var page = 0; page < 10; page++)
        {
            after = (await Products.PageAsync(new ProductQuery(ProductShow.All, null, 50, after), None)).Next;
        }

        await Store.CountersAreInAsync();
        Assert.Equal(0L, await Store.ScalarAsync("select seq_scan from pg_stat_user_tables where relname = 'variants'"));
        Assert.InRange((long)(await Store.ScalarAsync("select idx_tup_read from pg_stat_user_indexes where indexrelname = 'ix_variants_in_order'"))!, 10 * 50 * 7, 10 * 52 * 7 * 3);
    }

    private Task<ListingsKept> StockAsync(params ListingFacts[] listings) => Store.Get<Listings>().KeepAsync(listings, None);

    private async Task<List<ProductCard>> ReadAsync(string? search, int take)
    {
        var cards = new List<ProductCard>();
        string? after = null;
        do
        {
            var page = await Products.PageAsync(new ProductQuery(ProductShow.All, search, take, after), None);
            cards.AddRange(page.Cards);
            after = page.Next;
        }
        while (after is not null);
        return cards;
    }

    private static List<string> Names(ProductPage page) => [.. page.Cards.Select(card => $"{card.Model} {card.Colour}")];

    private static ListingFacts Of(string model, string colour, string size) => new()
    {
        Barcode = $"{model}-{colour}-{size}",
        Variant = new VariantName(model, colour, size),
        Title = "Kadın Ayakkabı",
        Pictures = ["https://cdn.dsmcdn.com/1.jpg"],
        OnSale = true,
        SalePrice = 899.9m,
        ListPrice = 999.9m,
        Quantity = 4,
    };
}
