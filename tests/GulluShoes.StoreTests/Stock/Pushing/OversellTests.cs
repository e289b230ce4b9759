using GulluShoes.StoreTests.Doors;
using TrendyolSimulator.Inventory;
using TrendyolSimulator.Transport;
using Xunit.Abstractions;

namespace GulluShoes.StoreTests.Stock.Pushing;

/// <summary>A campaign on a bad day: customers buy faster than ever while numbers are pushed, answers are lost and batches overtake each other.</summary>
[Collection(ShopCollection.Name)]
public sealed class OversellTests(ShopServers servers, ITestOutputHelper output)
{
    private const int Products = 12;
    private const int Pairs = 30;
    private static readonly TimeSpan Campaign = TimeSpan.FromSeconds(28);
    private readonly Dictionary<string, int> pairs = [];

    /// <summary>
    /// The shop sells 180 packages on a day, a campaign ten times as many, over all its products; here a third of that comes within half a minute, for twelve products. A number is absolute, so
    /// what is sold between the look at the orders and the moment at which the number takes effect is offered a second time, until the next number; never more than that.
    /// </summary>
    [Fact]
    public async Task Only_what_is_sold_while_a_number_is_on_its_way_can_be_sold_twice()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var shop = await PushShop.OpenAsync(servers, Products, new() { ["AzureWebJobs.FetchPackages.Disabled"] = "false" });
        await shop.CountAsync(Pairs);
        await shop.BecomesEqualAsync();
        shop.Strike(
            new Fault { Kind = FaultKind.ResetAfter, Endpoint = "inventory.update", Probability = 0.1 },
            new Fault { Kind = FaultKind.Unavailable503, Endpoint = "inventory.update", Probability = 0.1 },
            new Fault { Kind = FaultKind.ResetBefore, Endpoint = "order.*", Probability = 0.1 },
            new Fault { Kind = FaultKind.Html502, Endpoint = "product.batch", Probability = 0.1 });

        var sales = await SellAsync(shop, random);
        shop.World.Faults.Clear();
        do
        {
            await shop.BecomesEqualAsync();
        }
        while (SellRest(shop, sales));

        shop.NothingLandedOutOfOrder();
        var windows = await WindowsAsync(shop);
        var oversold = 0;
        foreach (var barcode in shop.Barcodes)
        {
            var times = sales.Where(sale => sale.Barcode == barcode).Select(sale => sale.At).ToList();
            var twice = Math.Max(0, times.Count - Pairs - pairs.GetValueOrDefault(barcode));
            var bound = windows.Where(window => window.Barcode == barcode).Max(window => times.Count(at => at >= window.From && at <= window.To));
            Assert.True(twice <= bound, $"{barcode}: {twice} sold twice, and at most {bound} within one window.");
            Assert.Equal(0, shop.AtTrendyol(barcode));
            oversold += twice;
        }

        output.WriteLine($"sold {sales.Count} of {(Products * Pairs) + pairs.Values.Sum()}, {oversold} of them twice; numbers told {shop.Landings.Count}, on their way for {windows.Average(window => window.To - window.From):0} ms on average");
        Assert.True(sales.Count >= (Products * Pairs) + pairs.Values.Sum(), "The campaign did not sell out, so it proved nothing.");
        Assert.Equal(oversold, -(await shop.Shop.Truth.ScalarAsync<long>("select sum(least(0, on_hand - reserved)) from sellable_stock")));
    }

    private sealed record Sale(string Barcode, long At);

    private sealed record Window(string Barcode, long From, long To);

    /// <summary>Customers buy what is offered, and now and then the workshop brings a pair.</summary>
    private async Task<List<Sale>> SellAsync(PushShop shop, Random random)
    {
        var sales = new List<Sale>();
        using var customers = new PeriodicTimer(TimeSpan.FromMilliseconds(45));
        for (var ends = shop.World.Clock.Now + (long)Campaign.TotalMilliseconds; shop.World.Clock.Now < ends && await customers.WaitForNextTickAsync();)
        {
            if (random.Next(20) == 0 && shop.World.Clock.Now < ends - 10_000)
            {
                var brought = shop.Barcodes[random.Next(Products)];
                await shop.AddAsync(brought, 1);
                pairs[brought] = pairs.GetValueOrDefault(brought) + 1;
            }

            var barcode = shop.Barcodes[random.Next(Products)];
            if (shop.World.Sell(barcode) is not null)
            {
                sales.Add(new Sale(barcode, shop.World.Clock.Now));
            }
        }

        return sales;
    }

    /// <summary>Where numbers travel slowly, the last pairs are offered only after the campaign: somebody buys those too. False when none was left.</summary>
    private static bool SellRest(PushShop shop, List<Sale> sales)
    {
        var left = shop.Barcodes.SelectMany(barcode => Enumerable.Repeat(barcode, shop.AtTrendyol(barcode))).Where(barcode => shop.World.Sell(barcode) is not null).ToList();
        sales.AddRange(left.Select(barcode => new Sale(barcode, shop.World.Clock.Now)));
        return left.Count > 0;
    }

    /// <summary>From the look at the orders to the moment at which the number took effect.</summary>
    private static async Task<List<Window>> WindowsAsync(PushShop shop)
    {
        var calls = new List<(long Left, long OrdersAsOf)>();
        await using var command = shop.Shop.Database.CreateCommand(
            "select extract(epoch from sent_at) * 1000, extract(epoch from coalesce(orders_as_of, sent_at)) * 1000 from stock_calls where sent_at is not null order by sent_at");
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            calls.Add(((long)reader.GetDecimal(0), (long)reader.GetDecimal(1)));
        }

        Window Of(StockLanding landing) => new(landing.Barcode, calls.Last(call => call.Left <= landing.AcceptedAt + 1).OrdersAsOf - 1, landing.LandedAt + 1);
        return [.. shop.Landings.Select(Of)];
    }
}
