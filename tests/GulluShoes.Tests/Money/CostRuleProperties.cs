using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using GulluShoes.Shop.Money.Costs;

namespace GulluShoes.Tests.Money;

/// <summary>The most specific scope wins, then the latest first day, then the newest word.</summary>
public sealed class CostRuleProperties
{
    private static readonly DateOnly First = new(2026, 11, 1);
    private static readonly CostSubject Shoe = new("B-1", "099", "Siyah");

    private static readonly CostTarget[] Targets =
    [
        new(CostScope.Model, "099"), new(CostScope.Colour, "099", "Siyah"), new(CostScope.Variant, Barcode: "B-1"),
        new(CostScope.Model, "100"), new(CostScope.Colour, "099", "Bej"), new(CostScope.Variant, Barcode: "B-2"),
    ];

    public static Arbitrary<CostEntry[]> Words { get; } = (
        from said in (
            from target in Gen.Elements(Targets)
            from after in Gen.Choose(0, 6)
            from amount in Gen.Elements<decimal?>(null, 10, 11.5m, 12)
            select new CostEntry(0, target, amount, CostCurrency.USD, First.AddDays(after))).ListOf()
        select said.Select((one, place) => one with { Id = place + 1 }).ToArray()).ToArbitrary();

    [Property(Arbitrary = [typeof(CostRuleProperties)], MaxTest = 400)]
    public bool It_says_what_somebody_would_find_who_reads_the_words_day_by_day(CostEntry[] words, byte later)
    {
        var day = First.AddDays(later % 9);
        CostEntry?[] own = [null, null, null];
        for (var at = First; at <= day; at = at.AddDays(1))
        {
            foreach (var word in words.Where(word => word.ValidFrom == at).Where(word => Targets.Take(3).Contains(word.Target)))
            {
                own[(int)word.Target.Scope] = word;
            }
        }

        return CostRule.Of(words, Shoe, day) == (Held(own[2]) ?? Held(own[1]) ?? Held(own[0]));
    }

    [Property(Arbitrary = [typeof(CostRuleProperties)], MaxTest = 100)]
    public bool The_order_in_which_words_are_read_does_not_matter(CostEntry[] words) =>
        CostRule.Of([.. words.Reverse()], Shoe, First.AddDays(3)) == CostRule.Of(words, Shoe, First.AddDays(3));

    [Property(Arbitrary = [typeof(CostRuleProperties)], MaxTest = 100)]
    public bool A_newer_word_for_the_size_and_the_day_corrects_whatever_was_said(CostEntry[] words)
    {
        var correction = new CostEntry(words.Length + 1, Targets[2], 99, CostCurrency.TRY, First.AddDays(6));
        return CostRule.Of([.. words, correction], Shoe, First.AddDays(6)) == correction && CostRule.Of([.. words, correction], Shoe, First.AddDays(5)) == CostRule.Of(words, Shoe, First.AddDays(5));
    }

    [Fact]
    public void A_cost_that_was_taken_back_lets_the_wider_one_hold_again()
    {
        CostEntry[] words = [new(1, Targets[0], 10, CostCurrency.USD, First), new(2, Targets[1], 12, CostCurrency.USD, First), new(3, Targets[1], null, CostCurrency.USD, First.AddDays(2))];

        Assert.Equal((2, 1), ((int)CostRule.Of(words, Shoe, First.AddDays(1))!.Id, (int)CostRule.Of(words, Shoe, First.AddDays(2))!.Id));
    }

    [Theory]
    [InlineData("0", AmountFault.NotAboveZero)]
    [InlineData("-1", AmountFault.NotAboveZero)]
    [InlineData("1000000.0001", AmountFault.TooHigh)]
    [InlineData("8.12345", AmountFault.TooFine)]
    [InlineData("8.1234", null)]
    public void An_amount_must_be_one(string amount, AmountFault? fault) => Assert.Equal(fault, AmountRule.WrongOf(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)));

    private static CostEntry? Held(CostEntry? word) => word?.Amount is null ? null : word;
}
