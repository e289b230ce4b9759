using GulluShoes.Shop.Catalog;
using GulluShoes.Shop.Orders;
using GulluShoes.Store.Catalog;
using GulluShoes.Store.Stock.Twins;
using GulluShoes.StoreTests.Packing;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Catalog;

public sealed class ListingTests(StoreServers servers) : StoreTest(servers)
{
    private Listings Listings => Store.Get<Listings>();

    [Fact]
    public async Task The_same_page_again_changes_nothing_and_a_new_price_is_one_change()
    {
        Assert.Equal(new ListingsKept(2, 0), await Listings.KeepAsync([Listing("A-37"), Listing("A-38")], None));
        var before = await Store.ScalarAsync("select string_agg(l::text || xmin::text, ',' order by barcode) from listings l");

        Assert.Equal(new ListingsKept(0, 0), await Listings.KeepAsync([Listing("A-37"), Listing("A-38")], None));
        Assert.Equal(before, await Store.ScalarAsync("select string_agg(l::text || xmin::text, ',' order by barcode) from listings l"));
        Assert.Equal(new ListingsKept(0, 1), await Listings.KeepAsync([Listing("A-37"), Listing("A-38") with { SalePrice = 799.9m }], None));
        Assert.Equal(new ListingsKept(0, 1), await Listings.KeepAsync([Listing("A-37") with { Pictures = [] }], None));
    }

    [Fact]
    public async Task What_a_complete_reading_does_not_show_is_marked_and_comes_back()
    {
        await Listings.KeepAsync([Listing("A-37"), Listing("A-38")], None);

        Assert.Equal(1, await Listings.MarkMissingAsync(["A-37"], Store.Clock.GetUtcNow(), None));
        Assert.Equal(0, await Listings.MarkMissingAsync(["A-37"], Store.Clock.GetUtcNow(), None));
        Assert.Equal(1, await Store.CountAsync("listings where barcode = 'A-38' and missing_since is not null"));

        Assert.Equal(new ListingsKept(0, 1), await Listings.KeepAsync([Listing("A-38")], None));
        Assert.Equal(0, await Store.CountAsync("listings where missing_since is not null"));
    }

    [Fact]
    public async Task What_came_to_be_known_while_pages_were_read_is_not_called_missing()
    {
        await Listings.KeepAsync([Listing("A-37")], None);
        var readSince = Store.Clock.GetUtcNow();
        Store.Clock.Advance(TimeSpan.FromSeconds(2));
        await Listings.KeepAsync([Listing("A-38")], None);

        Assert.Equal(1, await Listings.MarkMissingAsync([], readSince, None));
        Assert.Equal("A-37", await Store.ScalarAsync("select string_agg(barcode, ',') from listings where missing_since is not null"));
    }

    [Fact]
    public async Task A_rejection_is_kept_with_its_reasons_until_the_product_is_let_in()
    {
        var rejected = Listing("A-37") with { Approval = ListingApproval.Rejected, Rejections = ["Görsel uygun değil: beyaz zemin", "Başlıkta yasaklı kelime"] };
        await Listings.KeepAsync([rejected], None);
        Assert.Equal("Görsel uygun değil: beyaz zemin\nBaşlıkta yasaklı kelime", await Store.ScalarAsync("select rejections from listings where approval = 'Rejected'"));

        Assert.Equal(new ListingsKept(0, 0), await Listings.KeepAsync([rejected], None));
        Assert.Equal(new ListingsKept(0, 1), await Listings.KeepAsync([rejected with { Rejections = ["Başlıkta yasaklı kelime"] }], None));
        Assert.Equal(new ListingsKept(0, 1), await Listings.KeepAsync([Listing("A-37")], None));
        Assert.Equal(1, await Store.CountAsync("listings where approval = 'Approved' and rejections is null"));
    }

