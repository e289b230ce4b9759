using System.Globalization;
using GulluShoes.Store.Money.Profit;
using GulluShoes.StoreTests.Stores;
using GulluShoes.Tests.Money.Profit;

namespace GulluShoes.StoreTests.Money.Profit.Golden;

/// <summary>The shop whose profits are known, told to a real database in the ways in which a shop comes to know things.</summary>
public sealed class GoldenStoreTests(StoreServers servers) : StoreTest(servers)
{
    [Fact]
    public async Task The_stored_profits_of_three_hundred_orders_are_those_of_the_file()
    {
        var orders = GoldenShop.Read(Path.Combine(AppContext.BaseDirectory, "Money", "Profit", "golden-shop.txt")).GroupBy(line => line.Order)
            .Select(lines => new GoldenOrder(int.Parse(lines.Key, CultureInfo.InvariantCulture), [.. lines])).Where(CanBe).ToList();
        Assert.Equal(297, orders.Count);
        await new GoldenRoom(Store, orders).TellAsync();
        var room = new ProfitRoom(Store);
        await room.Book.RecomputeAsync(None);

        var stored = (await room.StoredAsync()).ToDictionary(row => row.Line, row => GoldenShop.TextOf(row.Profit));
        var wrong = orders.SelectMany(order => order.Placed()).Where(placed => stored[placed.Line] != placed.Golden.Result).Select(placed => $"{placed.Golden.Package}: {stored[placed.Line]} instead of {placed.Golden.Result}").ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        var total = (await Store.Get<ProfitReader>().PageAsync(new ProfitWish(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31), ProfitBy.Month), 0, 50, None)).Total;
        Assert.Equal(orders.SelectMany(order => order.Lines).Sum(line => decimal.TryParse(line.Result.TrimStart('~'), NumberStyles.Number, CultureInfo.InvariantCulture, out var profit) ? profit : 0), total.Profit);
    }

    /// <summary>Three orders only the rule can have: in the shop a cancelled line leaves its package for one of its own, and an expense of nothing is not said.</summary>
    private static bool CanBe(GoldenOrder order) => order.Packages.All(package => package.Select(line => line.State).Distinct().Count() == 1 && (package.First().State == 'c' || GoldenShop.AmountOf(package.First().Paid!.Packaging) != 0));
}
