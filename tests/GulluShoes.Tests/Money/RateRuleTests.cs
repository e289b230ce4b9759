using GulluShoes.Shop.Money.Rates;

namespace GulluShoes.Tests.Money;

/// <summary>Which rate holds, and which bulletins are still needed. The shop's week: Monday is 23 November 2026.</summary>
public sealed class RateRuleTests
{
    [Theory]
    [InlineData(24, 24, 41.10)]
    [InlineData(28, 28, 41.50)]
    [InlineData(29, 28, 41.50)]
    [InlineData(30, 28, 41.50)]
    public void A_bulletin_holds_from_the_next_day_and_over_the_weekend(int day, int rateDay, decimal value) =>
        Assert.Equal(new RateInForce(Day(rateDay), value), RateRule.On(Week(), Day(day)));

    [Fact]
    public void A_holiday_in_the_week_uses_the_day_before() =>
        Assert.Equal(new RateInForce(Day(24), 41.10m), RateRule.On([.. Week().Where(entry => entry.Day != Day(25)), Said(25, null)], Day(25)));

    [Fact]
    public void A_day_that_nobody_looked_up_is_missing_and_so_is_what_comes_after_it()
    {
        var gap = Week().Where(entry => entry.Day != Day(29)).ToList();

        Assert.Null(RateRule.On(gap, Day(29)));
        Assert.Null(RateRule.On(gap, Day(30)));
        Assert.Null(RateRule.On(gap, Day(23)));
        Assert.NotNull(RateRule.On(gap, Day(28)));
    }

    [Fact]
    public void Only_days_without_a_bulletin_give_no_rate() => Assert.Null(RateRule.On([Said(24, null), Said(25, null)], Day(25)));

    [Fact]
    public void A_typed_rate_counts_from_its_own_day_and_the_newest_word_of_a_day_wins()
    {
        RateEntry Typed(int day, decimal value) => new(Day(day), value, RateSource.Typed, null);

        Assert.Equal(43m, RateRule.On([.. Week(), Typed(25, 42), Typed(25, 43)], Day(25))!.Value);
        Assert.Equal(42m, RateRule.On([.. Week(), Typed(29, 42)], Day(30))!.Value);
    }

    [Fact]
    public void The_shop_asks_for_what_it_does_not_know_newest_first_and_far_enough_back_for_a_long_feast()
    {
        var known = new HashSet<DateOnly> { Day(24), Day(25) };

        var unasked = RateCalendar.Unasked(known, Day(20), Day(25));

        Assert.Equal([Day(25), Day(22), Day(21), Day(20)], unasked.Take(4));
        Assert.Equal(Day(20).AddDays(-RateCalendar.LongestPause), unasked[^1]);
        Assert.Equal(RateCalendar.LongestPause + 1, RateCalendar.Unasked(new HashSet<DateOnly>(), null, Day(25)).Count);
    }

    [Fact]
    public void An_order_shortly_before_or_after_midnight_falls_on_its_Istanbul_day()
    {
        Assert.Equal(Day(23), IstanbulDay.Of(new DateTimeOffset(2026, 11, 23, 20, 59, 59, TimeSpan.Zero)));
        Assert.Equal(Day(24), IstanbulDay.Of(new DateTimeOffset(2026, 11, 23, 21, 0, 0, TimeSpan.Zero)));
    }

    private static DateOnly Day(int day) => new(2026, 11, day);

    private static RateEntry Said(int day, decimal? value) => new(Day(day), value, RateSource.Tcmb, Day(day).AddDays(-1));

    private static List<RateEntry> Week() => [Said(24, 41.10m), Said(25, 41.20m), Said(26, 41.30m), Said(27, 41.40m), Said(28, 41.50m), Said(29, null), Said(30, null)];
}
