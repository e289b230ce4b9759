using GulluShoes.Tests.Trendyol.Wire;
using GulluShoes.Trendyol.Errors;
using GulluShoes.Trendyol.Products.Writing;
using TrendyolSimulator;

namespace GulluShoes.Tests.Trendyol.Products;

/// <summary>New products on their way to the marketplace, against the simulated one and against an odd one.</summary>
public sealed class ProductWriteTests
{
    private const string Batch = "0f0e1d2c-1111-2222-3333-444455556666-1795165200";

    [Fact]
    public async Task A_product_is_created_and_followed_until_it_is_approved_and_then_changed()
    {
        await using var market = await OpenAsync();
        var writes = market.Trendyol.ProductWrites;
        Assert.Null(await writes.FindAsync("742100001", None));

        var created = await ResultAsync(market, await writes.CreateAsync([Product("742100001", 5114), Product("742100002", 1)], None));
        Assert.Equal([("742100001", true), ("742100002", false)], created.Items.Select(item => (item.Barcode!, item.Outcome!.Value)));
        Assert.Contains("Beden", Assert.Single(created.Items[1].Reasons), StringComparison.Ordinal);
        Assert.False((await writes.FindAsync("742100001", None))!.Approved);
        await ResultAsync(market, await writes.UpdateUnapprovedAsync([Product("742100001", 5116)], None));
        market.Simulator.World.Clock.Advance(TimeSpan.FromSeconds(30));

        var known = await writes.FindAsync("742100001", None);
        Assert.True(known!.Approved);
        var change = new ContentChange { ContentId = known.ContentId!.Value, Title = "Kadın Stiletto", Description = "<p>.</p>", Images = [new("https://cdn.example/2.jpg")], Attributes = Attributes(5116) };
        Assert.True(Assert.Single((await ResultAsync(market, await writes.UpdateContentAsync([change], None))).Items).Outcome);
        Assert.True((await ResultAsync(market, await writes.UpdateVariantsAsync([new("742100001", "742-37", 20, 3)], None))).Items[0].Outcome);
        Assert.True((await ResultAsync(market, await writes.UpdateDeliveryAsync([new("742100001", new(0))], None))).Items[0].Outcome);
        Assert.True((await ResultAsync(market, await writes.ArchiveAsync([new("742100001", true)], None))).Items[0].Outcome);
        Assert.True((await writes.FindAsync("742100001", None))!.Archived);
        Assert.Equal(["Ürün kilitli değil."], (await ResultAsync(market, await writes.UnlockAsync([new("742100001")], None))).Items[0].Reasons);
    }

    [Fact]
    public async Task The_same_body_again_is_understood_and_a_forgotten_batch_is_nothing()
    {
        await using var market = await OpenAsync();
        var sent = Assert.IsType<ProductSending.Accepted>(await market.Trendyol.ProductWrites.CreateAsync([Product("742100001", 5114)], None));

        Assert.IsType<ProductSending.SentBefore>(await market.Trendyol.ProductWrites.CreateAsync([Product("742100001", 5114)], None));
        market.Simulator.World.Clock.Advance(TimeSpan.FromHours(4.1));
        Assert.Null(await market.Trendyol.ProductWrites.ReadResultAsync(sent.BatchId, None));
    }

