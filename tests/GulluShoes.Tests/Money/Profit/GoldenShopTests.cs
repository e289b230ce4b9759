using GulluShoes.Shop.Money.Profit;

namespace GulluShoes.Tests.Money.Profit;

/// <summary>Orders whose profit is known, in a file that a person can read.</summary>
public sealed class GoldenShopTests
{
    private static readonly IReadOnlyList<GoldenLine> Lines = GoldenShop.Read(Path.Combine(AppContext.BaseDirectory, "Money", "Profit", "golden-shop.txt"));

    public static TheoryData<string> PackageNames => [.. Lines.Select(line => line.Package).Distinct()];

    [Theory]
    [MemberData(nameof(PackageNames))]
    public void A_package_earns_what_was_reckoned_by_hand(string name)
    {
        var lines = Lines.Where(line => line.Package == name).ToList();
        var (first, paid) = (lines[0], lines[0].Paid!);
        var package = new SoldPackage([.. lines.Select(Sold)], FigureOf(paid.Packaging), FigureOf(paid.CargoOut), FigureOf(paid.CargoBack), FigureOf(paid.Fees)) { HasLeft = first.State == 'b' };

        Assert.Equal(lines.Select(line => line.Result), ProfitRule.Of(package).Select(GoldenShop.TextOf));
    }

    [Fact]
    public void The_shop_has_three_hundred_orders_of_every_kind()
    {
        Assert.Equal(300, Lines.Select(line => line.Order).Distinct().Count());
        var seen = new (string What, int Count)[]
        {
            ("several packages", Lines.GroupBy(line => line.Order).Count(order => order.Select(line => line.Package).Distinct().Count() > 1)),
            ("several pairs", Lines.Count(line => line.Quantity > 1)), ("partly back", Lines.Count(line => line.Returned > 0 && line.Returned < line.Quantity)), ("back", Lines.Count(line => line.Returned == line.Quantity)),
            ("cancelled", Lines.Count(line => line.State == 'c')), ("unopened", Lines.Count(line => line.State == 'b')), ("dollars", Lines.Count(line => line.Dollars is not null)),
            ("settled", Lines.Count(line => line.Commission.StartsWith('='))), ("expected", Lines.Count(line => line.Result.StartsWith('~'))), ("corrected", Lines.Count(line => line.Correction != 0)),
            ("no cost", Lines.Count(line => line.Result.Contains("Cost", StringComparison.Ordinal))), ("no rate", Lines.Count(line => line is { Dollars: not null, Rate: null })),
            ("no commission", Lines.Count(line => line.Result.Contains("Commission", StringComparison.Ordinal))), ("no cargo", Lines.Count(line => line.Result.Contains("Cargo", StringComparison.Ordinal))),
        };
        Assert.All(seen, kind => Assert.True(kind.Count >= 3, $"{kind.What}: {kind.Count}"));
    }

    private static SoldLine Sold(GoldenLine line) => new(line.Quantity, line.Price, line.Discount, FigureOf(line.Commission), line.UnitCost)
    {
        UnitLabour = line.Labour,
        Correction = line.Correction,
        IsCancelled = line.State != ' ',
        Returned = line.Returned,
        Resalable = line.Resalable,
    };

    private static Figure FigureOf(string text) => new(GoldenShop.AmountOf(text), text[0] == '~');
}
