using GulluShoes.Shop.Catalog;
using GulluShoes.Shop.Orders;
using GulluShoes.Store.Catalog;
using GulluShoes.Store.Catalog.Care;
using GulluShoes.Store.Stock;
using GulluShoes.StoreTests.Packing;
using GulluShoes.StoreTests.Stock;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Catalog.Care;

public sealed class ProductChangeTests(StoreServers servers) : StoreTest(servers)
{
    [Fact]
    public async Task What_is_hidden_leaves_the_lists_and_keeps_its_stock_its_orders_and_its_scans_until_it_is_restored()
    {
        var room = await StockedAsync();
        Assert.Equal("1 changed, 0 same, not kept [], unknown [nobody]", await ChangeAsync(ProductChange.Hide, null, "A-37", "nobody"));
        Assert.Equal("0 changed, 1 same, not kept [], unknown []", await ChangeAsync(ProductChange.Hide, null, "A-37"));

        Assert.Equal("A-38", await ListedAsync(ProductShow.All));
        Assert.Equal("A-37 A-38", await ListedAsync(ProductShow.Hidden));
        Assert.Equal((1L, 1L), ((await CountsAsync()).All, (await CountsAsync()).Hidden));
        Assert.Equal("4, 1, 3", await room.StockOfAsync("A-37"));
        await room.EnterAsync("A-37", 1);
        await room.PackAsync(1);
        Assert.Equal("4, 0, 4", await room.StockOfAsync("A-37"));
        Assert.NotNull(await Store.Get<StockReader>().FindAsync("A-37", None));

        await ChangeAsync(ProductChange.Hide, null, "A-38");
        Assert.Equal("", await ListedAsync(ProductShow.All));
        Assert.Equal("2 changed, 0 same, not kept [], unknown []", await ChangeAsync(ProductChange.Restore, null, "A-37", "A-38"));
        Assert.Equal("A-37 A-38", await ListedAsync(ProductShow.All));
        Assert.Equal("", await ListedAsync(ProductShow.Hidden));
    }

    [Fact]
    public async Task A_size_is_low_at_its_own_number_or_at_the_shops_and_the_counts_agree()
    {
        var room = await StockedAsync();
        Assert.Equal("", await ListedAsync(ProductShow.Low));

        await ChangeAsync(ProductChange.SetLow, 3, "A-37");
        Assert.Equal(("A-37 A-38", 1L), (await ListedAsync(ProductShow.Low), (await CountsAsync()).Low));
        await ChangeAsync(ProductChange.SetLow, 2, "A-37");
        Assert.Equal("", await ListedAsync(ProductShow.Low));
        await ChangeAsync(ProductChange.FixBuffer, 1, "A-37");
        Assert.Equal("A-37 A-38", await ListedAsync(ProductShow.Low));
        await room.CountAsync("A-38", 2);

        var sizes = Assert.Single((await PageAsync(ProductShow.Low)).Cards).Sizes;
        Assert.Equal(new SizeStock(4, 1, 1, 2, 2), sizes[0].Stock);
        Assert.Equal(new SizeStock(2, 0, 0, 2, 2), sizes[1].Stock);
    }

    [Fact]
    public async Task Each_change_is_kept_with_who_decided_it_and_what_was_before_and_one_whose_stock_nobody_entered_keeps_nothing_back()
    {
        await StockedAsync();
        await Store.ExecuteAsync("insert into barcode_aliases (code, barcode, code_key, created_at, created_by) values ('old-37', 'A-37', 'OLD-37', now(), 'gullu')");

        Assert.Equal("1 changed, 0 same, not kept [A-38], unknown []", await ChangeAsync(ProductChange.FixBuffer, 2, "old-37", "A-38"));
        await ChangeAsync(ProductChange.MeasureBuffer, null, "A-37");
        await ChangeAsync(ProductChange.SetLow, 5, "A-37");
        await ChangeAsync(ProductChange.Hide, null, "A-37");

        Assert.Equal(
            "ayse FixBuffer 0>2, ayse MeasureBuffer 2>Measured, ayse SetLow ->5, ayse Hide Restore>Hide",
            await Store.ScalarAsync("select string_agg(actor || ' ' || change || ' ' || coalesce(was, '-') || '>' || is_now, ', ' order by id) from product_changes where barcode = 'A-37'"));
        Assert.Equal(0, await Store.CountAsync("stock_items where barcode = 'A-38'"));
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => Store.ExecuteAsync("delete from product_changes"));
    }

    /// <summary>A card with two sizes: of one lie four pairs, and one of them is ordered.</summary>
    private async Task<StockRoom> StockedAsync()
    {
        await Store.Get<Listings>().KeepAsync([Of("A-37", "37"), Of("A-38", "38")], None);
        var room = new StockRoom(Store);
        await room.EnterAsync("A-37", 4);
        await room.TellAsync(PackingShift.Pairs(1, ("A-37", "37", 1)));
        return room;
    }

    private async Task<string> ChangeAsync(ProductChange change, int? pairs, params string[] codes)
    {
        var told = await Store.Get<ProductChanges>().ApplyAsync(change, codes, pairs, "ayse", None);
        return $"{told.Changed} changed, {told.Same} same, not kept [{string.Join(' ', told.NotKept)}], unknown [{string.Join(' ', told.Unknown)}]";
    }

    private Task<ProductPage> PageAsync(ProductShow show) => Store.Get<ProductList>().PageAsync(new ProductQuery(show, null, 50, null), None);

    private async Task<string> ListedAsync(ProductShow show) => string.Join(' ', (await PageAsync(show)).Cards.SelectMany(card => card.Sizes).Select(size => size.Barcode));

    private Task<ProductCounts> CountsAsync() => Store.Get<ProductList>().CountAsync(costs: false, None);

    private static ListingFacts Of(string barcode, string size) =>
        new() { Barcode = barcode, Variant = new VariantName("099", "Siyah", size), Pictures = ["https://cdn.dsmcdn.com/1.jpg"], OnSale = true, Quantity = 4 };
}
