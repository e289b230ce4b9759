using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using GulluShoes.Shop.Money.Desk;
using GulluShoes.Shop.Money.Profit;
using GulluShoes.Shop.Money.Tariffs;

namespace GulluShoes.Tests.Money.Desk;

/// <summary>What a price would bring is what a sale at that price brings.</summary>
[Properties(Arbitrary = [typeof(DeskCases)])]
public sealed class DeskRuleProperties
{
    [Property]
    public void A_pair_that_is_kept_brings_what_the_profit_of_its_sale_is(DeskCase desk)
    {
        var terms = desk.Terms with { Returns = 0 };

        var told = DeskRule.At(desk.Price, desk.Bands, terms);

        var line = Sold(desk, returned: 0);
        Assert.Equal((line.Revenue, line.Commission, line.Cost, line.Labour, line.Packaging, line.Cargo), (told.Revenue, told.Commission, told.Cost, told.Labour, told.Packaging, told.Cargo));
        Assert.Equal(line.Profit, told.Profit);
    }

    [Property]
    public void Expected_returns_weigh_a_kept_sale_against_one_that_came_back_and_can_be_sold_again(DeskCase desk) => Assert.Equal(
        (Sold(desk, returned: 0).Profit * (1 - desk.Terms.Returns)) + (Sold(desk, returned: 1).Profit * desk.Terms.Returns), DeskRule.At(desk.Price, desk.Bands, desk.Terms).Profit);

    [Property]
    public void Whatever_is_missing_is_named_and_leaves_no_profit(DeskCase desk, bool cost, bool packaging, bool cargo, bool tariff)
    {
        var terms = desk.Terms with { Cost = cost ? null : 90, Packaging = packaging ? null : 5, Cargo = cargo ? null : 60 };

        var told = DeskRule.At(desk.Price, tariff ? null : desk.Bands, terms);

        Assert.Equal((cost ? ProfitParts.Cost : 0) | (packaging ? ProfitParts.Packaging : 0) | (cargo ? ProfitParts.Cargo : 0), terms.Missing);
        Assert.Equal(!cost && !packaging && !cargo && !tariff, told.Profit is not null);
    }

    [Property]
    public void Tiers_hold_every_price_once_and_their_offers_are_prices_of_theirs(DeskCase desk)
    {
        var tiers = TariffTier.Of(desk.Bands);

        Assert.Equal(desk.Bands.RateAt(desk.Price), Assert.Single(tiers, tier => tier.Holds(desk.Price)).Rate);
        Assert.All(tiers, tier => Assert.True(tier.Holds(tier.OfferFor(desk.Price))));
        var best = DeskRule.BestOf(DeskRule.Offers(desk.Price, desk.Bands, desk.Terms))!;
        Assert.True(best.Profit >= DeskRule.At(desk.Price, desk.Bands, desk.Terms).Profit);
        Assert.Equal(best.Tier, Assert.Single(tiers, tier => tier.Holds(best.Price)).Number);
    }

    [Fact]
    public void A_price_without_a_tariff_or_below_nothing_brings_nothing_that_could_be_told()
    {
        Assert.Null(DeskRule.BestOf(DeskRule.Offers(500, new TariffBands(1000, 800, 600, 24, 20, 16, 12), new PairTerms(null, 5, 60))));
        Assert.Throws<ArgumentOutOfRangeException>(() => DeskRule.At(0, null, new PairTerms(1, 1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => DeskRule.At(1, null, new PairTerms(1, 1, 1) { Returns = 1 }));
    }

    private static LineProfit Sold(DeskCase desk, int returned)
    {
        var line = new SoldLine(1, desk.Price, 0, new Figure(TariffBands.Of(desk.Price, desk.Bands.RateAt(desk.Price))), desk.Terms.Cost) { Returned = returned, Resalable = returned, UnitLabour = desk.Terms.Labour };
        return ProfitRule.Of(new SoldPackage([line], new Figure(desk.Terms.Packaging), new Figure(desk.Terms.Cargo), new Figure(desk.Terms.Cargo, IsEstimate: true), Figure.None)).Single();
    }
}

/// <summary>A pair, its tariff, a price and a target, small enough to try every kuruş.</summary>
public sealed record DeskCase(TariffBands Bands, PairTerms Terms, decimal Price, PriceTarget Target);

/// <summary>Cases as a shop has them, in tenths of their size.</summary>
public static class DeskCases
{
    public static Arbitrary<DeskCase> Cases() => (
        from third in Gen.Choose(50, 3_000)
        from second in Gen.Choose(1, 1_500)
        from first in Gen.Choose(1, 1_500)
        from rates in Gen.Choose(0, 390).Four()
        from cost in Gen.Choose(200, 300_000)
        from paid in Gen.Choose(0, 800).Three()
        from returns in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 45))
        from price in Gen.Choose(1, 9_000)
        from target in Gen.OneOf(Gen.Constant((0, 0)), Gen.Choose(0, 2_000).Select(lira => (lira, 0)), Gen.Choose(0, 60).Select(percent => (0, percent)))
        let falling = new[] { rates.Item1, rates.Item2, rates.Item3, rates.Item4 }.OrderDescending().Select(rate => rate / 10m).ToArray()
        select new DeskCase(
            new TariffBands((third + second + first) / 100m, (third + second) / 100m, third / 100m, falling[0], falling[1], falling[2], falling[3]),
            new PairTerms(cost / 10_000m, paid.Item1 / 100m, paid.Item2 / 100m) { Labour = paid.Item3 / 100m, Returns = returns / 100m },
            price / 100m,
            new PriceTarget(target.Item1 / 100m, target.Item2))).ToArbitrary();
}
