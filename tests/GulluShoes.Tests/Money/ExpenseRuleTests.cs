using GulluShoes.Shop.Money.Expenses;

namespace GulluShoes.Tests.Money;

/// <summary>Which expenses hold on a day, and what a carrier is expected to take.</summary>
public sealed class ExpenseRuleTests
{
    private static readonly DateOnly Day = new(2026, 11, 10);
    private static readonly ExpenseKey Box = new(ExpenseKind.Packaging);

    [Fact]
    public void The_latest_first_day_counts_then_the_newest_word_until_it_is_ended()
    {
        ExpenseEntry[] words = [new(1, Box, 10, Day), new(2, Box, 12, Day.AddDays(5)), new(3, Box, 11, Day), new(4, Box, null, Day.AddDays(9)), new(5, new ExpenseKey(ExpenseKind.Labour), 20, Day)];

        Assert.Empty(ExpenseRule.On(words, Day.AddDays(-1)));
        Assert.Equal([3L, 5L], ExpenseRule.On(words, Day.AddDays(4)).Select(word => word.Id));
        Assert.Equal([2L, 5L], ExpenseRule.On(words, Day.AddDays(8)).Select(word => word.Id));
        Assert.Equal([5L], ExpenseRule.On(words, Day.AddDays(9)).Select(word => word.Id));
    }

    [Theory]
    [InlineData("Trendyol Express", 1, 70)]
    [InlineData("Trendyol Express", 2, 70)]
    [InlineData("Trendyol Express", 3, 95)]
    [InlineData("Trendyol Express", null, null)]
    [InlineData("Aras", 3, 120)]
    [InlineData("Aras", 60, 120)]
    [InlineData("Aras", null, 120)]
    [InlineData(null, 1, 60)]
    [InlineData("Trendyol Express", 6, null)]
    public void A_carriers_own_smallest_step_that_is_large_enough_counts(string? carrier, int? desi, int? amount)
    {
        static ExpenseEntry Cargo(string? carrier, decimal? desi, decimal amount) => new(1, new ExpenseKey(ExpenseKind.Cargo, carrier, desi), amount, Day);
        ExpenseEntry[] words = [Cargo("Trendyol Express", 5, 95), Cargo("Trendyol Express", 2, 70), Cargo(null, 2, 60), Cargo(null, null, 120), new(9, Box, 1, Day)];

        Assert.Equal(amount, ExpenseRule.CargoOf(words, carrier, desi));
    }

    [Fact]
    public void An_expense_names_what_its_kind_needs_and_nothing_else()
    {
        Assert.All(
            [Box, new(ExpenseKind.Cargo), new ExpenseKey(ExpenseKind.Cargo, "Aras", 2.5m)], key => Assert.True(ExpenseRule.IsWhole(key), $"{key}"));
        Assert.All(
            [new(ExpenseKind.Cargo, ""), new(ExpenseKind.Cargo, Desi: 0), new(ExpenseKind.Cargo, Desi: 1001), new(ExpenseKind.Labour, "x"), new ExpenseKey(ExpenseKind.Packaging, Desi: 1)],
            key => Assert.False(ExpenseRule.IsWhole(key), $"{key}"));
    }
}
