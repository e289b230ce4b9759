using GulluShoes.Tests.Trendyol.Wire;
using GulluShoes.Trendyol.Errors;
using GulluShoes.Trendyol.Inventory;
using TrendyolSimulator;
using TrendyolSimulator.Worlds;
using HttpContext = Microsoft.AspNetCore.Http.HttpContext;

namespace GulluShoes.Tests.Trendyol.Writes;

/// <summary>Quantities on their way to the marketplace, and what it says of them.</summary>
public sealed class InventoryTests
{
    private const string Batch = "0f0e1d2c-1111-2222-3333-444455556666-1795165200";

    public static TheoryData<string, Func<HttpContext, Task>, bool> Troubles => new()
    {
        { "500", Answers.Json("{}", 500), false },
        { "429", Answers.RetryAfter(429, 7), true },
        { "a lost answer", Answers.Reset, false },
        { "a page instead of an answer", Answers.Html(200), false },
        { "an answer without a batch", Answers.Json("{}"), false },
    };

    [Fact]
    public async Task Quantities_are_told_without_a_price()
    {
        await using var server = await ScriptedServer.StartAsync(Answers.Json($$"""{"batchRequestId":"{{Batch}}"}"""));
        using var trendyol = new TrendyolUnderTest(server.BaseUrl);

        var sent = await trendyol.Inventory.SendAsync([new("Güllüayakkabı01", 12), new("TST 2", 0)], None);

        Assert.Equal(Batch, Assert.IsType<StockSending.Accepted>(sent).BatchId);
        var seen = Assert.Single(server.Seen);
        Assert.Equal("POST /integration/inventory/sellers/4321/products/price-and-inventory", $"{seen.Method} {seen.Path}");
        Assert.Equal("""{"items":[{"barcode":"G\u00FCll\u00FCayakkab\u013101","quantity":12},{"barcode":"TST 2","quantity":0}]}""", seen.Body, ignoreCase: true);
    }

    [Fact]
    public async Task Prices_are_told_without_a_quantity()
    {
        await using var server = await ScriptedServer.StartAsync(Answers.Json($$"""{"batchRequestId":"{{Batch}}"}"""));
        using var trendyol = new TrendyolUnderTest(server.BaseUrl);

        var sent = await trendyol.Inventory.SendPricesAsync([new("TST1", 449.90m, 599.9000m), new("TST2", 0.1m + 0.2m, 1m)], None);

        Assert.Equal(Batch, Assert.IsType<StockSending.Accepted>(sent).BatchId);
        Assert.Equal("""{"items":[{"barcode":"TST1","salePrice":449.90,"listPrice":599.9000},{"barcode":"TST2","salePrice":0.3,"listPrice":1}]}""", Assert.Single(server.Seen).Body);
    }

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task A_write_is_sent_once_and_says_whether_it_may_have_happened(string trouble, Func<HttpContext, Task> answer, bool hadNoEffect)
    {
        await using var server = await ScriptedServer.StartAsync(answer);
        using var trendyol = new TrendyolUnderTest(server.BaseUrl);

        var failure = await Assert.ThrowsAsync<TrendyolUnavailableException>(() => trendyol.Inventory.SendAsync([new("TST1", 1)], None));

        Assert.Single(server.Seen);
        Assert.True(failure.HadNoEffect == hadNoEffect, trouble);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(409)]
    [InlineData(429)]
    public async Task The_refusal_of_a_repeated_write_is_understood_whatever_its_status(int status)
    {
        await using var market = await OpenAsync(new Quirks { SameBodyCode = status });
        StockQuantity[] items = [new(Barcode(market), 4)];

        Assert.IsType<StockSending.Accepted>(await market.Trendyol.Inventory.SendAsync(items, None));
        Assert.IsType<StockSending.SentBefore>(await market.Trendyol.Inventory.SendAsync(items, None));
    }

    [Fact]
    public async Task Another_refusal_is_not_taken_for_that_one()
    {
        await using var server = await ScriptedServer.StartAsync(Answers.Json("""{"errors":[{"key":"bad.request","message":"items zorunludur"}]}""", 400));
        using var trendyol = new TrendyolUnderTest(server.BaseUrl);

        await Assert.ThrowsAsync<TrendyolBadRequestException>(() => trendyol.Inventory.SendAsync([new("TST1", 1)], None));
    }

    [Fact]
    public async Task Each_item_tells_how_it_fared_and_the_whole_is_done_when_none_is_open()
    {
        await using var market = await OpenAsync();
        var barcode = Barcode(market);
        var batch = Assert.IsType<StockSending.Accepted>(await market.Trendyol.Inventory.SendAsync([new(barcode, 4), new("nobody's", 1)], None)).BatchId;

        var early = await market.Trendyol.Inventory.ReadResultAsync(batch, None);
        market.Simulator.World.Clock.Advance(TimeSpan.FromSeconds(5));
        var late = await market.Trendyol.Inventory.ReadResultAsync(batch, None);

        Assert.Equal((false, 2), (early!.IsDone, early.Items.Count(item => item.Outcome is null)));
        Assert.True(late!.IsDone);
        Assert.Equal([(barcode, true, ""), ("nobody's", false, "Ürün bulunamadı")], late.Items.Select(item => (item.Barcode, item.Outcome!.Value, string.Join(';', item.Reasons))));
        Assert.Null(market.Simulator.World.Stock.Positions[barcode].SalePrice);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_forgotten_result_is_nothing(bool empty)
    {
        await using var market = await OpenAsync(new Quirks { ForgottenBatchIsEmpty = empty });
        var sent = (StockSending.Accepted)await market.Trendyol.Inventory.SendAsync([new(Barcode(market), 4)], None);
        market.Simulator.World.Clock.Advance(InventoryClient.ResultKeptFor + TimeSpan.FromMinutes(1));

        Assert.Null(await market.Trendyol.Inventory.ReadResultAsync(sent.BatchId, None));
    }

    [Theory]
    [InlineData("""{"batchRequestId":"b","itemCount":2,"items":[{"requestItem":{"barcode":"A"},"status":"SUCCESS"}]}""", false)]
    [InlineData("""{"batchRequestId":"b","itemCount":1,"items":[{"requestItem":{"barcode":"A"},"status":"WHO_KNOWS"}]}""", false)]
    [InlineData("""{"batchRequestId":"b","items":null}""", false)]
    [InlineData("""{"batchRequestId":"b","itemCount":1,"items":[{"requestItem":{"barcode":"A"},"status":"failed","failureReasons":null}]}""", true)]
    public async Task What_is_missing_or_unknown_is_not_done(string answer, bool done)
    {
        await using var server = await ScriptedServer.StartAsync(Answers.Json(answer));
        using var trendyol = new TrendyolUnderTest(server.BaseUrl);

        Assert.Equal(done, (await trendyol.Inventory.ReadResultAsync("a/b", None))!.IsDone);
        Assert.EndsWith("/integration/product/sellers/4321/products/batch-requests/a%2Fb", server.Seen[0].Path, StringComparison.Ordinal);
    }

    private static CancellationToken None => CancellationToken.None;

    private static string Barcode(Marketplace market) => market.Simulator.World.Shop.Variants[0].Barcode;

    private static async Task<Marketplace> OpenAsync(Quirks? quirks = null)
    {
        var market = await Marketplace.OpenAsync(new SimulatorOptions { Tier = SellerTier.Unlimited, Speed = 0 });
        market.Simulator.World.SetQuirks(_ => quirks ?? new Quirks());
        return market;
    }
}
