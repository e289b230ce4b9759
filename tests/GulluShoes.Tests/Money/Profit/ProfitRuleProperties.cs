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

        var isAlive = sold.Any(line => !line.IsCancelled);
        var box = isAlive ? packaging / 100m : 0;
        Assert.Equal(box, -profits.Sum(line => line.Packaging));
        Assert.Equal((cargo + back) / 100m, -profits.Sum(line => line.Cargo));
        Assert.Equal(fees / 100m, -profits.Sum(line => line.Fees));
        Assert.Equal(
            profits.Sum(line => line.Profit),
            profits.Sum(line => line.Revenue + line.Discount + line.Commission + line.Cost + line.Labour + line.Correction) - box - ((cargo + fees + back) / 100m));
        Assert.All(profits.Zip(sold), pair => Assert.Equal(pair.Second.IsCancelled ? 0 : -pair.Second.UnitCost * (pair.Second.Quantity - pair.Second.Resalable), pair.First.Cost));
        Assert.All(profits.Zip(sold).Where(pair => isAlive && pair.Second.IsCancelled), pair => Assert.Equal(new LineProfit { Correction = pair.Second.Correction }, pair.First));
    }

    [Property]
    public void What_is_only_expected_of_a_carrier_counts_when_a_parcel_goes_or_comes(NonEmptyLines lines, ushort cargo, ushort back, bool hasLeft)
    {
        var package = new SoldPackage(lines.Lines, Figure.None, Known(cargo) with { IsEstimate = true }, Known(back) with { IsEstimate = true }, Figure.None) { HasLeft = hasLeft };

        var (goes, comes) = (package.IsAlive || hasLeft, lines.Lines.Any(line => line.Returned > 0) || (!package.IsAlive && hasLeft));
        Assert.Equal(((goes ? cargo : 0) + (comes ? back : 0)) / 100m, -ProfitRule.Of(package).Sum(line => line.Cargo));
    }

    [Property]
    public void What_comes_back_and_what_stays_are_together_what_was_sold(NonEmptyLines lines)
    {
        foreach (var line in lines.Lines.Where(line => !line.IsCancelled))
        {
            var (all, none) = (Own(line with { Returned = 0, Resalable = 0 }), Own(line with { Returned = line.Quantity, Resalable = line.Quantity }));
            var some = Own(line);
            Assert.Equal((line.Price, -line.Discount, -line.Commission.Amount), (all.Revenue, all.Discount, all.Commission));
            Assert.Equal((0, 0, 0, 0), (none.Revenue, none.Discount, none.Commission, none.Cost));
            Assert.InRange(some.Revenue, 0, line.Price!.Value);
        }
    }

    [Property]
    public void What_is_missing_anywhere_leaves_no_profit_and_is_named(NonEmptyLines lines, bool cost, bool commission, bool packaging)
    {
        var sold = lines.Lines.Select(line => line with { UnitCost = cost ? null : line.UnitCost, Commission = commission ? new Figure(null) : line.Commission }).ToList();

        var profits = ProfitRule.Of(new SoldPackage(sold, packaging ? new Figure(null) : Figure.None, Figure.None, Figure.None, Figure.None));

        var missing = (cost ? ProfitParts.Cost : 0) | (commission ? ProfitParts.Commission : 0) | (packaging ? ProfitParts.Packaging : 0);
        Assert.All(
            profits.Zip(sold).Where(pair => !pair.Second.IsCancelled),
            pair => Assert.Equal((missing, missing == ProfitParts.None), (pair.First.Missing, pair.First.Profit is not null)));
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
                IsCancelled = Seed(at + 5) % 5 == 0,
                Returned = returned,
                Resalable = Seed(at + 4) % (returned + 1),
                UnitLabour = (Seed(at + 6) % 3000) / 100m,
                Correction = (Seed(at + 7) % 2 == 0) ? 0 : ((Seed(at + 7) % 5000) - 2500) / 100m,
            };
        }
    }
}