    [Fact]
    public async Task A_write_is_sent_once_in_Trendyols_words()
    {
        await using var server = await ScriptedServer.StartAsync(Answers.Reset);
        using var trendyol = new TrendyolUnderTest(server.BaseUrl);

        var lost = await Assert.ThrowsAsync<TrendyolUnavailableException>(() => trendyol.ProductWrites.CreateAsync([Product("742100001", 5114)], None));

        Assert.False(lost.HadNoEffect);
        var seen = Assert.Single(server.Seen);
        Assert.Equal("POST /integration/product/sellers/4321/v2/products", $"{seen.Method} {seen.Path}");
        Assert.StartsWith(
            """{"items":[{"barcode":"742100001","title":"Ayakkab\u0131","productMainId":"742","brandId":99,"categoryId":1174,"quantity":5,"stockCode":"742-37 Siyah","dimensionalWeight":2,"description":"\u003Cp\u003E.\u003C/p\u003E","origin":"TR","listPrice":999.90,"salePrice":849.90,"vatRate":10,"deliveryOption":{"deliveryDuration":1},"images":[{"url":"https://cdn.example/1.jpg"}],"attributes":[{"attributeId":338,"attributeValueId":5114},{"attributeId":47,"customAttributeValue":"Siyah"}""",
            seen.Body,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"batchRequestId":"b","status":"IN_PROGRESS","itemCount":1,"items":[{"requestItem":{"barcode":"x"},"status":"SUCCESS"}]}""", false, "x")]
    [InlineData("""{"batchRequestId":"b","status":"COMPLETED","itemCount":1,"items":[{"requestItem":{"product":{"barcode":"x"}},"status":"SUCCESS"}]}""", true, "x")]
    [InlineData("""{"batchRequestId":"b","status":"COMPLETED","itemCount":"2","items":[{"requestItem":{"barcode":"x"},"status":"SUCCESS"}]}""", false, "x")]
    [InlineData("""{"batchRequestId":"b","status":"COMPLETED","itemCount":1,"items":[{"requestItem":{"barcode":"x"},"status":"WHO_KNOWS"}]}""", false, "x")]
    [InlineData("""{"batchRequestId":"b","status":"COMPLETED","itemCount":1,"items":[{"requestItem":{"contentId":"7"},"status":"FAILED","failureReasons":[null,"Yok"]}]}""", true, null)]
    public async Task A_result_is_done_only_when_every_item_is(string body, bool isDone, string? barcode)
    {
        await using var server = await ScriptedServer.StartAsync(Answers.Json(body));
        using var trendyol = new TrendyolUnderTest(server.BaseUrl);

        var result = await trendyol.ProductWrites.ReadResultAsync(Batch, None);

        Assert.Equal((isDone, barcode), (result!.IsDone, result.Items[0].Barcode));
    }

    [Fact]
    public async Task All_pages_of_values_are_read_and_lists_bare_or_wrapped_are_understood()
    {
        await using var market = await OpenAsync();
        var trees = market.Trendyol.Categories;
        var heels = (await trees.ReadCategoriesAsync(None)).Single(root => root.Name == "Ayakkabı").SubCategories![0].SubCategories![0];
        var attributes = await trees.ReadAttributesAsync(1174, None);
        var sizes = await trees.ReadValuesAsync(1174, 338, None).ToListAsync();

        Assert.Equal("Topuklu Ayakkabı", heels.Name);
        Assert.Equal((true, true, false), (attributes[0].Required, attributes[0].Varianter, attributes[0].AllowCustom));
        Assert.Equal([1000, 132], sizes.Select(page => page.Count));
        Assert.Equal(5114, sizes[1].Single(value => value.AttributeValue == "37").AttributeValueId);
        Assert.Empty(await trees.ReadValuesAsync(1174, 47, None).ToListAsync());
        Assert.Equal(99, (await trees.FindBrandsAsync("Güllü", None))[0].Id);
    }

    [Fact]
    public async Task A_list_of_values_that_ends_with_a_full_page_is_not_an_error()
    {
        var full = "{\"content\":[" + string.Join(',', Enumerable.Range(1, 1000).Select(id => $$"""{"attributeValueId":{{id}},"attributeValueName":"v{{id}}"}""")) + "]}";
        await using var server = await ScriptedServer.StartAsync(Answers.Json(full), Answers.Json("{}", 500));
        using var trendyol = new TrendyolUnderTest(server.BaseUrl);

        Assert.Equal("v1000", Assert.Single(await trendyol.Categories.ReadValuesAsync(1, 2, None).ToListAsync())[^1].AttributeValue);
    }

    private static CancellationToken None => CancellationToken.None;

    private static Task<Marketplace> OpenAsync() => Marketplace.OpenAsync(new SimulatorOptions { Tier = SellerTier.Unlimited, Speed = 0, Variants = 20 });

    private static async Task<ProductResult> ResultAsync(Marketplace market, ProductSending sent)
    {
        market.Simulator.World.Clock.Advance(TimeSpan.FromSeconds(4));
        var result = await market.Trendyol.ProductWrites.ReadResultAsync(Assert.IsType<ProductSending.Accepted>(sent).BatchId, None);
        Assert.True(result!.IsDone);
        return result;
    }

    private static NewProduct Product(string barcode, long size) => new()
    {
        Barcode = barcode,
        Title = "Ayakkabı",
        ProductMainId = "742",
        BrandId = 99,
        CategoryId = 1174,
        Quantity = 5,
        StockCode = "742-37 Siyah",
        DimensionalWeight = 2,
        Description = "<p>.</p>",
        Origin = "TR",
        ListPrice = 999.90m,
        SalePrice = 849.90m,
        VatRate = 10,
        DeliveryOption = new(1),
        Images = [new("https://cdn.example/1.jpg")],
        Attributes = Attributes(size),
    };

    private static SentAttribute[] Attributes(long size) =>
    [
        Value(338, size), new() { AttributeId = 47, CustomAttributeValue = "Siyah" }, Value(348, 686_217), Value(346, 4_292), Value(343, 4_303), Value(1192, 10_617_006), Value(92, 923), Value(180, 1_802),
    ];

    private static SentAttribute Value(long attribute, long value) => new() { AttributeId = attribute, AttributeValueId = value };
}
