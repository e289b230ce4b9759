using System.Globalization;
using FsCheck.Xunit;
using GulluShoes.Shop.Catalog.Pricing;

namespace GulluShoes.Tests.Catalog;

/// <summary>How a price is made, and which ones may be.</summary>
public sealed class PriceGuardTests
{
    private static readonly PriceGuard Guard = new(20);

    [Theory]
    [InlineData(PriceChange.Percent, "10", PriceEnding.Kurus, "449.90", "494.89")]
    [InlineData(PriceChange.Percent, "-10", PriceEnding.Kurus, "449.95", "404.96")]
    [InlineData(PriceChange.Percent, "10", PriceEnding.Ninety, "449.90", "494.90")]
    [InlineData(PriceChange.Percent, "10", PriceEnding.NinetyNine, "449.90", "494.99")]
    [InlineData(PriceChange.Percent, "10", PriceEnding.Whole, "449.90", "495")]
    [InlineData(PriceChange.Amount, "-50", PriceEnding.Kurus, "449.90", "399.90")]
    [InlineData(PriceChange.Amount, "0.60", PriceEnding.Ninety, "449.90", "450.90")]
    [InlineData(PriceChange.Amount, "0.40", PriceEnding.Ninety, "449.90", "449.90")]
    [InlineData(PriceChange.Exactly, "500", PriceEnding.Kurus, "449.90", "500")]
    [InlineData(PriceChange.Percent, "33.3333", PriceEnding.Kurus, "0.03", "0.04")]
    public void A_price_is_reckoned_to_the_kurus_and_brought_to_its_ending(PriceChange change, string value, PriceEnding ending, string old, string wanted) =>
        Assert.Equal(Lira(wanted), new PriceStep(change, Lira(value), ending).Of(Lira(old)));

    [Property(MaxTest = 200)]
    public void What_is_reckoned_never_has_more_than_two_decimals_and_ends_as_it_should(uint kurus, int percent)
    {
        var old = (kurus % 10_000_000 / 100m) + 1;
        foreach (var ending in Enum.GetValues<PriceEnding>())
        {
            var price = new PriceStep(PriceChange.Percent, percent % 90, ending).Of(old);
            Assert.Equal(price, decimal.Round(price, 2));
            Assert.True(Math.Abs(price - (old * (1 + (percent % 90 / 100m)))) <= 0.5m, $"{old} {percent} {ending}: {price}");
            Assert.Equal(ending switch { PriceEnding.Whole => 0m, PriceEnding.Ninety => 0.90m, PriceEnding.NinetyNine => 0.99m, _ => price % 1 }, (price + 1) % 1);
        }
    }

    [Theory]
    [InlineData("0", "10", PriceFault.NotAboveZero)]
    [InlineData("-1", "10", PriceFault.NotAboveZero)]
    [InlineData("0", "0", PriceFault.NotAboveZero)]
    [InlineData("10", "9.99", PriceFault.ListBelowSale)]
    [InlineData("9.999", "10", PriceFault.FinerThanKurus)]
    [InlineData("10", "1000000.01", PriceFault.TooHigh)]
    public void What_cannot_be_a_price_is_refused(string sale, string list, PriceFault fault) =>
        Assert.Equal(new PriceVerdict.Refused(fault), Guard.Judge(new PriceStanding(true, new Price(10, 10)), new Price(Lira(sale), Lira(list))));

    [Theory]
    [InlineData("100", "150", "Same")]
    [InlineData("120", "150", "Fine 20")]
    [InlineData("80", "150", "Fine 20")]
    [InlineData("120.01", "150", "NeedsSecond 20.01")]
    [InlineData("100", "180.15", "NeedsSecond 20.1")]
    [InlineData("79.99", "150", "NeedsSecond 20.01")]
    public void A_large_change_of_either_price_needs_a_second_person(string sale, string list, string verdict) =>
        Assert.Equal(verdict, Said(Guard.Judge(new PriceStanding(true, new Price(100, 150)), new Price(Lira(sale), Lira(list)))));

    [Fact]
    public void The_changes_of_a_day_count_as_one_and_going_back_is_none()
    {
        var standing = new PriceStanding(true, Current: new Price(115, 150), DayAgo: new Price(100, 150));

        Assert.Equal("NeedsSecond 30", Said(Guard.Judge(standing, new Price(130, 150))));
        Assert.Equal("Fine 0", Said(Guard.Judge(standing, new Price(100, 150))));
    }

    [Fact]
    public void What_nobody_can_compare_needs_a_second_person_and_what_is_not_listed_has_no_price()
    {
        Assert.Equal(new PriceVerdict.NeedsSecond(null), Guard.Judge(new PriceStanding(true, null), new Price(100, 100)));
        Assert.Equal(new PriceVerdict.Refused(PriceFault.NotListed), Guard.Judge(new PriceStanding(false, new Price(100, 100)), new Price(101, 101)));
    }

    private static string Said(PriceVerdict verdict) => verdict switch
    {
        PriceVerdict.Fine(var percent) => string.Create(CultureInfo.InvariantCulture, $"Fine {percent:0.####}"),
        PriceVerdict.NeedsSecond(var percent) => string.Create(CultureInfo.InvariantCulture, $"NeedsSecond {percent:0.####}"),
        _ => verdict.GetType().Name,
    };

    private static decimal Lira(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
