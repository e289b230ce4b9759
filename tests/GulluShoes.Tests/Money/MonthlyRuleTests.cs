using GulluShoes.Shop.Money.Costs;
using GulluShoes.Shop.Money.Expenses;

namespace GulluShoes.Tests.Money;

/// <summary>What a month has to bear whatever is sold.</summary>
public sealed class MonthlyRuleTests
{
    private static readonly DateOnly Today = new(2026, 11, 28);

    [Fact]
    public void The_latest_first_month_counts_then_the_newest_word_until_its_last_month_or_until_it_is_ended()
    {
        MonthlyEntry[] words = [Said(1, "Kira", 100, 1), Said(2, "Kira", 110, 4), Said(3, "Kira", 120, 4), Said(4, "Maaş", 500, 2, 3), Said(5, "Kira", null, 6)];

        Assert.Empty(MonthlyRule.In(words, Month(1).AddMonths(-1)));
        Assert.Equal([1L], MonthlyRule.In(words, Month(1)).Select(word => word.Id));
        Assert.Equal([1L, 4L], MonthlyRule.In(words, Month(3)).Select(word => word.Id));
        Assert.Equal([3L], MonthlyRule.In(words, Month(4)).Select(word => word.Id));
        Assert.Equal([3L], MonthlyRule.In(words, Month(5)).Select(word => word.Id));
        Assert.Empty(MonthlyRule.In(words, Month(6)));
    }

    [Theory]
    [InlineData(10, "2026-10-01", "2026-10-31", true)]
    [InlineData(10, "2026-09-15", "2026-11-28", true)]
    [InlineData(10, "2026-10-02", "2026-10-31", false)]
    [InlineData(10, "2026-10-01", "2026-10-30", false)]
    [InlineData(11, "2026-11-01", "2026-11-30", false)]
    [InlineData(2, "2026-02-01", "2026-02-28", true)]
    public void A_month_is_whole_when_all_its_days_are_asked_for_and_it_is_over(int month, string from, string to, bool isWhole) =>
        Assert.Equal(isWhole, MonthlyRule.IsWhole(Month(month), DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture), Today));

    [Fact]
    public void Days_touch_their_months() =>
        Assert.Equal([new DateOnly(2025, 12, 1), Month(1), Month(2)], MonthlyRule.Months(new DateOnly(2025, 12, 31), Month(2)));

    [Fact]
    public void What_cannot_be_is_named()
    {
        Assert.Null(MonthlyRule.WrongOf(Said(1, "Maaş", 2_500_000, 11).Terms, Today));
        Assert.Equal(MonthlyFault.NoName, MonthlyRule.WrongOf(Said(1, " ", 1, 11).Terms, Today));
        Assert.Equal(MonthlyFault.NotAMonth, MonthlyRule.WrongOf(Said(1, "Kira", 1, 11).Terms with { FirstMonth = Today }, Today));
        Assert.Equal(MonthlyFault.EndsBeforeItBegins, MonthlyRule.WrongOf(Said(1, "Kira", 1, 11, 10).Terms, Today));
        Assert.Equal(MonthlyFault.AmountRefused, MonthlyRule.WrongOf(Said(1, "Kira", 0, 11).Terms, Today));
        Assert.Equal(MonthlyFault.AmountRefused, MonthlyRule.WrongOf(Said(1, "Kira", 1.00001m, 11).Terms, Today));
        Assert.Equal(MonthlyFault.MonthRefused, MonthlyRule.WrongOf(Said(1, "Kira", 1, 11).Terms with { FirstMonth = new DateOnly(2028, 1, 1) }, Today));
    }

    private static DateOnly Month(int month) => new(2026, month, 1);

    private static MonthlyEntry Said(long id, string name, decimal? amount, int first, int? last = null) => new(id, new MonthlyTerms(name, amount, CostCurrency.TRY, Month(first), last is { } end ? Month(end) : null));
}