    [Fact]
    public async Task Quantities_and_prices_are_written_only_where_they_differ_and_what_is_not_said_stays()
    {
        await Listings.KeepAsync([Listing("A-37"), Listing("A-38"), Listing("A-39") with { Quantity = null, SalePrice = null }], None);
        Store.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(2, await Listings.KeepInventoryAsync([new("A-37", 4, 899.90m, null), new("A-38", 3, null, 1000m), new("A-39", 5, 850m, 999.9m), new("A-40", 1, 1m, 1m)], None));
        Assert.Equal(0, await Listings.KeepInventoryAsync([new("A-37", 4, 899.90m, null), new("A-38", 3, null, 1000m), new("A-39", null, 850m, null)], None));

        Assert.Equal(
            "A-37 4 899.9000 999.9000 f, A-38 3 899.9000 1000.0000 t, A-39 5 850.0000 999.9000 t",
            await Store.ScalarAsync($"select string_agg(concat_ws(' ', barcode, quantity, sale_price, list_price, changed_at = '{Store.Clock.GetUtcNow():O}'), ', ' order by barcode) from listings"));
        Assert.Equal(new ListingsKept(0, 0), await Listings.KeepAsync([Listing("A-38")], None));
    }

    [Fact]
    public async Task The_catalogue_corrects_what_an_order_line_said_and_erases_nothing()
    {
        await Store.Intake.ApplyAsync([PackingShift.Pairs(1, ("A-37", "73", 1))], None);

        await Listings.KeepAsync([Listing("A-37") with { Variant = new VariantName(null, "Siyah Rugan", "37"), Title = null }], None);

        Assert.Equal(1, await Store.CountAsync("variants where barcode = 'A-37' and model = '099' and colour = 'Siyah Rugan' and size = '37' and product_name is not null"));
        Assert.Equal(1, await Store.CountAsync("variants"));
    }

    [Fact]
    public async Task A_product_that_nobody_ordered_yet_is_known_to_the_scanner()
    {
        await Store.Intake.ApplyAsync([PackingShift.Pairs(1, ("A-37", "37", 1))], None);
        await Listings.KeepAsync([Listing("Ürün-41") with { Variant = new VariantName("099", "Siyah", "41") }], None);
        var shift = new PackingShift(Store);
        await shift.NextAsync();

        Assert.Equal("Bu 41, gereken 37", (await shift.ScanAsync(1, "Ürün-41")).Sentence);
    }

    [Fact]
    public async Task Orders_and_the_packing_table_show_the_main_picture_also_through_an_alias()
    {
        await Store.Intake.ApplyAsync([PackingShift.Pairs(1, ("A-37", "37", 1), ("old-37", "37", 1), ("B-40", "40", 1))], None);
        await Listings.KeepAsync([Listing("A-37")], None);
        Assert.IsType<AliasOutcome.Done>(await Store.Get<Aliases>().AddAsync("old-37", "A-37", merges: true, "gullu", None));

        var lines = (await Store.Orders.FindAsync(1, None))!.Order.Lines;
        var table = (await new PackingShift(Store).NextAsync())!.Lines;

        Assert.Equal(["https://cdn.dsmcdn.com/A-37/1.jpg", "https://cdn.dsmcdn.com/A-37/1.jpg", null], lines.Select(line => line.Picture));
        Assert.Equal(lines.Select(line => line.Picture), table.Select(line => line.ImageUrl));
    }

    private static ListingFacts Listing(string barcode) => new()
    {
        Barcode = barcode,
        Variant = new VariantName("099", "Siyah", "37"),
        ContentId = 700_100_200,
        ModelCode = "099",
        Title = "Kadın Topuklu Ayakkabı",
        Pictures = [$"https://cdn.dsmcdn.com/{barcode}/1.jpg", $"https://cdn.dsmcdn.com/{barcode}/2.jpg"],
        OnSale = true,
        SalePrice = 899.9m,
        ListPrice = 999.9m,
        Quantity = 4,
    };
}
