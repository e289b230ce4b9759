using FsCheck.Xunit;
using GulluShoes.Shop.Money.Desk;
using GulluShoes.Shop.Money.Tariffs;

namespace GulluShoes.Tests.Money.Desk;

/// <summary>The floor of prices against every price there is.</summary>
[Properties(Arbitrary = [typeof(DeskCases)])]
public sealed class FloorRuleProperties
{
    // Beyond the dearest tier's beginning; what is reached further on is not looked for.
    private const int Prices = 10_000;

    private static readonly TariffBands Usual = new(1000, 800, 600, 24, 20, 16, 12);

    [Property(MaxTest = 100)]
    public void The_floor_is_what_trying_every_kurus_finds(DeskCase desk)
    {
        var floor = FloorRule.Of(desk.Bands, desk.Terms, desk.Target);

        var reached = Enumerable.Range(1, Prices).Select(kurus => kurus / 100m).Select(price => (Price: price, Reaches: Reaches(desk, price))).ToList();
        if (reached.TakeLast(Prices / 10).Select(one => one.Reaches).Distinct().Count() > 1)
        {
            // The dearest tier begins to reach it just where trying ends.
            return;
        }

        var spans = TariffTier.Of(desk.Bands).Select(tier => reached.Where(one => tier.Holds(one.Price)).Reverse().TakeWhile(one => one.Reaches).Select(one => one.Price).ToList()).Where(prices => prices.Count > 0).ToList();
        var expected = spans.Count == 0 ? (decimal?)null : spans[0][^1];
        Assert.True(expected == floor.Least || (expected is null && floor.Least > Prices / 100m), $"{expected} is not {floor.Least}");
        // Gaps are what is left above the floor; where the dearest tier only begins to reach it further on, they end there.
        var good = spans.SelectMany(prices => prices).ToHashSet();
        Assert.DoesNotContain(reached, one => one.Price >= floor.Least && good.Contains(one.Price) == floor.Gaps.Any(gap => gap.From <= one.Price && (gap.To is null || one.Price <= gap.To)));
        Assert.DoesNotContain(reached, one => one.Price >= floor.Sure && !one.Reaches);
    }

    [Property]
    public void The_floor_reaches_the_target_and_a_kurus_less_of_its_tier_misses_it(DeskCase desk)
    {
        var floor = FloorRule.Of(desk.Bands, desk.Terms, desk.Target);
        foreach (var price in new[] { floor.Least, floor.Sure }.OfType<decimal>())
        {
            Assert.True(Reaches(desk, price));
            var less = price - TariffBands.Kurus;
            Assert.False(less > 0 && desk.Bands.RateAt(less) == desk.Bands.RateAt(price) && Reaches(desk, less) && TariffTier.Of(desk.Bands).Single(tier => tier.Holds(price)).Holds(less));
        }
    }

    [Fact]
    public void Above_a_floor_at_the_end_of_a_tier_the_next_tier_begins_with_a_loss()
    {
        // 600 lira at 16 % bring 504, 599.99 at 12 % bring 527.99.
        var floor = FloorRule.Of(Usual, new PairTerms(450, 5, 60), new PriceTarget(0, 0));

        Assert.Equal(585.23m, floor.Least);
        Assert.Equal([new PriceSpan(600, 613.08m)], floor.Gaps);
        Assert.Equal(613.09m, floor.Sure);
    }

    [Fact]
    public void A_margin_above_what_the_dearest_tier_leaves_is_sure_nowhere()
    {
        var floor = FloorRule.Of(Usual with { Rate1 = 60 }, new PairTerms(100, 5, 60), new PriceTarget(0, 45));

        Assert.Equal(383.73m, floor.Least);
        Assert.Null(floor.Sure);
        Assert.Equal(new PriceSpan(1000, null), floor.Gaps[^1]);
    }

    [Fact]
    public void A_margin_that_no_price_leaves_has_no_floor() => Assert.Null(FloorRule.Of(Usual, new PairTerms(100, 5, 60), new PriceTarget(0, 90)).Least);

    [Fact]
    public void Without_a_cost_there_is_no_floor_to_be_told() => Assert.Throws<ArgumentException>(() => FloorRule.Of(Usual, new PairTerms(null, 5, 60), default));

    private static bool Reaches(DeskCase desk, decimal price) => DeskRule.At(price, desk.Bands, desk.Terms).Profit >= desk.Target.At(price);
}
