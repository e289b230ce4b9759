using FsCheck.Xunit;
using GulluShoes.Shop.Money.Profit;

namespace GulluShoes.Tests.Money.Profit;

/// <summary>No kuruş is lost or made, whatever is sold.</summary>
public sealed class ProfitRuleProperties
{
    [Property]
    public void The_lines_profits_are_together_the_packages(NonEmptyLines lines, ushort packaging, ushort cargo, ushort back, ushort fees)
    {
        var sold = lines.Lines;
        var package = new SoldPackage(sold, Known(packaging), Known(cargo), Known(back), Known(fees));

        var profits = ProfitRule.Of(package);

        var isBack = sold.Any(line => line.Returned > 0);
        Assert.Equal(packaging / 100m, -profits.Sum(line => line.Packaging));
        Assert.Equal((cargo + (isBack ? back : 0)) / 100m, -profits.Sum(line => line.Cargo));
        Assert.Equal(fees / 100m, -profits.Sum(line => line.Fees));
        Assert.Equal(
            profits.Sum(line => line.Profit),
            profits.Sum(line => line.Revenue + line.Discount + line.Commission + line.Cost) - ((packaging + cargo + fees + (isBack ? back : 0)) / 100m));
        Assert.All(profits.Zip(sold), pair => Assert.Equal(-pair.Second.UnitCost * (pair.Second.Quantity - pair.Second.Resalable), pair.First.Cost));
    }

    [Property]
    public void What_comes_back_and_what_stays_are_together_what_was_sold(NonEmptyLines lines)
    {
        foreach (var line in lines.Lines)
        {
            var (all, none) = (Own(line with { Returned = 0, Resalable = 0 }), Own(line with { Returned = line.Quantity, Resalable = line.Quantity }));
            var some = Own(line);
            Assert.Equal((line.Price, -line.Discount, -line.Commission.Amount), (all.Revenue, all.Discount, all.Commission));
            Assert.Equal((0, 0, 0, 0), (none.Revenue, none.Discount, none.Commission, none.Cost));
            Assert.InRange(some.Revenue, 0, line.Price);
        }
    }

    [Property]
    public void What_is_missing_anywhere_leaves_no_profit_and_is_named(NonEmptyLines lines, bool cost, bool commission, bool packaging)
    {
        var sold = lines.Lines.Select(line => line with { UnitCost = cost ? null : line.UnitCost, Commission = commission ? new Figure(null) : line.Commission }).ToList();

        var profits = ProfitRule.Of(new SoldPackage(sold, packaging ? new Figure(null) : Figure.None, Figure.None, Figure.None, Figure.None));

        var gap = (cost ? ProfitGap.Cost : 0) | (commission ? ProfitGap.Commission : 0) | (packaging ? ProfitGap.Packaging : 0);
        Assert.All(profits, line => Assert.Equal((gap, gap == ProfitGap.None), (line.Gap, line.Profit is not null)));
    }

    [Fact]
    public void More_cannot_come_back_than_was_sold()
    {
        var line = new SoldLine(1, 100, 0, Figure.None, 10);
        Assert.Throws<ArgumentOutOfRangeException>(() => Own(line with { Returned = 2 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Own(line with { Returned = 0, Resalable = 1 }));
    }

    private static LineProfit Own(SoldLine line) => ProfitRule.Of(new SoldPackage([line], Figure.None, Figure.None, Figure.None, Figure.None)).Single();

    private static Figure Known(ushort kurus) => new(kurus / 100m);

    /// <summary>What FsCheck throws, as lines that can be.</summary>
    public sealed record NonEmptyLines(byte Count, ushort[] Seeds)
    {
        public IReadOnlyList<SoldLine> Lines => [.. Enumerable.Range(0, (Count % 6) + 1).Select(Line)];

        private int Seed(int at) => Seeds is { Length: > 0 } ? Seeds[at % Seeds.Length] : at * 7919;

        private SoldLine Line(int at)
        {
            var (quantity, price) = ((Seed(at) % 4) + 1, Seed(at + 1) * 3);
            var returned = Seed(at + 2) % (quantity + 1);
            return new SoldLine(quantity, price / 100m, price / 700, new Figure(decimal.Round(price * 0.00215m, 4)), (Seed(at + 3) % 90_000) / 100m)
            {
                Returned = returned,
                Resalable = Seed(at + 4) % (returned + 1),
            };
        }
    }
}
