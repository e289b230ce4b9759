
namespace GulluShoes.Tests.Simulator;

public sealed class InventoryTests
{
    private const string SameBody = "15 dakika boyunca aynı isteği tekrarlı olarak atamazsınız!";

    [Fact]
    public async Task What_is_written_counts_when_its_batch_is_carried_out_and_each_item_tells_how_it_fared()
    {
        await using var market = await Market.OpenAsync();
        var (first, second) = (market.Barcode(0), market.Barcode(1));
        await market.PanelAsync("stock", new { barcode = second, refusal = "Ürün kilitli" });

        var batch = await market.WriteStockAsync((first, 12), (second, 5), ("nobody's", 3));
        Assert.Equal(["IN_PROGRESS"], (await market.BatchAsync(batch)).Items("items").Select(item => item.Text("status")).Distinct());
        Assert.NotEqual(12, market.Server.World.Stock.Positions[first].Quantity);
        await market.AdvanceAsync(TimeSpan.FromSeconds(4));
        var done = await market.BatchAsync(batch);

        Assert.Equal(["SUCCESS", "FAILED", "FAILED"], done.Items("items").Select(item => item.Text("status")));
        Assert.Equal(["Ürün kilitli", "Ürün bulunamadı"], done.Items("items").Skip(1).Select(item => item.GetProperty("failureReasons")[0].GetString()));
        Assert.Equal((3, 2), (done.GetProperty("itemCount").GetInt32(), done.GetProperty("failedItemCount").GetInt32()));
        Assert.False(done.TryGetProperty("status", out _));
        Assert.Equal(12, market.Server.World.Stock.Positions[first].Quantity);
    }

    [Fact]
    public async Task The_same_values_are_refused_for_fifteen_minutes_and_one_other_value_is_another_request()
    {
        await using var market = await Market.OpenAsync();
        var barcode = market.Barcode(0);
        await market.WriteStockAsync((barcode, 12));

        var again = await market.SendStockAsync((barcode, 12));
        var other = await market.SendStockAsync((barcode, 11));
        await market.AdvanceAsync(TimeSpan.FromMinutes(15.1));
        var later = await market.SendStockAsync((barcode, 12));

        Assert.Equal((400, 200, 200), (again.Status, other.Status, later.Status));
        Assert.Contains(SameBody, again.Json.GetProperty("errors")[0].Text("message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_is_forgotten_after_four_hours_as_404_or_as_nothing()
    {
        await using var market = await Market.OpenAsync();
        var batch = await market.WriteStockAsync((market.Barcode(0), 12));
        await market.AdvanceAsync(TimeSpan.FromHours(4.01));

        Assert.Equal(404, (await market.GetAsync($"/integration/product/sellers/4321/products/batch-requests/{batch}")).Status);
        await market.QuirksAsync(new { forgottenBatchIsEmpty = true });
        Assert.Equal("{}", (await market.GetAsync($"/integration/product/sellers/4321/products/batch-requests/{batch}")).Body);
    }

    [Fact]
    public async Task An_order_between_sending_and_carrying_out_is_overwritten_as_in_life()
    {
        await using var market = await Market.OpenAsync();
        var barcode = market.Barcode(0);
        await market.PanelAsync("stock", new { barcode, quantity = 3 });
        await market.WriteStockAsync((barcode, 3));

        Assert.NotNull(market.Server.World.Sell(barcode, 2));
        Assert.Equal(1, market.Server.World.Stock.Positions[barcode].Quantity);
        Assert.Null(market.Server.World.Sell(barcode, 2));
        await market.AdvanceAsync(TimeSpan.FromSeconds(4));

        Assert.Equal((3, 2, 1), (Position(market, barcode).Quantity, Position(market, barcode).Sold, Position(market, barcode).Writes));
    }

    [Fact]
    public async Task Batches_overtake_each_other()
    {
        await using var market = await Market.OpenAsync();
        await market.QuirksAsync(new { batchMillis = 60_000 });
        var barcode = market.Barcode(0);
        var overtaken = 0;
        for (var round = 0; round < 20; round++)
        {
            await market.WriteStockAsync((barcode, 100 + round));
            await market.WriteStockAsync((barcode, 200 + round));
            await market.AdvanceAsync(TimeSpan.FromMinutes(2));
            overtaken += Position(market, barcode).Quantity < 200 ? 1 : 0;
        }

        Assert.InRange(overtaken, 1, 19);
    }

    [Theory]
    [InlineData("""{"items":[]}""")]
    [InlineData("""{"items":[{"barcode":"x"}]}""")]
    [InlineData("""{"items":[{"quantity":1}]}""")]
    [InlineData("[]")]
    [InlineData("what?")]
    public async Task A_malformed_body_is_refused(string body)
    {
        await using var market = await Market.OpenAsync();
        using var answer = await market.Client.PostAsync(Market.InventoryPath, new StringContent(body));

        Assert.Equal(400, (int)answer.StatusCode);
    }

    [Fact]
    public async Task More_than_a_thousand_items_are_refused_and_two_of_one_barcode_both_fail()
    {
        await using var market = await Market.OpenAsync();
        var barcode = market.Barcode(0);

        Assert.Equal(400, (await market.SendStockAsync([.. Enumerable.Range(0, 1001).Select(at => ($"b{at}", 1))])).Status);
        var batch = await market.WriteStockAsync((barcode, 1), (barcode, 2), (market.Barcode(1), 20_001));
        await market.AdvanceAsync(TimeSpan.FromSeconds(4));
        Assert.Equal(3, (await market.BatchAsync(batch)).GetProperty("failedItemCount").GetInt32());
    }

    private static TrendyolSimulator.Inventory.Position Position(Market market, string barcode) => market.Server.World.Stock.Positions[barcode];
}
